// What the map is asked to draw: flows by their integer id, already decided by domain and state.
import type { Grade } from '../domain/figure'
import type { Kind } from '../domain/record'

export type DrawnFlow = {
  /** Feature id in flows.geojson: the row of the flow. */
  readonly index: number
  readonly id: string
  /** What the width stands for; null = no checked figure. */
  readonly people: number | null
  readonly kind: Kind
  readonly grade: Grade
  readonly unknownEnd: 'origin' | 'destination' | null
  /** Chosen or pointed at. */
  readonly isInFocus: boolean
  /** Something else is in focus. */
  readonly isDimmed: boolean
}
