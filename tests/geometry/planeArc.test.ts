import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromPlane, SHEET, toPlane, type PlanePoint } from '../../src/geometry/plane'
import {
  geographicLine,
  lengthOf,
  planeArc,
  pointOn,
  pointsOf,
  tangentOn,
  type PlaneArc,
} from '../../src/geometry/planeArc'

const KAUNAS = toPlane([23.9, 54.9])
const KRASNOYARSK = toPlane([92.87, 56.01])

const gap = (a: PlanePoint, b: PlanePoint): number => Math.hypot(a.x - b.x, a.y - b.y)
const point = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([x, y]): PlanePoint => ({
    x: SHEET.left + x * (SHEET.right - SHEET.left),
    y: SHEET.top + y * (SHEET.bottom - SHEET.top),
  }))
const arcs = fc
  .tuple(point, point, fc.double({ min: -0.5, max: 0.5, noNaN: true }))
  .filter(([a, b]) => gap(a, b) > 1e-3)
  .map(([a, b, bend]): readonly [PlaneArc, number] => [planeArc(a, b, bend), bend])

test('an arc begins and ends exactly at its places', () => {
  const points = pointsOf(planeArc(KAUNAS, KRASNOYARSK, 0.2), 32)
  expect(points).toHaveLength(33)
  expect(points[0]).toBe(KAUNAS)
  expect(points.at(-1)).toBe(KRASNOYARSK)
})

test('the bend is the share of the distance by which the middle is pushed, left of the way as the map shows it', () => {
  fc.assert(
    fc.property(arcs, ([arc, bend]) => {
      const [straight, pushed] = [
        { x: (arc.origin.x + arc.destination.x) / 2, y: (arc.origin.y + arc.destination.y) / 2 },
        pointOn(arc, 0.5),
      ]
      expect(gap(straight, pushed) / gap(arc.origin, arc.destination)).toBeCloseTo(Math.abs(bend), 9)
    }),
  )
  // From Kaunas to the east the left is up.
  expect(pointOn(planeArc(KAUNAS, KRASNOYARSK, 0.1), 0.5).y).toBeLessThan(
    pointOn(planeArc(KAUNAS, KRASNOYARSK, 0), 0.5).y,
  )
})

test('out and back with one bend take opposite sides', () => {
  const out = pointOn(planeArc(KAUNAS, KRASNOYARSK, 0.1), 0.5)
  const back = pointOn(planeArc(KRASNOYARSK, KAUNAS, 0.1), 0.5)
  expect(gap(out, back) / gap(KAUNAS, KRASNOYARSK)).toBeCloseTo(0.2, 9)
})

test('the tangent is the direction of the way', () => {
  fc.assert(
    fc.property(arcs, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([arc], t) => {
      const [before, after] = [pointOn(arc, t - 1e-4), pointOn(arc, t + 1e-4)]
      const { x, y } = tangentOn(arc, t)
      expect(Math.hypot(x, y)).toBeCloseTo(1, 12)
      expect(x).toBeCloseTo((after.x - before.x) / gap(before, after), 5)
      expect(y).toBeCloseTo((after.y - before.y) / gap(before, after), 5)
    }),
  )
  const { control } = planeArc(KAUNAS, KRASNOYARSK, 0.1)
  expect(() => tangentOn({ origin: KAUNAS, control: KAUNAS, destination: KRASNOYARSK }, 0)).toThrow('no direction')
  expect(control).not.toEqual(KAUNAS)
})

test('the length is that of very many straight pieces, for the whole way and for a part', () => {
  const measured = (arc: PlaneArc, until: number): number => {
    let [sum, before] = [0, arc.origin]
    for (let at = 1; at <= 2000; at++) {
      const now = pointOn(arc, (until * at) / 2000)
      sum += gap(before, now)
      before = now
    }
    return sum
  }
  fc.assert(
    fc.property(arcs, fc.double({ min: 0.05, max: 1, noNaN: true }), ([arc], until) => {
      expect(lengthOf(arc, until) / measured(arc, until)).toBeCloseTo(1, 5)
    }),
  )
  for (const bend of [0, 1e-9, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3]) {
    const arc = planeArc(KAUNAS, KRASNOYARSK, bend)
    expect(lengthOf(arc, 0.5) / measured(arc, 0.5), String(bend)).toBeCloseTo(1, 6)
  }
})

test('a control point in line with the ends, as no bend makes it, has a length all the same', () => {
  const arc = { origin: { x: 0.2, y: 0.5 }, control: { x: 0.3, y: 0.5 }, destination: { x: 0.8, y: 0.5 } }
  expect(lengthOf(arc)).toBeCloseTo(0.6, 12)
})

test('two points in one place have no arc, and the error says what is wrong', () => {
  expect(() => planeArc(KAUNAS, KAUNAS, 0.1)).toThrow('expected two different points')
  expect(() => planeArc(KAUNAS, KRASNOYARSK, NaN)).toThrow('finite bend')
})

test('on the ground an arc is a line of the places under its points', () => {
  const line = geographicLine(planeArc(KAUNAS, KRASNOYARSK, 0.1), 16)
  expect(line.type).toBe('LineString')
  expect(line.coordinates).toHaveLength(17)
  expect(line.coordinates[0]).toEqual([23.9, 54.9])
  expect(line.coordinates.at(-1)).toEqual([92.87, 56.01])
  const [lng, lat] = fromPlane(pointOn(planeArc(KAUNAS, KRASNOYARSK, 0.1), 0.25))
  expect(line.coordinates[4]).toEqual([Number(lng.toFixed(3)), Number(lat.toFixed(3))])
})

test.each<[string, [number, number], [number, number], number, number]>([
  ['to the east', [150.8, 59.6], [190, 65], 180, -180],
  ['to the west', [-170, 65], [150.8, 59.6], -180, 180],
])('an arc over the antimeridian %s is cut there into two lines that meet', (_, from, to, side, other) => {
  const line = geographicLine(planeArc(toPlane(from), toPlane(to), 0.1), 32)
  if (line.type !== 'MultiLineString') throw new Error('It is one line.')
  expect(line.coordinates).toHaveLength(2)
  const [first = [], second = []] = line.coordinates
  expect(first.at(-1)?.[0]).toBe(side)
  expect(second[0]?.[0]).toBe(other)
  expect(first.at(-1)?.[1]).toBe(second[0]?.[1])
  for (const part of [first, second]) {
    for (const [lng = NaN, lat] of part) {
      expect(Math.abs(lng)).toBeLessThanOrEqual(180)
      expect(lat).toBeGreaterThan(55)
    }
    for (let at = 1; at < part.length; at++)
      expect(Math.abs((part[at]?.[0] ?? NaN) - (part[at - 1]?.[0] ?? NaN))).toBeLessThan(20)
  }
})
