// The points of all lines and the boxes around them, close together in memory: which sections of curves may come into the bounds.
import Flatbush from 'flatbush'
import { ARC_SEGMENTS, nearest } from '../../geometry/arc'
import type { MapLine } from '../../geometry/flowFeatures'
import type { PickBounds } from './pickBounds'

/** A line has this many sections, each in a box of its own. */
export const SECTIONS = 4
/** Segments of a section. */
export const SEGMENTS_PER_SECTION = ARC_SEGMENTS / SECTIONS

/** Boxes of a line: one around all of it, then those of its sections; each is west, south, east, north. */
const BOXES = 1 + SECTIONS

/** Floats of a line's points: longitude and latitude of each. */
export const POINT_FLOATS = 2 * (ARC_SEGMENTS + 1)

/** Degrees on the ground by which a curve may leave the straight lines between its points, and the same in longitude at a latitude. */
const SLACK = 0.2
const lngSlackAt = (lat: number): number => SLACK / Math.max(0.1, Math.cos((lat * Math.PI) / 180))

export class ArcSegmentIndex {
  /** Points of all lines, `POINT_FLOATS` a line; NaN where a line has no curve. */
  readonly points: Float32Array
  private readonly boxes: Float32Array
  private index: Flatbush | null = null

  constructor(lines: readonly MapLine[]) {
    this.points = new Float32Array(lines.length * POINT_FLOATS).fill(NaN)
    this.boxes = new Float32Array(lines.length * BOXES * 4).fill(NaN)
    lines.forEach(({ geometry }, line) => {
      if (geometry === null) return
      let at = line * POINT_FLOATS
      for (const point of geometry.coordinates) {
        this.points[at++] = point[0] ?? NaN
        this.points[at++] = point[1] ?? NaN
      }
      this.box(line, 0, 0, ARC_SEGMENTS)
      for (let section = 0; section < SECTIONS; section++)
        this.box(line, 1 + section, section * SEGMENTS_PER_SECTION, SEGMENTS_PER_SECTION)
    })
  }

  /** Of some lines, the sections whose boxes meet the bounds, by looking at each; a section is `line * SECTIONS + number`. */
  ofLines(lines: Uint32Array, { lng, lat, lngReach, latReach }: PickBounds): number[] {
    const { boxes } = this
    const [least, most] = [lat - latReach, lat + latReach]
    const found: number[] = []
    const meets = (box: number): boolean => {
      if (!((boxes[box + 1] as number) <= most && (boxes[box + 3] as number) >= least)) return false
      const west = boxes[box] as number
      const half = ((boxes[box + 2] as number) - west) / 2
      const middle = west + half
      return Math.abs(nearest(lng, middle) - middle) <= half + lngReach
    }
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as number
      const box = line * BOXES * 4
      if (!meets(box)) continue
      for (let section = 0; section < SECTIONS; section++) {
        if (meets(box + 4 + 4 * section)) found.push(line * SECTIONS + section)
      }
    }
    return found
  }

  /** Of the lines that `isWanted` lets through, the same by a spatial index of all. */
  ofAll(isWanted: (line: number) => boolean, { lng, lat, lngReach, latReach }: PickBounds): number[] {
    const index = (this.index ??= this.indexed())
    const isFound = (section: number): boolean => isWanted(Math.floor(section / SECTIONS))
    const search = (west: number, east: number): number[] =>
      index.search(west, lat - latReach, east, lat + latReach, isFound)
    if (lngReach >= 180) return search(-Infinity, Infinity)
    return [...new Set([-360, 0, 360].flatMap((turn) => search(lng + turn - lngReach, lng + turn + lngReach)))]
  }

  private box(line: number, box: number, first: number, segments: number): void {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let point = first; point <= first + segments; point++) {
      const lng = this.points[line * POINT_FLOATS + 2 * point] ?? NaN
      const lat = this.points[line * POINT_FLOATS + 2 * point + 1] ?? NaN
      west = Math.min(west, lng)
      east = Math.max(east, lng)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
    const lngSlack = lngSlackAt(Math.max(Math.abs(south), Math.abs(north)))
    this.boxes.set([west - lngSlack, south - SLACK, east + lngSlack, north + SLACK], (line * BOXES + box) * 4)
  }

  private indexed(): Flatbush {
    const lineCount = this.boxes.length / (BOXES * 4)
    const index = new Flatbush(Math.max(1, lineCount * SECTIONS))
    if (lineCount === 0) index.add(NOWHERE, NOWHERE)
    for (let line = 0; line < lineCount; line++) {
      for (let section = 0; section < SECTIONS; section++) {
        const at = (line * BOXES + 1 + section) * 4
        const [west = NaN, south = NaN, east = NaN, north = NaN] = this.boxes.subarray(at, at + 4)
        if (Number.isNaN(west)) index.add(NOWHERE, NOWHERE)
        else index.add(west, south, east, north)
      }
    }
    index.finish()
    return index
  }
}

const NOWHERE = 1e9
