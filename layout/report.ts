// The layout table: every era as solved, beside great circles and straight lines from point to point.
import type { HistoricalRecord } from '../src/record/record'
import { courseOf, type Layout } from '../src/geometry/flowShape'
import { measure, summaryOf, type LaidLine, type Summary } from './overlap'
import { eraScenes, laidLine, obstaclesOf, type LayoutLine } from './scenes'
import { arc } from '../src/geometry/arc'

export type LayoutRow = {
  readonly scene: string
  readonly solved: Summary
  readonly greatCircles: Summary
  readonly straight: Summary
}

/** One row an era. Half arcs, which have no other end, keep their course in all three. A line that was not solved has its plain course. */
export function layoutRows(record: HistoricalRecord, layout: Layout): LayoutRow[] {
  return eraScenes(record).map((scene) => {
    const laid = (road: LayoutLine): LaidLine | null => {
      return laidLine(road, courseOf(road.id, road, layout), scene.view)
    }
    const summary = (lineOf: (road: LayoutLine) => LaidLine | null): Summary =>
      summaryOf(
        measure(
          scene.roads.flatMap((road) => lineOf(road) ?? []),
          obstaclesOf(scene),
        ),
      )
    const between = (road: LayoutLine, isStraight: boolean): LaidLine | null => {
      const line = laid(road)
      const { origin, destination } = road
      if (line === null || origin === null || destination === null) return line
      const points = arc(origin.at, destination.at, 0).map(scene.view.toPx)
      const ends = [points[0], points.at(-1)].filter((point) => point !== undefined)
      return { ...line, points: isStraight ? ends : points }
    }
    return {
      scene: scene.name,
      solved: summary(laid),
      greatCircles: summary((road) => between(road, false)),
      straight: summary((road) => between(road, true)),
    }
  })
}
