import { expect, test } from 'vitest'
import { flowFeatures } from '../../geo/flowFeatures'
import { layoutHash } from '../../geo/layoutHash'
import { solveLayout } from '../../geo/solveLayout'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()

test('the same record gives the same layout', () => {
  expect(solveLayout(record)).toEqual(solveLayout(smallRecord().record))
})

test('every flow with a line has a place in the layout', () => {
  expect(Object.keys(solveLayout(record)).sort()).toEqual(['all', 'to-beyond', 'to-there', 'unknown'])
})

test('the hash follows what the solver looks at', () => {
  const moved = smallRecord((name, lines) =>
    name === 'places' ? lines.map((line) => line.replace('93,56', '94,56')) : lines,
  )
  expect(layoutHash(moved.record)).not.toBe(layoutHash(record))
  expect(layoutHash(smallRecord().record)).toBe(layoutHash(record))
})

test('flows.geojson has one feature a flow with what the record says of it', () => {
  const { features } = flowFeatures(record, { hash: '', bends: solveLayout(record) })
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
  expect(features[1]?.geometry?.coordinates.at(-1)).toEqual([93, 56])
})

test('a layout that lacks a flow is an error that says what to do', () => {
  expect(() => flowFeatures(record, { hash: '', bends: {} })).toThrow('npm run bends')
})
