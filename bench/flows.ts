// The flows of the comparison: seeded, so that every run and every machine draws the same. Pure.
import type { LineString } from 'geojson'
import { disguised, toPlane } from '../src/geometry/plane'
import { planeArc, pointsOf, type PlaneArc } from '../src/geometry/planeArc'
import type { LngLat } from '../src/record/record'

/** A curve of the plane, and the same as a line for MapLibre: longitudes and latitudes at which Mercator shows its points. */
export type BenchFlow = {
  readonly id: string
  readonly geometry: LineString
  readonly curve: PlaneArc
  /** Years, half open. */
  readonly start: number
  readonly end: number
  readonly people: number
}

const SEGMENTS = 32

/** The line of a curve for MapLibre, degrees. */
export const lineFor = (curve: PlaneArc): LineString => ({
  type: 'LineString',
  coordinates: pointsOf(curve, SEGMENTS).map((point) => [...disguised(point)]),
})

/** Where a line begins (0) or ends (-1), as MapLibre is given it. */
export function endOf({ geometry }: BenchFlow, at: 0 | -1): LngLat {
  const [lng = 0, lat = 0] = geometry.coordinates.at(at) ?? []
  return [lng, lat]
}

export const FIRST_YEAR = 1266
export const LAST_YEAR = 2021

const SEED = 1863
const HUB: LngLat = [24.3, 55.2]
const HUB_SHARE = 0.7
const LONGEST_SPAN = 30
const MOST_PEOPLE = 200_000
const CITY_COUNT = 200

/** Numbers 0 to below 1, always the same for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Made-up cities between 20E and 160E, 40N and 70N, the same in every run. */
const CITIES: readonly LngLat[] = (() => {
  const next = random(SEED)
  const rounded = (value: number): number => Number(value.toFixed(2))
  return Array.from({ length: CITY_COUNT }, (): LngLat => [rounded(20 + 140 * next()), rounded(40 + 30 * next())])
})()

/** So many flows; the first ones of a larger number are those of a smaller. */
export function seededFlows(count: number): BenchFlow[] {
  const next = random(SEED + 1)
  const city = (): LngLat => CITIES[Math.floor(next() * CITIES.length)] ?? HUB
  return Array.from({ length: count }, (_, at): BenchFlow => {
    const origin = next() < HUB_SHARE ? HUB : city()
    let destination = city()
    while (destination === origin) destination = city()
    const start = FIRST_YEAR + Math.floor(next() * (LAST_YEAR + 1 - FIRST_YEAR))
    const end = Math.min(start + 1 + Math.floor(next() * LONGEST_SPAN), LAST_YEAR + 1)
    const people = Math.round(Math.exp(next() * Math.log(MOST_PEOPLE)))
    const curve = planeArc(toPlane(origin), toPlane(destination), 0.1)
    return { id: `f${String(at)}`, start, end, people, geometry: lineFor(curve), curve }
  })
}

/** The years that are stepped through: those in which flows taken at random begin, no year twice in a row unless there is but one. */
export function seededYears(flows: readonly BenchFlow[], count: number): number[] {
  const next = random(SEED + 2)
  const begins = [...new Set(flows.map(({ start }) => start))]
  const years: number[] = []
  while (years.length < count) {
    const year = flows[Math.floor(next() * flows.length)]?.start ?? FIRST_YEAR
    if (year !== years.at(-1) || begins.length === 1) years.push(year)
  }
  return years
}

/** Ids of the flows that exist in a year, by asking every one: what `own` is held to. */
export const inYear = (flows: readonly BenchFlow[], year: number): string[] =>
  flows.filter(({ start, end }) => start <= year && year < end).map(({ id }) => id)

/** The year with the most flows. */
export function busiestYear(flows: readonly BenchFlow[]): number {
  const counts = new Int32Array(LAST_YEAR + 1)
  for (const { start, end } of flows) {
    for (let year = Math.max(start, FIRST_YEAR); year < Math.min(end, LAST_YEAR + 1); year++)
      counts[year] = (counts[year] ?? 0) + 1
  }
  return counts.indexOf(Math.max(...counts))
}
