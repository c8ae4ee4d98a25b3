// Turns message keys, figures, dates and countries into the words of one language. Pure; Intl does the grammar of numbers.
import type { Language } from '../record/language'
import type { Catalogue, MessageKey, PluralKey } from './messages/catalogue'
import { enCatalogue } from './messages/en'
import { ltCatalogue } from './messages/lt'
import { plCatalogue } from './messages/pl'
import { ruCatalogue } from './messages/ru'

export type MessageParameters = Readonly<Record<string, string | number>>

/** All words of one language. */
export type Translator = {
  readonly language: Language
  /** Text of a message with its parameters filled in. */
  readonly text: (key: MessageKey, parameters?: MessageParameters) => string
  /** Count with its noun in the right plural form. */
  readonly plural: (key: PluralKey, count: number) => string
  /** Whole number with the language's separators. */
  readonly number: (value: number) => string
  /** Name of a state of today by its ISO 3166 code. */
  readonly country: (code: string) => string
  /** A day (1941-06-14) or month (1941-06) in words. */
  readonly day: (isoDate: string) => string
}

type AnyCatalogue = Catalogue<'one' | 'other'> & {
  readonly plurals: Readonly<Record<PluralKey, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>
}

const CATALOGUES: Readonly<Record<Language, AnyCatalogue>> = {
  en: enCatalogue,
  lt: ltCatalogue,
  ru: ruCatalogue,
  pl: plCatalogue,
}

/** Locales whose digits, months and country names we use; British day order for English. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', lt: 'lt-LT', ru: 'ru-RU', pl: 'pl-PL' }

const fill = (template: string, parameters: MessageParameters): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole))

const translators = new Map<Language, Translator>()

/** Translator of a language, the same at each call: its Intl formats are costly to make. */
export function translator(language: Language): Translator {
  const ready = translators.get(language) ?? newTranslator(language)
  translators.set(language, ready)
  return ready
}

function newTranslator(language: Language): Translator {
  const catalogue = CATALOGUES[language]
  const locale = LOCALES[language]
  const rules = new Intl.PluralRules(locale)
  // Polish writes four digits without a separator by default; figures side by side read better alike.
  const numbers = new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 0 })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return {
    language,
    text: (key, parameters = {}) => fill(catalogue.texts[key], parameters),
    plural: (key, count) => {
      const forms = catalogue.plurals[key]
      return fill(forms[rules.select(count)] ?? forms.other, { count: numbers.format(count) })
    },
    number: (value) => numbers.format(value),
    country: (code) => (code === '' ? '' : (countries.of(code) ?? code)),
    day: (isoDate) =>
      (isoDate.length > 7 ? days : months).format(
        new Date(`${isoDate}T00:00:00Z`.replace(/^(\d{4}-\d{2})T/, '$1-01T')),
      ),
  }
}
