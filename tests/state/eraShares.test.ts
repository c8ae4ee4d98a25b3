import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eraShares, LEAST_ERA_PX } from '../../src/state/eraShares'

test('at every width the eras fill the axis, and none is narrower than a finger where there is room for that', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 3000 }), (axisPx) => {
      const shares = eraShares(axisPx)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
      const narrowest = Math.min(...shares) * axisPx
      expect(narrowest).toBeGreaterThanOrEqual(Math.min(LEAST_ERA_PX, axisPx / shares.length) - 1e-6)
    }),
  )
})

test('on a wide axis the era of the deportations is the widest', () => {
  const shares = eraShares(1000)
  expect(Math.max(...shares)).toBe(shares[4])
})
