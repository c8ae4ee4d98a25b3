// Which flows lie under a pointer, by measuring every curve on show point by point: what picking is held to.
import { pointsOf, type PlaneArc } from '../src/geometry/planeArc'
import type { PlaneView, Px } from '../src/geometry/planeView'
import { distanceToLine } from '../src/map/picking/pickFlows'

/** The curves of flows on the screen by id, in so many points. */
export const drawnCurves = (
  flows: readonly { readonly id: string; readonly curve: PlaneArc | null }[],
  points: number,
  { see }: PlaneView,
): ReadonlyMap<string, readonly Px[]> =>
  new Map(
    flows.flatMap(({ id, curve }) => (curve === null ? [] : [[id, pointsOf(curve, points - 1).map(see)] as const])),
  )

/** Px by which picking may differ from brute force: both measure curves by straight lines. */
const TOLERANCE_PX = 0.3

/**
 * What is wrong with a pick: a flow that is not under the pointer, one that is and was not found, or an order that is not nearest first.
 * Null when it is right.
 */
export function faultOfPick(
  found: readonly string[],
  curves: ReadonlyMap<string, readonly Px[]>,
  at: Px,
  reachPx: number,
): string | null {
  const distances = new Map([...curves].map(([id, points]) => [id, distanceToLine(points, at)]))
  const of = (id: string): number => distances.get(id) ?? Infinity
  const told = new Set(found)
  for (const [id, distance] of distances) {
    if (distance < reachPx - TOLERANCE_PX && !told.has(id))
      return `${id} is ${distance.toFixed(2)} px away and was not found`
  }
  for (const [place, id] of found.entries()) {
    if (of(id) > reachPx + TOLERANCE_PX) return `${id} is ${of(id).toFixed(2)} px away and was found`
    const before = found[place - 1]
    if (before !== undefined && of(before) > of(id) + TOLERANCE_PX)
      return `${before} is farther than ${id} and stands before it`
  }
  return told.size === found.length ? null : 'a flow is told twice'
}
