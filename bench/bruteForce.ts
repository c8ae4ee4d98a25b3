// Which flows lie under a pointer, by measuring every curve on show point by point: what picking is held to.
import { along, type Curve } from '../src/geometry/arc'
import { distanceToLine } from '../src/map/picking/pickFlows'
import type { Point } from '../src/cartography/labels/shapes'
import type { ScreenProjection } from '../src/map/picking/screen'

/** The curves of flows on the screen by id, in so many points; null = hidden behind the globe. */
export function drawnCurves(
  flows: readonly { readonly id: string; readonly curve: Curve | null }[],
  points: number,
  see: ScreenProjection['see'],
): ReadonlyMap<string, readonly (Point | null)[]> {
  return new Map(
    flows.flatMap(({ id, curve }) => {
      if (curve === null) return []
      const at = along(curve)
      let lng = curve.origin[0]
      const seen = Array.from({ length: points }, (_, step) => {
        const place = at(step / (points - 1), lng)
        lng = place[0]
        return see(place)
      })
      return [[id, seen] as const]
    }),
  )
}

/** Px by which picking may differ from brute force: both measure curves by straight lines. */
const TOLERANCE_PX = 0.3

/**
 * What is wrong with a pick: a flow that is not under the pointer, one that is and was not found, or an order that is not nearest first.
 * Null when it is right.
 */
export function faultOfPick(
  found: readonly string[],
  curves: ReadonlyMap<string, readonly (Point | null)[]>,
  at: Point,
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
