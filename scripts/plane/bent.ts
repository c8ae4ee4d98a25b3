// A line of longitudes and latitudes as it lies in the plane: long steps get points of their own, so that parallels are bent.
import type { Position } from 'geojson'
import { CENTRAL_MERIDIAN, KM_PER_UNIT, toPlane } from '../../src/geometry/plane'

/** How far a straight step of the plane may lie from the line that it stands for. */
const TOLERANCE_KM = 0.05
/** A step is halved this many times at most. */
const DEEPEST = 10

const pointOf = ([lng = NaN, lat = NaN]: Position): Position => {
  const { x, y } = toPlane([lng, lat])
  return [x, y]
}

/** Whether a step passes the meridian along which the plane is cut. Longitudes of a line run on and do not jump. */
const isOverCut = ([a = 0]: Position, [b = 0]: Position): boolean => {
  const turns = (lng: number): number => Math.ceil((lng - CENTRAL_MERIDIAN - 180) / 360)
  return turns(a) !== turns(b)
}

/** [lng, lat] in degrees to [x, y] in plane units; between two points the line is straight in longitude and latitude. */
export function bent(line: readonly Position[]): Position[] {
  const points: Position[] = []
  line.forEach((to, at) => {
    const from = line[at - 1]
    const end = pointOf(to)
    if (from !== undefined && !isOverCut(from, to)) points.push(...between(from, to, points.at(-1) ?? end, end, 0))
    points.push(end)
  })
  return points
}

/** Points to be put between two, in order. */
function between(from: Position, to: Position, start: Position, end: Position, depth: number): Position[] {
  if (depth === DEEPEST) return []
  const middle = [((from[0] ?? 0) + (to[0] ?? 0)) / 2, ((from[1] ?? 0) + (to[1] ?? 0)) / 2]
  const [x = 0, y = 0] = pointOf(middle)
  const away = Math.hypot(x - ((start[0] ?? 0) + (end[0] ?? 0)) / 2, y - ((start[1] ?? 0) + (end[1] ?? 0)) / 2)
  if (away * KM_PER_UNIT <= TOLERANCE_KM) return []
  const here: Position = [x, y]
  return [...between(from, middle, start, here, depth + 1), here, ...between(middle, to, here, end, depth + 1)]
}
