// Names and units of places in time: spans that do not overlap, and facts that everybody can look up.
import { describe, expect, test } from 'vitest'
import type { Place } from '../../src/record/record'
import { placeName } from '../../src/words/flowWords'
import { translator } from '../../src/words/translate'
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
  ['priozersk', 1930, 'Kexholm'],
  ['neman', 1945, 'Ragnit'],
  ['neman', 1947, 'Neman'],
  ['murmansk', 1916, 'Romanov-on-Murman'],
  ['murmansk', 1952, 'Murmansk'],
  ['perm-krai', 1960, 'Perm Oblast'],
  ['buryatia', 1948, 'Buryat-Mongol ASSR'],
  ['buryatia', 1960, 'Buryat ASSR'],
  ['karelia', 1953, 'Karelo-Finnish SSR'],
  ['uzbekistan', 1979, 'Uzbek SSR'],
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
    ['kaunas', 1831, 'Vilna Governorate'],
    ['vilnius', 1930, 'Wilno Voivodeship (Poland)'],
    ['klaipeda', 1914, 'East Prussia'],
    ['klaipeda', 1930, 'Klaipėda Region (Memel Territory)'],
    ['ulan-ude', 1900, 'Transbaikal Oblast'],
    ['bely', 1940, 'Smolensk Oblast'],
    ['bely', 1950, 'Velikiye Luki Oblast'],
    ['astana', 1947, 'Akmolinsk Oblast (Kazakh SSR)'],
    ['kengir', 1954, 'Karaganda Region'],
    ['kutaisi', 1946, 'Georgian SSR'],
  ])('%s in %i lies in %s', (id, year, unit) => {
    expect(unitsIn(id, year)).toContain(unit)
  })

  test.each([
    ['klaipeda', 1930, 'East Prussia'],
    ['priozersk', 1930, 'Leningrad Oblast'],
    ['bialystok-uezd', 1820, 'Grodno Governorate'],
    ['bodaibo', 1900, 'Irkutsk Governorate'],
  ])('%s in %i is not said to lie in %s', (id, year, unit) => {
    expect(unitsIn(id, year)).not.toContain(unit)
  })

  test('a place has at most one unit of today of each level, in its own country', () => {
    for (const { id, country, units } of places) {
      const today = units.filter(({ end }) => end === Infinity)
      expect(new Set(today.map(({ level }) => level)).size, id).toBe(today.length)
      // A land that is no unit of administration lies in no state of today.
      for (const unit of today) expect(unit.country, id).toBe(unit.level === 'area' ? '' : country)
    }
  })

  test('each span within a unit has years, and no unit is told twice of a place', () => {
    for (const { id, units } of places) {
      for (const { start, end } of units) expect(start, id).toBeLessThan(end)
      expect(new Set(units.map((unit) => unit.id)).size, id).toBe(units.length)
    }
  })

  test('a place in Russia or Lithuania lies in one unit of a level at a time', () => {
    for (const { id, units } of places.filter(({ country }) => country === 'RU' || country === 'LT')) {
      units.forEach((unit, at) => {
        const before = units.slice(0, at).findLast(({ level }) => level === unit.level)
        if (before !== undefined) expect(before.end, id).toBeLessThanOrEqual(unit.start)
      })
    }
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
      for (const { id, level, country, end } of units) {
        if (country === '' && level !== 'area') expect(end, id).toBeLessThan(Infinity)
      }
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
