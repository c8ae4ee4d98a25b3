// Which flows and counts lie under the pointer: a spatial index finds the stretches of curves near it, and the exact distance on the
// screen decides. The graphics card is not asked.
import Flatbush from 'flatbush'
import { ARC_SEGMENTS } from '../../geo/arc'
import type { MapLine } from '../../geo/flowFeatures'
import type { LngLat } from '../domain/record'
import type { DrawnFlow } from './drawnFlow'
import { distanceToLine, pickCircles, type ScreenCircle } from './pickFlows'
import { countRadius, type CountMark, type Point } from './placeMarks'
import type { Screen } from './screen'

/** A curve is indexed in this many stretches, each in a box of its own. */
const STRETCHES = 4
const SEGMENTS = ARC_SEGMENTS / STRETCHES

/** A place this near to a pole has every longitude near it. */
const POLAR_DEGREES = 80

export class FlowPicker {
  private readonly lines: readonly MapLine[]
  private index: Flatbush | null = null
  private drawn: readonly DrawnFlow[] = []
  /** Place of each line in `drawn`, plus one; 0 = not on show. */
  private readonly onShow: Uint32Array
  /** Stretches on the screen, until the camera moves. */
  private readonly projected = new Map<number, readonly (Point | null)[]>()

  constructor(lines: readonly MapLine[]) {
    this.lines = lines
    this.onShow = new Uint32Array(lines.length)
  }

  /** Only these are picked from now on. */
  show(flows: readonly DrawnFlow[]): void {
    for (const { index } of this.drawn) this.onShow[index] = 0
    this.drawn = flows
    flows.forEach(({ index }, at) => {
      this.onShow[index] = at + 1
    })
  }

  /** The camera moved. */
  forgetScreen(): void {
    this.projected.clear()
  }

  /** Ends of the drawn arcs that have a head. */
  tips(): LngLat[] {
    return this.drawn.flatMap(({ index, unknownEnd }) => {
      const tip = unknownEnd === 'destination' ? undefined : this.lines[index]?.geometry?.coordinates.at(-1)
      return tip === undefined ? [] : [placeOf(tip)]
    })
  }

  /** Ids of the flows within `reachPx` of a point of the screen, nearest first. */
  pickFlows(at: Point, reachPx: number, screen: Screen): string[] {
    const near = new Map<number, number>()
    for (const stretch of this.stretchesNear(at, reachPx, screen)) {
      const distance = distanceToLine(this.onScreen(stretch, screen), at)
      const line = Math.floor(stretch / STRETCHES)
      if (distance <= reachPx) near.set(line, Math.min(near.get(line) ?? Infinity, distance))
    }
    return [...near]
      .sort(([, a], [, b]) => a - b)
      .flatMap(([line]) => this.drawn[(this.onShow[line] ?? 0) - 1]?.id ?? [])
  }

  private stretchesNear(at: Point, reachPx: number, { project, unproject }: Screen): number[] {
    this.index ??= indexOf(this.lines)
    const isOnShow = (stretch: number): boolean => (this.onShow[Math.floor(stretch / STRETCHES)] ?? 0) > 0
    const box = new Bounds()
    for (const [x, y] of AROUND) {
      const corner = { x: at.x + x * reachPx, y: at.y + y * reachPx }
      const place = unproject(corner)
      const back = project(place)
      // Beside the globe there is no place: everything on show may be near its edge.
      const isOutside = Math.abs(back.x - corner.x) > 1 || Math.abs(back.y - corner.y) > 1
      if (isOutside) return this.index.search(-Infinity, -Infinity, Infinity, Infinity, isOnShow)
      box.add(place)
    }
    const { west, south, east, north } = box.widened()
    if (north > POLAR_DEGREES) return this.index.search(-Infinity, south, Infinity, Infinity, isOnShow)
    // Curves pass the antimeridian unwrapped; the pointer’s longitude does not.
    return [-360, 0, 360].flatMap((turn) => this.index?.search(west + turn, south, east + turn, north, isOnShow) ?? [])
  }

  private onScreen(stretch: number, { see }: Screen): readonly (Point | null)[] {
    const known = this.projected.get(stretch)
    if (known !== undefined) return known
    const points = pointsOf(this.lines, stretch).map(see)
    this.projected.set(stretch, points)
    return points
  }
}

/** Counts under a point of the screen or within `reachPx` of it, smallest first. */
export function pickCounts(counts: readonly CountMark[], at: Point, reachPx: number, see: Screen['see']): string[] {
  const circles = counts.flatMap(({ id, at: place, people }): ScreenCircle[] => {
    const centre = see(place)
    return centre === null ? [] : [{ id, ...centre, radius: countRadius(people) }]
  })
  return pickCircles(circles, at, reachPx)
}

/** The middle of the reach, its corners and the middles of its sides. */
const AROUND = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const))

/** A box of longitudes, unwrapped from its first place on, and latitudes. */
class Bounds {
  private west = Infinity
  private south = Infinity
  private east = -Infinity
  private north = -Infinity

  add([lng, lat]: LngLat): void {
    const near = this.west === Infinity ? lng : lng + 360 * Math.round((this.west - lng) / 360)
    this.west = Math.min(this.west, near)
    this.east = Math.max(this.east, near)
    this.south = Math.min(this.south, lat)
    this.north = Math.max(this.north, lat)
  }

  /** Between its samples a box on the screen bulges on the globe. */
  widened(): { west: number; south: number; east: number; north: number } {
    const [wide, tall] = [(this.east - this.west) * 0.2, (this.north - this.south) * 0.2]
    return { west: this.west - wide, south: this.south - tall, east: this.east + wide, north: this.north + tall }
  }
}

const placeOf = ([lng = 0, lat = 0]: readonly number[]): LngLat => [lng, lat]

const pointsOf = (lines: readonly MapLine[], stretch: number): LngLat[] => {
  const from = (stretch % STRETCHES) * SEGMENTS
  const coordinates = lines[Math.floor(stretch / STRETCHES)]?.geometry?.coordinates ?? []
  return coordinates.slice(from, from + SEGMENTS + 1).map(placeOf)
}

/** Boxes of all stretches; a line without a curve has boxes that nothing meets. */
function indexOf(lines: readonly MapLine[]): Flatbush {
  const index = new Flatbush(Math.max(1, lines.length * STRETCHES))
  if (lines.length === 0) index.add(NOWHERE, NOWHERE)
  for (let stretch = 0; stretch < lines.length * STRETCHES; stretch++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const [lng, lat] of pointsOf(lines, stretch)) {
      west = Math.min(west, lng)
      east = Math.max(east, lng)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
    if (west === Infinity) index.add(NOWHERE, NOWHERE)
    else index.add(west - SLACK, south - SLACK, east + SLACK, north + SLACK)
  }
  index.finish()
  return index
}

const NOWHERE = 1e9
/** Degrees by which a curve may pass the chords between its points. */
const SLACK = 0.3
