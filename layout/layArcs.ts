// Lays the arcs of one picture apart: one bend for each arc, chosen from a grid by descent on what the reader would lose, which is arcs
// under arcs, crossings, arcs over names, labels without room, and wide detours. Deterministic; units are px of the picture.
import { placeHeadLabels, type HeadLabel, type ScreenArc } from '../src/cartography/labels/headLabels'
import type { Box, Point } from '../src/cartography/labels/shapes'
import { planeArc, pointsOf } from '../src/geometry/planeArc'
import { seededRandom } from './seededRandom'

/** An arc to lay: its ends, half its width, and what is written at its head (null: nothing). */
export type ArcToLay = {
  readonly id: string
  readonly from: Point
  readonly to: Point
  readonly halfPx: number
  readonly label: Omit<HeadLabel, 'id'> | null
}

/** A picture: arcs, the most important first, and the boxes of names that arcs and labels keep clear of. */
export type LayoutScene = {
  readonly arcs: readonly ArcToLay[]
  readonly names: readonly Box[]
  readonly size: { readonly width: number; readonly height: number }
}

/** Bends that an arc may take: height of the bow as a share of the straight way, positive to the left of the way. */
const BENDS = Array.from({ length: 29 }, (_, at) => (at - 14) * 0.025)
const STRAIGHT = 14
/** Points at which an arc is held against others. */
const SAMPLES = 28
/** Within this of a shared end, px, arcs may lie together. */
const ROOT_PX = 46
/** What is lost, in px of hidden arc. */
const COST = { crossing: 34, crossingOfLargest: 140, nearRoot: 0.06, over: 2.2, outside: 5, bow: 2000, even: 0.07 }
/** Arcs whose crossings with each other count most. */
const LARGEST = 3
const RESTARTS = 6
/** A picture with more open arcs is begun twice only. */
const MANY = 12
const SWEEPS = 14

const samplesOf = ({ from, to }: ArcToLay, bend: number): Point[] => pointsOf(planeArc(from, to, bend), SAMPLES)

/**
 * Bend of every arc by id. `known` are bends that stay as they are (arcs of pictures laid before); the same scene and the same known
 * bends give the same result.
 */
export function layArcs(
  scene: LayoutScene,
  known: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const table = new CostTable(scene, known)
  const open = scene.arcs.flatMap(({ id }, at) => (known.has(id) ? [] : [at]))
  if (open.length === 0) return new Map(scene.arcs.map(({ id }) => [id, known.get(id) ?? 0]))
  const random = seededRandom(1)
  let best: { readonly bends: number[]; readonly cost: number } | null = null
  for (let attempt = 0; attempt < (open.length > MANY ? 2 : RESTARTS); attempt++) {
    const bends = scene.arcs.map((arc) => {
      if (known.has(arc.id)) return STRAIGHT
      if (attempt === 0) return STRAIGHT + fanned(arc)
      return Math.floor(random() * BENDS.length)
    })
    const found = descend(table, open, bends)
    if (best === null || found.cost < best.cost) best = found
  }
  const { bends } = best ?? { bends: [] }
  return new Map(scene.arcs.map(({ id }, at) => [id, known.get(id) ?? BENDS[bends[at] ?? STRAIGHT] ?? 0]))
}

/** Steps of bend with which an arc begins: those that rise bow upwards, those that fall bow downwards. */
const fanned = ({ from, to }: ArcToLay): number => (to.x > from.x ? 1 : -1) * (to.y > from.y + 20 ? -4 : 4)

/** Changes one arc at a time while that helps. */
function descend(
  table: CostTable,
  open: readonly number[],
  start: readonly number[],
): { bends: number[]; cost: number } {
  const bends = [...start]
  let cost = table.total(bends)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = cost
    for (const at of open) {
      const now = bends[at] ?? STRAIGHT
      let best = { bend: now, cost }
      // The labels are placed anew for the few bends that the cheap part of the cost speaks for.
      const promising = BENDS.map((_, bend) => ({ bend, cost: table.ofArc(bends, at, bend) }))
        .sort((a, b) => a.cost - b.cost)
        .slice(0, 7)
      for (const { bend } of promising) {
        if (bend === now) continue
        bends[at] = bend
        const other = table.total(bends)
        if (other < best.cost - 1e-9) best = { bend, cost: other }
      }
      bends[at] = best.bend
      cost = best.cost
    }
    if (cost >= before - 1e-9) break
  }
  return { bends, cost }
}

/** What bends cost; what two arcs cost each other is worked out once for each pair of bends. */
class CostTable {
  private readonly points: readonly (readonly (readonly Point[])[])[]
  private readonly own: readonly (readonly number[])[]
  private readonly pairs = new Map<number, number>()
  private readonly labels: readonly HeadLabel[]
  private readonly scene: LayoutScene

