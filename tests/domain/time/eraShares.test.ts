import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eraShares, LEAST_ERA_PX } from '../../../src/domain/time/eraShares'
import { timeScale } from '../../../src/domain/time/timeScale'
import { readRecordFrom } from '../../../scripts/readPackage'
import { smallRecord } from '../../fixtures/smallRecord'

const { record } = readRecordFrom('data')
const four = (text: string): string => [text, text, text, text].join(',')

test('at every width the eras fill the axis, and none is narrower than a finger where there is room for that', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 3000 }), (axisPx) => {
      const shares = eraShares(record, axisPx)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
      const narrowest = Math.min(...shares) * axisPx
      expect(narrowest).toBeGreaterThanOrEqual(Math.min(LEAST_ERA_PX, axisPx / shares.length) - 1e-6)
    }),
  )
})

test('an era in which more begins is wider, and one in which nothing begins has its finger', () => {
  const eras = [`old,1800,1940,${four('Old')}`, `new,1940,1960,${four('New')}`, `last,1960,2000,${four('Last')}`]
  const { record: small } = smallRecord((table, lines) => (table === 'eras' ? eras : lines))
  // All its flows begin in 1948 and 1950.
  const [old = 0, most = 0, last = 0] = eraShares(small, 1000)
  expect(most).toBeGreaterThan(old)
  expect(old).toBeCloseTo(last)
  expect(old * 1000).toBeGreaterThanOrEqual(LEAST_ERA_PX)
})

test('an eighth era is an era among others, and takes no half of the axis', () => {
  const more = record.eras.flatMap((era, at) =>
    at < record.eras.length - 1
      ? [era]
      : [
          { ...era, span: { start: era.span.start, end: 2010 } },
          { ...era, id: 'eighth', span: { start: 2010, end: era.span.end } },
        ],
  )
  const shares = eraShares({ ...record, eras: more }, 1000)
  expect(shares).toHaveLength(8)
  expect(Math.max(...shares)).toBe(shares[4])
  expect(shares[7]).toBeLessThan(0.2)
  expect(timeScale(more, shares).segments).toHaveLength(8)
})

test('an era without a share is an error, not a guess', () => {
  expect(() => timeScale(record.eras, [1, 1])).toThrow('2 shares for 7 eras')
})
