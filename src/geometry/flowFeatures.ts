// flows.geojson: what a reader downloads and what the renderer draws.
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson'
import { figureOf, type Grade } from '../record/figure'
import type { HistoricalRecord, Kind, LngLat } from '../record/record'
import type { Curve } from './arc'
import { bundlesOf } from '../domain/flows/bundles'
import { cutAtAntimeridian } from './antimeridian'
import { courseOf, curveOf, hasCourse, lineOf, shapeOf, type Ends, type Layout, type Shape } from './flowShape'

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

type FlowGeometry = LineString | MultiLineString | null

export type FlowFeature = Feature<FlowGeometry, FlowProperties>

export type FlowCollection = FeatureCollection<FlowGeometry, FlowProperties>

/** Coordinates are rounded to this many decimals (about 100 m). */
const DECIMALS = 3

/**
 * All flows as one RFC 7946 collection (what a reader takes away), in the order of the record; the integer id of a feature is its index.
 * A flow that has no line (both ends unknown, or inside one place) has a null geometry; a line over 180 degrees is cut there; one
 * that the layout lacks has a plain course.
 */
export function flowFeatures(record: HistoricalRecord, layout: Layout): FlowCollection {
  const features = [...record.flows.values()].map((flow, id): FlowFeature => {
    const figure = figureOf(flow.claims)
    const shape = shapeOf(flow)
    return {
      type: 'Feature',
      id,
      geometry: cutGeometryOf(pointsOf(flow.id, flow, layout)),
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
        shape,
      },
    }
  })
  return { type: 'FeatureCollection', features }
}

/** What the renderer draws: all flows, and after them the bundles as lines of their own, which bear no claim and no property but their id. */
export function mapLines(record: HistoricalRecord, layout: Layout): MapLine[] {
  return lineEnds(record).map(([id, ends]): MapLine => {
    const coordinates = pointsOf(id, ends, layout)
    return {
      id,
      geometry: coordinates === null ? null : { type: 'LineString', coordinates },
      curve: curveOf(ends, courseOf(id, ends, layout)),
    }
  })
}

/** Flows and bundles, in the order of `mapLines`. */
const lineEnds = (record: HistoricalRecord): (readonly [id: string, ends: Ends])[] =>
  [...record.flows.values(), ...new Set(bundlesOf(record).values())].map((line) => [line.id, line])

/** Ids of the flows and bundles that have a line and no stored course. */
export function linesWithoutCourse(record: HistoricalRecord, layout: Layout): string[] {
  return lineEnds(record).flatMap(([id, ends]) => (hasCourse(id, ends, layout) ? [] : [id]))
}

/** A line of the map: its points, whole and with unwrapped longitudes, and the curve on which they lie. */
export type MapLine = { readonly id: string; readonly geometry: LineString | null; readonly curve: Curve | null }

/** Points of each line by its id; none where there is no line. */
export const pointsById = (lines: readonly MapLine[]): ReadonlyMap<string, readonly LngLat[]> =>
  new Map(
    lines.map(({ id, geometry }) => [id, geometry?.coordinates.map(([lng = 0, lat = 0]): LngLat => [lng, lat]) ?? []]),
  )

/** Points [lng, lat] of a line, rounded, longitudes unwrapped; null where there is no line. */
function pointsOf(id: string, ends: Ends, layout: Layout): [number, number][] | null {
  return lineOf(ends, courseOf(id, ends, layout))?.map(([lng, lat]) => [rounded(lng), rounded(lat)]) ?? null
}

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS))

function cutGeometryOf(points: readonly LngLat[] | null): FlowGeometry {
  if (points === null) return null
  const pieces = cutAtAntimeridian(points).map((piece) => piece.map(([lng, lat]) => [rounded(lng), rounded(lat)]))
  const [first = []] = pieces
  return pieces.length === 1
    ? { type: 'LineString', coordinates: first }
    : { type: 'MultiLineString', coordinates: pieces }
}
