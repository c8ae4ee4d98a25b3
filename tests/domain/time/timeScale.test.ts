import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampYear, positionOf, segmentOf, timeScale, yearAt } from '../../../src/domain/time/timeScale'
import { eraShares } from '../../../src/domain/time/eraShares'
import { readRecordFrom } from '../../../scripts/readPackage'

const { record } = readRecordFrom('data')
const scale = timeScale(record.eras, eraShares(record, 1000))

test('every year of the record comes back from its position', () => {
  for (let year = scale.firstYear; year <= scale.lastYear; year++) {
    expect(yearAt(scale, positionOf(scale, year))).toBe(year)
  }
})

test('positions rise with the years and stay on the axis', () => {
  for (let year = scale.firstYear + 1; year <= scale.lastYear; year++) {
    expect(positionOf(scale, year)).toBeGreaterThan(positionOf(scale, year - 1))
  }
  expect(positionOf(scale, scale.firstYear)).toBeGreaterThan(0)
  expect(positionOf(scale, scale.lastYear)).toBeLessThan(1)
})

test('any position gives a year of the record', () => {
  fc.assert(
    fc.property(fc.double({ min: -2, max: 3, noNaN: true }), (position) => {
      const year = yearAt(scale, position)
      return Number.isInteger(year) && year >= scale.firstYear && year <= scale.lastYear
    }),
  )
})

test('a year outside is moved to the nearest one inside', () => {
  expect(clampYear(scale, -44)).toBe(1266)
  expect(clampYear(scale, 1e9)).toBe(2021)
  expect(segmentOf(scale, 1e9).era.id).toBe('independence')
})
