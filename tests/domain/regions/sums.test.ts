// Sums against the people themselves: allowed ones count everybody once, and what may count somebody twice is refused.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinByRegion, type Group } from '../../../src/domain/regions/joinByRegion'
import type { Flow, HistoricalRecord } from '../../../src/record/record'
import { largestSum, sumOf } from '../../../src/domain/regions/sums'
import { plantedRecord, type PlantedDivision, type PlantedRow } from '../../fixtures/plantedRecord'

const DESTINATIONS = ['there', 'beyond', ''] as const

/** People of a whole, each in one operation and one destination, and a group of them from one town that the record does not divide. */
const world = fc
  .array(
    fc.record({
      operation: fc.nat({ max: 3 }),
      destination: fc.constantFrom(...DESTINATIONS),
      town: fc.boolean(),
      isToldByPlace: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((people) => {
    const who = (is: (person: (typeof people)[number]) => boolean): number[] =>
      people.flatMap((person, number) => (is(person) ? [number] : []))
    const rows: PlantedRow[] = [{ id: 'all', partOf: null, destination: '', people: who(() => true) }]
    const divisions: PlantedDivision[] = []
    const operations: string[] = []
    for (const operation of [0, 1, 2, 3]) {
      const inIt = who((person) => person.operation === operation)
      if (inIt.length === 0) continue
      const id = `operation-${operation}`
      operations.push(id)
      rows.push({ id, partOf: 'all', destination: '', people: inIt })
      const places: string[] = []
      for (const destination of ['there', 'beyond'] as const) {
        const brought = who(
          (person) => person.operation === operation && person.destination === destination && person.isToldByPlace,
        )
        if (brought.length === 0) continue
        places.push(`${id}-${destination}`)
        rows.push({ id: `${id}-${destination}`, partOf: id, destination, people: brought })
      }
      if (places.length > 1) divisions.push({ whole: id, name: 'destination', parts: places })
    }
    if (operations.length > 1) divisions.push({ whole: 'all', name: 'operation', parts: operations })
    const ofTown = who(({ town }) => town)
    if (ofTown.length > 0) rows.push({ id: 'town', partOf: 'all', destination: 'there', people: ofTown })
    return { rows, divisions }
  })

const flowsOf = (record: HistoricalRecord): Flow[] => [...record.flows.values()]
const peopleOf = (rows: readonly PlantedRow[], flows: readonly { id: string }[]): number[] =>
  flows.flatMap(({ id }) => rows.find((row) => row.id === id)?.people ?? [])

test('a sum that is allowed counts everybody once', () => {
  let allowed = 0
  fc.assert(
    fc.property(world, fc.infiniteStream(fc.boolean()), ({ rows, divisions }, chosen) => {
      const record = plantedRecord(rows, divisions)
      const flows = flowsOf(record).filter(() => chosen.next().value)
      const sum = sumOf(flows, record)
      if (sum.kind === 'refused') return
      const people = peopleOf(rows, flows)
      expect(new Set(people).size).toBe(people.length)
      expect([sum.low, sum.best, sum.high]).toEqual([people.length, people.length, people.length])
      if (flows.length > 1) allowed++
    }),
    { seed: 19, numRuns: 150 },
  )
  expect(allowed).toBeGreaterThan(5)
})

test('rows that hold the same person are refused', () => {
  let refused = 0
  fc.assert(
    fc.property(world, fc.nat(), fc.nat(), ({ rows, divisions }, one, other) => {
      const record = plantedRecord(rows, divisions)
      const flows = flowsOf(record)
      const pair = [flows[one % flows.length], flows[other % flows.length]].flatMap((flow) => flow ?? [])
      const people = peopleOf(rows, pair)
      if (new Set(people).size === people.length) return
      expect(sumOf(pair, record).kind).toBe('refused')
      refused++
    }),
    { seed: 20, numRuns: 150 },
  )
  expect(refused).toBeGreaterThan(40)
})

test('what is left of a choice of rows still counts everybody once, and every row is told', () => {
  fc.assert(
    fc.property(world, ({ rows, divisions }) => {
      const record = plantedRecord(rows, divisions)
      const flows = flowsOf(record)
      const { sum, refused } = largestSum(flows, record)
      const people = peopleOf(rows, sum?.rows ?? [])
      expect(new Set(people).size).toBe(people.length)
      expect(sum?.best).toBe(people.length)
      expect((sum?.rows.length ?? 0) + refused.length).toBe(flows.length)
    }),
    { seed: 21, numRuns: 60 },
  )
})

const restsOf = (groups: readonly Group[]): number =>
  groups.flatMap(({ sums }) => sums).reduce((total, { rest }) => total + rest.best, 0)

describe.each(['region', 'country', 'settlement'] as const)('flows joined at the level %s', (level) => {
  test('tell nobody twice, whatever rows are given', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.boolean()), ({ rows, divisions }, chosen) => {
        const record = plantedRecord(rows, divisions)
        const flows = flowsOf(record).filter(({ id }) => chosen.next().value || id === 'all')
        // The town shares people with operations told elsewhere; without it whole and parts are exactly the whole.
        const apart = flows.filter(({ id }) => id !== 'town')
        const groups = joinByRegion(apart, { level, time: 'then' }, record)
        expect(restsOf(groups)).toBe(new Set(peopleOf(rows, apart)).size)
        for (const { rows: own, sums, unsummed } of joinByRegion(flows, { level, time: 'then' }, record)) {
          for (const { sum, rest } of sums) {
            const people = peopleOf(rows, sum.rows)
            expect(new Set(people).size).toBe(people.length)
            expect(rest.best).toBeLessThanOrEqual(sum.best)
            expect(rest.low).toBeLessThanOrEqual(rest.high)
          }
          const told = [...sums.flatMap(({ sum }) => sum.rows), ...unsummed.map(({ row }) => row)]
          expect(told.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort())
        }
      }),
      { seed: 22, numRuns: 60 },
    )
  })
})

