// What the record is made of. Every type mirrors one file of data/, with texts joined and empty cells as null.
import type { ExactSpan, Span } from './edtfDate'
import type { Texts } from './language'

export type Era = { readonly id: string; readonly span: Span; readonly name: Texts }

/** The hue of a movement on the map. */
export type Kind = 'went' | 'taken' | 'imprisoned' | 'fled' | 'returned' | 'counted' | 'context'

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

/** Whether two points are one on any map: less than about a metre apart. */
export function isOnePoint([lng, lat]: LngLat, [otherLng, otherLat]: LngLat): boolean {
  return Math.abs(lng - otherLng) < 1e-5 && Math.abs(lat - otherLat) < 1e-5
}

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
  /** Other spellings by which a reader may look for the place; never shown as its name. */
  readonly spellings: readonly string[]
  /** A source id, "nominal" (the point stands for an area) or "general" (a known town, checked against a gazetteer). */
  readonly coordinateSource: string
  /** Units in which the place lies or lay, oldest first. */
  readonly units: readonly Unit[]
  /** Names for a time, in the order of the file. */
  readonly periodNames: readonly { readonly start: number; readonly end: number; readonly name: Texts }[]
}

/** How wide a unit is: a state or a republic of the Soviet Union, a land that is no unit of administration, the first division of a country, a division of that. */
export type Level = 'country' | 'area' | 'region' | 'district'

/** A unit, with the years in which a place lay in it; end exclusive, infinite where open. */
export type Unit = {
  readonly id: string
  readonly level: Level
  /** Unit of a wider level, with its own years, in which it lay while both existed; null when none is told. */
  readonly parent: Unit | null
  /** State of today, ISO 3166 alpha-2; empty for a unit that is gone. */
  readonly country: string
  readonly start: number
  readonly end: number
  readonly name: Texts
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
  /** The span to the month where the dates are so exact. */
  readonly exact: ExactSpan | null
}

export type Stock = Subject & {
  readonly type: 'stock'
  readonly place: Place
  readonly date: string
  readonly span: Span | null
  /** The span to the month where the date is so exact. */
  readonly exact: ExactSpan | null
}

export type Basis = 'register' | 'census' | 'archive' | 'estimate' | 'derived'

export type CountUnit = 'persons' | 'families' | 'households' | 'associations' | 'remains'

export type Modifier = '' | 'about' | 'over' | 'under'

export type Claim = {
  readonly id: string
  readonly rank: number
  readonly modifier: Modifier
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly unit: CountUnit
  readonly definition: Definition
  readonly source: SourceWork
  readonly locator: string
  readonly basis: Basis
  readonly line: number
}

/** Rows inside one whole that exclude each other: nobody is counted in two of them. */
export type Division = {
  /** Id of the whole; empty for rows that have no common whole. */
  readonly whole: string
  readonly name: string
  readonly parts: readonly string[]
}

export type Definition = { readonly id: string; readonly text: Texts }

/** A work that makes a claim (a map library's "source" is something else). */
export type SourceWork = {
  readonly id: string
  readonly quality: 'A' | 'B' | 'C'
  readonly citation: string
  readonly url: string
  /** Whether the text at the address was opened and found to hold what is cited. */
  readonly isSeen: boolean
}

/** A named person of the 13th to 17th centuries. */
export type Person = {
  readonly id: string
  readonly movement: Movement
  /** Flow that carries the person; null when none is drawn. */
  readonly flow: string | null
  /** EDTF; empty = not known. */
  readonly date: string
  readonly span: Span | null
  readonly origin: Place | null
  readonly destination: Place | null
  readonly sources: readonly SourceWork[]
  readonly name: Texts
  readonly note: Texts | null
}

/** An association or school. */
export type Community = {
  readonly id: string
  readonly place: Place
  /** EDTF; empty = not known. */
  readonly founded: string
  /** EDTF; empty = not known to have closed. */
  readonly closed: string
  /** Years in which it is known to have existed; an open end lasts to the end of the record. */
  readonly span: Span | null
  readonly sources: readonly SourceWork[]
  readonly name: Texts
  readonly note: Texts | null
}

/** A decree or act that shaped a movement. */
export type Decree = {
  readonly id: string
  readonly movement: Movement
  readonly date: string
  readonly sources: readonly SourceWork[]
  readonly name: Texts
  readonly text: Texts
}

/** Whose account: the two totals hold some of the same people, so that "both" has no total. */
export type Strand = 'deported' | 'imprisoned' | 'both'

/** A term of the account of what became of the people who were taken. */
export type AccountTerm = {
  readonly id: string
  readonly strand: Strand
  /** A part is subtracted from the whole; what stands beside overlaps the others and is not. */
  readonly role: 'whole' | 'part' | 'beside'
  readonly term: FateTerm
  readonly subject: Flow | Stock
}

export type FateTerm =
  'taken' | 'died' | 'returned' | 'returned-by-1958' | 'in-exile-in-1953' | 'released' | 'barred' | 'settled-elsewhere'

/** The whole record, read and checked. Maps keep the order of the files. */
export type HistoricalRecord = {
  readonly version: string
  readonly eras: readonly Era[]
  readonly movements: ReadonlyMap<string, Movement>
  readonly places: ReadonlyMap<string, Place>
  readonly flows: ReadonlyMap<string, Flow>
  readonly stocks: ReadonlyMap<string, Stock>
  readonly sources: ReadonlyMap<string, SourceWork>
  readonly account: readonly AccountTerm[]
  readonly people: ReadonlyMap<string, Person>
  readonly communities: ReadonlyMap<string, Community>
  /** In order of their dates. */
  readonly decrees: readonly Decree[]
  readonly reasons: readonly { readonly sources: readonly string[]; readonly text: Texts }[]
  /** Parts by the id of their whole, flows and stocks alike. */
  readonly parts: ReadonlyMap<string, readonly string[]>
  /** Which rows exclude each other. Rows that share no division may share people. */
  readonly divisions: readonly Division[]
  /** Family of a definition by its id: figures of one family count the same kind of people. A definition that is absent is its own. */
  readonly families: ReadonlyMap<string, string>
}
