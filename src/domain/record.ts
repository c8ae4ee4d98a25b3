// What the record is made of. Every type mirrors one file of data/, with texts joined and empty cells as null.
import type { Span } from './edtfDate'
import type { Texts } from './language'

export type Era = { readonly id: string; readonly span: Span; readonly name: Texts }

/** The hue of a movement on the map. */
export type Kind = 'went' | 'taken' | 'fled' | 'returned' | 'counted' | 'context'

export type Movement = {
  readonly id: string
  /** Row of the list of nineteen the atlas must show, 1-19. */
  readonly number: number
  readonly era: string
  readonly kind: Kind
  readonly start: string
  readonly end: string
  readonly agent: string
  readonly sources: readonly string[]
  readonly order: Texts | null
  readonly name: Texts
  readonly text: Texts
}

/** Degrees, WGS 84: [longitude, latitude]. */
export type LngLat = readonly [lng: number, lat: number]

export type Precision = 'site' | 'district' | 'region' | 'country'

export type Place = {
  readonly id: string
  readonly at: LngLat
  readonly precision: Precision
  /** State of today, ISO 3166 alpha-2; empty for a union of states. */
  readonly country: string
  /** 1 = named on the widest view, 4 = only close in. */
  readonly rank: number
  readonly name: Texts
  /** Names for a time, in the order of the file. */
  readonly periodNames: readonly { readonly start: number; readonly end: number; readonly name: Texts }[]
}

type Subject = {
  readonly id: string
  readonly movement: Movement
  readonly measure: string
  readonly partOf: string | null
  readonly name: Texts
  readonly note: Texts | null
  /** Claims by rank; the first leads. Only checked ones. */
  readonly claims: readonly Claim[]
  readonly line: number
}

export type Flow = Subject & {
  readonly type: 'flow'
  readonly origin: Place | null
  readonly destination: Place | null
  /** EDTF texts; empty = open. */
  readonly start: string
  readonly end: string
  /** Null when the flow has no date at all. */
  readonly span: Span | null
}

export type Stock = Subject & {
  readonly type: 'stock'
  readonly place: Place
  readonly date: string
  readonly span: Span | null
}

export type Basis = 'register' | 'census' | 'archive' | 'estimate' | 'derived'

export type Unit = 'persons' | 'families' | 'households' | 'associations' | 'remains'

export type Modifier = '' | 'about' | 'over' | 'under'

export type Claim = {
  readonly id: string
  readonly rank: number
  readonly modifier: Modifier
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly unit: Unit
  readonly definition: Definition
  readonly source: SourceWork
  readonly locator: string
  readonly basis: Basis
  readonly line: number
}

export type Definition = { readonly id: string; readonly text: Texts }

/** A work that makes a claim (a map library's "source" is something else). */
export type SourceWork = {
  readonly id: string
  readonly quality: 'A' | 'B' | 'C'
  readonly citation: string
  readonly url: string
}

/** The whole record, read and checked. Maps keep the order of the files. */
export type HistoricalRecord = {
  readonly version: string
  readonly eras: readonly Era[]
  readonly movements: ReadonlyMap<string, Movement>
  readonly places: ReadonlyMap<string, Place>
  readonly flows: ReadonlyMap<string, Flow>
  readonly stocks: ReadonlyMap<string, Stock>
  readonly sources: ReadonlyMap<string, SourceWork>
  readonly reasons: readonly { readonly sources: readonly string[]; readonly text: Texts }[]
  /** Parts by the id of their whole, flows and stocks alike. */
  readonly parts: ReadonlyMap<string, readonly string[]>
}