describe('why figures are not added', () => {
  const row = (id: string, other: Partial<PlantedRow> = {}): PlantedRow => ({
    id,
    partOf: null,
    destination: 'there',
    people: [1, 2, 3],
    ...other,
  })
  const both = [{ whole: '', name: 'apart', parts: ['a', 'b'] }]
  const why = (record: HistoricalRecord): string => {
    const sum = sumOf(flowsOf(record), record)
    return sum.kind === 'sum' ? `sum ${sum.best}` : sum.why
  }

  test.each<[string, PlantedRow[], PlantedDivision[], string[], string]>([
    ['rows that exclude each other are added', [row('a'), row('b')], both, [], 'sum 6'],
    ['rows of which the record says nothing', [row('a'), row('b')], [], [], 'may-overlap'],
    ['two measures', [row('a'), row('b', { measure: 'imprisoned' })], both, [], 'measures'],
    ['families and persons', [row('a'), row('b', { unit: 'families' })], both, [], 'units'],
    ['two definitions', [row('a'), row('b', { definition: 'held' })], both, [], 'definitions'],
    [
      'two definitions of one family are added',
      [row('a'), row('b', { definition: 'brought' })],
      both,
      ['taken,people', 'brought,people'],
      'sum 6',
    ],
  ])('%s', (_, rows, divisions, families, expected) => {
    expect(why(plantedRecord(rows, divisions, families))).toBe(expected)
  })

  test('no rows, a part and its whole, one row twice', () => {
    const record = plantedRecord([row('a'), row('b', { partOf: 'a' })], [])
    const [a, b] = flowsOf(record)
    if (a === undefined || b === undefined) throw new Error('no rows')
    expect(sumOf([], record)).toMatchObject({ kind: 'refused', why: 'no-rows' })
    expect(sumOf([b, a], record)).toMatchObject({ kind: 'refused', why: 'inside', rows: [b, a] })
    expect(sumOf([a, a], record)).toMatchObject({ kind: 'refused', why: 'inside' })
  })

  test('parts that are together more than their whole, though each is less', () => {
    const rows = [
      row('whole', { destination: '', people: [1, 2, 3, 4] }),
      row('a', { partOf: 'whole' }),
      row('b', { partOf: 'whole' }),
    ]
    const record = plantedRecord(rows, both)
    const [whole, ...parts] = flowsOf(record)
    expect(sumOf(parts, record)).toMatchObject({ kind: 'refused', why: 'larger-than-whole', rows: [whole] })
  })
})
