import { expect, test } from 'vitest'
import type { DrawnFlow } from '../../src/map/drawnFlow'
import { pointRows } from '../../src/map/flowLayer'
import { instancesOf, INSTANCE_FLOATS } from '../../src/map/instances'
import { toMercator } from '../../src/map/mercator'
import { LIGHT } from '../../src/map/palette'
import { pickCircles, pickFlows } from '../../src/map/pickFlows'
import { countRadius } from '../../src/map/placeMarks'
import { mapLines } from '../../geo/flowFeatures'
import { solveLayout } from '../../geo/solveLayout'
import { smallRecord } from '../fixtures/smallRecord'

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
  const buffer = instancesOf(flows, LIGHT)
  return flows.map((_, at) => buffer[at * INSTANCE_FLOATS])
}

test('large flows are drawn first, small ones on top, what is in focus last', () => {
  expect(rowsOf([flow(1, 900), flow(2, 30_000, { isInFocus: true }), flow(3, 20_000)])).toEqual([3, 1, 2])
})

test('the points of an arc are in the unit square and travel its angle', () => {
  const { record } = smallRecord()
  const rows = pointRows(mapLines(record, { hash: '', courses: solveLayout(record, 20) }))
  const first = [...rows.slice(33 * 4, 33 * 4 + 3)]
  const last = [...rows.slice(33 * 4 + 32 * 4, 33 * 4 + 32 * 4 + 3)]
  // It starts and ends at the edges of the areas: a country of 1.3 and a region of 0.65 degrees.
  const [x, y] = toMercator(24, 55)
  expect(Math.hypot((first[0] ?? 0) - x, (first[1] ?? 0) - y) * 360).toBeCloseTo(
    1.3 / Math.cos((55 * Math.PI) / 180),
    1,
  )
  expect(first[2]).toBe(0)
  expect(Math.abs((last[0] ?? 0) - (93 / 360 + 0.5)) * 360).toBeLessThan(0.65 / Math.cos((57 * Math.PI) / 180))
  expect(last[2]).toBeGreaterThan(0.64)
  expect(last[2]).toBeLessThan(0.9)
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
