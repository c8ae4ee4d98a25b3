import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clustersOf, type MarkPoint } from '../../../src/cartography/labels/clusters'

const at = (x: number, y: number, place: string, isInFocus = false): MarkPoint => ({ x, y, place, isInFocus })
const joined = (point: MarkPoint, count: number, covered: readonly string[] = []) => ({
  ...point,
  count,
  covered: new Set(covered),
})

test('marks that would lie upon each other become one with their number, others stay apart', () => {
  expect(clustersOf([at(0, 0, 'a'), at(5, 5, 'b'), at(40, 0, 'c'), at(40, 0, 'c')], 12)).toEqual([
    joined(at(0, 0, 'a'), 2, ['b']),
    joined(at(40, 0, 'c'), 2),
  ])
  expect(clustersOf([at(0, 0, 'a'), at(12, 0, 'b')], 12)).toHaveLength(2)
})

test('a cluster with the mark in focus stands there and is in focus', () => {
  expect(clustersOf([at(0, 0, 'a'), at(5, 5, 'b', true)], 12)).toEqual([joined(at(5, 5, 'b', true), 2, ['a'])])
})

test('every mark is counted once, and no two clusters touch', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 99 }),
    y: fc.integer({ min: 0, max: 99 }),
    place: fc.constantFrom('a', 'b'),
    isInFocus: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(point), (points) => {
      const clusters = clustersOf(points, 12)
      expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(points.length)
      for (const [index, a] of clusters.entries()) {
        for (const b of clusters.slice(index + 1)) {
          expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(12)
        }
      }
    }),
  )
})
