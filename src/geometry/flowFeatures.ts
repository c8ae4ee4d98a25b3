// flows.geojson: what a reader downloads and what the renderer draws.
import type { Feature, FeatureCollection, LineString } from 'geojson'
import { figureOf, type Grade } from '../record/figure'
import type { HistoricalRecord, Kind, LngLat } from '../record/record'
import type { Curve } from './arc'
import { bundlesOf } from '../domain/flows/bundles'
import { curveOf, lineOf, shapeOf, type Ends, type Layout, type Shape } from './flowShape'

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

export type FlowFeature = Feature<LineString | null, FlowProperties>

export type FlowCollection = FeatureCollection<LineString | null, FlowProperties>

/** Coordinates are rounded to this many decimals (about 100 m). */
const DECIMALS = 3

/**
 * All flows as one RFC 7946 collection (what a reader takes away), in the order of the record; the integer id of a feature is its index.
 * A flow that has no line (both ends unknown, or inside one place) has a null geometry.
 * Throws if the layout lacks a flow or an arc passes the antimeridian (no flow of the record does).
 */
export function flowFeatures(record: HistoricalRecord, layout: Layout): FlowCollection {
  const features = [...record.flows.values()].map((flow, id): FlowFeature => {
    const figure = figureOf(flow.claims)
    const shape = shapeOf(flow)
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
        shape,
      },
    }
  })
  return { type: 'FeatureCollection', features }
}

/** What the renderer draws: all flows, and after them the bundles as lines of their own, which bear no claim and no property but their id. */
export function mapLines(record: HistoricalRecord, layout: Layout): MapLine[] {
  const line = (id: string, ends: Ends): MapLine => {
    const course = layout.courses[id]
    return {
      id,
      geometry: geometryOf(id, ends, layout),
      curve: course === undefined ? null : curveOf(ends, course),
    }
  }
  const bundles = new Set(bundlesOf(record).values())
  return [
    ...[...record.flows.values()].map((flow) => line(flow.id, flow)),
    ...[...bundles].map((bundle) => line(bundle.id, bundle)),
  ]
}

/** A line of the map: its points, as a reader takes them away, and the curve on which they lie. */
export type MapLine = { readonly id: string; readonly geometry: LineString | null; readonly curve: Curve | null }

/** Points of each line by its id; none where there is no line. */
export const pointsById = (lines: readonly MapLine[]): ReadonlyMap<string, readonly LngLat[]> =>
  new Map(
    lines.map(({ id, geometry }) => [id, geometry?.coordinates.map(([lng = 0, lat = 0]): LngLat => [lng, lat]) ?? []]),
  )

function geometryOf(id: string, ends: Ends, layout: Layout): LineString | null {
  if (shapeOf(ends) === 'none') return null
  const course = layout.courses[id]
  if (course === undefined) throw new Error(`layout/arcs.json has no "${id}". Run: npm run bends`)
  const line = lineOf(ends, course) ?? []
  const coordinates = line.map(([lng, lat]) => [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))])
  if (coordinates.some(([lng]) => Math.abs(lng ?? 0) > 180)) {
    throw new Error(`The arc of "${id}" passes the antimeridian; cut it there (RFC 7946, 3.1.9).`)
  }
  return { type: 'LineString', coordinates }
}
