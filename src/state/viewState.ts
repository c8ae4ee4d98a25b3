// What the reader looks at, as a plain value, and its two-way translation to the address. Total: any address gives a view.
import { isLanguage, type Language } from '../domain/language'

/** A year, a whole era, or where people were counted at the latest. */
export type WindowMode = 'year' | 'era' | 'where'

export type Tab = 'map' | 'table'

export type ViewState = {
  readonly language: Language
  readonly year: number
  readonly mode: WindowMode
  readonly tab: Tab
  /** Chosen flow or stock. */
  readonly chosen: string | null
  readonly counts: boolean
  /** Measure asked for in the mode "where"; null = the one with most to show. */
  readonly measure: string | null
  /** Associations and schools on the map. */
  readonly communities: boolean
}

/** A parameter of the address that this atlas does not have. */
export type Ignored = { readonly name: string; readonly value: string }

/** What an address may name. */
export type Known = {
  readonly firstYear: number
  readonly lastYear: number
  /** First year of a flow or stock, so that a link to it alone opens at its time; undefined when there is no such row. */
  readonly yearOf: (id: string) => number | undefined
  /** Measures of the counts of people. */
  readonly measures: readonly string[]
}

/** First view of a reader without a link: the deportations, whole era. */
const DEFAULT = {
  year: 1948,
  mode: 'era',
  tab: 'map',
  chosen: null,
  counts: false,
  measure: null,
  communities: false,
} as const

/**
 * View of a query string. `preferred` are the reader's languages (BCP 47), best first; Lithuanian if none is ours.
 * Unknown parameters are passed over, known ones with a bad value are reported.
 */
export function decodeView(
  query: string,
  known: Known,
  preferred: readonly string[],
): { state: ViewState; ignored: Ignored[] } {
  const parameters = new URLSearchParams(query)
  const ignored: Ignored[] = []
  const read = <T>(name: string, parse: (value: string) => T | undefined): T | undefined => {
    const value = parameters.get(name)
    if (value === null) return undefined
    const parsed = parse(value)
    if (parsed === undefined) ignored.push({ name, value: value.slice(0, 60) })
    return parsed
  }
  const language = read('lang', (value) => (isLanguage(value) ? value : undefined))
  const chosen = read('flow', (value) => (known.yearOf(value) === undefined ? undefined : value))
  const year = read('year', (value) => {
    const number = /^\d{4}$/.test(value) ? Number(value) : Number.NaN
    return number >= known.firstYear && number <= known.lastYear ? number : undefined
  })
  const mode = read('show', (value) => (isMode(value) ? value : undefined))
  const tab = read('tab', (value) => (value === 'map' || value === 'table' ? value : undefined))
  const counts = read('counts', (value) => (value === '1' ? true : undefined))
  const measure = read('of', (value) => (known.measures.includes(value) ? value : undefined))
  const communities = read('clubs', (value) => (value === '1' ? true : undefined))
  const state: ViewState = {
    language: language ?? preferredLanguage(preferred),
    year: year ?? (chosen === undefined ? undefined : known.yearOf(chosen)) ?? DEFAULT.year,
    mode: mode ?? (year === undefined ? DEFAULT.mode : 'year'),
    tab: tab ?? DEFAULT.tab,
    chosen: chosen ?? DEFAULT.chosen,
    counts: counts ?? DEFAULT.counts,
    measure: measure ?? DEFAULT.measure,
    communities: communities ?? DEFAULT.communities,
  }
  return { state, ignored }
}

const MODES: readonly string[] = ['year', 'era', 'where'] satisfies WindowMode[]

const isMode = (value: string): value is WindowMode => MODES.includes(value)

function preferredLanguage(preferred: readonly string[]): Language {
  const codes = preferred.map((tag) => tag.slice(0, 2).toLowerCase())
  return codes.find(isLanguage) ?? 'lt'
}

/** Query string of a view, without the leading question mark; `decodeView` gives the same view back. */
export function encodeView(state: ViewState): string {
  const parameters = new URLSearchParams({ lang: state.language, year: String(state.year), show: state.mode })
  if (state.tab !== 'map') parameters.set('tab', state.tab)
  if (state.counts) parameters.set('counts', '1')
  if (state.measure !== null) parameters.set('of', state.measure)
  if (state.communities) parameters.set('clubs', '1')
  if (state.chosen !== null) parameters.set('flow', state.chosen)
  return parameters.toString()
}
