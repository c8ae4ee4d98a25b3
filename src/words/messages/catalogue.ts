// The shape of a message file. A missing text, or a plural form that the language needs, is a compile error.
import type { en } from './en'

export type MessageKey = keyof typeof en

/** All texts of a language; `{name}` stands for a parameter. */
export type MessageTexts = Readonly<Record<MessageKey, string>>

export type PluralKey =
  | 'flows'
  | 'joined'
  | 'rows'
  | 'persons'
  | 'families'
  | 'households'
  | 'associations'
  | 'remains'
  | 'problems'
  | 'parts'
  | 'counts'
  | 'yearsEarlier'

/** One language; `Form` lists the plural categories that Intl.PluralRules knows for it. */
export type Catalogue<Form extends Intl.LDMLPluralRule> = {
  readonly texts: MessageTexts
  readonly plurals: Readonly<Record<PluralKey, Readonly<Record<Form, string>>>>
}
