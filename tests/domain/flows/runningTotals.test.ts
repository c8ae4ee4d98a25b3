import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecordFrom } from '../../../scripts/readPackage'
import { countedOnce, runningTotals } from '../../../src/domain/flows/runningTotals'

const { record } = readRecordFrom('data')
const rows = countedOnce(record)
const FIRST = record.eras[0]?.span.start ?? 0
const LAST = record.eras.at(-1)?.span.end ?? 0

test('no row is counted together with a whole or a part of it', () => {
  const ids = new Set(rows.map(({ flow }) => flow.id))
  expect(ids.size).toBe(rows.length)
  for (const { flow } of rows) {
    for (
      let whole = record.flows.get(flow.partOf ?? '');
      whole !== undefined;
      whole = record.flows.get(whole.partOf ?? '')
    ) {
      if (whole.measure === flow.measure) expect(ids.has(whole.id), `${flow.id} in ${whole.id}`).toBe(false)
    }
  }
})

test('the operations stand at their own months, in persons, and context is no movement', () => {
  const at = (id: string) => rows.find(({ flow }) => flow.id === id)
  expect(at('vesna')).toMatchObject({ figure: { best: 40002 }, span: { start: 1948 + 4 / 12 } })
  expect(at('june-1941')).toMatchObject({ figure: { best: 16989 }, family: { id: 'deportations-all' } })
  expect(at('deportations-all')).toBeUndefined()
  for (const { flow, figure } of rows) {
    expect(figure.leading.unit).toBe('persons')
    expect(['context', 'counted']).not.toContain(flow.movement.kind)
  }
})

test('the last running total of a family equals the sum of its periods, wherever time is cut', () => {
  const everything = runningTotals(record, { start: -Infinity, end: LAST })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: FIRST, max: LAST }), { maxLength: 12 }), (cuts) => {
      const joints = [-Infinity, ...[...new Set(cuts)].sort((a, b) => a - b), LAST]
      const sums = new Map<string, number>()
      joints.slice(1).forEach((end, at) => {
        for (const { family, people } of runningTotals(record, { start: joints[at] ?? end, end })) {
          sums.set(family.id, (sums.get(family.id) ?? 0) + people)
        }
      })
      expect(sums).toEqual(new Map(everything.map(({ family, people }) => [family.id, people])))
    }),
    { numRuns: 60 },
  )
})

test('a running total never falls, and stays within the whole that is known', () => {
  let before = 0
  for (let year = 1940; year <= 1954; year++) {
    const total = runningTotals(record, { start: -Infinity, end: year }).find(
      ({ family }) => family.id === 'deportations-all',
    )
    expect(total?.people ?? 0).toBeGreaterThanOrEqual(before)
    before = total?.people ?? 0
    if (total?.whole != null) expect(total.people).toBeLessThanOrEqual(total.whole)
  }
  expect(before).toBeGreaterThan(100_000)
})
