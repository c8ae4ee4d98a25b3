import { describe, expect, test } from 'vitest'
import { onShow, totalsOf } from '../../../src/domain/flows/onShow'
import { placesKnown } from '../../../src/domain/regions/placeKnown'
import { sumOf } from '../../../src/domain/regions/sums'
import type { HistoricalRecord } from '../../../src/record/record'
import { readRecordFrom } from '../../../scripts/readPackage'
import { plantedRecord, type PlantedRow } from '../../fixtures/plantedRecord'

const people = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)
const row = (id: string, destination: PlantedRow['destination'], who: number[], more: Partial<PlantedRow> = {}) => ({
  id,
  partOf: id === 'all' ? null : 'all',
  destination,
  people: who,
  ...more,
})
const ALL = row('all', '', people(0, 1234))
const THERE = row('to-there', 'there', people(0, 500))
const BEYOND = row('to-beyond', 'beyond', people(500, 700))
const SPLIT = [{ whole: 'all', name: 'by place', parts: ['to-there', 'to-beyond'] }]
const knownIn = (record: HistoricalRecord) => placesKnown(onShow(record, { start: 1948, end: 1949 }), record)

describe('of how many people of a total the place is known', () => {
  test('parts that exclude each other are added, and what is left makes the total again', () => {
    const [found, ...others] = knownIn(plantedRecord([ALL, THERE, BEYOND], SPLIT))
    expect(others).toEqual([])
    expect(found).toMatchObject({ known: 700, unknown: 534, isAtLeast: false, end: 'destination' })
    expect(found?.parts.map((part) => part.people)).toEqual([500, 200])
  })

  test('parts that may hold the same people are not added: it is at least the largest', () => {
    expect(knownIn(plantedRecord([ALL, THERE, BEYOND], []))).toMatchObject([{ known: 500, isAtLeast: true }])
  })

  test('parts that count other people are not added either', () => {
    const held = row('to-beyond', 'beyond', people(500, 700), { definition: 'held' })
    expect(knownIn(plantedRecord([ALL, THERE, held], SPLIT))).toMatchObject([{ known: 500, isAtLeast: true }])
  })

  test('families are no people, and a part without a place tells nothing', () => {
    const families = row('to-there', 'there', people(0, 5), { unit: 'families' })
    expect(knownIn(plantedRecord([ALL, families, row('nowhere', '', people(0, 9))], []))).toEqual([])
  })

  test('nothing is said of a total that has a place itself, nor of one without parts', () => {
    expect(knownIn(plantedRecord([row('all', 'there', people(0, 1234)), BEYOND], []))).toEqual([])
    expect(knownIn(plantedRecord([ALL], []))).toEqual([])
  })

  test('the known are rounded down to the last digit of a round total', () => {
    const all = row('all', '', people(0, 2000))
    const there = row('to-there', 'there', people(0, 1580))
    expect(knownIn(plantedRecord([all, there], []))).toMatchObject([{ known: 1500, unknown: 500 }])
  })
})

test('in our record, in every era and in the years of deportations, no bar tells more than its total or than the rules allow', () => {
  const { record } = readRecordFrom('data')
  const years = [1897, 1915, 1941, 1948, 1949, 1951, 1958].map((year) => ({ start: year, end: year + 1 }))
  let bars = 0
  for (const window of [...record.eras.map(({ span }) => span), ...years]) {
    const shown = onShow(record, window)
    const totals = new Set(totalsOf(shown, record).map(({ flow }) => flow))
    for (const { total, figure, known, unknown, parts } of placesKnown(shown, record)) {
      bars++
      expect(totals.has(total)).toBe(true)
      expect(known + unknown).toBe(figure.best)
      expect(known).toBeGreaterThan(0)
      expect(unknown).toBeGreaterThanOrEqual(0)
      const inParts = parts.reduce((sum, part) => sum + part.people, 0)
      expect(inParts - known).toBeGreaterThanOrEqual(0)
      expect(inParts - known).toBeLessThan(100)
      expect(inParts).toBeLessThanOrEqual(figure.best)
    }
  }
  expect(bars).toBeGreaterThan(6)
})

test('of Operation Vesna the place is known for the sum of its three destinations', () => {
  const { record } = readRecordFrom('data')
  const [vesna] = placesKnown(onShow(record, { start: 1948, end: 1949 }), record)
  const rows = ['vesna-krasnoyarsk', 'vesna-irkutsk', 'vesna-buryatia'].flatMap((id) => record.flows.get(id) ?? [])
  const sum = sumOf(rows, record)
  expect(rows).toHaveLength(3)
  expect(sum).toMatchObject({ kind: 'sum', best: vesna?.known })
})
