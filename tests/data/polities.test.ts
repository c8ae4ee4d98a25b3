// States of other times: areas against published figures, places that must fall in or out, names for every land that has a state.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { area, booleanPointInPolygon } from '@turf/turf'
import { feature } from 'topojson-client'
import type { MultiPolygon, Polygon } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { politiesAt, readBorders, styleAt, type BorderFile } from '../../geo/periodBorders'
import { readPolities } from '../../scripts/readPolities'

type Span = readonly [from: number, to: number, polity: string]
type Cell = { readonly states: readonly Span[]; readonly governorates: readonly Span[] }
type Cells = Topology<{ cells: GeometryCollection<Cell> }>

const text = (name: string): string => readFileSync(`geo/base/${name}`, 'utf8')
const topology = JSON.parse(text('cells.json')) as Cells
const cells = feature(topology, topology.objects.cells).features.map((cell) => ({
  shape: cell as typeof cell & { geometry: Polygon | MultiPolygon },
  km2: area(cell) / 1e6,
}))
const borders = readBorders(JSON.parse(text('borders.json')) as BorderFile)
const polities = readPolities(text('polities.csv'))

const spanAt = (spans: readonly Span[], year: number) => spans.find(([from, to]) => year >= from && year < to)?.[2]
const km2Of = (polity: string, year: number, kind: keyof Cell = 'states'): number =>
  cells.filter(({ shape }) => spanAt(shape.properties[kind], year) === polity).reduce((sum, { km2 }) => sum + km2, 0)
const stateAt = (lng: number, lat: number, year: number, kind: keyof Cell = 'states'): string | undefined => {
  const cell = cells.find(({ shape }) => booleanPointInPolygon([lng, lat], shape))
  return cell && spanAt(cell.shape.properties[kind], year)
}

test.each(['cells', 'borders'])('%s.json is the file its sidecar describes', (name) => {
  const origin = JSON.parse(text(`${name}.origin.json`)) as { sha256: string; packages: { licence: string }[] }
  expect(
    createHash('sha256')
      .update(text(`${name}.json`))
      .digest('hex'),
  ).toBe(origin.sha256)
  expect(origin.packages[0]?.licence).toMatch(/MIT/)
})

describe('areas', () => {
  // Published figures: Statistical Office of Lithuania, Latvia and Estonia (today); Great Soviet Encyclopedia (22.4 million km2 with the White
  // and Azov seas, 127,000 km2, and islands that the cells leave out); Lithuanian statistics of 1938; the census of 1897.
  test.each<[string, number, number, number]>([
    ['ussr', 1989, 22_402_000 - 127_000, 2],
    ['russia', 2000, 17_098_000, 2],
    ['lithuania', 2000, 65_300, 2],
    ['latvia', 2000, 64_589, 2],
    ['estonia', 2000, 45_339, 3],
    ['ukraine', 2000, 603_628, 2],
    ['belarus', 2000, 207_600, 2],
    ['lithuania', 1938, 55_670, 3],
    ['poland-republic', 1938, 388_634, 3],
    ['latvia', 1938, 65_791, 2],
  ])('%s in %i is %i km2 within %i %%', (polity, year, km2, percent) => {
    expect(Math.abs(km2Of(polity, year) / km2 - 1) * 100).toBeLessThan(percent)
  })

  test.each<[string, number, number]>([
    ['kovno', 40_641, 6],
    ['vilna', 42_530, 6],
    ['suwalki', 12_551, 6],
  ])('the governorate of %s was %i km2, and is so within %i %% as far as our lines go', (polity, km2, percent) => {
    expect(Math.abs(km2Of(polity, 1897, 'governorates') / km2 - 1) * 100).toBeLessThan(percent)
  })
})

