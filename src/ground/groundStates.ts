// What the ground shows in a year, as states of its features. Pure; the map and the pictures draw the same.
import type { Ground } from './ground'
import { borderStyle, heldIn, type BorderStyle, type Polities, type Role } from './polities'

export type FeatureStates = {
  /** Tint of each cell, by the id of its feature. */
  readonly tints: readonly Role[]
  /** Style of each edge, by the id of its feature. */
  readonly borders: readonly BorderStyle[]
}

/** Tints and borders of the ground at the end of a year. */
export function statesIn(ground: Ground, polities: Polities, year: number): FeatureStates {
  const held = heldIn(polities, year)
  return {
    tints: ground.cells.map((cell) => held.get(cell)?.state?.role ?? 'other'),
    borders: ground.edges.map((edge) => borderStyle(edge, held, year)),
  }
}

/** Places in `now` that differ from `before`; all of them when there is no before. */
export function changes<T>(before: readonly T[] | undefined, now: readonly T[]): readonly (readonly [number, T])[] {
  return now.flatMap((value, at) => (before?.[at] === value ? [] : [[at, value] as const]))
}
