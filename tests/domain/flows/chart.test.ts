import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecordFrom } from '../../../scripts/readPackage'
import { barsOf, FULL_HEIGHT_PEOPLE, heightOf } from '../../../src/domain/flows/chart'
import { countedOnce } from '../../../src/domain/flows/runningTotals'

const { record } = readRecordFrom('data')
const bars = barsOf(record)

test('every counted row is one bar; who came back stands below the line', () => {
  expect(new Set(bars.map(({ flow }) => flow))).toEqual(new Set(countedOnce(record).map(({ flow }) => flow)))
  const bar = (id: string) => bars.find(({ flow }) => flow.id === id)
  expect(bar('vesna')).toMatchObject({ isReturn: false, isLong: false })
  expect(bar('return-1918-all')).toMatchObject({ isReturn: true, isLong: true })
  expect(bar('east-prussia-return')).toMatchObject({ isReturn: true })
  expect(bar('deportations-all')).toBeUndefined()
  expect(bar('l97')).toBeUndefined()
})

test('more people stand higher, nobody higher than the chart, and 300 people are seen', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (a, b) => {
      expect(Math.sign(heightOf(a) - heightOf(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
      expect(heightOf(a)).toBeLessThanOrEqual(1)
    }),
  )
  expect(heightOf(0)).toBe(0)
  expect(heightOf(FULL_HEIGHT_PEOPLE)).toBe(1)
  expect(heightOf(300)).toBeGreaterThan(1 / 13)
  expect(Math.max(...bars.map(({ figure }) => figure.best))).toBeLessThanOrEqual(FULL_HEIGHT_PEOPLE)
})
