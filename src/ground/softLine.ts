// A line without its bends, for borders of which nobody knew the bends.
import type { Position } from 'geojson'

/** Plane units between the points of a soft line (16.7 km), and points on either side over which a point is averaged. */
const SPACING = 7.66e-4
const REACH = 4

const away = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => Math.hypot(ax - bx, ay - by)

/** Points about `SPACING` apart along the line; its ends stay. */
function resampled(line: readonly Position[]): Position[] {
  const points: Position[] = line.slice(0, 1)
  let left = SPACING
  line.slice(1).forEach((end, at) => {
    const start = line[at] ?? end
    const length = away(start, end)
    for (; left < length; left += SPACING) {
      const share = left / length
      points.push([0, 1].map((axis) => (start[axis] ?? 0) + share * ((end[axis] ?? 0) - (start[axis] ?? 0))))
    }
    left -= length
  })
  return [...points, ...line.slice(-1)]
}

/** The line as the running mean of its points; its ends stay, so that lines which met still meet. */
export function softLine(line: readonly Position[]): Position[] {
  const points = resampled(line)
  return points.map((_, at) => {
    // The window narrows towards the ends and stays even, so that the line is not pulled off them.
    const reach = Math.min(REACH, at, points.length - 1 - at)
    const near = points.slice(at - reach, at + reach + 1)
    return [0, 1].map((axis) => near.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / near.length)
  })
}
