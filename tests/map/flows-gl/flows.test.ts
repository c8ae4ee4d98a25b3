import { expect, test } from 'vitest'
import type { DrawnFlow } from '../../../src/cartography/drawnFlow'
import { toPlane } from '../../../src/geometry/plane'
import { planeArc, pointOn } from '../../../src/geometry/planeArc'
import { BOW, CURVE_FLOATS, CurveNumbers, segmentCount } from '../../../src/map/flows-gl/curves'
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
  isInFocus: false,
  isDimmed: false,
  ...more,
})
/** Over 1,000 km, nowhere, and over 5,000 km: where a plane unit has so many px one strip, none and four. */
const CURVE = planeArc(toPlane([24, 55]), toPlane([40, 55]), 0.1)
const FAR = planeArc(toPlane([24, 55]), toPlane([120, 60]), 0.2)
const CURVES = new CurveNumbers([{ curve: CURVE }, { curve: null }, { curve: FAR }])
const UNIT_PX = 800

const rowsOf = (flows: readonly DrawnFlow[]) => {
  const looks = writeLooks(flows, LIGHT, CURVES, new Float32Array(0))
  return flows.map((_, at) => looks[at * LOOK_FLOATS])
}

test('small flows are drawn first, large ones in front of them, what is in focus last', () => {
  expect(rowsOf([flow(2, 900, { isInFocus: true }), flow(1, 30_000), flow(3, 20_000)])).toEqual([3, 1, 2])
})

test('the buffers of a step are used again by the next one, and grow when it needs more', () => {
  const many = Array.from({ length: 300 }, (_, at) => flow(at, 100 + at))
  const first = writeLooks(many.slice(0, 3), LIGHT, CURVES, new Float32Array(0))
  expect(writeLooks(many.slice(0, 5), LIGHT, CURVES, first)).toBe(first)
  const more = writeLooks(many, LIGHT, CURVES, first)
  expect(more.length).toBe(2 * LOOKS_PER_ROW * LOOK_FLOATS)
  const pieces = writePieces(more, 3, UNIT_PX, new Uint32Array(0))
  expect(writePieces(more, 2, UNIT_PX, pieces.codes).codes).toBe(pieces.codes)
})

test('an arc is made of its strips and, over them, its head; a line without a curve of nothing', () => {
  const looks = writeLooks([flow(0, 50), flow(1, 40), flow(2, 30)], LIGHT, CURVES, new Float32Array(0))
  const { codes, count } = writePieces(looks, 3, UNIT_PX, new Uint32Array(0))
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
  const { codes, count } = writePieces(looks, 1, UNIT_PX, new Uint32Array(0))
  expect(count).toBe(0)
  expect(codes).toHaveLength(PIECES_PER_ROW)
})

test('an arc has as many segments as keep it within about a quarter of a px of its curve', () => {
  const numbers = new Float32Array(CURVE_FLOATS)
  CURVES.write(2, numbers, 0)
  const bow = numbers[BOW] ?? NaN
  const middle = pointOn(FAR, 0.5)
  const [x, y] = [(FAR.origin.x + FAR.destination.x) / 2, (FAR.origin.y + FAR.destination.y) / 2]
  expect(bow).toBeCloseTo(Math.hypot(middle.x - x, middle.y - y), 7)
  for (const px of [300, 1000, 20_000]) {
    const segments = segmentCount(bow * px)
    const off = Array.from({ length: segments }, (_, at) => {
      const [from, half, to] = [at, at + 0.5, at + 1].map((share) => pointOn(FAR, share / segments))
      if (from === undefined || half === undefined || to === undefined) throw new Error('No such point')
      return Math.hypot(half.x - (from.x + to.x) / 2, half.y - (from.y + to.y) / 2) * px
    })
    expect(Math.max(...off)).toBeLessThan(0.26)
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
