// Which flows and counts lie under the pointer. Boxes of longitudes and latitudes say which sections of curves may be near it, and the
// exact distance on the screen decides. The graphics card is not asked, and nothing is kept that a moving camera makes wrong.
import type { Curve } from '../../geometry/arc'
import type { MapLine } from '../../geometry/flowFeatures'
import type { LngLat } from '../../record/record'
import type { DrawnFlow } from '../../cartography/drawnFlow'
import { pickCircles, type ScreenCircle } from './pickFlows'
import { measureFrom } from './arcDistance'
import { boundsAt } from './pickBounds'
import { countRadius, type CountMark } from '../../cartography/labels/placeMarks'
import type { ScreenProjection } from './screen'
import type { Point } from '../../cartography/labels/shapes'
import { SEGMENTS_PER_SECTION, SECTIONS, ArcSegmentIndex } from './arcSegmentIndex'

/** When fewer than this share of all lines are on show, looking at each of them is quicker than the index of all. */
const FEW = 1 / 8

export class FlowPicker {
  private readonly lines: readonly MapLine[]
  /** Made when a pointer first asks: the first picture does not wait for it. */
  private sections: ArcSegmentIndex | null = null
  private drawn: readonly DrawnFlow[] = []
  /** Lines on show, in the order in which they came. */
  private shown: Uint32Array = new Uint32Array(0)
  /** Room for them, used again at every step. */
  private room: Uint32Array = new Uint32Array(0)
  /** Rank of each line in `drawn`, from 1 on; 0 = not on show. */
  private readonly ranks: Uint32Array

  constructor(lines: readonly MapLine[]) {
    this.lines = lines
    this.ranks = new Uint32Array(lines.length)
  }

  /** Only these are picked from now on. */
  show(flows: readonly DrawnFlow[]): void {
    for (const line of this.shown) this.ranks[line] = 0
    this.drawn = flows
    if (this.room.length < flows.length) this.room = new Uint32Array(2 * flows.length)
    this.shown = this.room.subarray(0, flows.length)
    let count = 0
    for (const { index } of flows) {
      this.shown[count] = index
      this.ranks[index] = ++count
    }
  }

  /** Ends of the drawn arcs that have a head. */
  tips(): LngLat[] {
    return this.drawn.flatMap(({ index, unknownEnd }) => {
      const tip = unknownEnd === 'destination' ? undefined : this.lines[index]?.geometry?.coordinates.at(-1)
      return tip === undefined ? [] : [placeOf(tip)]
    })
  }

  /** Ids of the flows within `reachPx` of a point of the screen, nearest first; of equally near ones the first on show. */
  pickFlows(at: Point, reachPx: number, screen: ScreenProjection): string[] {
    const around = boundsAt(at, reachPx, screen)
    if (around === null) return []
    const known = (this.sections ??= new ArcSegmentIndex(this.lines))
    const rankOf = (line: number): number => this.ranks[line] ?? 0
    const sections =
      this.shown.length > FEW * this.lines.length
        ? known.ofAll((line) => rankOf(line) > 0, around)
        : known.ofLines(this.shown, around)
    const curveOf = (line: number): Curve | null => this.lines[line]?.curve ?? null
    const distanceTo = measureFrom(at, reachPx, around, screen, { points: known.points, curveOf })
    const near = new Map<number, number>()
    for (const section of sections) {
      const line = Math.floor(section / SECTIONS)
      const distance = distanceTo(line, (section % SECTIONS) * SEGMENTS_PER_SECTION, SEGMENTS_PER_SECTION)
      if (distance <= reachPx) near.set(line, Math.min(near.get(line) ?? Infinity, distance))
    }
    return [...near]
      .sort(([lineA, a], [lineB, b]) => a - b || rankOf(lineA) - rankOf(lineB))
      .flatMap(([line]) => this.drawn[rankOf(line) - 1]?.id ?? [])
  }
}

/** Counts under a point of the screen or within `reachPx` of it, smallest first. */
export function pickCounts(
  counts: readonly CountMark[],
  at: Point,
  reachPx: number,
  see: ScreenProjection['see'],
): string[] {
  const circles = counts.flatMap(({ id, at: place, people }): ScreenCircle[] => {
    const centre = see(place)
    return centre === null ? [] : [{ id, ...centre, radius: countRadius(people) }]
  })
  return pickCircles(circles, at, reachPx)
}

const placeOf = ([lng = 0, lat = 0]: readonly number[]): LngLat => [lng, lat]
