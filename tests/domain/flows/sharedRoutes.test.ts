import { expect, test } from 'vitest'
import { readRecordFrom } from '../../../scripts/readPackage'
import { onShow } from '../../../src/domain/flows/onShow'
import { roadsOf } from '../../../src/domain/flows/sharedRoutes'

const { record } = readRecordFrom('data')
const until = (end: number) => roadsOf(onShow(record, { start: -Infinity, end }), record)

test('what travelled one road in three operations is one arc, as wide as their sum', () => {
  const road = until(1954).get('vesna-krasnoyarsk')
  expect(road?.flows.length).toBeGreaterThan(1)
  expect(new Set(road?.flows.map(({ destination }) => destination?.id))).toEqual(new Set(['krasnoyarsk-krai']))
  expect(road?.people).toBeGreaterThan(23_467)
})

test('a road never holds a whole together with a part of it, and never two ways', () => {
  for (const { flows } of new Set(until(2022).values())) {
    const ids = new Set(flows.map(({ id }) => id))
    const [first] = flows
    const isWhole = first?.origin != null && first.destination !== null
    for (const { partOf } of flows) if (isWhole) expect(ids.has(partOf ?? ''), partOf ?? '').toBe(false)
    expect(new Set(flows.map(({ origin, destination }) => `${origin?.id ?? ''} ${destination?.id ?? ''}`)).size).toBe(1)
  }
})

test('a flow that is drawn in a bundle stands in no road, and the others of its road still do', () => {
  const shown = onShow(record, { start: -Infinity, end: 1954 })
  const road = roadsOf(shown, record).get('vesna-krasnoyarsk')
  if (road === undefined) throw new Error('no road')
  const [, ...others] = road.flows
  const roads = roadsOf(shown, record, new Set([road.first.id]))
  expect(roads.has(road.first.id)).toBe(false)
  expect(others.length).toBeGreaterThan(0)
  for (const { id } of others) {
    // Two or more are a road again, whose first flow can be drawn; a single one is drawn by itself.
    expect(roads.get(id)?.first.id).toBe(others.length > 1 ? others[0]?.id : undefined)
  }
})
