// What the reader looks at, as one plain value.
import type { Camera } from '../geometry/planeView'
import type { Language } from '../record/language'

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
  /** Chosen flow or stock; stays until something else is chosen or its time has passed. */
  readonly chosen: string | null
  /** Chosen place; its card is read when no flow or stock is in focus. */
  readonly place: string | null
  /** Other flows that lay under the pointer at the last choice; no address holds them. */
  readonly alternatives: readonly string[]
  /** Association or school whose mark the reader looks for; passes with its time, and no address holds it. */
  readonly community: string | null
}

/** What a reader without a link sees first: the deportations, the whole era. */
export const FIRST_VIEW: Omit<ViewState, 'language'> = {
  year: 1948,
  month: null,
  mode: 'era',
  tab: 'map',
  counts: false,
  measure: null,
  communities: false,
  motion: false,
  camera: null,
  beside: null,
  chosen: null,
  place: null,
  alternatives: [],
  community: null,
}
