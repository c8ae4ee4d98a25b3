// Shape of a flow from what is known of its ends and from the layout solved at build time.
import type { Flow, LngLat } from '../src/domain/record'
import { arc, pointAt } from './arc'

/** Layout of all flows: for an arc its bend, for a half arc the bearing (degrees) of its open end. */
export type Layout = { readonly hash: string; readonly bends: Readonly<Record<string, number>> }

/** What of a flow can be drawn. */
export type Shape = 'arc' | 'origin-only' | 'destination-only' | 'none'

/** Length of a half arc in degrees of arc: long enough to be seen and picked, too short to reach a place. */
export const HALF_ARC_DEGREES = 9

/** Bend of a half arc, so that it reads as the start of a road rather than as a ray. */
const HALF_ARC_BEND = 0.12

/** What of a flow can be drawn; a flow inside one place has no line. */
export function shapeOf({ origin, destination }: Flow): Shape {
  if (origin !== null && destination !== null) return origin.id === destination.id ? 'none' : 'arc'
  if (origin !== null) return 'origin-only'
  return destination === null ? 'none' : 'destination-only'
}

/** Line of a flow in the direction of travel, ARC_SEGMENTS + 1 points [lng, lat]; null when nothing can be drawn. */
export function lineOf(flow: Flow, layout: number): LngLat[] | null {
  switch (shapeOf(flow)) {
    case 'arc':
      return flow.origin && flow.destination && arc(flow.origin.at, flow.destination.at, layout)
    case 'origin-only':
      return flow.origin && arc(flow.origin.at, pointAt(flow.origin.at, layout, HALF_ARC_DEGREES), HALF_ARC_BEND)
    case 'destination-only':
      return (
        flow.destination &&
        arc(pointAt(flow.destination.at, layout, HALF_ARC_DEGREES), flow.destination.at, HALF_ARC_BEND)
      )
    case 'none':
      return null
  }
}
