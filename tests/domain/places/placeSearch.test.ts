import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainWords, soundOf } from '../../../src/domain/places/foldName'
import { LANGUAGES } from '../../../src/record/language'
import { findPlaces, isOneEdit, placeIndex } from '../../../src/domain/places/placeSearch'
import { readRecordFrom } from '../../../scripts/readPackage'
import { smallRecord } from '../../fixtures/smallRecord'

const places = [...readRecordFrom('data').record.places.values()]
const index = placeIndex(places)
const LIMIT = 8
const ids = (query: string, limit = LIMIT) => findPlaces(index, query, limit).map(({ place }) => place.id)

const everyName = places.flatMap((place) =>
  [
    ...LANGUAGES.flatMap((language) => [place.name[language], ...place.periodNames.map(({ name }) => name[language])]),
    ...place.spellings,
  ].map((name) => ({ id: place.id, name })),
)
const anyName = fc.constantFrom(...everyName)

test('every name of every place of the record finds the place among the first results', () => {
  expect(everyName.length).toBeGreaterThan(4 * places.length)
  expect(everyName.filter(({ id, name }) => !ids(name).includes(id))).toEqual([])
})

test('case, marks, hyphens, spaces, apostrophes and soft signs do not matter', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom("'", '’', '-', ' ', 'ь'), ({ id, name }, sign) => {
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[- ]/g, sign)
      expect(ids(plain.toUpperCase())).toContain(id)
      expect(ids(plain.toLowerCase())).toContain(id)
    }),
    { numRuns: 300 },
  )
})

test('a word of seven letters or more is found with any one letter missing, unless another name has the letters left', () => {
  const key = (text: string): string => soundOf(plainWords(text).join(''))
  const words = everyName.filter(({ name }) => /^\p{L}{7,}$/u.test(name))
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), ({ id, name }, at) => {
      const gone = at % name.length
      const rest = name.slice(0, gone) + name.slice(gone + 1)
      const found = findPlaces(index, rest, places.length)
      const [first] = found
      expect(first).toBeDefined()
      if (first !== undefined && key(first.names[0] ?? '').includes(key(rest))) return
      expect(found.map(({ place }) => place.id)).toContain(id)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['Ковно', 'kaunas', 'Ковно'],
  ['kovno', 'kaunas', 'Kovno'],
  ['Каўнас', 'kaunas', 'Каунас'],
  ['Petrograd', 'st-petersburg', 'Petrograd'],
  ['игарка', 'igarka', 'Игарка'],
  ['Igrka', 'igarka', 'Igarka'],
  ['Igakra', 'igarka', 'Igarka'],
  ['ust sysolsk', 'syktyvkar', 'Ust-Sysolsk'],
  ['Konigsberg', 'kaliningrad', 'Königsberg'],
])('"%s" finds %s by its name %s first', (query, id, name) => {
  const [first] = findPlaces(index, query, LIMIT)
  expect([first?.place.id, first?.names[0]]).toEqual([id, name])
})

test('what is half typed is found before its sound is whole', () => {
  expect(ids('Sak')).toContain('sakhalin-1897')
  expect(ids('Сах')).toContain('sakhalin-1897')
})

test.each(['Krasnojarsk', 'Krasnoyarsk', 'Красноярск', 'krasnoiarsk'])('the sound counts: %s', (query) => {
  expect(ids(query)[0]).toBe('krasnoyarsk')
})

describe('the order of what is found', () => {
  const { record } = smallRecord((table, lines) =>
    table === 'places'
      ? [
          ...lines,
          'inside,1,1,site,RU,1,general,,Westmark,Westmark,Westmark,Westmark',
          'second,1,1,site,RU,1,general,,Old Markdale,Old Markdale,Old Markdale,Old Markdale',
          'ranked,1,1,site,RU,2,general,,Markham,Markham,Markham,Markham',
          'later,1,1,site,RU,3,general,,Marksk,Marksk,Marksk,Marksk',
          'whole,1,1,site,RU,4,general,Łódź-Mark,Mark,Mark,Mark,Mark',
        ]
      : lines,
  )
  const small = placeIndex(record.places.values())
  const found = (query: string, limit = LIMIT) => findPlaces(small, query, limit)

  test('the whole name, then its beginning by rank, then other words, then letters inside', () => {
    expect(found('mark').map(({ place }) => place.id)).toEqual(['whole', 'ranked', 'later', 'second', 'inside'])
    expect(found('mark', 2)).toHaveLength(2)
  })

  test('a spelling is found, and told as it is written', () => {
    expect(found('lodzmark').map(({ names }) => names)).toEqual([['Łódź-Mark']])
  })

  test('a letter may be wrong only in words of five letters or more, and only when nothing else is found', () => {
    expect(found('markhem').map(({ place }) => place.id)).toEqual(['ranked'])
    expect(found('murk')).toEqual([])
    expect(found('markham').map(({ place }) => place.id)).toEqual(['ranked'])
  })

  test('a name of another time leads to the place', () => {
    expect(found('old there')).toMatchObject([{ place: { id: 'there' }, names: ['Old There'] }])
  })
})

test.each(['', ' ', '-', '’', 'ь', '.*', '\u0301'])('"%s" finds nothing', (query) => {
  expect(findPlaces(index, query, LIMIT)).toEqual([])
})

test('whatever is typed, at most the limit comes back and each name belongs to its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 20 }), (query, limit) => {
      const found = findPlaces(index, query, limit)
      expect(found.length).toBeLessThanOrEqual(limit)
      for (const { place, names } of found) {
        expect(names.length).toBeGreaterThan(0)
        for (const name of names) expect(everyName).toContainEqual({ id: place.id, name })
      }
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['igarka', 'igrka', true],
  ['igarka', 'igarkaa', true],
  ['igarka', 'igorka', true],
  ['igarka', 'igrkaa', false],
  ['igarka', 'igakra', true],
  ['igarka', 'igarka', true],
  ['aaa', 'aa', true],
  ['abab', 'baba', false],
  ['', 'ab', false],
])('%s and %s are one edit apart: %s', (a, b, answer) => {
  expect(isOneEdit(a, b)).toBe(answer)
  expect(isOneEdit(b, a)).toBe(answer)
})
