import { expect, test } from 'vitest'
import type { DrawnFlow } from '../../../src/cartography/drawnFlow'
import { angleBetween, arc } from '../../../src/geometry/arc'
import { bowOf, CurveNumbers, lengthOf, segmentCount } from '../../../src/map/flows-gl/curves'
import {
  HEAD,
  LOOK_FLOATS,
  LOOKS_PER_ROW,
  PIECES_PER_ROW,
  writeLooks,
  writePieces,
} from '../../../src/map/flows-gl/flowTextures'
import { LIGHT } from '../../../src/cartography/palette'
import { pickCircles, pickFlows } from '../../../src/map/picking/pickFlows'
import { countRadius } from '../../../src/cartography/labels/placeMarks'

const flow = (index: number, people: number | null, more: Partial<DrawnFlow> = {}): DrawnFlow => ({
  index,
  id: String(index),
  members: null,
  people,
  kind: 'taken',
  grade: 'documented',
  unknownEnd: null,
  isInFocus: false,
  isDimmed: false,
  ...more,
})
/** Over 1,000 km, nowhere, and over 5,000 km: on an Earth of such a radius, px, one strip, none and four. */
const CURVE = { origin: [24, 55], destination: [40, 55], bend: 0.1, lean: 0 } as const
const FAR = { origin: [24, 55], destination: [120, 60], bend: 0.2, lean: 0 } as const
const CURVES = new CurveNumbers([{ curve: CURVE }, { curve: null }, { curve: FAR }])
const RADIUS = 150

const rowsOf = (flows: readonly DrawnFlow[]) => {
  const looks = writeLooks(flows, LIGHT, CURVES, new Float32Array(0))
  return flows.map((_, at) => looks[at * LOOK_FLOATS])
}

test('large flows are drawn first, small ones on top, what is in focus last', () => {
  expect(rowsOf([flow(1, 900), flow(2, 30_000, { isInFocus: true }), flow(3, 20_000)])).toEqual([3, 1, 2])
})

test('the buffers of a step are used again by the next one, and grow when it needs more', () => {
  const many = Array.from({ length: 300 }, (_, at) => flow(at, 100 + at))
  const first = writeLooks(many.slice(0, 3), LIGHT, CURVES, new Float32Array(0))
  expect(writeLooks(many.slice(0, 5), LIGHT, CURVES, first)).toBe(first)
  const more = writeLooks(many, LIGHT, CURVES, first)
  expect(more.length).toBe(2 * LOOKS_PER_ROW * LOOK_FLOATS)
  const pieces = writePieces(more, 3, RADIUS, new Uint32Array(0))
  expect(writePieces(more, 2, RADIUS, pieces.codes).codes).toBe(pieces.codes)
})

test('an arc is made of its strips and, over them, its head; a line without a curve of nothing', () => {
  const looks = writeLooks([flow(0, 50), flow(1, 40), flow(2, 30)], LIGHT, CURVES, new Float32Array(0))
  const { codes, count } = writePieces(looks, 3, RADIUS, new Uint32Array(0))
  const pieces = Array.from(codes.subarray(0, count), (code) => [code >> 12, (code >> 6) & 63, code & 63])
  expect(pieces).toEqual([
    [0, 1, 0],
    [0, 1, HEAD],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    [2, 4, 3],
    [2, 4, HEAD],
  ])
})

test('a picture of nothing but a line without a curve still has a row to send', () => {
  const looks = writeLooks([flow(1, 40)], LIGHT, CURVES, new Float32Array(0))
  const { codes, count } = writePieces(looks, 1, RADIUS, new Uint32Array(0))
  expect(count).toBe(0)
  expect(codes).toHaveLength(PIECES_PER_ROW)
})

test('the length of a curve is that of its arc', () => {
  for (const [bend, lean] of [
    [0, 0],
    [0.2, 0.3],
    [-0.4, -0.5],
  ] as const) {
    const curve = { origin: [24, 55], destination: [104, 52], bend, lean } as const
    const points = arc(curve.origin, curve.destination, bend, lean)
    const way = points.slice(1).reduce((sum, point, at) => sum + angleBetween(points[at] ?? point, point), 0)
    expect(Math.abs(lengthOf(curve, angleBetween(curve.origin, curve.destination)) / way - 1)).toBeLessThan(0.005)
  }
})

test('an arc has as many segments as keep it within about a quarter of a px of its curve', () => {
  const curve = { origin: [24, 55], destination: [104, 52], bend: 0.2, lean: 0 } as const
  const points = arc(curve.origin, curve.destination, curve.bend, curve.lean)
  const angle = angleBetween(curve.origin, curve.destination)
  const length = lengthOf(curve, angle)
  const offCurve = (px: number, segments: number): number => {
    const step = (points.length - 1) / segments
    const heights = Array.from({ length: segments }, (_, at) => {
      const ends = [points[at * step], points[(at + 0.5) * step], points[(at + 1) * step]]
      const [from, middle, to] = ends
      if (from === undefined || middle === undefined || to === undefined) throw new Error('No such point')
      const [a, b, c] = [angleBetween(from, middle), angleBetween(middle, to), angleBetween(from, to)]
      const half = (a + b + c) / 2
      return (2 * Math.sqrt(Math.max(0, half * (half - a) * (half - b) * (half - c)))) / c
    })
    return (Math.max(...heights) * px) / length
  }
  for (const segments of [4, 8, 16]) {
    const px = Array.from({ length: 1000 }, (_, at) => at + 1).findLast(
      (px) => segmentCount((px / length) * bowOf(curve, angle, length)) <= segments,
    )
    expect(offCurve(px ?? Infinity, segments)).toBeLessThan(0.3)
    expect(offCurve(px ?? 0, segments / 2)).toBeGreaterThan(0.3)
  }
})

test('the flow under the pointer is found, the nearest first, none beyond reach', () => {
  const line = (id: string, y: number) => ({
    id,
    points: [
      { x: 0, y },
      { x: 100, y },
    ],
  })
  const lines = [line('far', 30), line('near', 12), line('nearest', 8)]
  expect(pickFlows(lines, { x: 50, y: 5 }, 10)).toEqual(['nearest', 'near'])
  expect(pickFlows(lines, { x: 150, y: 8 }, 10)).toEqual([])
})

test('the area of a count’s circle is true to its number', () => {
  expect(countRadius(40_000) / countRadius(10_000)).toBeCloseTo(2)
})

test('a small circle on a large one is picked first; outside both nothing is', () => {
  const circles = [
    { id: 'large', x: 0, y: 0, radius: 80 },
    { id: 'small', x: 20, y: 0, radius: 5 },
  ]
  expect(pickCircles(circles, { x: 22, y: 0 }, 12)).toEqual(['small', 'large'])
  expect(pickCircles(circles, { x: 60, y: 0 }, 12)).toEqual(['large'])
  expect(pickCircles(circles, { x: 90, y: 0 }, 12)).toEqual([])
})
