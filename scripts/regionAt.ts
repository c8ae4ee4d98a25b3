// Where a point lies: the region of today (geo/regions.json) and the states of its cell of the ground, by year.
import { readFileSync } from 'node:fs'
import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { readGround, type GroundTopology } from '../src/ground/ground'
import { readPolities, type Holding } from '../src/ground/polities'
import type { LngLat } from '../src/record/record'

const read = (name: string): string => readFileSync(`geo/${name}`, 'utf8')

type Region = { readonly unit: string; readonly shape: Polygon | MultiPolygon }

/** Regions of today by the ids of data/units.csv. */
export function readRegions(): readonly Region[] {
  const { features } = JSON.parse(read('regions.json')) as FeatureCollection<Polygon | MultiPolygon>
  return features.map(({ id, geometry }) => ({ unit: String(id), shape: geometry }))
}

/** A port or an island may lie outside the simplified outline of its region by this much (Muostakh by 40 km). */
const SHORE_KM = 50

/** The region of today that holds a point, or the nearest within 50 km; null when there is none. */
export function regionAt(at: LngLat, regions: readonly Region[]): string | null {
  const point = [...at]
  const inside = regions.find(({ shape }) => booleanPointInPolygon(point, shape))
  if (inside !== undefined) return inside.unit
  const near = regions
    .map(({ unit, shape }) => ({ unit, km: Math.abs(pointToPolygonDistance(point, shape, { units: 'kilometers' })) }))
    .sort((a, b) => a.km - b.km)[0]
  return near !== undefined && near.km <= SHORE_KM ? near.unit : null
}

/** Km by which a point lies outside a region; 0 inside it, null for a unit that has no outline. */
export function kmOutside(at: LngLat, unit: string, regions: readonly Region[]): number | null {
  const region = regions.find((candidate) => candidate.unit === unit)
  if (region === undefined) return null
  const point = [...at]
  if (booleanPointInPolygon(point, region.shape)) return 0
  return Math.abs(pointToPolygonDistance(point, region.shape, { units: 'kilometers' }))
}

/** Reads the ground; the function gives what holds the cell of a point (states and their parts) and when. */
export function readHoldings(): (at: LngLat) => readonly Holding[] {
  const ground = readGround(JSON.parse(read('ground.json')) as GroundTopology)
  const { holdings } = readPolities(read('polities.csv'), read('polity_cells.csv'), ground.cells)
  return (at) => {
    const place = ground.areas.features.findIndex((area) => booleanPointInPolygon([...at], area))
    return holdings.filter(({ cell }) => cell === ground.cells[place])
  }
}
