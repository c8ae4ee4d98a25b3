// Lines of the plane cut at the edge of the sheet. What lies outside is drawn flat onto the edge: no point of the inside
// changes sides by that, so an area made of such lines is what the sheet shows of it.
import type { Position } from 'geojson'
import { SHEET } from '../../src/geometry/plane'

/** A stretch of a line, on the sheet, or flattened onto its edge; a stretch begins where the one before ends. */
export type Stretch = { readonly isOnSheet: boolean; readonly points: readonly Position[] }

const { left, right, top, bottom } = SHEET

const clamp = ([x = 0, y = 0]: Position): Position => [
  Math.min(right, Math.max(left, x)),
  Math.min(bottom, Math.max(top, y)),
]

/** Shares of a step between which it lies on the sheet (Liang and Barsky); null when it does not touch it. */
function insideOf([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): readonly [number, number] | null {
  let [from, until] = [0, 1]
  const walls = [
    [ax - bx, ax - left],
    [bx - ax, right - ax],
    [ay - by, ay - top],
    [by - ay, bottom - ay],
  ] as const
  for (const [towards, room] of walls) {
    if (towards === 0 && room < 0) return null
    if (towards < 0) from = Math.max(from, room / towards)
    if (towards > 0) until = Math.min(until, room / towards)
  }
  return from < until ? [from, until] : null
}

/** The line as stretches, in order; one stretch when all of it lies on the sheet. */
export function cutAtSheet(line: readonly Position[]): Stretch[] {
  const stretches: { isOnSheet: boolean; points: Position[] }[] = []
  const add = (isOnSheet: boolean, from: Position, to: Position): void => {
    let last = stretches.at(-1)
    if (last?.isOnSheet !== isOnSheet) stretches.push((last = { isOnSheet, points: [from] }))
    const before = last.points.at(-1) ?? from
    // From one side to the next the edge has a corner.
    if (!isOnSheet && before[0] !== to[0] && before[1] !== to[1]) last.points.push(cornerBetween(before, to))
    last.points.push(to)
  }
  line.slice(1).forEach((end, at) => {
    const start = line[at] ?? end
    const inside = insideOf(start, end)
    if (inside === null) {
      add(false, clamp(start), clamp(end))
      return
    }
    const [entry, exit] = inside.map((share) => clamp(pointBetween(start, end, share)))
    if (entry === undefined || exit === undefined) return
    if (inside[0] > 0) add(false, clamp(start), entry)
    add(true, entry, exit)
    if (inside[1] < 1) add(false, exit, clamp(end))
  })
  return stretches.map(({ isOnSheet, points }) => ({ isOnSheet, points: isOnSheet ? points : straightened(points) }))
}

function pointBetween(a: Position, b: Position, share: number): Position {
  if (share === 0 || share === 1) return share === 0 ? a : b
  return [0, 1].map((axis) => (a[axis] ?? 0) + share * ((b[axis] ?? 0) - (a[axis] ?? 0)))
}

/** Corner of the edge between a point of one side and a point of the next. */
const cornerBetween = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): Position =>
  ax === left || ax === right ? [ax, by] : [bx, ay]

/** Without the points between two others on one side of the edge. */
function straightened(points: readonly Position[]): Position[] {
  const kept: Position[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    const isIdle = [0, 1].some((axis) => last?.[axis] === point[axis] && (before ?? last)?.[axis] === point[axis])
    if (isIdle && before !== undefined) kept.pop()
    kept.push(point)
  }
  return kept
}
