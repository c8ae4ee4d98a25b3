import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clustersOf } from '../../src/map/clusters'

const at = (x: number, y: number, isInFocus = false) => ({ x, y, isInFocus })

test('marks that would lie upon each other become one with their number, others stay apart', () => {
  expect(clustersOf([at(0, 0), at(5, 5), at(40, 0), at(40, 0)], 12)).toEqual([
    { ...at(0, 0), count: 2 },
    { ...at(40, 0), count: 2 },
  ])
  expect(clustersOf([at(0, 0), at(12, 0)], 12)).toHaveLength(2)
})

test('a cluster with the mark in focus stands there and is in focus', () => {
  expect(clustersOf([at(0, 0), at(5, 5, true)], 12)).toEqual([{ ...at(5, 5, true), count: 2 }])
})

test('every mark is counted once, and no two clusters touch', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 99 }),
    y: fc.integer({ min: 0, max: 99 }),
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
