// Arcs joined by region and kind: what is joined, what the sums say, how they split from near, and that nothing is lost.
import { describe, expect, test } from 'vitest'
import { onShow } from '../../../src/domain/flows/onShow'
import { arcsAndMarks, joinedArcs } from '../../../src/domain/regions/joinedArcs'
import { ARC_LEVELS, isJoinedId, joinedLines, lineOf } from '../../../src/domain/regions/joinedLines'
import { sumOf } from '../../../src/domain/regions/sums'
import { readRecordFrom } from '../../../scripts/readPackage'

const { record } = readRecordFrom('data')
const DEPORTATIONS = { start: 1940, end: 1954 }
const shown = onShow(record, DEPORTATIONS)
const at = (id: string, level: (typeof ARC_LEVELS)[number] = 'region') =>
  joinedArcs(record, shown, level, 'then').find((arc) => arc.id === id)

test('the deported to Krasnoyarsk Krai are one arc from Lithuania, whose sum is that of its rows', () => {
  const arc = at('taken~LT~krai-krasnoyarsk')
  expect(arc?.sum?.best).toBe(35_563)
  expect(arc?.rows.length).toBeGreaterThan(5)
  expect(arc?.sum && sumOf(arc.sum.rows, record).kind).toBe('sum')
})

test('where a whole has no figure the parts that have one are told', () => {
  expect(at('taken~LT~obl-irkutsk')?.sum?.best).toBe(17_917)
})

test('the imprisoned have arcs of their own, beside those of the deported', () => {
  expect(at('imprisoned~LT~krai-krasnoyarsk')?.sum?.best).toBe(5200)
  expect(at('imprisoned~LT~kazakh-ssr')?.sum).toMatchObject({ best: 10_000, modifier: 'over' })
})

test('a sum of figures of which one is contested is contested, one of documented figures is documented', () => {
  expect(at('taken~LT~krai-krasnoyarsk')?.grade).toBe('contested')
  expect(at('taken~LT~krai-altai')?.grade).toBe('documented')
})

test('rows that may not be added are told with the reason, and are not in the sum', () => {
  const apart = joinedArcs(record, shown, 'region', 'then').filter(
    ({ sum, unsummed }) => sum !== null && unsummed.length > 0,
  )
  expect(apart.length).toBeGreaterThan(0)
  for (const { sum, unsummed, rows } of apart) {
    for (const { row, why } of unsummed) {
      expect(why).not.toBe('')
      expect(rows).toContain(row)
      expect(sum?.rows).not.toContain(row)
    }
  }
})

describe.each(ARC_LEVELS)('at the level of %s', (level) => {
  test('every flow on show that has a line stands on exactly one arc or mark, in every era', () => {
    for (const { id, span } of record.eras) {
      const era = onShow(record, span)
      const { arcs, marks } = arcsAndMarks(record, era, level, 'then')
      const stands = [...arcs, ...marks].flatMap((joined) => joined.stands)
      const wanted = era.flows.filter(({ drawing }) => drawing.kind === 'arc').map(({ flow }) => flow.id)
      expect([...new Set(stands)].sort(), id).toEqual(wanted.sort())
    }
  })

  test('every arc has a line of the record, and every id is known to addresses', () => {
    const lines = new Set(joinedLines(record).map(({ id }) => id))
    for (const { span } of record.eras) {
      const { arcs, marks } = arcsAndMarks(record, onShow(record, span), level, 'then')
      for (const { id } of arcs) expect(lines.has(id) || record.flows.has(id), id).toBe(true)
      for (const { id } of [...arcs, ...marks]) expect(isJoinedId(record, id) || record.flows.has(id), id).toBe(true)
    }
  })
})

test('at the whole view an era has at most ten arcs, and those without a figure only where hardly any has one', () => {
  for (const { id, span } of record.eras) {
    const { arcs } = arcsAndMarks(record, onShow(record, span), 'region', 'then')
    expect(arcs.length, id).toBeLessThanOrEqual(10)
    const unknown = arcs.filter(({ sum }) => sum === null).length
    if (arcs.length > 3) expect(unknown, id).toBe(0)
  }
})

test('of a census no more than five arcs stand at the whole view: a stock is not a journey', () => {
  const { arcs } = arcsAndMarks(record, onShow(record, { start: 1897, end: 1898 }), 'region', 'then')
  expect(arcs.filter(({ sum }) => sum?.measure === 'lifetime').length).toBe(5)
})

test('from nearer Lithuania is told by its regions, and the sums of the parts are that of the whole', () => {
  const census = onShow(record, { start: 1897, end: 1898 })
  const far = joinedArcs(record, census, 'region', 'then').find(({ id }) => id === 'went~LT~gov-courland')
  const near = joinedArcs(record, census, 'district', 'then').filter(
    ({ destination, kind }) => destination.told.id === 'gov-courland' && kind === 'went',
  )
  expect(near.length).toBeGreaterThan(1)
  const sum = near
    .filter(({ origin }) => origin?.told.id !== 'gov-suwalki')
    .reduce((total, arc) => total + (arc.sum?.best ?? 0), 0)
  expect(sum).toBe(far?.sum?.best)
})

test('an arc ends at a place of the record or north of it, where another kind stands at the same place', () => {
  const points = [...record.places.values()].map(({ at: point }) => point)
  for (const { origin, destination } of joinedLines(record)) {
    for (const { at: end, told } of [origin, destination]) {
      const isThere = points.some(([lng, lat]) => lng === end[0] && end[1] - lat >= 0 && end[1] - lat < 6)
      expect(isThere, told.id).toBe(true)
    }
  }
  const ends = (kind: string) =>
    joinedLines(record).find(({ id }) => id === `${kind}~LT~krai-krasnoyarsk`)?.destination.at
  expect(ends('taken')).not.toEqual(ends('imprisoned'))
})

test('a flow inside one place, or with one end, has no line', () => {
  for (const flow of record.flows.values()) {
    if (flow.origin !== null && flow.destination !== null) continue
    for (const level of ARC_LEVELS) expect(lineOf(record, flow, level, 'then')).toBeNull()
  }
})
