// The state as a query string and back, by one table of parameters. Any address gives a state.
import { isJoinedId } from '../domain/regions/joinedLines'
import { isFine, momentText, type Moment } from '../domain/time/timeSteps'
import { yearsOf, type Years } from '../domain/time/timeScale'
import { cameraOfText, cameraText } from '../geometry/openingView'
import { isLanguage, LANGUAGES, type Language } from '../record/language'
import type { HistoricalRecord } from '../record/record'
import { rowOf } from '../scene/scene'
import { FIRST_VIEW, type Tab, type ViewState, type WindowMode } from '../scene/viewState'

/** A parameter of the address that this atlas does not have. */
export type Ignored = { readonly name: string; readonly value: string }

/** What an address may name. */
export type Known = Years & {
  /** First year of a flow or stock, so that a link to it alone opens at its time; undefined when there is no such row. */
  readonly yearOf: (id: string) => number | undefined
  readonly hasPlace: (id: string) => boolean
  /** Whether the record has flows that may be told together under this id. */
  readonly hasJoined: (id: string) => boolean
  /** Measures of the counts of people. */
  readonly measures: readonly string[]
}

export const knownOf = (record: HistoricalRecord): Known => ({
  ...yearsOf(record.eras),
  yearOf: (id) => rowOf(record, id)?.span?.start,
  hasPlace: (id) => record.places.has(id),
  hasJoined: (id) => isJoinedId(record, id),
  measures: [...new Set([...record.stocks.values()].map(({ measure }) => measure))],
})

type Parameter<T> = {
  /** Its name, then the names that older links have for it. */
  readonly names: readonly string[]
  /** Undefined for a value that the atlas does not have. */
  readonly read: (text: string, known: Known) => T | undefined
  /** Null where the address says nothing. */
  readonly write: (state: ViewState) => string | null
  /** One passes through many of its values: a change is no step on the way back. */
  readonly isPassing?: boolean
}

const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (text: string) =>
    words.find((word) => word === text)
const flag = (key: 'counts' | 'communities' | 'motion', ...older: readonly string[]): Parameter<boolean> => ({
  names: [key, ...older],
  read: (text) => (text === '1' ? true : undefined),
  write: (state) => (state[key] ? '1' : null),
})
const NOWHERE = { names: [], read: () => undefined, write: () => null }

/** Every part of the state has its line here, in the order of the address; one without a name is in no address. */
const PARAMETERS: { readonly [K in keyof ViewState]: Parameter<ViewState[K]> } = {
  language: { names: ['lang'], read: oneOf(...LANGUAGES), write: ({ language }) => language },
  year: { names: ['year'], read: (text, known) => momentOf(text, known)?.year, write: momentText, isPassing: true },
  // Written with the year: "1948-05".
  month: { names: ['year'], read: (text, known) => momentOf(text, known)?.month, write: () => null, isPassing: true },
  mode: {
    names: ['mode', 'show'],
    read: oneOf<WindowMode>('year', 'era', 'until', 'where'),
    write: ({ mode }) => mode,
  },
  tab: { names: ['tab'], read: oneOf<Tab>('map', 'table', 'eras'), write: ({ tab }) => (tab === 'map' ? null : tab) },
  counts: flag('counts'),
  measure: {
    names: ['measure', 'of'],
    read: (text, { measures }) => measures.find((measure) => measure === text),
    write: ({ measure }) => measure,
  },
  communities: flag('communities', 'clubs'),
  motion: flag('motion', 'dots'),
  camera: {
    names: ['map', 'at'],
    read: (text) => cameraOfText(text),
    write: ({ camera }) => camera && cameraText(camera),
    isPassing: true,
  },
  beside: {
    names: ['beside', 'with'],
    read: (text, known) => (text.includes('-') ? undefined : momentOf(text, known)?.year),
    write: ({ beside }) => (beside === null ? null : String(beside)),
  },
  chosen: {
    names: ['row', 'flow'],
    read: (text, known) => (known.yearOf(text) === undefined && !known.hasJoined(text) ? undefined : text),
    write: ({ chosen }) => chosen,
  },
  place: {
    names: ['place'],
    read: (text, known) => (known.hasPlace(text) ? text : undefined),
    write: ({ place }) => place,
  },
  alternatives: NOWHERE,
  community: NOWHERE,
}

const KEYS = Object.keys(PARAMETERS) as (keyof ViewState)[]

/**
 * State of a query string. `preferred` are the reader's languages (BCP 47), best first; Lithuanian if none is ours. Unknown parameters
 * are passed over, known ones with a bad value are reported.
 */
export function decodeView(
  query: string,
  known: Known,
  preferred: readonly string[],
): { state: ViewState; ignored: Ignored[] } {
  const parameters = parametersOf(query)
  const given: Partial<ViewState> = {}
  const ignored = new Map<string, Ignored>()
  for (const key of KEYS) {
    const { names, read } = PARAMETERS[key]
    const name = names.find((each) => parameters.has(each))
    if (name === undefined) continue
    const text = parameters.get(name) ?? ''
    const value = read(text.replace(TRAILING, ''), known)
    if (value === undefined) ignored.set(name, { name, value: text.slice(0, 60) })
    else Object.assign(given, { [key]: value })
  }
  const { chosen = null, year = (chosen === null ? undefined : known.yearOf(chosen)) ?? FIRST_VIEW.year } = given
  const mode = given.year === undefined ? FIRST_VIEW.mode : 'year'
  const state = { ...FIRST_VIEW, language: preferredLanguage(preferred), mode, ...given, year }
  return { state, ignored: [...ignored.values()] }
}

/** What a sentence around a link adds to it. */
const TRAILING = /[\s)\]}>.,;:!?'"’”»…]+$/u

/** Parameters of a query; editors and messengers write "&" as "&amp;". */
const parametersOf = (query: string): URLSearchParams =>
  new URLSearchParams(query.replaceAll(/&(?:amp(?:;|%3B))+/gi, '&'))

/** "1948", or "1948-05" in a year that steps by month. */
function momentOf(text: string, { firstYear, lastYear }: Known): Moment | undefined {
  const [, digits, monthDigits] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text) ?? []
  const year = Number(digits)
  if (digits === undefined || year < firstYear || year > lastYear) return undefined
  if (monthDigits === undefined) return { year, month: null }
  return isFine(year) ? { year, month: Number(monthDigits) } : undefined
}

function preferredLanguage(preferred: readonly string[]): Language {
  const codes = preferred.map((tag) => tag.slice(0, 2).toLowerCase())
  return codes.find(isLanguage) ?? 'lt'
}

/** Query string of a state, without the leading question mark; `decodeView` gives the same state back. */
export function encodeView(state: ViewState): string {
  const parameters = new URLSearchParams()
  for (const key of KEYS) {
    const { names, write } = PARAMETERS[key]
    const text = write(state)
    if (names[0] !== undefined && text !== null) parameters.set(names[0], text)
  }
  return parameters.toString()
}

/** Whether two states differ in what a reader chooses, and not only in what one passes through. */
export function isChoice(before: ViewState, now: ViewState): boolean {
  return KEYS.some((key) => {
    const { isPassing = false, write } = PARAMETERS[key]
    return !isPassing && write(before) !== write(now)
  })
}