test.each<[string, number, number, number, string | undefined]>([
  ['Kaunas', 23.93, 54.9, 1266, 'lithuania-grand-duchy'],
  ['Kaunas', 23.93, 54.9, 1700, 'commonwealth'],
  ['Kaunas', 23.93, 54.9, 1897, 'russian-empire'],
  ['Kaunas', 23.93, 54.9, 1930, 'lithuania'],
  ['Kaunas', 23.93, 54.9, 1951, 'ussr'],
  ['Kaunas', 23.93, 54.9, 1995, 'lithuania'],
  ['Marijampolė', 23.35, 54.56, 1800, 'prussia'],
  ['Marijampolė', 23.35, 54.56, 1810, 'duchy-of-warsaw'],
  ['Marijampolė', 23.35, 54.56, 1820, 'russian-empire'],
  ['Vilnius', 25.28, 54.69, 1921, 'central-lithuania'],
  ['Vilnius', 25.28, 54.69, 1930, 'poland-republic'],
  ['Vilnius', 25.28, 54.69, 1939, 'lithuania'],
  ['Klaipėda', 21.16, 55.71, 1900, 'germany'],
  ['Klaipėda', 21.16, 55.71, 1921, 'memel-territory'],
  ['Klaipėda', 21.16, 55.71, 1930, 'lithuania'],
  ['Klaipėda', 21.16, 55.71, 1940, 'germany'],
  ['Klaipėda', 21.16, 55.71, 1950, 'ussr'],
  ['Kaliningrad', 20.51, 54.71, 1930, 'germany'],
  ['Kaliningrad', 20.51, 54.71, 1950, 'ussr'],
  ['Kaliningrad', 20.51, 54.71, 2000, 'russia'],
  ['Pskov', 28.35, 57.81, 1266, 'pskov'],
  ['Pskov', 28.35, 57.81, 1500, 'pskov'],
  ['Pskov', 28.35, 57.81, 1520, 'muscovy'],
  ['Novgorod', 31.27, 58.52, 1266, 'novgorod'],
  ['Smolensk', 32.05, 54.78, 1450, 'lithuania-grand-duchy'],
  ['Smolensk', 32.05, 54.78, 1550, 'muscovy'],
  ['Kyiv', 30.52, 50.45, 1400, 'lithuania-grand-duchy'],
  ['Tomsk', 84.97, 56.5, 1863, 'russian-empire'],
  ['Tobolsk', 68.25, 58.2, 1500, undefined],
  ['Magadan', 150.8, 59.6, 1948, 'ussr'],
  ['Almaty', 76.9, 43.25, 1850, undefined],
  ['Almaty', 76.9, 43.25, 1870, 'russian-empire'],
  ['Kars', 43.1, 40.6, 1900, 'russian-empire'],
  ['Kars', 43.1, 40.6, 1930, 'turkey'],
  ['Kyzyl', 94.45, 51.7, 1930, 'tuva'],
  ['Kyzyl', 94.45, 51.7, 1950, 'ussr'],
  ['Yuzhno-Sakhalinsk', 142.74, 46.96, 1910, 'japan'],
  ['Yuzhno-Sakhalinsk', 142.74, 46.96, 1950, 'ussr'],
  ['Helsinki', 25, 60.3, 1900, 'russian-empire'],
  ['Helsinki', 25, 60.3, 1930, 'finland'],
  ['Vyborg', 28.8, 60.75, 1930, 'finland'],
  ['Vyborg', 28.8, 60.75, 1950, 'ussr'],
  ['Warsaw', 21, 52.25, 1897, 'russian-empire'],
  ['Lviv', 24.03, 49.84, 1897, 'austria'],
  ['Lviv', 24.03, 49.84, 1930, 'poland-republic'],
  ['Lviv', 24.03, 49.84, 1950, 'ussr'],
  ['Simferopol', 34.1, 44.95, 2021, 'ukraine'],
  ['Chișinău', 28.85, 47.02, 1930, 'romania'],
  ['Minsk', 27.56, 53.9, 1930, 'ussr'],
  ['Grodno', 23.83, 53.68, 1930, 'poland-republic'],
])('%s (%f, %f) lies in %i in %s', (_, lng, lat, year, polity) => {
  expect(stateAt(lng, lat, year)).toBe(polity)
})

test.each<[string, number, number, string]>([
  ['Kaunas', 23.95, 54.93, 'kovno'],
  ['Šiauliai', 23.31, 55.93, 'kovno'],
  ['Zarasai', 26.25, 55.73, 'kovno'],
  ['Vilnius', 25.28, 54.69, 'vilna'],
  ['Švenčionys', 26.16, 55.13, 'vilna'],
  ['Lida', 25.3, 53.89, 'vilna'],
  ['Marijampolė', 23.35, 54.56, 'suwalki'],
  ['Suwałki', 22.93, 54.1, 'suwalki'],
])('%s (%f, %f) lay in 1897 in the governorate of %s', (_, lng, lat, governorate) => {
  expect(stateAt(lng, lat, 1897, 'governorates')).toBe(governorate)
})

test('no land is in two states at once, and every state that holds land in a year has a name in that year', () => {
  for (const { shape } of cells) {
    for (const spans of [shape.properties.states, shape.properties.governorates]) {
      spans.forEach(([from, to, polity], at) => {
        expect(to).toBeGreaterThan(from)
        expect(from).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? -Infinity)
        for (const year of [Math.max(from, 1266), to - 1].filter((each) => each >= from && each < to)) {
          expect(
            politiesAt(polities, year).map(({ id }) => id),
            `${polity} in ${String(year)}`,
          ).toContain(polity)
        }
      })
    }
  }
})

test('neighbours share their edges: a border is stored once and parts exactly two cells', () => {
  const sides = new Map<number, number>()
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk)
    else if (typeof part === 'number') sides.set(part < 0 ? ~part : part, (sides.get(part < 0 ? ~part : part) ?? 0) + 1)
  }
  for (const geometry of topology.objects.cells.geometries) if ('arcs' in geometry) walk(geometry.arcs)
  expect(Math.max(...sides.values())).toBe(2)
  expect([...sides.values()].filter((count) => count === 2).length).toBeGreaterThanOrEqual(borders.length)
})

test('a border is drawn as surely as it is known: soft before 1795, dashed where it is ours', () => {
  const styles = (year: number) => new Set(borders.map((border) => styleAt(border, year)))
  expect(styles(1500)).toEqual(new Set(['soft', null]))
  expect(styles(1897)).toEqual(new Set(['sure', 'approximate', 'governorate', null]))
  expect(styles(2021)).toEqual(new Set(['sure', null]))
})

test('names stand in their land', () => {
  for (const { id, start, end, at } of polities) {
    const year = Math.min(end - 1, Math.max(start, 1266))
    const [lng, lat] = at
    const found = [stateAt(lng, lat, year), stateAt(lng, lat, year, 'governorates'), stateAt(lng, lat, end - 1)]
    expect(found, `${id} at ${String(lng)}, ${String(lat)}`).toContain(id)
  }
})

test('a faulty row of polities.csv is named with line and column', () => {
  const faulty = text('polities.csv').replace('livonia,1237,1561', 'livonia,1237,x')
  expect(() => readPolities(faulty)).toThrow('geo/base/polities.csv, line 3, column end: found "x", expected a number')
})
