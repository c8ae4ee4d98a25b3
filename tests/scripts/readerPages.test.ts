// The plain pages: every era and movement in every language, nothing of the record as markup, whole addresses only where the site is known.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRecordFrom } from '../../scripts/readPackage'
import { readerPage, readerPagePath } from '../../scripts/readerPages'
import { LANGUAGES } from '../../src/record/language'
import { CONTENT_SECURITY_POLICY } from '../../vite.config'

const { record } = readRecordFrom('data')
const count = (text: string, part: string): number => text.split(part).length - 1

describe.each(LANGUAGES)('the plain page in %s', (language) => {
  const page = readerPage(record, language, null)

  test('tells every era and movement, with what the map tells first', () => {
    for (const era of record.eras) expect(page).toContain(era.name[language])
    const told = [...record.movements.values()].filter(({ kind }) => kind !== 'context')
    expect(count(page, '<h3>')).toBe(told.length)
    expect(count(page, '<section>')).toBe(record.eras.length)
    expect(page).toMatch(/131.600/)
    expect(page).not.toMatch(/undefined|NaN|\{\w+\}/)
  })

  test('names the other languages, and no address of a site that is not known', () => {
    expect(page).toContain(`<html lang="${language}">`)
    for (const other of LANGUAGES) expect(page).toContain(`hreflang="${other}" href="./${readerPagePath(other)}"`)
    expect(page).not.toContain('og:image')
  })
})

test('with an address of the site its links are whole and there is a picture to share', () => {
  const page = readerPage(record, 'en', 'https://example.org/atlas/')
  expect(page).toContain('hreflang="lt" href="https://example.org/atlas/read.lt.html"')
  expect(page).toContain('property="og:image" content="https://example.org/atlas/opengraph.png"')
})

test('nothing of the record becomes markup', () => {
  const [first] = record.eras
  if (first === undefined) throw new Error('no eras')
  const name = { en: '<script>alert("&")</script>', lt: '', ru: '', pl: '' }
  const page = readerPage({ ...record, eras: [{ ...first, name }] }, 'en', null)
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;')
})

test.each(['public/_headers', 'docs/hosting.md'])('%s says the policy of the page', (file) => {
  const text = readFileSync(file, 'utf8')
  expect(count(text, 'default-src')).toBe(count(text, CONTENT_SECURITY_POLICY))
  expect(text).toContain(CONTENT_SECURITY_POLICY)
})
