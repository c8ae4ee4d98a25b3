// Shape of a flow from what is known of its ends and from the layout solved at build time.
import type { Flow, LngLat, Place, Precision } from '../record/record'
import { arc, bearingTo, degreesBetween, pointAt, type Curve } from './arc'

/**
 * Course of a line. An arc has [bend, lean, turn]: `turn` is the angle in degrees, positive to the left of the way, by which its
 * end at the larger area is moved along the edge of that area. A half arc has the bearing of its open end in degrees.
 */
export type Course = readonly [bend: number, lean: number, turn: number] | readonly [bearing: number]

/** Courses of all flows and bundles by id, and the hash of what they were solved from. */
export type Layout = { readonly hash: string; readonly courses: Readonly<Record<string, Course>> }

/** What of a flow can be drawn. */
export type Shape = 'arc' | 'origin-only' | 'destination-only' | 'none'

/** The ends of a line: a flow or a bundle of flows. */
export type Ends = Pick<Flow, 'origin' | 'destination'>

/** Length of a half arc in degrees of arc: long enough to be seen and picked, too short to reach a place. */
export const HALF_ARC_DEGREES = 7

/** Bend of a half arc, so that it reads as the start of a road rather than as a ray. */
const HALF_ARC_BEND = 0.12

/** What of a flow can be drawn; a flow inside one place has no line. */
export function shapeOf({ origin, destination }: Ends): Shape {
  if (origin !== null && destination !== null) return origin.id === destination.id ? 'none' : 'arc'
  if (origin !== null) return 'origin-only'
  return destination === null ? 'none' : 'destination-only'
}

const EDGE_DEGREES: Readonly<Record<Precision, number>> = { site: 0, district: 0, region: 0.65, country: 1.3 }

/** Radius, in degrees of arc, of the disc that stands for an area whose point is nominal: lines end at its edge, not on a town. */
export function edgeOf({ precision }: Pick<Place, 'precision'>): number {
  return EDGE_DEGREES[precision]
}

/** Line in the direction of travel, ARC_SEGMENTS + 1 points [lng, lat]; null when nothing can be drawn. */
export function lineOf(ends: Ends, course: Course): LngLat[] | null {
  const curve = curveOf(ends, course)
  return curve === null ? null : arc(curve.origin, curve.destination, curve.bend, curve.lean)
}

/** The curve of a line from edge to edge; null when nothing can be drawn. */
export function curveOf(ends: Ends, course: Course): Curve | null {
  const { origin, destination } = ends
  const [first, lean = 0, turn = 0] = course
  if (origin !== null && destination !== null) {
    return origin.id === destination.id ? null : curveBetween(origin, destination, first, lean, turn)
  }
  const known = origin ?? destination
  if (known === null) return null
  const near = pointAt(known.at, first, edgeOf(known))
  const far = pointAt(known.at, first, edgeOf(known) + HALF_ARC_DEGREES)
  return origin === null
    ? { origin: far, destination: near, bend: HALF_ARC_BEND, lean: 0 }
    : { origin: near, destination: far, bend: HALF_ARC_BEND, lean: 0 }
}

/** An arc leaves and enters an area where its own curve meets the edge; the end at the larger area is turned along the edge. */
function curveBetween(origin: Place, destination: Place, bend: number, lean: number, turn: number): Curve {
  const distance = degreesBetween(origin.at, destination.at)
  // Two areas that touch keep half of the way between them for the arc.
  const shrink = Math.min(1, (0.5 * distance) / Math.max(edgeOf(origin) + edgeOf(destination), 1e-9))
  const [out, back] = [bearingTo(origin.at, destination.at), bearingTo(destination.at, origin.at)]
  const isTurnedAtOrigin = edgeOf(origin) >= edgeOf(destination)
  const leaving = out - slopeOf(bend, 1 + lean) - (isTurnedAtOrigin ? turn : 0)
  const coming = back + slopeOf(bend, 1 - lean) + (isTurnedAtOrigin ? 0 : turn)
  return {
    origin: pointAt(origin.at, leaving, edgeOf(origin) * shrink),
    destination: pointAt(destination.at, coming, edgeOf(destination) * shrink),
    bend,
    lean,
  }
}

/** Angle in degrees between a bent arc and its great circle at an end. */
const slopeOf = (bend: number, share: number): number => (Math.atan(4 * bend * share) * 180) / Math.PI
