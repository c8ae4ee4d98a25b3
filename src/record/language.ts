// The languages of the atlas. Lithuanian comes first in the switch because its readers do.

/** A language of the interface and of every text in the record. */
export type Language = 'en' | 'lt' | 'ru' | 'pl'

/** All languages, in the order of the language switch. */
export const LANGUAGES: readonly Language[] = ['lt', 'en', 'ru', 'pl']

/** One text in every language. */
export type Texts = Readonly<Record<Language, string>>

/** Whether a string is the code of a language we have. */
export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text)
}
