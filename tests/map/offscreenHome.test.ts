// Where Lithuania lies while it is outside the picture.
import { expect, test } from 'vitest'
import { directionTo } from '../../src/map/offscreenHome'

const HOME = [24, 55] as const
const SIZE = { width: 800, height: 600 }
const seenAt = (x: number, y: number) => ({ see: () => ({ x, y }) })

test('a place in the picture is nowhere else', () => {
  expect(directionTo(HOME, seenAt(400, 300), SIZE, [30, 55])).toBeNull()
  expect(directionTo(HOME, seenAt(0, 600), SIZE, [30, 55])).toBeNull()
})

test('outside it lies in a direction, so many hundred km away, also behind the globe', () => {
  // From the Kolyma the shortest way to Lithuania leads over the Arctic.
  const far = directionTo(HOME, { see: () => null }, SIZE, [152, 62])
  // sin 55 sin 62 + cos 55 cos 62 cos 128 = cos 56.1 degrees, 6,240 km.
  expect(far?.km).toBe(6200)
  expect(Math.abs(far?.bearing ?? 90)).toBeLessThan(40)
  expect(directionTo(HOME, seenAt(-1, 300), SIZE, [34, 55])).toEqual({ bearing: -86, km: 600 })
})
