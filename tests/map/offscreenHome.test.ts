// Where Lithuania lies while it is outside the picture.
import { expect, test } from 'vitest'
import { toPlane } from '../../src/geometry/plane'
import { planeView } from '../../src/geometry/planeView'
import { directionTo } from '../../src/map/offscreenHome'

const HOME = [24, 55] as const
const SIZE = { width: 800, height: 600 }
const viewOf = (lng: number, lat: number, zoom: number, bearing = 0) =>
  planeView({ center: toPlane([lng, lat]), zoom, bearing }, SIZE)

test('a place in the picture is nowhere else', () => {
  expect(directionTo(HOME, viewOf(30, 55, 4), SIZE)).toBeNull()
})

test('outside it lies in a direction of the screen, so many hundred km away', () => {
  // sin 55 sin 62 + cos 55 cos 62 cos 128 = cos 56.1 degrees, 6,240 km.
  const far = directionTo(HOME, viewOf(152, 62, 5), SIZE)
  expect(far?.km).toBe(6200)
  expect(far?.bearing).toBeLessThan(-80)
  expect(far?.bearing).toBeGreaterThan(-130)
  // The same, seen from a camera that is turned by a quarter.
  const turned = directionTo(HOME, viewOf(152, 62, 5, 90), SIZE)
  expect(turned?.km).toBe(6200)
  expect(Math.round(((turned?.bearing ?? 0) - (far?.bearing ?? 0) + 720) % 360)).toBe(270)
})
