// Where the figure and the place of an arc are written at its head: the largest first, clear of heads, names and arcs. Pure.
// The map, the pictures and the layout of the arcs ask the same function.
import { fits, touches, type Box, type Point } from './shapes'

/** An arc on the screen: points from origin to tip and half its width, px. */
export type ScreenArc = { readonly id: string; readonly points: readonly Point[]; readonly halfPx: number }

/** What is to be written at the head of an arc; the order of a list is that in which labels are placed. */
export type HeadLabel = {
  readonly id: string
  readonly widthPx: number
  readonly heightPx: number
  /** What is written where there is no room for all. */
  readonly short?: { readonly widthPx: number; readonly heightPx: number }
}

/** Side of the tip on which a label stands; the text is aligned to the tip. */
export type Side = 'right' | 'left' | 'above' | 'below'

export type PlacedLabel = {
  readonly id: string
  readonly box: Box
  readonly side: Side
  /** Only the short form found room. */
  readonly isShort: boolean
  /** It stands nearer to another head than to its own, and a line must lead from it to its own; null where none is needed. */
  readonly leader: readonly [Point, Point] | null
}

export type LabelScene = {
  readonly arcs: readonly ScreenArc[]
  readonly labels: readonly HeadLabel[]
  /** Boxes that no label may touch. */
  readonly obstacles: readonly Box[]
  readonly size: { readonly width: number; readonly height: number }
}

/** Free room between a tip and its label, px, beside half of the arc's width. */
const GAP_PX = 6
/** Half the side of the square kept free around every tip, px, beside half of the arc's width. */
const HEAD_PX = 4
/** Px of arc under a label that are worse than a less wished-for side. */
const PX_PER_SIDE = 6
/** A label with more px of arc under it is left out. */
const MOST_COVERED_PX = 46
/** What a label that stands in its short form costs the layout, px of covered arc. */
const SHORT_PX = 40
/** What a label that finds no room costs the layout, px of covered arc. */
const MISSING_PX = 160

/** Labels that find room, and what arcs they cover and labels they lack cost in px of covered arc. */
export function placeHeadLabels({ arcs, labels, obstacles, size }: LabelScene): {
  readonly placed: readonly PlacedLabel[]
  readonly costPx: number
} {
  const byId = new Map(arcs.map((arc) => [arc.id, arc]))
  const heads = arcs.flatMap((arc) => headBox(arc) ?? [])
  const tips = arcs.flatMap((arc) => arc.points.at(-1) ?? [])
  const taken = [...obstacles]
  const placed: PlacedLabel[] = []
  let costPx = 0
  for (const label of labels) {
    const arc = byId.get(label.id)
    const tip = arc?.points.at(-1)
    if (arc === undefined || tip === undefined) continue
    const own = headBox(arc)
    const blocked = [...taken, ...heads.filter((box) => !isSame(box, own))]
    const bestOf = (
      spots: readonly PlacedLabel[],
      isNearest: boolean,
    ): { readonly spot: PlacedLabel; readonly cost: number } | null => {
      let best: { readonly spot: PlacedLabel; readonly cost: number } | null = null
      for (const [wish, spot] of spots.entries()) {
        if (!fits(spot.box, size) || blocked.some((other) => touches(spot.box, other))) continue
        const away = distanceTo(spot.box, tip)
        const isStray = tips.some((other) => other !== tip && distanceTo(spot.box, other) < away)
        if (isNearest && isStray) continue
        const covered = arcs.reduce((sum, other) => sum + lengthInside(other, spot.box), 0)
        const cost = covered + wish * PX_PER_SIDE
        if (covered > MOST_COVERED_PX || (best !== null && cost >= best.cost)) continue
        best = { spot: isStray ? { ...spot, leader: [nearestTo(spot.box, tip), tip] } : spot, cost }
      }
      return best
    }
    const short = label.short && { id: label.id, ...label.short }
    const found = firstOf([true, false], (isNearest) => {
      const full = bestOf(candidates(label, tip, arc), isNearest)
      const brief = full === null && short ? bestOf(candidates(short, tip, arc), isNearest) : null
      return full ?? (brief && { spot: { ...brief.spot, isShort: true }, cost: brief.cost + SHORT_PX })
    })
    if (found === null) {
      costPx += MISSING_PX
      continue
    }
    costPx += found.cost
    placed.push(found.spot)
    taken.push(found.spot.box)
  }
  return { placed, costPx }
}

