// Which flows and counts lie under the pointer. The places of the drawn curves on the screen are kept until the camera moves.
import { pointsById, type MapLine } from '../../geo/flowFeatures'
import type { LngLat } from '../domain/record'
import type { DrawnFlow } from './drawnFlow'
import { pickCircles, pickFlows, type ScreenCircle, type ScreenLine } from './pickFlows'
import { countRadius, type CountMark, type Point } from './placeMarks'

/** Where a place stands on the screen, px. */
type Project = (at: LngLat) => Point

export class FlowPicker {
  private readonly lines: ReadonlyMap<string, readonly LngLat[]>
  private drawn: readonly DrawnFlow[] = []
  private screenLines: readonly ScreenLine[] | null = null

  constructor(lines: readonly MapLine[]) {
    this.lines = pointsById(lines)
  }

  /** Only these are picked from now on. */
  show(flows: readonly DrawnFlow[]): void {
    this.drawn = flows
    this.forgetScreen()
  }

  /** The camera moved. */
  forgetScreen(): void {
    this.screenLines = null
  }

  /** Ends of the drawn arcs that have a head. */
  tips(): LngLat[] {
    return this.drawn.flatMap(({ id, unknownEnd }) => {
      const tip = unknownEnd === 'destination' ? undefined : this.lines.get(id)?.at(-1)
      return tip === undefined ? [] : [tip]
    })
  }

  /**
   * Ids under a point of the screen or within `reachPx` of it: counts first, then flows, nearest first. `projectSeen` gives null for a
   * place behind the globe.
   */
  pick(
    at: Point,
    reachPx: number,
    counts: readonly CountMark[],
    project: Project,
    projectSeen: (at: LngLat) => Point | null,
  ): string[] {
    this.screenLines ??= this.drawn.flatMap(({ id }) => {
      const line = this.lines.get(id)
      return line === undefined ? [] : [{ id, points: line.map(project) }]
    })
    const circles = counts.flatMap(({ id, at: place, people }): ScreenCircle[] => {
      const centre = projectSeen(place)
      return centre === null ? [] : [{ id, ...centre, radius: countRadius(people) }]
    })
    return [...pickCircles(circles, at, reachPx), ...pickFlows(this.screenLines, at, reachPx)]
  }
}