  constructor(scene: LayoutScene, known: ReadonlyMap<string, number>) {
    this.scene = scene
    this.points = scene.arcs.map((arc) => {
      const bend = known.get(arc.id)
      if (bend === undefined) return BENDS.map((each) => samplesOf(arc, each))
      const fixed = samplesOf(arc, bend)
      return BENDS.map(() => fixed)
    })
    this.own = scene.arcs.map((arc, at) => BENDS.map((bend, of) => this.ownCost(arc, bend, this.at(at, of))))
    this.labels = scene.arcs.flatMap(({ id, label }) => (label === null ? [] : [{ id, ...label }]))
  }

  private at(arc: number, bend: number): readonly Point[] {
    return this.points[arc]?.[bend] ?? []
  }

  /** Everything but the labels of one arc at a bend, the others as they are. */
  ofArc(bends: readonly number[], at: number, bend: number): number {
    let cost = this.own[at]?.[bend] ?? 0
    bends.forEach((other, of) => {
      if (of !== at) cost += this.pair(at, bend, of, other)
    })
    return cost
  }

  total(bends: readonly number[]): number {
    let cost = 0
    bends.forEach((bend, at) => {
      cost += this.own[at]?.[bend] ?? 0
      for (let of = at + 1; of < bends.length; of++) cost += this.pair(at, bend, of, bends[of] ?? STRAIGHT)
    })
    return cost + this.labelCost(bends)
  }

  private labelCost(bends: readonly number[]): number {
    if (this.labels.length === 0) return 0
    const { arcs, names, size } = this.scene
    const drawn = arcs.map(({ id, halfPx }, at): ScreenArc => ({
      id,
      halfPx,
      points: this.at(at, bends[at] ?? STRAIGHT),
    }))
    return placeHeadLabels({ arcs: drawn, labels: this.labels, obstacles: names, size }).costPx
  }

  private ownCost({ halfPx }: ArcToLay, bend: number, points: readonly Point[]): number {
    const { names, size } = this.scene
    let cost = COST.bow * Math.max(0, Math.abs(bend) - COST.even) ** 2 * 10
    for (const { x, y } of points) {
      if (x < 0 || y < 0 || x > size.width || y > size.height) cost += COST.outside * 4
      for (const { left, right, top, bottom } of names) {
        if (x > left - halfPx && x < right + halfPx && y > top - halfPx && y < bottom + halfPx) cost += COST.over * 8
      }
    }
    return cost
  }

  private pair(a: number, bendA: number, b: number, bendB: number): number {
    if (a > b) return this.pair(b, bendB, a, bendA)
    const { length } = BENDS
    const key = ((a * this.points.length + b) * length + bendA) * length + bendB
    const known = this.pairs.get(key)
    if (known !== undefined) return known
    const cost = this.pairCost(a, this.at(a, bendA), b, this.at(b, bendB))
    this.pairs.set(key, cost)
    return cost
  }

  private pairCost(a: number, first: readonly Point[], b: number, second: readonly Point[]): number {
    const room = (this.scene.arcs[a]?.halfPx ?? 1) + (this.scene.arcs[b]?.halfPx ?? 1) + 2.5
    const isLargest = a < LARGEST && b < LARGEST
    const roots = sharedEnds(first, second)
    let cost = 0
    for (let at = 1; at < first.length; at++) {
      const [p, q] = [first[at - 1], first[at]]
      if (p === undefined || q === undefined) continue
      const length = Math.hypot(q.x - p.x, q.y - p.y)
      let nearest = Infinity
      for (let of = 1; of < second.length; of++) {
        const [r, s] = [second[of - 1], second[of]]
        if (r === undefined || s === undefined) continue
        nearest = Math.min(nearest, distanceTo(q, r, s))
        if (crosses(p, q, r, s) && !roots.some((root) => Math.hypot(root.x - p.x, root.y - p.y) < ROOT_PX)) {
          cost += isLargest ? COST.crossingOfLargest : COST.crossing
        }
      }
      if (nearest >= room) continue
      const isNearRoot = roots.some((root) => Math.hypot(root.x - q.x, root.y - q.y) < ROOT_PX)
      cost += length * (1 - nearest / room) * (isNearRoot ? COST.nearRoot : 1)
    }
    return cost
  }
}

/** Ends that two arcs have in common, or all but. */
function sharedEnds(first: readonly Point[], second: readonly Point[]): Point[] {
  const ends = [first[0], first.at(-1)].flatMap((end) => end ?? [])
  const others = [second[0], second.at(-1)].flatMap((end) => end ?? [])
  return ends.filter((end) => others.some((other) => Math.hypot(end.x - other.x, end.y - other.y) < 12))
}

/** Distance of a point from a segment, px. */
function distanceTo({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / Math.max(dx * dx + dy * dy, 1e-12)))
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}

/** Whether two segments cross inside both. */
export function crosses(p: Point, q: Point, r: Point, s: Point): boolean {
  const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0
}
