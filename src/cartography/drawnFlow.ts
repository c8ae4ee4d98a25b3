// What the map is asked to draw: flows by their integer id, already decided by domain and state.
import type { Grade } from '../record/figure'
import type { Kind } from '../record/record'

export type DrawnFlow = {
  /** Index among the lines of the map. */
  readonly index: number
  /** Id of a flow, or of the line on which several are told. */
  readonly id: string
  /** Flows that are told as one, the largest first; null for a single flow. */
  readonly members: readonly string[] | null
  /** Flows on show that it stands for, where these are others than its members or itself. */
  readonly rows?: readonly string[]
  /** What the width stands for; null = no checked figure. */
  readonly people: number | null
  readonly kind: Kind
  readonly grade: Grade
  /** Chosen or pointed at. */
  readonly isInFocus: boolean
  /** Something else is in focus. */
  readonly isDimmed: boolean
  /** Begins in the year on show: its arc grows while the record is played. */
  readonly begins?: boolean
  /** Dots that move along it while the record is played, and its dates in years. */
  readonly dots?: number
  readonly dates?: { readonly start: number; readonly end: number }
}

/** Ids of the flows on show that these arcs stand for: a joined arc for its members, the parts of a whole together for one. */
export const rowsOf = (flows: readonly DrawnFlow[]): ReadonlySet<string> =>
  new Set(flows.flatMap(({ id, members, rows }) => rows ?? members ?? [id]))
