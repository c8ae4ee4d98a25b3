// The ground: its files are what their sidecars say, places are on land, seas are water, every named river has a line.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { booleanPointInPolygon, distance, nearestPointOnLine } from '@turf/turf'
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readGround, type GroundTopology } from '../../src/ground/ground'
import { baseLayers } from '../../src/map/ground/groundStyle'
import { LIGHT } from '../../src/cartography/palette'

const read = (name: string): string => readFileSync(`geo/${name}`, 'utf8')
const ground = readGround(JSON.parse(read('ground.json')) as GroundTopology)
const land = ground.areas.features
const water = (JSON.parse(read('water.json')) as FeatureCollection<Polygon | LineString>).features
const names = Papa.parse<Record<string, string>>(read('names.csv'), { header: true, skipEmptyLines: true }).data
const lakes = water.filter(({ geometry }) => geometry.type === 'Polygon') as Feature<Polygon>[]
const lines = water.filter(({ geometry }) => geometry.type === 'LineString') as Feature<LineString>[]
const isIn = (areas: readonly Feature<Polygon | MultiPolygon>[], at: [number, number]) =>
  areas.some((area) => booleanPointInPolygon(at, area))

test.each(['ground.json', 'water.json', 'relief-plane.png'])('%s is the file its sidecar describes', (name) => {
  const sidecar = read(name.replace(/\.\w+$/, '.origin.json'))
  const origin = JSON.parse(sidecar) as { sha256: string; packages: { licence: string }[] }
  const bytes = readFileSync(`geo/${name}`)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(origin.sha256)
  expect(origin.packages[0]?.licence).toMatch(/ISC|MIT/)
})

test.each([
  // No larger than the land alone was before it bore borders.
  ['ground', 230_000],
  ['water', 130_000],
])('%s.json is at most %i bytes gzip', (name, limit) => {
  expect(gzipSync(read(`${name}.json`)).length).toBeLessThanOrEqual(limit)
})

test('the outline of Antarctica, which is no shore all round, is not drawn as coast', () => {
  const coast = ground.lines.features.filter(({ properties }) => properties?.['kind'] === 'coast')
  const lats = coast.flatMap(({ geometry }) => geometry.coordinates.flat().map(([, lat]) => lat ?? 0))
  expect(lats.length).toBeGreaterThan(10_000)
  expect(Math.min(...lats)).toBeGreaterThan(-60)
  expect(isIn(land, [0, -80])).toBe(true)
  const layer = baseLayers(LIGHT).find(({ id }) => id === 'coast')
  expect(layer).toMatchObject({ filter: ['==', ['get', 'kind'], 'coast'] })
})

describe('land', () => {
  test.each<[string, number, number]>([
    ['Kaunas', 23.93, 54.9],
    ['Magadan, a little inland', 150.8, 59.8],
    ['Chukotka past 180 degrees', 185, 66.3],
    ['Sakhalin', 142.7, 50.5],
    ['Saaremaa', 22.5, 58.4],
    ['Brazil, far from the roads', -55, -10],
    ['Chukotka on the line of 180 degrees', 180, 67],
  ])('holds %s', (_, lng, lat) => {
    expect(isIn(land, [lng, lat])).toBe(true)
  })

  test.each<[string, number, number]>([
    ['the Baltic', 19.5, 56.5],
    ['the Caspian', 51, 42],
    ['the White Sea', 38.5, 65.4],
    ['the Gulf of Riga', 23.6, 57.7],
    ['the Sea of Okhotsk', 149, 55],
    ['the Arctic Ocean on the line of 180 degrees', 180, 75],
  ])('does not hold %s', (_, lng, lat) => {
    expect(isIn(land, [lng, lat])).toBe(false)
  })
})

test.each<[string, number, number, boolean]>([
  ['Baikal', 107.7, 53.2, true],
  ['Ladoga', 31.5, 60.8, true],
  ['the Aral Sea as about 1955', 59.5, 44.5, true],
  ['Rybinsk, north of the dam', 38.3, 58.5, false],
  ['the Angara above Bratsk', 102.6, 55.5, false],
  ['the Rybinsk reservoir', 38.2, 58.5, false],
  ['the Bratsk reservoir', 102, 54.9, false],
  ['the Kuybyshev reservoir', 49.2, 54.6, false],
])('%s at %f, %f is a lake: %s', (_, lng, lat, isLake) => {
  expect(isIn(lakes, [lng, lat])).toBe(isLake)
})

test('every named river has a line, and its label point lies on it within 40 km', () => {
  const rivers = names.filter(({ kind }) => kind === 'river')
  expect(rivers.length).toBeGreaterThan(25)
  for (const { id, lng, lat } of rivers) {
    const own = lines.filter(({ properties }) => properties?.['id'] === id)
    const km = own.map((line) =>
      distance([Number(lng), Number(lat)], nearestPointOnLine(line, [Number(lng), Number(lat)])),
    )
    expect(Math.min(...km), id).toBeLessThan(40)
  }
})

test('the rivers drawn by hand pass the towns on their banks', () => {
  const towns: readonly [string, number, number][] = [
    ['nemunas', 23.83, 53.68],
    ['nemunas', 24.05, 54.4],
    ['nemunas', 22.77, 55.08],
    ['nemunas', 21.89, 55.08],
    ['neris', 25.27, 54.69],
    ['neris', 24.28, 55.07],
  ]
  for (const [id, lng, lat] of towns) {
    const line = lines.find(({ properties }) => properties?.['id'] === id)
    expect(line && distance([lng, lat], nearestPointOnLine(line, [lng, lat])), `${id} at ${lng}, ${lat}`).toBeLessThan(
      4,
    )
  }
})

test('every name of the ground stands in four languages', () => {
  for (const row of names) {
    for (const language of ['en', 'lt', 'ru', 'pl']) expect(row[`name_${language}`], row['id']).toMatch(/\p{L}{2}/u)
  }
})
