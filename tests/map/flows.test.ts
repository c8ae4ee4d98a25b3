import { expect, test } from 'vitest'
import type { DrawnFlow } from '../../src/map/drawnFlow'
import { angleBetween, arc } from '../../geo/arc'
import { lengthOf, segmentCount } from '../../src/map/curveTexture'
import { HEAD, LOOK_FLOATS, LOOKS_PER_ROW, writeLooks, writePieces } from '../../src/map/instances'
import { LIGHT } from '../../src/map/palette'
import { pickCircles, pickFlows } from '../../src/map/pickFlows'
import { countRadius } from '../../src/map/placeMarks'

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
const rowsOf = (flows: readonly DrawnFlow[]) => {
  const looks = writeLooks(flows, LIGHT, new Float32Array(0))
  return flows.map((_, at) => looks[at * LOOK_FLOATS])
}

test('large flows are drawn first, small ones on top, what is in focus last', () => {
  expect(rowsOf([flow(1, 900), flow(2, 30_000, { isInFocus: true }), flow(3, 20_000)])).toEqual([3, 1, 2])
})

test('the buffers of a step are used again by the next one, and grow when it needs more', () => {
  const many = Array.from({ length: 300 }, (_, at) => flow(at, 100 + at))
  const first = writeLooks(many.slice(0, 3), LIGHT, new Float32Array(0))
  expect(writeLooks(many.slice(0, 5), LIGHT, first)).toBe(first)
  const more = writeLooks(many, LIGHT, first)
  expect(more.length).toBe(2 * LOOKS_PER_ROW * LOOK_FLOATS)
  const pieces = writePieces(more, 3, () => 8, new Uint32Array(0))
  expect(writePieces(more, 2, () => 8, pieces.pairs).pairs).toBe(pieces.pairs)
})

test('an arc is made of its segments and, over them, its head; a line without a curve of nothing', () => {
  const looks = writeLooks([flow(0, 50), flow(1, 40), flow(2, 30)], LIGHT, new Float32Array(0))
  const { pairs, count } = writePieces(looks, 3, (line) => [2, 0, 4][line] ?? 0, new Uint32Array(0))
  const pieces = Array.from({ length: count }, (_, at) => [pairs[at * 2], (pairs[at * 2 + 1] ?? 0) % 256])
  expect(pieces).toEqual([
    [0, 0],
    [0, 1],
    [0, HEAD],
    [2, 0],
    [2, 1],
    [2, 2],
    [2, 3],
    [2, HEAD],
  ])
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
    expect(Math.abs(lengthOf(curve) / way - 1)).toBeLessThan(0.005)
  }
})

test('a short arc has fewer segments than a long one, and no more than its px ask for', () => {
  const shape = { bend: 0.2, lean: 0, angle: 0.5 }
  expect([2, 20, 200, 2000, 20_000].map((px) => segmentCount(px, shape))).toEqual([4, 8, 32, 64, 64])
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
