// Words for faults of the data. A part of the program of its own: a sound record, and so nearly every reader, does without it.
import type { Language } from '../../record/language'
import type { Problem } from '../../record/problem'
import { enProblems } from './en'
import { ltProblems } from './lt'
import { plProblems } from './pl'
import { ruProblems } from './ru'
import type { ProblemTexts } from './catalogue'

export const PROBLEM_TEXTS: Readonly<Record<Language, ProblemTexts>> = {
  en: enProblems,
  lt: ltProblems,
  ru: ruProblems,
  pl: plProblems,
}

/** What was expected instead of a fault, and what to do. */
export function expectedWords({ code, expected }: Pick<Problem, 'code' | 'expected'>, language: Language): string {
  return PROBLEM_TEXTS[language][code].replaceAll('{expected}', () => expected)
}
