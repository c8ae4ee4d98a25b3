import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/record/language'
import { enCatalogue } from '../../src/words/messages/en'
import { ltCatalogue } from '../../src/words/messages/lt'
import { plCatalogue } from '../../src/words/messages/pl'
import { ruCatalogue } from '../../src/words/messages/ru'
import { translator } from '../../src/words/translate'

const CATALOGUES = { en: enCatalogue, lt: ltCatalogue, ru: ruCatalogue, pl: plCatalogue }
const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(LANGUAGES)('the messages in %s', (language) => {
  const { texts, plurals } = CATALOGUES[language]

  test('have the parameters of the English ones', () => {
    for (const [key, text] of Object.entries(enCatalogue.texts)) {
      const own = parametersOf(texts[key as keyof typeof texts])
      const allowed = key === 'decade' ? ['end', 'year'] : parametersOf(text)
      expect(allowed, key).toEqual(expect.arrayContaining(own))
      if (key !== 'decade') expect(own, key).toEqual(allowed)
    }
  })

  test('have a form for every plural category of the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()
    for (const [key, forms] of Object.entries(plurals)) expect(Object.keys(forms).sort(), key).toEqual(categories)
  })
})

test('plurals follow the grammar', () => {
  const said = (language: 'lt' | 'ru' | 'pl', count: number) => translator(language).plural('persons', count)
  expect([1, 2, 10, 21].map((count) => said('lt', count))).toEqual(['1 žmogus', '2 žmonės', '10 žmonių', '21 žmogus'])
  expect([1, 2, 5, 21].map((count) => said('ru', count))).toEqual([
    '1 человек',
    '2 человека',
    '5 человек',
    '21 человек',
  ])
  expect([1, 2, 5, 22].map((count) => said('pl', count))).toEqual(['1 osoba', '2 osoby', '5 osób', '22 osoby'])
})

test('four digits are grouped in every language', () => {
  for (const language of LANGUAGES) expect(translator(language).number(4114)).not.toBe('4114')
})
