import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/record/language'
import type { ProblemCode } from '../../src/record/problem'
import { expectedWords, PROBLEM_TEXTS } from '../../src/words/problems/problemTexts'

test('a fault is told in every language, and no two kinds in the same words', () => {
  for (const language of LANGUAGES) {
    const texts = Object.values(PROBLEM_TEXTS[language])
    expect(new Set(texts).size).toBe(texts.length)
    for (const text of texts) expect(text, language).not.toMatch(/[.]$|^\s|\s$/)
  }
})

test('a parameter stands in all languages or in none', () => {
  for (const code of Object.keys(PROBLEM_TEXTS.en) as ProblemCode[]) {
    const having = LANGUAGES.filter((language) => PROBLEM_TEXTS[language][code].includes('{expected}'))
    expect([0, LANGUAGES.length], code).toContain(having.length)
  }
})

test('a parameter is put in as it stands, whatever signs it has', () => {
  expect(expectedWords({ code: 'not-one-of', expected: '$& $1' }, 'en')).toBe('one of: $& $1; choose one')
})
