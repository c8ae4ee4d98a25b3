// Every place lies in its country: by the boxes of the record's own check, and by the land of the ground.
import { readFileSync } from 'node:fs'
import { booleanPointInPolygon, distance, lineString, pointToLineDistance } from '@turf/turf'
import { expect, test } from 'vitest'
import { COUNTRY_BOXES } from '../../src/record/countryBoxes'
import { readGround, type GroundTopology } from '../../src/ground/ground'
import type { LngLat } from '../../src/record/record'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const places = [...record.places.values()].filter(({ country }) => country !== '')
const ground = readGround(JSON.parse(readFileSync('geo/ground.json', 'utf8')) as GroundTopology)
const countryOf = (cell: string): string => (cell.split('-')[0] ?? '').toUpperCase()

/** Land of a country: those of its cells that the ground has. */
function landOf(country: string) {
  return ground.areas.features.filter((_, at) => countryOf(ground.cells[at] ?? '') === country)
}

/** A point may lie so far off the land of its country, km: coasts and borders are simplified. */
const LIMIT_KM = 12

/** Km from a point to the land of a country, 0 inside. */
function kmFrom(country: string, [lng, lat]: LngLat): number {
  const land = landOf(country)
  if (land.some((area) => booleanPointInPolygon([lng, lat], area))) return 0
  const rings = land
    .flatMap(({ geometry }) => geometry.coordinates.flat())
    .filter((ring) => ring.some((point) => distance(point, [lng, lat]) < 300))
  return rings.reduce((least, ring) => Math.min(least, pointToLineDistance([lng, lat], lineString(ring))), Infinity)
}

/** An area over several countries, and an island that the ground is too coarse to have; the list may only become shorter. */
const KNOWN = ['muostakh', 'north-western-krai']

test('every place lies on the land of its country, or within 12 km of it', () => {
  const far = places.flatMap(({ id, country, at }) => {
    if (KNOWN.includes(id)) return []
    const km = kmFrom(country, at)
    return km <= LIMIT_KM ? [] : [`${id}, ${country}: ${km.toFixed(0)} km`]
  })
  expect(far).toEqual([])
})

test('it would see a point that was swapped, or left at zero', () => {
  expect(kmFrom('LT', [54.69, 25.28])).toBe(Infinity)
  expect(kmFrom('LT', [0, 0])).toBe(Infinity)
  expect(kmFrom('LT', [23.9, 54.9])).toBe(0)
})

test('every country of the places has a box, and the box holds its land', () => {
  expect([...new Set(places.map(({ country }) => country))].filter((country) => !(country in COUNTRY_BOXES))).toEqual(
    [],
  )
  ground.areas.features.forEach(({ geometry }, at) => {
    const cell = ground.cells[at] ?? ''
    const box = COUNTRY_BOXES[countryOf(cell)]
    if (box === undefined) return
    const [west, south, east, north] = box
    const points = geometry.coordinates.flat(2)
    const isInside = ([lng = 0, lat = 0]: number[]): boolean =>
      (lng >= west || lng + 360 <= east) && (lng <= east || lng < 0) && lat >= south && lat <= north
    expect(points.every(isInside), cell).toBe(true)
  })
})
