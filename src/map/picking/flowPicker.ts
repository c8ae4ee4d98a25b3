// Which flows and counts lie under the pointer. Everything is asked in the plane, where an arc is one quadratic: boxes say which parts may be
// near, and the exact distance decides. The graphics card is not asked, and a moving camera makes nothing wrong.
import type { PlaneArc } from '../../geometry/planeArc'
import { toPlane } from '../../geometry/plane'
import type { PlaneView, Px } from '../../geometry/planeView'
import type { DrawnFlow } from '../../cartography/drawnFlow'
import { countRadius, type CountMark } from '../../cartography/labels/placeMarks'
import { ArcIndex, PARTS } from './arcIndex'
import { pickCircles, type ScreenCircle } from './pickFlows'

/** When fewer than this share of all lines are on show, looking at each of them is quicker than the index of all. */
const FEW = 1 / 8

export class FlowPicker {
  private readonly curves: readonly (PlaneArc | null)[]
  /** Made when a pointer first asks: the first picture does not wait for it. */
  private index: ArcIndex | null = null
  private drawn: readonly DrawnFlow[] = []
  /** Lines on show, in the order in which they came. */
  private shown: Uint32Array = new Uint32Array(0)
  /** Room for them, used again at every step. */
  private room: Uint32Array = new Uint32Array(0)
  /** Number of each line in `drawn`, plus one; 0 = not on show. */
  private readonly order: Uint32Array

  constructor(lines: readonly { readonly curve: PlaneArc | null }[]) {
    this.curves = lines.map(({ curve }) => curve)
    this.order = new Uint32Array(lines.length)
  }

  /** Only these are picked from now on. */
  show(flows: readonly DrawnFlow[]): void {
    for (const line of this.shown) this.order[line] = 0
    this.drawn = flows
    if (this.room.length < flows.length) this.room = new Uint32Array(2 * flows.length)
    this.shown = this.room.subarray(0, flows.length)
    let count = 0
    for (const { index } of flows) {
      this.shown[count] = index
      this.order[index] = ++count
    }
  }

  /** Ids of the flows within `reachPx` of a px of the view, nearest first; of equally near ones the first on show. */
  pickFlows(at: Px, reachPx: number, view: PlaneView): string[] {
    const { x, y } = view.pointAt(at)
    const reach = reachPx / view.pxPerUnit
    const bounds = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
    const index = (this.index ??= new ArcIndex(this.curves))
    const order = (line: number): number => this.order[line] ?? 0
    const parts =
      this.shown.length > FEW * this.curves.length
        ? index.ofAll((line) => order(line) > 0, bounds)
        : index.ofLines(this.shown, bounds)
    const near = new Map<number, number>()
    for (const part of parts) {
      const line = Math.floor(part / PARTS)
      const curve = this.curves[line]
      if (!curve) continue
      const number = part % PARTS
      const distance = distanceToPart(curve, number / PARTS, (number + 1) / PARTS, x, y)
      if (distance <= reach) near.set(line, Math.min(near.get(line) ?? Infinity, distance))
    }
    return [...near]
      .sort(([lineA, a], [lineB, b]) => a - b || order(lineA) - order(lineB))
      .flatMap(([line]) => this.drawn[order(line) - 1]?.id ?? [])
  }
}

/** Steps of Newton's method: a quarter of a low bow is nearly straight, and its chord gives the first guess. */
const STEPS = 4

/** Distance from a point to the part of a quadratic between two shares of its way, plane units. */
export function distanceToPart(
  { origin, control, destination }: PlaneArc,
  from: number,
  until: number,
  x: number,
  y: number,
): number {
  // B(t) - p = c + 2 t v + t^2 w; its square is least where (B - p) . (v + t w) = 0. No arrays and no hypot: a pointer over the crowd
  // asks for thousands of parts.
  const cx = origin.x - x
  const cy = origin.y - y
  const vx = control.x - origin.x
  const vy = control.y - origin.y
  const wx = destination.x - control.x - vx
  const wy = destination.y - control.y - vy
  const squareAt = (t: number): number => (cx + t * (2 * vx + t * wx)) ** 2 + (cy + t * (2 * vy + t * wy)) ** 2
  const middle = (from + until) / 2
  const ax = vx + middle * wx
  const ay = vy + middle * wy
  const mx = cx + middle * (2 * vx + middle * wx)
  const my = cy + middle * (2 * vy + middle * wy)
  let t = middle - (mx * ax + my * ay) / Math.max(2 * (ax * ax + ay * ay), 1e-30)
  for (let step = 0; step < STEPS; step++) {
    t = Math.min(until, Math.max(from, t))
    const dx = vx + t * wx
    const dy = vy + t * wy
    const bx = cx + t * (2 * vx + t * wx)
    const by = cy + t * (2 * vy + t * wy)
    const slope = 2 * (dx * dx + dy * dy) + bx * wx + by * wy
    if (slope <= 0) break
    t -= (bx * dx + by * dy) / slope
  }
  return Math.sqrt(Math.min(squareAt(Math.min(until, Math.max(from, t))), squareAt(from), squareAt(until)))
}

/** Counts under a px of the view or within `reachPx` of it, smallest first. */
export function pickCounts(counts: readonly CountMark[], at: Px, reachPx: number, { see }: PlaneView): string[] {
  const circles = counts.map(({ id, at: place, people }): ScreenCircle => ({
    id,
    ...see(toPlane(place)),
    radius: countRadius(people),
  }))
  return pickCircles(circles, at, reachPx)
}
