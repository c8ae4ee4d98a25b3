// Lines of flows, whatever the places and the stored bends are.
import { describe, expect, test } from 'vitest'
import { flowFeatures, linesWithoutBend, mapLines } from '../../src/geometry/flowFeatures'
import { PLAIN_BEND, readLayout } from '../../src/geometry/flowShape'
import { toPlane } from '../../src/geometry/plane'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()
const IDS = ['to-there', 'to-beyond', 'taken~here~new-land', 'taken~here~there']
const STORED = JSON.stringify({ bends: { 'to-there': 0.2, 'to-beyond': -0.1 } })
const layout = readLayout(STORED)
const withPlace = (from: string, to: string) =>
  smallRecord((table, lines) => (table === 'places' ? lines.map((line) => line.replace(from, to)) : lines)).record
const curveOf = (lines: ReturnType<typeof mapLines>, id: string) => lines.find((line) => line.id === id)?.curve

test('flows stand first in the order of the record, and after them the lines on which they are told together', () => {
  const ids = mapLines(record, layout).map(({ id }) => id)
  expect(ids.slice(0, 4)).toEqual(['all', 'to-there', 'to-beyond', 'unknown'])
  expect(ids.slice(4).every((id) => id.startsWith('taken~'))).toBe(true)
  expect(ids.length).toBeGreaterThan(4)
})

test('a flow with one end has no line on the map, and is a point in the file that a reader takes away', () => {
  expect(curveOf(mapLines(record, layout), 'all')).toBeNull()
  const [all] = flowFeatures(record, layout).features
  expect(all?.geometry).toEqual({ type: 'Point', coordinates: [24, 55] })
  expect(all?.properties.shape).toBe('origin-only')
})

test('a flow between two places with one point has no line, and the other lines are whole', () => {
  const lines = mapLines(withPlace('there,93,56', 'there,24,55'), layout)
  expect(curveOf(lines, 'to-there')).toBeNull()
  expect(curveOf(lines, 'to-beyond')).not.toBeNull()
})

test('a place opposite on the globe has a line of numbers', () => {
  const curve = curveOf(mapLines(withPlace('there,93,56', 'there,-156,-55'), layout), 'to-there')
  expect(curve && [curve.origin, curve.control, curve.destination].every(({ x, y }) => Number.isFinite(x + y))).toBe(
    true,
  )
})

describe('a line over 180 degrees', () => {
  const east = withPlace('there,93,56,region', 'there,-179.12,66.32,site')

  test('is whole on the map', () => {
    expect(curveOf(mapLines(east, layout), 'to-there')?.destination).toEqual(toPlane([-179.12, 66.32]))
  })

  test('is cut there in the file that a reader takes away', () => {
    const [, feature] = flowFeatures(east, layout).features
    if (feature?.geometry?.type !== 'MultiLineString') throw new Error('not cut')
    const [west = [], rest = []] = feature.geometry.coordinates
    expect(west.at(-1)?.[0]).toBe(180)
    expect(rest[0]).toEqual([-180, west.at(-1)?.[1]])
    expect(rest.at(-1)).toEqual([-179.12, 66.32])
    for (const [lng = 999] of feature.geometry.coordinates.flat()) expect(Math.abs(lng)).toBeLessThanOrEqual(180)
  })
})

describe('bends that are not there', () => {
  test.each([
    ['a file that is missing', null],
    ['the first half of the file', STORED.slice(0, 20)],
    ['a web page', '<!doctype html>'],
    ['JSON of another kind', '[1, 2]'],
    ['bends that are none', '{"bends": 7}'],
  ])('%s: every line has a plain arc', (_, text) => {
    const none = readLayout(text)
    expect(linesWithoutBend(record, none)).toEqual(expect.arrayContaining(IDS.slice(0, 2)))
    for (const { id, curve } of mapLines(record, none)) expect(curve === null).toBe(id === 'all' || id === 'unknown')
    expect(flowFeatures(record, none).features).toHaveLength(4)
  })

  test.each([
    ['lacks one', undefined],
    ['has a word for a number', 'a'],
    ['has a bend that no arc has', 400],
    ['has a list for a number', [0.1]],
  ])('a file that %s: this line alone has a plain arc', (_, bend) => {
    const stale = readLayout(JSON.stringify({ bends: { 'to-there': bend, 'to-beyond': -0.1 } }))
    const [before, after] = [mapLines(record, layout), mapLines(record, stale)]
    const changed = after.filter((line, at) => JSON.stringify(line) !== JSON.stringify(before[at])).map(({ id }) => id)
    expect(changed).toEqual(['to-there'])
    const plain = mapLines(record, { bends: { 'to-there': PLAIN_BEND } })
    expect(curveOf(after, 'to-there')).toEqual(curveOf(plain, 'to-there'))
  })
})
