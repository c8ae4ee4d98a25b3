// Faults of language that can be told by rule, over every text of the record and of the page.
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../src/record/language'
import { ltCatalogue } from '../../src/words/messages/lt'
import { plCatalogue } from '../../src/words/messages/pl'
import { ruCatalogue } from '../../src/words/messages/ru'
import { readPackageFiles } from '../../scripts/readPackage'

type Text = { readonly where: string; readonly text: string }

const { texts } = readPackageFiles('data')
const recordTexts = (language: Language): Text[] =>
  [...texts].flatMap(([file, csv]) =>
    Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data.flatMap((row) =>
      Object.entries(row).flatMap(([column, text]) =>
        column.endsWith(`_${language}`) ? [{ where: `${file} ${row['id'] ?? ''} ${column}`, text }] : [],
      ),
    ),
  )
const pageTexts = (catalogue: { readonly texts: Readonly<Record<string, string>> }): Text[] =>
  Object.entries(catalogue.texts).map(([where, text]) => ({ where, text }))

const all = {
  lt: [...recordTexts('lt'), ...pageTexts(ltCatalogue)],
  ru: [...recordTexts('ru'), ...pageTexts(ruCatalogue)],
  pl: [...recordTexts('pl'), ...pageTexts(plCatalogue)],
}

const RULES: readonly [keyof typeof all, string, RegExp][] = [
  ['ru', '“неизвестно” as a predicate is one word', /(?<!ничего |никому )не\sизвестн/iu],
  ['ru', '“неясно” as a predicate is one word', /не\sясн(?:о|а|ы|ен)(?!\p{L})/iu],
  ['ru', 'one word for a prisoner: заключённый', /(?<!\p{L})узник/iu],
  ['ru', 'people are not unloaded', /выгру[жз]|(?<!\p{L})погружены/iu],
  ['pl', 'people are not unloaded', /wyładow/iu],
  ['pl', 'four digits stand without a space', /(?<![\d\u00a0])\d[ \u00a0]\d{3}(?![ \u00a0]?\d)/u],
  ['pl', 'one name for the Soviet Union: Związek Sowiecki', /radzieck/iu],
  ['pl', 'one word for a flow: przepływ', /strumie[nń]/iu],
  ['pl', 'accounts are no bills', /rachunk/iu],
  ['ru', 'accounts are no bills', /(?<!\p{L})счёт(?:а|е|ы|ов|ах)(?!\p{L})/iu],
  ['lt', 'no “už” before years', /(?<!\p{L})(?<!anksčiau“? )už (?:vienus metus|\d{4})/iu],
]

describe('every text of the record and of the page', () => {
  test.each(RULES)('%s: %s', (language, _, fault) => {
    expect(all[language].length).toBeGreaterThan(1_000)
    expect(all[language].filter(({ text }) => fault.test(text)).map(({ where, text }) => `${where}: ${text}`)).toEqual(
      [],
    )
  })

  test.each(LANGUAGES.filter((language) => language !== 'en'))(
    '%s: the thousands of five digits and more are held together by a space that does not break',
    (language) => {
      const broken = recordTexts(language).filter(({ text }) => /\d{2} \d{3}(?!\d)/.test(text))
      expect(broken.map(({ where }) => where)).toEqual([])
    },
  )
})
