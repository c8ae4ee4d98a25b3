import { bearing, distance } from '@turf/turf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arc, ARC_SEGMENTS, nearest, pointAt } from '../../src/geometry/arc'
import type { LngLat } from '../../src/record/record'

const VILNIUS: LngLat = [25.28, 54.69]
const MAGADAN: LngLat = [150.81, 59.57]

const km = (a: LngLat | undefined, b: LngLat | undefined) => distance([...(a ?? [])], [...(b ?? [])])
const place = fc.tuple(fc.double({ min: 19, max: 180, noNaN: true }), fc.double({ min: 38, max: 74, noNaN: true }))

test('an arc begins and ends exactly at its places', () => {
  const line = arc(VILNIUS, MAGADAN, 0.2)
  expect(line).toHaveLength(ARC_SEGMENTS + 1)
  expect(line[0]).toEqual(VILNIUS)
  expect(line.at(-1)).toEqual(MAGADAN)
})

test('without a bend it is the great circle: its middle is as far from both ends', () => {
  const middle = arc(VILNIUS, MAGADAN, 0)[ARC_SEGMENTS / 2]
  expect(km(VILNIUS, middle)).toBeCloseTo(km(MAGADAN, middle), 3)
  expect(km(VILNIUS, middle) * 2).toBeCloseTo(km(VILNIUS, MAGADAN), 3)
})

test('the bend is the share of the distance by which the middle is pushed, left of the way', () => {
  const straight = arc(VILNIUS, MAGADAN, 0)[ARC_SEGMENTS / 2]
  const pushed = arc(VILNIUS, MAGADAN, 0.1)[ARC_SEGMENTS / 2]
  expect(km(straight, pushed) / km(VILNIUS, MAGADAN)).toBeCloseTo(0.1, 6)
  expect(pushed?.[1]).toBeGreaterThan(straight?.[1] ?? 90)
})

test('out and back with one bend take opposite sides', () => {
  const out = arc(VILNIUS, MAGADAN, 0.1)[ARC_SEGMENTS / 2]
  const back = arc(MAGADAN, VILNIUS, 0.1)[ARC_SEGMENTS / 2]
  expect(km(out, back) / km(VILNIUS, MAGADAN)).toBeGreaterThan(0.19)
})

test('longitudes never jump', () => {
  fc.assert(
    fc.property(place, place, fc.double({ min: -0.36, max: 0.36, noNaN: true }), (a, b, bend) => {
      fc.pre(km(a, b) > 50)
      const line = arc(a, b, bend)
      for (let at = 1; at < line.length; at++) {
        expect(Math.abs((line[at]?.[0] ?? 0) - (line[at - 1]?.[0] ?? 0))).toBeLessThan(180)
      }
    }),
  )
})

test('two points in one place have no arc', () => {
  expect(() => arc(VILNIUS, VILNIUS, 0.1)).toThrow('No single arc')
})

test('a point at a bearing lies there', () => {
  const point = pointAt(VILNIUS, 76, 7)
  expect(bearing([...VILNIUS], [...point])).toBeCloseTo(76, 6)
  expect(km(VILNIUS, point)).toBeCloseTo((7 * Math.PI * 6371.0088) / 180, 1)
})

test('a longitude is unwrapped towards its neighbour', () => {
  expect(nearest(-175, 170)).toBe(185)
  expect(nearest(10, 20)).toBe(10)
})
