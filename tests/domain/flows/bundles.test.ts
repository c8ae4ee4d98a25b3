import { expect, test } from 'vitest'
import { bundlesOf, nearerOrigins } from '../../../src/domain/flows/bundles'
import { figureOf } from '../../../src/record/figure'
import { readRecordFrom } from '../../../scripts/readPackage'

const { record } = readRecordFrom('data')
const best = (id: string): number => figureOf(record.flows.get(id)?.claims ?? [])?.best ?? NaN

test('from near the people taken to Altai in 1941 come from the 22 counties and from where is not known, nobody twice', () => {
  const whole = record.flows.get('altai-1941')
  expect(whole).toBeDefined()
  const parts = whole === undefined ? null : nearerOrigins(whole, record)
  expect(parts?.filter(({ origin }) => origin !== null)).toHaveLength(22)
  expect(parts?.filter(({ origin }) => origin === null)).toHaveLength(1)
  expect(parts?.reduce((sum, { id }) => sum + best(id), 0)).toBe(best('altai-1941'))
})

test('parts that lead elsewhere, or do not add up, never stand for their whole', () => {
  const split = [...record.flows.values()].filter((flow) => nearerOrigins(flow, record) !== null)
  expect(split.map(({ id }) => id)).toEqual(['altai-1941'])
})

test('a bundle sums rows of one destination, and no row is in two', () => {
  const bundles = [...new Set(bundlesOf(record).values())]
  expect(bundles).toHaveLength(79)
  const rows = bundles.flatMap(({ flows }) => flows)
  expect(new Set(rows).size).toBe(rows.length)
  for (const { flows, people, destination } of bundles) {
    expect(people).toBe(flows.reduce((sum, { id }) => sum + best(id), 0))
    expect(new Set(flows.map((flow) => flow.destination))).toEqual(new Set([destination]))
  }
})
