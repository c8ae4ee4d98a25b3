import { distance } from '@turf/turf'
import { expect, test } from 'vitest'
import { flowFeatures } from '../../src/geometry/flowFeatures'
import { edgeOf } from '../../src/geometry/flowShape'
import { layoutHash } from '../../layout/layoutHash'
import { solveLayout } from '../../layout/solveLayout'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()

test('the same record gives the same layout', () => {
  expect(solveLayout(record, 20)).toEqual(solveLayout(smallRecord().record, 20))
})

test('every flow with a line has a place in the layout', () => {
  expect(Object.keys(solveLayout(record, 20)).sort()).toEqual(['all', 'to-beyond', 'to-there', 'unknown'])
})

test('the hash follows what the solver looks at', () => {
  const moved = smallRecord((name, lines) =>
    name === 'places' ? lines.map((line) => line.replace('93,56', '94,56')) : lines,
  )
  expect(layoutHash(moved.record)).not.toBe(layoutHash(record))
  expect(layoutHash(smallRecord().record)).toBe(layoutHash(record))
})

test('flows.geojson has one feature a flow with what the record says of it', () => {
  const { features } = flowFeatures(record, { hash: '', courses: solveLayout(record, 20) })
  expect(features.map(({ id, properties }) => `${String(id)} ${properties.id} ${properties.shape}`)).toEqual([
    '0 all origin-only',
    '1 to-there arc',
    '2 to-beyond arc',
    '3 unknown origin-only',
  ])
  expect(features[0]?.properties).toMatchObject({
    low: 1000,
    best: 1000,
    high: 1200,
    grade: 'contested',
    unit: 'persons',
  })
  // It ends at the edge of the region that the point stands for, not on a town.
  const end = features[1]?.geometry?.coordinates.at(-1) ?? []
  expect(distance(end, [93, 56], { units: 'degrees' })).toBeCloseTo(edgeOf({ precision: 'region' }), 2)
})

test('a layout that lacks a flow is an error that says what to do', () => {
  expect(() => flowFeatures(record, { hash: '', courses: {} })).toThrow('npm run bends')
})
