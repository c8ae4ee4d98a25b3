// Names and units of places in time: spans that do not overlap, and facts that everybody can look up.
import { describe, expect, test } from 'vitest'
import type { Place } from '../../src/domain/record'
import { placeName } from '../../src/domain/words'
import { translator } from '../../src/i18n/translate'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const [en, lt, ru] = [translator('en'), translator('lt'), translator('ru')]
const place = (id: string): Place => {
  const found = record.places.get(id)
  if (found === undefined) throw new Error(`no place ${id}`)
  return found
}
const places = [...record.places.values()]

test.each([
  ['kaunas', 1897, 'Kovno'],
  ['kaunas', 1948, 'Kaunas'],
  ['vilnius', 1863, 'Vilna'],
  ['vilnius', 1930, 'Wilno'],
  ['st-petersburg', 1897, 'St Petersburg'],
  ['st-petersburg', 1915, 'Petrograd'],
  ['st-petersburg', 1941, 'Leningrad'],
  ['st-petersburg', 1995, 'St Petersburg'],
  ['perm-krai', 1945, 'Molotov Oblast'],
  ['ulan-ude', 1900, 'Verkhneudinsk'],
  ['yekaterinburg', 1942, 'Sverdlovsk'],
  ['gorno-altaysk', 1941, 'Oirot-Tura'],
  ['kaliningrad', 1914, 'Königsberg'],
  ['sovetsk', 1914, 'Tilsit'],
  ['klaipeda', 1914, 'Memel'],
  ['klaipeda', 1930, 'Klaipėda'],
  ['daugavpils', 1897, 'Dvinsk'],
  ['tartu', 1900, 'Yuryev'],
  ['priozersk', 1333, 'Korela'],
  ['severodvinsk', 1945, 'Molotovsk'],
  ['astana', 1947, 'Akmolinsk'],
])('%s in %i is %s', (id, year, name) => {
  expect(placeName(place(id), year, en)).toBe(name)
})

test('period names stand in the reader’s language', () => {
  expect(placeName(place('st-petersburg'), 1915, lt)).toBe('Petrogradas')
  expect(placeName(place('vilnius'), 1863, ru)).toBe('Вильна')
})

test('names of one place do not overlap in time', () => {
  for (const { id, periodNames } of places) {
    const spans = [...periodNames].sort((a, b) => a.start - b.start)
    spans.forEach(({ start }, at) => {
      const before = spans[at - 1]
      if (before !== undefined) expect(before.end, id).toBeLessThanOrEqual(start)
    })
  }
})

describe('units', () => {
  const unitsIn = (id: string, year: number) =>
    place(id)
      .units.filter(({ start, end }) => year >= start && year < end)
      .map(({ name }) => name.en)

  test.each([
    ['kaunas', 1897, 'Kovno Governorate'],
    ['marijampole', 1863, 'Augustów Governorate'],
    ['marijampole', 1915, 'Suwałki Governorate'],
    ['palanga', 1900, 'Courland Governorate'],
    ['igarka', 1948, 'Krasnoyarsk Krai'],
    ['asino', 1941, 'Novosibirsk Oblast'],
    ['asino', 1951, 'Tomsk Oblast'],
    ['gorno-altaysk', 1941, 'Oirot Autonomous Oblast'],
    ['yuzyaki', 1948, 'Khakas Autonomous Oblast (Krasnoyarsk Krai)'],
    ['galyashor', 1945, 'Molotov Oblast'],
    ['magadan', 1948, 'Khabarovsk Krai'],
    ['tunka', 1866, 'Irkutsk Governorate'],
    ['chernaya-padina', 1872, 'Samara Governorate'],
  ])('%s in %i lies in %s', (id, year, unit) => {
    expect(unitsIn(id, year)).toContain(unit)
  })

  test('every site and district of today’s Russia has one unit of today', () => {
    const own = places.filter(
      ({ country, precision }) => country === 'RU' && (precision === 'site' || precision === 'district'),
    )
    expect(own.length).toBeGreaterThan(140)
    for (const { id, units } of own) {
      expect(
        units.filter(({ end, country }) => end === Infinity && country === 'RU'),
        id,
      ).toHaveLength(1)
    }
  })

  test('a unit that is gone has no state of today and an end', () => {
    for (const { units } of places) {
      for (const { id, country, end } of units) if (country === '') expect(end, id).toBeLessThan(Infinity)
    }
  })
})

test('a spelling is not one of the names already there', () => {
  for (const { id, name, periodNames, spellings } of places) {
    const names = [name, ...periodNames.map((period) => period.name)].flatMap(Object.values)
    for (const spelling of spellings) expect(names, `${id}: ${spelling}`).not.toContain(spelling)
    expect(new Set(spellings).size, id).toBe(spellings.length)
  }
})
