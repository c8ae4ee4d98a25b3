import fc from 'fast-check'
import { expect, test } from 'vitest'
import { globeView, type Point } from '../../src/geometry/globeView'
import { openingCamera } from '../../src/geometry/openingView'
import type { LngLat } from '../../src/record/record'

const SIZE = { width: 1000, height: 640 }
const view = globeView(openingCamera({ width: 1000, height: 640 }), SIZE)
const fromMiddle = ({ x, y }: Point) => Math.hypot(x - view.limb.x, y - view.limb.y)
/** Area of a ring in px; positive or negative by its direction. */
const areaOf = (ring: readonly Point[]) =>
  ring.reduce((sum, { x, y }, at) => {
    const before = ring.at(at - 1) ?? { x, y }
    return sum + (before.x * y - x * before.y) / 2
  }, 0)
const circleAround = ([lng, lat]: LngLat, reach: number): LngLat[] =>
  Array.from({ length: 60 }, (_, at) => {
    const turn = (at / 60) * 2 * Math.PI
    return [lng + (reach * Math.cos(turn)) / Math.cos((lat * Math.PI) / 180), lat + reach * Math.sin(turn)]
  })

test('the centre of the camera is the middle of the frame, north is up and east is right', () => {
  const [lng, lat] = openingCamera({ width: 1000, height: 640 }).center
  expect(view.see([lng, lat])).toMatchObject({ x: 500, y: 320 })
  expect(view.see([lng, lat + 5]).y).toBeLessThan(320)
  expect(view.see([lng + 5, lat]).x).toBeGreaterThan(500)
})

test('what is seen lies within the limb, the point opposite is hidden', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
      (lng, lat) => {
        const seen = view.see([lng, lat])
        if (seen.depth >= 0) expect(fromMiddle(seen)).toBeLessThanOrEqual(view.limb.radius + 1e-6)
      },
    ),
  )
  const [lng, lat] = openingCamera({ width: 1000, height: 640 }).center
  expect(view.see([lng + 180, -lat]).depth).toBeLessThan(0)
})

test('a line over the horizon ends on the limb and goes on where it comes back', () => {
  const round = Array.from({ length: 181 }, (_, at): LngLat => [77 + at * 2, 20])
  const runs = view.clipLine(round)
  expect(runs).toHaveLength(2)
  const ends = [runs[0]?.at(-1), runs[1]?.[0]]
  for (const end of ends) expect(end && fromMiddle(end)).toBeCloseTo(view.limb.radius, 0)
})

test('a ring beyond the horizon is gone; one across it is led along the limb', () => {
  expect(view.clipRing(circleAround([-103, -61], 10))).toEqual([])
  const [whole = []] = view.clipRing(circleAround([77, 61], 10))
  const [across = [], ...more] = view.clipRing(circleAround([77, 10], 25))
  expect(more).toEqual([])
  expect(Math.abs(areaOf(across))).toBeGreaterThan(100)
  for (const point of [...across, ...whole]) expect(fromMiddle(point)).toBeLessThanOrEqual(view.limb.radius + 1e-6)
})

test('a ring around the point opposite fills the rim of the disc and leaves its middle free', () => {
  const north = globeView({ center: [10, 80], zoom: 0 }, SIZE)
  const shore = Array.from({ length: 72 }, (_, at): LngLat => [at * 5 - 180, 60])
  const rings = north.clipRing([...shore, [180, 60], [180, -90], [-180, -90]])
  expect(rings).toHaveLength(2)
  const [ring = [], limb = []] = rings
  expect(Math.abs(areaOf(limb)) / (Math.PI * north.limb.radius ** 2)).toBeCloseTo(1, 2)
  expect(Math.abs(areaOf(ring))).toBeGreaterThan(0)
  expect(Math.abs(areaOf(ring))).toBeLessThan(Math.abs(areaOf(limb)) / 2)
})

test('close over the middle of a continent everything is land, and over the middle of an ocean nothing', () => {
  const continent = circleAround([90, 50], 30)
  const over = (lng: number, lat: number) => globeView({ center: [lng, lat], zoom: 9 }, SIZE).clipRing(continent)
  expect(over(90, 50)).toHaveLength(1)
  expect(over(-90, -50)).toEqual([])
  expect(over(0, 0)).toEqual([])
})
