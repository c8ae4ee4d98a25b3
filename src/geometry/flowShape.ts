// Shape of a flow from what is known of its ends and from the layout solved at build time.
import { isOnePoint, type Flow, type LngLat, type Place, type Precision } from '../record/record'
import { arc, bearingTo, degreesBetween, pointAt, type Curve } from './arc'

/**
 * Course of a line. An arc has [bend, lean, turn]: `turn` is the angle in degrees, positive to the left of the way, by which its
 * end at the larger area is moved along the edge of that area. A half arc has the bearing of its open end in degrees.
 */
export type Course = readonly [bend: number, lean: number, turn: number] | readonly [bearing: number]

/** Courses of flows and bundles by id. */
export type Layout = { readonly courses: Readonly<Record<string, Course>> }

/** Courses of a text such as layout/arcs.json; none when it is missing or no JSON, and without those that are not numbers in range. */
export function readLayout(text: string | null): Layout {
  const courses = coursesIn(text)
  return {
    courses: Object.fromEntries(
      Object.entries(courses).flatMap(([id, course]) => (isCourse(course) ? [[id, course]] : [])),
    ),
  }
}

function coursesIn(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? '')
    const courses = typeof value === 'object' && value !== null && 'courses' in value ? value.courses : null
    return typeof courses === 'object' && courses !== null ? courses : {}
  } catch {
    // Cut in half, or the page of a server in its place: every line then has its plain course.
    return {}
  }
}

/** Limits of bend, lean and turn, far beyond what the solver tries. */
const LIMITS = [1.5, 1, 180]

function isCourse(value: unknown): value is Course {
  if (!Array.isArray(value) || !value.every(Number.isFinite)) return false
  return (
    value.length === 1 || (value.length === 3 && value.every((part, at) => Math.abs(Number(part)) <= (LIMITS[at] ?? 0)))
  )
}

/** Courses of lines for which none was solved: a gentle arc; a half arc towards the east. */
const PLAIN: Readonly<Record<'arc' | 'half-arc', Course>> = { arc: [0.12, 0, 0], 'half-arc': [80] }

/** The stored course of a line, or a plain one where there is none for its shape. */
export function courseOf(id: string, ends: Ends, { courses }: Layout): Course {
  const kind = shapeOf(ends) === 'arc' ? 'arc' : 'half-arc'
  const course = Object.hasOwn(courses, id) ? courses[id] : undefined
  return course?.length === PLAIN[kind].length ? course : PLAIN[kind]
}

/** Whether a line has a stored course of its shape; true for what has no line. */
export function hasCourse(id: string, ends: Ends, { courses }: Layout): boolean {
  const shape = shapeOf(ends)
  return shape === 'none' || (Object.hasOwn(courses, id) && courses[id]?.length === (shape === 'arc' ? 3 : 1))
}

/** What of a flow can be drawn. */
export type Shape = 'arc' | 'origin-only' | 'destination-only' | 'none'

/** The ends of a line: a flow or a bundle of flows. */
export type Ends = Pick<Flow, 'origin' | 'destination'>

/** Length of a half arc in degrees of arc: long enough to be seen and picked, too short to reach a place. */
export const HALF_ARC_DEGREES = 7

/** Bend of a half arc, so that it reads as the start of a road rather than as a ray. */
const HALF_ARC_BEND = 0.12

/** What of a flow can be drawn; a flow inside one place, or between two with one point, has no line. */
export function shapeOf({ origin, destination }: Ends): Shape {
  if (origin !== null && destination !== null) return isOnePoint(origin.at, destination.at) ? 'none' : 'arc'
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
    return shapeOf(ends) === 'none' ? null : curveBetween(origin, apart(origin, destination), first, lean, turn)
  }
  const known = origin ?? destination
  if (known === null) return null
  const near = pointAt(known.at, first, edgeOf(known))
  const far = pointAt(known.at, first, edgeOf(known) + HALF_ARC_DEGREES)
  return origin === null
    ? { origin: far, destination: near, bend: HALF_ARC_BEND, lean: 0 }
    : { origin: near, destination: far, bend: HALF_ARC_BEND, lean: 0 }
}

/** No single arc joins two points opposite on the globe: the destination is then moved by about a kilometre. */
function apart(origin: Place, destination: Place): Place {
  if (degreesBetween(origin.at, destination.at) < 179.99) return destination
  const [lng, lat] = destination.at
  return { ...destination, at: [lng, lat + (lat > 0 ? -0.02 : 0.02)] }
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
