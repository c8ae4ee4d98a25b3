import { expect, test } from 'vitest'
import { bibtex, recordCitation, viewCitation } from '../../src/words/citation'
import { LANGUAGES } from '../../src/record/language'
import { translator } from '../../src/words/translate'

const cited = { version: '0.2.0', address: 'https://example.org/?lang=lt&year=1948', accessed: '2026-11-23' }

test.each([
  ['en', '23 November 2026'],
  ['lt', '2026 m. lapkričio 23 d.'],
  ['ru', '23 ноября 2026 г.'],
  ['pl', '23 listopada 2026'],
] as const)('a view is cited in %s with title, version, address and day', (language, day) => {
  const text = viewCitation(cited, translator(language))
  for (const part of ['0.2.0', cited.address, day]) expect(text).toContain(part)
})

test('the record is cited with its licence in every language', () => {
  for (const language of LANGUAGES) expect(recordCitation(cited, translator(language))).toContain('CC BY 4.0')
})

test('BibTeX has balanced braces and the day of access', () => {
  const entry = bibtex(cited)
  expect(entry.split('{').length).toBe(entry.split('}').length)
  expect(entry).toContain('urldate = {2026-11-23}')
})
