// flows.geojson, which a reader downloads, and the lines that the map draws.
import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson'
import { figureOf, type Grade } from '../record/figure'
import type { HistoricalRecord, Kind, LngLat } from '../record/record'
import { joinedLines } from '../domain/regions/joinedLines'
import { arcBetween, bendOf, hasBend, shapeOf, type Ends, type Layout, type Shape } from './flowShape'
import { geographicLine, type PlaneArc } from './planeArc'

export type FlowProperties = {
  readonly id: string
  readonly name: string
  readonly movement: string
  readonly kind: Kind
  readonly measure: string
  readonly part_of: string | null
  readonly origin: string | null
  readonly destination: string | null
  readonly start: string
  readonly end: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly grade: Grade
  readonly source: string | null
  readonly shape: Shape
}

type FlowGeometry = LineString | MultiLineString | Point | null

export type FlowFeature = Feature<FlowGeometry, FlowProperties>

export type FlowCollection = FeatureCollection<FlowGeometry, FlowProperties>

/** Straight pieces of an arc that a reader takes away. */
const SEGMENTS = 32

/**
 * All flows as one RFC 7946 collection (what a reader takes away), in the order of the record; the integer id of a feature is its index.
 * A flow of which one end is known is the point of that end; one inside one place, or without ends, has a null geometry. A line over
 * 180 degrees is cut there; one that the layout lacks has a plain arc.
 */
export function flowFeatures(record: HistoricalRecord, layout: Layout): FlowCollection {
  const features = [...record.flows.values()].map((flow, id): FlowFeature => {
    const figure = figureOf(flow.claims)
    return {
      type: 'Feature',
      id,
      geometry: geometryOf(flow.id, flow, layout),
      properties: {
        id: flow.id,
        name: flow.name.en,
        movement: flow.movement.id,
        kind: flow.movement.kind,
        measure: flow.measure,
        part_of: flow.partOf,
        origin: flow.origin?.id ?? null,
        destination: flow.destination?.id ?? null,
        start: flow.start,
        end: flow.end,
        low: figure?.low ?? null,
        best: figure?.best ?? null,
        high: figure?.high ?? null,
        unit: figure?.leading.unit ?? null,
        grade: figure?.grade ?? 'unchecked',
        source: figure?.leading.source.id ?? null,
        shape: shapeOf(flow),
      },
    }
  })
  return { type: 'FeatureCollection', features }
}

function geometryOf(id: string, ends: Ends, layout: Layout): FlowGeometry {
  const { origin, destination } = ends
  const shape = shapeOf(ends)
  if (shape === 'none') return null
  if (origin !== null && destination !== null) {
    return geographicLine(arcBetween(origin.at, destination.at, bendOf(id, layout)), SEGMENTS)
  }
  const [lng, lat] = (origin ?? destination)?.at ?? [0, 0]
  return { type: 'Point', coordinates: [lng, lat] }
}

/** A line of the map; null where there is none. */
export type MapLine = { readonly id: string; readonly curve: PlaneArc | null }

/** What the renderer draws: all flows in the order of the record, and after them the lines on which flows are told together. */
export const mapLines = (record: HistoricalRecord, layout: Layout): MapLine[] =>
  lineEnds(record).map(([id, ends]): MapLine => ({
    id,
    curve: ends && arcBetween(ends[0], ends[1], bendOf(id, layout)),
  }))

type LineEnds = readonly [id: string, ends: readonly [LngLat, LngLat] | null]

/** Flows and joined lines with their ends, in the order of `mapLines`. */
const lineEnds = (record: HistoricalRecord): LineEnds[] => [
  ...[...record.flows.values()].map((flow): LineEnds => {
    const { origin, destination } = flow
    return [flow.id, origin && destination && shapeOf(flow) === 'arc' ? [origin.at, destination.at] : null]
  }),
  ...joinedLines(record).map((line): LineEnds => [line.id, [line.origin.at, line.destination.at]]),
]

/** Ids of the lines without a stored bend. */
export function linesWithoutBend(record: HistoricalRecord, layout: Layout): string[] {
  return lineEnds(record).flatMap(([id, ends]) => (ends === null || hasBend(id, layout) ? [] : [id]))
}

/** Curve of each line by its id; none where there is no line. */
export const curvesById = (lines: readonly MapLine[]): ReadonlyMap<string, PlaneArc> =>
  new Map(lines.flatMap(({ id, curve }) => (curve === null ? [] : [[id, curve]])))