function firstOf<T, Found>(values: readonly T[], find: (value: T) => Found | null): Found | null {
  for (const value of values) {
    const found = find(value)
    if (found !== null) return found
  }
  return null
}

/** The point of a box that is nearest to another point. */
const nearestTo = ({ left, right, top, bottom }: Box, { x, y }: Point): Point => ({
  x: Math.max(left, Math.min(right, x)),
  y: Math.max(top, Math.min(bottom, y)),
})

/** Px from a point to the nearest point of a box; 0 inside it. */
function distanceTo(box: Box, point: Point): number {
  const { x, y } = nearestTo(box, point)
  return Math.hypot(x - point.x, y - point.y)
}

const isSame = (a: Box, b: Box | null): boolean => b !== null && a.left === b.left && a.top === b.top

/** The square kept free at the tip of an arc; null for an arc without points. */
export function headBox({ points, halfPx }: ScreenArc): Box | null {
  const tip = points.at(-1)
  if (tip === undefined) return null
  const reach = HEAD_PX + halfPx
  return { left: tip.x - reach, right: tip.x + reach, top: tip.y - reach, bottom: tip.y + reach }
}

/** Spots around a tip, best first: ahead of the head, then at its sides, then behind. */
function candidates(
  { id, widthPx, heightPx }: HeadLabel,
  { x, y }: Point,
  { points, halfPx }: ScreenArc,
): PlacedLabel[] {
  const before = points.at(-2) ?? { x: x - 1, y }
  const isEastward = x >= before.x
  const isSteep = Math.abs(y - before.y) > 1.5 * Math.abs(x - before.x)
  const gap = GAP_PX + halfPx
  const at = (side: Side, left: number, top: number): PlacedLabel => ({
    id,
    side,
    isShort: false,
    leader: null,
    box: { left, top, right: left + widthPx, bottom: top + heightPx },
  })
  const beside = (dy: number): PlacedLabel[] => {
    const right = at('right', x + gap, y - heightPx / 2 + dy)
    const left = at('left', x - gap - widthPx, y - heightPx / 2 + dy)
    return isEastward ? [right, left] : [left, right]
  }
  const above = at('above', x - widthPx / 2, y - gap - heightPx)
  const below = at('below', x - widthPx / 2, y + gap)
  const ends = y > before.y ? [below, above] : [above, below]
  const [ahead, behind] = [beside(0).slice(0, 1), beside(0).slice(1)]
  const shifted = [heightPx * 0.45, -heightPx * 0.45].flatMap((dy) => beside(dy).slice(0, 1))
  const aside = [heightPx * 0.45, -heightPx * 0.45].flatMap((dy) => beside(dy).slice(1))
  // Farther off.
  const far = [1, 2].flatMap((step) => {
    const dy = step * (heightPx * 0.5 + 5)
    return [...beside(heightPx * 0.45 + dy), ...beside(-heightPx * 0.45 - dy)]
  })
  return isSteep
    ? [...ends.slice(0, 1), ...ahead, ...behind, ...shifted, ...aside, ...ends.slice(1), ...far]
    : [...ahead, ...shifted, ...ends, ...behind, ...aside, ...far]
}

/** Length in px of the part of an arc that a box covers, the width of the arc included; counted on its given points. */
export function lengthInside({ points, halfPx }: ScreenArc, box: Box): number {
  let length = 0
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]]
    if (a === undefined || b === undefined) continue
    length += clippedLength(a, b, box, halfPx)
  }
  return length
}

/** Length of the part of a segment inside a box that is `margin` px larger on every side (Liang and Barsky). */
function clippedLength(a: Point, b: Point, box: Box, margin: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  let [from, until] = [0, 1]
  const edges: readonly (readonly [number, number])[] = [
    [-dx, a.x - (box.left - margin)],
    [dx, box.right + margin - a.x],
    [-dy, a.y - (box.top - margin)],
    [dy, box.bottom + margin - a.y],
  ]
  for (const [slope, room] of edges) {
    if (slope === 0) {
      if (room < 0) return 0
    } else if (slope < 0) from = Math.max(from, room / slope)
    else until = Math.min(until, room / slope)
  }
  return from < until ? (until - from) * Math.hypot(dx, dy) : 0
}

/** An arc with the box around it. */
export type BoxedArc = ScreenArc & { readonly box: Box }

/** Px of arcs that a box covers. */
export const coveredPx = (box: Box, arcs: readonly BoxedArc[]): number =>
  arcs.reduce((sum, arc) => (touches(box, arc.box) ? sum + lengthInside(arc, box) : sum), 0)
