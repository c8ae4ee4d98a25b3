// How far on the screen a section of a curve lies from a point: roughly first, then exactly.
import { along, ARC_SEGMENTS, nearest, type Curve } from '../../geometry/arc'
import type { LngLat } from '../../record/record'
import { distanceToLine } from './pickFlows'
import type { PickBounds } from './pickBounds'
import type { Point } from '../../cartography/labels/shapes'
import type { ScreenProjection } from './screen'
import { POINT_FLOATS } from './arcSegmentIndex'

/** Px by which the line that is measured may leave the curve. */
const TOLERANCE_PX = 0.25

/** Px to so many segments of a line from one on; Infinity for what is certainly out of reach or not seen. */
export type DistanceTo = (line: number, first: number, segments: number) => number

type Lines = { readonly points: Float32Array; readonly curveOf: (line: number) => Curve | null }

/** Measures from a point of the screen, within reach of which are its bounds; `points` are those of all lines (`ArcSegmentIndex`). */
export function measureFrom(
  at: Point,
  reachPx: number,
  { lng, lat, px }: PickBounds,
  screen: ScreenProjection,
  { points, curveOf }: Lines,
): DistanceTo {
  // Where no edge of the globe is near nothing is hidden.
  const { project } = screen
  const see = px === null ? screen.see : project
  const placeAt = (float: number): LngLat => [points[float] ?? NaN, points[float + 1] ?? NaN]

  /** The points of a section in px from the point, as if the ground were flat there. */
  function flatten(first: number, segments: number, { lngX, lngY, latX, latY }: PxPerDegree): void {
    // Curves pass the antimeridian unwrapped, the pointer’s longitude does not.
    const turned = nearest(lng, points[first + segments] ?? NaN)
    for (let at = 0; at <= segments; at++) {
      const east = (points[first + 2 * at] ?? NaN) - turned
      const north = (points[first + 2 * at + 1] ?? NaN) - lat
      xs[at] = east * lngX + north * latX
      ys[at] = east * lngY + north * latY
    }
  }

  /** The points of a section in px from the point, hidden or not. */
  function lay(first: number, segments: number): void {
    for (let point = 0; point <= segments; point++) {
      const { x, y } = project(placeAt(first + 2 * point))
      xs[point] = x - at.x
      ys[point] = y - at.y
    }
  }

  return (line, first, segments) => {
    const start = line * POINT_FLOATS + 2 * first
    if (px === null) lay(start, segments)
    else flatten(start, segments, px)
    const bow = bowPx(segments)
    const enoughPx = 1.25 * reachPx + 1 + 2 * bow
    const isStraight = bow <= TOLERANCE_PX / 2
    let course: Course | null = null
    let least = Infinity
    let before: { readonly float: number; readonly seen: Point | null } | null = null
    for (let segment = 0; segment < segments; segment++) {
      if (roughlyPx(segment) > enoughPx) continue
      const float = start + 2 * segment
      const curve = isStraight || course !== null ? null : curveOf(line)
      if (curve !== null) course = along(curve)
      if (course !== null) {
        least = Math.min(least, distanceToLine(pointsOf(course, first + segment, points[float] ?? NaN, see), at))
        continue
      }
      const from = before?.float === float ? before.seen : see(placeAt(float))
      const to = see(placeAt(float + 2))
      before = { float: float + 2, seen: to }
      least = Math.min(least, distanceToLine([from, to], at))
    }
    return least
  }
}

/** Points of a section, px from the point that is measured from; used again for the next. */
const xs = new Float64Array(ARC_SEGMENTS + 1)
const ys = new Float64Array(ARC_SEGMENTS + 1)

/** Px by which the curve leaves the segments of the section, about. */
function bowPx(segments: number): number {
  let turn = 0
  for (let at = 2; at <= segments; at++) {
    const dx = (xs[at] ?? NaN) - 2 * (xs[at - 1] ?? NaN) + (xs[at - 2] ?? NaN)
    const dy = (ys[at] ?? NaN) - 2 * (ys[at - 1] ?? NaN) + (ys[at - 2] ?? NaN)
    turn = Math.max(turn, dx * dx + dy * dy)
  }
  return Math.sqrt(turn) / 8
}

/** Px to a segment of the section. */
function roughlyPx(segment: number): number {
  const x = xs[segment] ?? NaN
  const y = ys[segment] ?? NaN
  const dx = (xs[segment + 1] ?? NaN) - x
  const dy = (ys[segment + 1] ?? NaN) - y
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length))
  return Math.sqrt((x + t * dx) ** 2 + (y + t * dy) ** 2)
}

type PxPerDegree = NonNullable<PickBounds['px']>
type Course = ReturnType<typeof along>

/** Points of a segment on the screen, so many that lines between them are the curve. */
function pointsOf(course: Course, segment: number, lng: number, see: ScreenProjection['see']): (Point | null)[] {
  const point = (share: number): Point | null => see(course((segment + share) / ARC_SEGMENTS, lng))
  const [from, middle, to] = [point(0), point(0.5), point(1)]
  if (from === null || middle === null || to === null) return [from, middle, to]
  const bow = Math.hypot(middle.x - (from.x + to.x) / 2, middle.y - (from.y + to.y) / 2)
  const parts = Math.ceil(Math.sqrt(bow / TOLERANCE_PX))
  if (parts <= 1) return [from, to]
  return Array.from({ length: parts + 1 }, (_, part) => point(part / parts))
}
