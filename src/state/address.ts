// What the reader looks at, as a plain value, and its two-way translation to the address. Total: any address gives a view.
import type { Camera } from '../geometry/globeView'
import { cameraText, MAX_ZOOM } from '../geometry/openingView'
import { isLanguage, type Language } from '../record/language'
import { isFine, type Moment } from '../domain/time/timeSteps'

/** A year or month, a whole era, all up to the year or month, or where people were counted at the latest. */
export type WindowMode = 'year' | 'era' | 'until' | 'where'

/** `eras` shows the eras, and two years, beside each other. */
export type Tab = 'map' | 'table' | 'eras'

export type ViewState = {
  readonly language: Language
  readonly year: number
  /** 1-12 in a year that steps by month; null = the whole year. */
  readonly month: number | null
  readonly mode: WindowMode
  readonly tab: Tab
  /** Chosen flow or stock. */
  readonly chosen: string | null
  /** Chosen place; its card is read when no flow or stock is in focus. */
  readonly place: string | null
  readonly counts: boolean
  /** Measure asked for in the mode "where"; null = the one with most to show. */
  readonly measure: string | null
  /** Associations and schools on the map. */
  readonly communities: boolean
  /** People move along the arcs while the record is played. */
  readonly motion: boolean
  /** Where the reader has moved the map; null = the view with which it opens. */
  readonly camera: Camera | null
  /** Year that stands beside the one on show; null = none was asked for. */
  readonly beside: number | null
}

/** A parameter of the address that this atlas does not have. */
export type Ignored = { readonly name: string; readonly value: string }

/** What an address may name. */
export type Known = {
  readonly firstYear: number
  readonly lastYear: number
  /** First year of a flow or stock, so that a link to it alone opens at its time; undefined when there is no such row. */
  readonly yearOf: (id: string) => number | undefined
  readonly hasPlace: (id: string) => boolean
  /** Measures of the counts of people. */
  readonly measures: readonly string[]
}

/** First view of a reader without a link: the deportations, whole era. */
const DEFAULT = {
  year: 1948,
  mode: 'era',
  tab: 'map',
  chosen: null,
  place: null,
  counts: false,
  measure: null,
  communities: false,
  motion: false,
  camera: null,
  beside: null,
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
  const place = read('place', (value) => (known.hasPlace(value) ? value : undefined))
  const moment = read('year', (value) => momentOf(value, known))
  const beside = read('with', (value) => {
    const other = momentOf(value, known)
    return other?.month === null ? other.year : undefined
  })
  const mode = read('show', (value) => (isMode(value) ? value : undefined))
  const tab = read('tab', (value) => (isTab(value) ? value : undefined))
  const counts = read('counts', (value) => (value === '1' ? true : undefined))
  const measure = read('of', (value) => (known.measures.includes(value) ? value : undefined))
  const camera = read('at', cameraOf)
  const motion = read('dots', (value) => (value === '1' ? true : undefined))
  const communities = read('clubs', (value) => (value === '1' ? true : undefined))
  const state: ViewState = {
    language: language ?? preferredLanguage(preferred),
    year: moment?.year ?? (chosen === undefined ? undefined : known.yearOf(chosen)) ?? DEFAULT.year,
    month: moment?.month ?? null,
    mode: mode ?? (moment === undefined ? DEFAULT.mode : 'year'),
    tab: tab ?? DEFAULT.tab,
    chosen: chosen ?? DEFAULT.chosen,
    place: place ?? DEFAULT.place,
    counts: counts ?? DEFAULT.counts,
    measure: measure ?? DEFAULT.measure,
    communities: communities ?? DEFAULT.communities,
    motion: motion ?? DEFAULT.motion,
    camera: camera ?? DEFAULT.camera,
    beside: beside ?? DEFAULT.beside,
  }
  return { state, ignored }
}

/** "1948", or "1948-05" in a year that steps by month. */
function momentOf(value: string, { firstYear, lastYear }: Known): Moment | undefined {
  const [, digits, monthDigits] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(value) ?? []
  const year = Number(digits)
  if (digits === undefined || year < firstYear || year > lastYear) return undefined
  if (monthDigits === undefined) return { year, month: null }
  return isFine(year) ? { year, month: Number(monthDigits) } : undefined
}

const MODES: readonly string[] = ['year', 'era', 'until', 'where'] satisfies WindowMode[]

const TABS: readonly string[] = ['map', 'table', 'eras'] satisfies Tab[]

const isTab = (value: string): value is Tab => TABS.includes(value)

const isMode = (value: string): value is WindowMode => MODES.includes(value)

function preferredLanguage(preferred: readonly string[]): Language {
  const codes = preferred.map((tag) => tag.slice(0, 2).toLowerCase())
  return codes.find(isLanguage) ?? 'lt'
}

/** A year, or a year and a month as ISO 8601 writes them. */
export const momentText = ({ year, month }: Moment): string =>
  month === null ? String(year) : `${String(year)}-${String(month).padStart(2, '0')}`

function cameraOf(value: string): Camera | undefined {
  if (!/^-?\d{1,3}(\.\d{1,2})?,-?\d{1,2}(\.\d{1,2})?,\d(\.\d{1,2})?$/.test(value)) return undefined
  const [lng = NaN, lat = NaN, zoom = NaN] = value.split(',').map(Number)
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && zoom <= MAX_ZOOM ? { center: [lng, lat], zoom } : undefined
}

/** Query string of a view, without the leading question mark; `decodeView` gives the same view back. */
export function encodeView(state: ViewState): string {
  const parameters = new URLSearchParams({ lang: state.language, year: momentText(state), show: state.mode })
  if (state.tab !== 'map') parameters.set('tab', state.tab)
  if (state.counts) parameters.set('counts', '1')
  if (state.measure !== null) parameters.set('of', state.measure)
  if (state.communities) parameters.set('clubs', '1')
  if (state.motion) parameters.set('dots', '1')
  if (state.camera !== null) parameters.set('at', cameraText(state.camera))
  if (state.beside !== null) parameters.set('with', String(state.beside))
  if (state.chosen !== null) parameters.set('flow', state.chosen)
  if (state.place !== null) parameters.set('place', state.place)
  return parameters.toString()
}

/** Whether two query strings differ in what a reader chooses, and not only in the year or camera that one passes through. */
export function isChoice(before: string, now: string): boolean {
  const [a, b] = [before, now].map((query) => {
    const parameters = new URLSearchParams(query)
    for (const passing of ['year', 'at']) parameters.delete(passing)
    parameters.sort()
    return parameters.toString()
  })
  return a !== b
}
