import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedMeasures, isTold, latestCounts, mainYear } from '../../../src/domain/counts/latestCounts'
import { sliderWordsOfCounts } from '../../../src/words/summary'
import { translator } from '../../../src/words/translate'
import { readRecordFrom } from '../../../scripts/readPackage'
import { smallRecord } from '../../fixtures/smallRecord'

const { record } = readRecordFrom('data')
const ids = (year: number, measure: string) => latestCounts(record, year + 1, measure).map(({ stock }) => stock.id)
const ageOf = (year: number, measure: string, id: string) =>
  latestCounts(record, year + 1, measure).find(({ stock }) => stock.id === id)?.age

describe('the latest counts', () => {
  test('2021: Russia as counted that year; 2011: Kaliningrad as counted the year before', () => {
    expect(ids(2021, 'nationality')).toContain('russia-2021')
    expect(ids(2021, 'nationality')).not.toContain('russia-2010')
    expect(ageOf(2021, 'nationality', 'russia-2021')).toBe(0)
    const kaliningrad = latestCounts(record, 2012, 'nationality').find(
      ({ stock }) => stock.place.id === 'kaliningrad-oblast',
    )
    expect(kaliningrad?.age).toBe(1)
  })

  test('1935: the census of 1926, nine years old; the city counts before the war stay with their dates', () => {
    expect(ids(1935, 'nationality')).toContain('ussr-1926')
    expect(ageOf(1935, 'nationality', 'ussr-1926')).toBe(9)
  })

  test('1912: nothing of the census of 1926', () => {
    expect(ids(1912, 'nationality').filter((id) => id.endsWith('-1926'))).toEqual([])
  })

  test('mother tongue of 1897 stays the latest of its measure', () => {
    expect(ids(1910, 'mother-tongue')).toHaveLength(89)
    expect(ids(1890, 'mother-tongue')).toEqual([])
  })
})

test('a count of December is not yet there in May, and one of which only the year is known is', () => {
  const small = smallRecord((table, lines) =>
    table === 'stocks'
      ? [
          ...lines,
          `december,march,here,1948-12-31,in-exile,,December,December,December,December,,,,`,
          `some-day,march,beyond,1948,in-exile,,Some day,Some day,Some day,Some day,,,,`,
        ]
      : lines,
  ).record
  const by = (until: number) => latestCounts(small, until, 'in-exile').map(({ stock, age }) => [stock.id, age])
  expect(by(1948 + 5 / 12)).toEqual([['some-day', 0]])
  expect(by(1949)).toEqual([
    ['december', 0],
    ['some-day', 0],
  ])
  expect(by(1949 + 1 / 12)).toContainEqual(['december', 1])
})

test('a region counted in two censuses has one circle, that of the newer; another group counted there keeps its own', () => {
  const at = (year: number, place: string) =>
    latestCounts(record, year + 1, 'nationality')
      .map(({ stock }) => stock)
      .filter((stock) => stock.place.id === place)
      .map(({ id }) => id)
  expect(at(2015, 'krasnoyarsk-krai')).toEqual(['krasnoyarsk-krai-2010'])
  expect(at(2021, 'krasnoyarsk-krai')).toEqual(['krasnoyarsk-krai-2021'])
  expect(at(2021, 'kaliningrad-oblast')).toEqual(['kaliningrad-oblast-2021'])
  expect(at(2021, 'inta')).toEqual(['inta-2010'])
})

test('the total of a state is told and not drawn', () => {
  const told = latestCounts(record, 2022, 'nationality').filter(({ stock }) => isTold(stock))
  expect(told.map(({ stock }) => stock.id)).toContain('russia-2021')
})

test('in every year and measure: no count of the future, none twice, none older than another of its place, age never negative', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1266, max: 2021 }), (year) => {
      for (const measure of countedMeasures(record, year + 1)) {
        const counts = latestCounts(record, year + 1, measure)
        expect(counts.length).toBeGreaterThan(0)
        expect(new Set(counts.map(({ stock }) => stock.id)).size).toBe(counts.length)
        for (const { stock, age } of counts) {
          expect(stock.measure).toBe(measure)
          expect(stock.span?.start).toBe(year - age)
          expect(age).toBeGreaterThanOrEqual(0)
        }
      }
    }),
    { seed: 7 },
  )
})

test('Russians in Lithuania, who are context, come after every count of Lithuanians', () => {
  const kinds = latestCounts(record, 2022, 'nationality').map(({ stock }) => stock.movement.kind)
  expect(kinds.indexOf('context')).toBeGreaterThan(0)
  expect(kinds.slice(kinds.indexOf('context')).every((kind) => kind === 'context')).toBe(true)
})

test('the slider tells the newest total of a state of Lithuanians', () => {
  const words = sliderWordsOfCounts(
    { year: 2021, month: null },
    latestCounts(record, 2022, 'nationality'),
    'nationality',
    record,
    translator('en'),
  )
  expect(words).toMatch(
    /^2021, After independence: \d+ counts, by nationality\. Russia: Lithuanians, 2021: 13,230 people$/,
  )
})

test('most counts on show in 1930 are of 1926', () => {
  expect(mainYear(latestCounts(record, 1931, 'nationality'))).toBe(1926)
  expect(mainYear([])).toBeNull()
})
