// What hides what: lines as ink on a raster of the opening view, one cell a px, with the widths and heads of the drawn arcs.
import { ARC_STYLE, casingAt, headSize, taperedHalf } from '../src/cartography/arcMetrics'
import { OPENING } from '../src/geometry/openingView'

export type Px = readonly [x: number, y: number]

/** A line as it lies on the screen: px from the left upper corner in the direction of travel, and its full width in px. */
export type ScreenPath = { readonly points: readonly Px[]; readonly widthPx: number; readonly hasHead: boolean }

const [WIDTH, HEIGHT] = [OPENING.widthPx, OPENING.heightPx]

/** Cells of the raster. */
export const CELLS = WIDTH * HEIGHT

/** Cell of a point of the screen; -1 outside. */
export function cellOf(x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  return column < 0 || row < 0 || column >= WIDTH || row >= HEIGHT ? -1 : row * WIDTH + column
}

/** One step along a drawn line: where it is, the unit vector across, half of the ink there and the rim, px. */
export type Step = {
  readonly x: number
  readonly y: number
  readonly across: Px
  readonly half: number
  readonly rim: number
}

/** Steps of about `stepPx` along a line, from the edge of its start to the tip of its head; the head widens the last ones. */
export function stepsOf({ points, widthPx, hasHead }: ScreenPath, stepPx = 1): Step[] {
  const lengths: number[] = [0]
  for (let at = 1; at < points.length; at++) lengths.push((lengths[at - 1] ?? 0) + gap(points[at - 1], points[at]))
  const whole = lengths.at(-1) ?? 0
  const head = headSize(hasHead ? widthPx : 0, gap(points[0], points.at(-1)))
  const end = whole - (hasHead ? ARC_STYLE.place : 0)
  const steps: Step[] = []
  let at = 1
  for (let way = Math.min(ARC_STYLE.place, whole / 4); way <= end; way += stepPx) {
    while (at < points.length - 1 && (lengths[at] ?? 0) < way) at++
    const [a, b] = [points[at - 1], points[at]]
    if (a === undefined || b === undefined) break
    const size = Math.max((lengths[at] ?? 0) - (lengths[at - 1] ?? 0), 1e-9)
    const share = (way - (lengths[at - 1] ?? 0)) / size
    const rest = end - way
    const half =
      hasHead && rest < head.length ? (head.half * rest) / head.length : taperedHalf(widthPx / 2, way / whole)
    steps.push({
      x: a[0] + share * (b[0] - a[0]),
      y: a[1] + share * (b[1] - a[1]),
      across: [-(b[1] - a[1]) / size, (b[0] - a[0]) / size],
      half,
      rim: casingAt(way / whole),
    })
  }
  return steps
}

/** Cells under a line and its rim, each once. `stamp` is scratch of CELLS entries, `mark` new for each call. */
export function cellsOf(steps: readonly Step[], stamp: Uint32Array, mark: number): number[] {
  const cells: number[] = []
  for (const { x, y, across, half, rim } of steps) {
    const reach = half + rim
    for (let side = -reach; side <= reach; side += 0.9) {
      const cell = cellOf(x + across[0] * side, y + across[1] * side)
      if (cell < 0 || stamp[cell] === mark) continue
      stamp[cell] = mark
      cells.push(cell)
    }
  }
  return cells
}

const gap = (a: Px | undefined, b: Px | undefined): number =>
  a === undefined || b === undefined ? 0 : Math.hypot(a[0] - b[0], a[1] - b[1])
