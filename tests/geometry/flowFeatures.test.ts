// Lines of flows, whatever the places and the stored courses are.
import { describe, expect, test } from 'vitest'
import { cutAtAntimeridian } from '../../src/geometry/antimeridian'
import { flowFeatures, linesWithoutCourse, mapLines } from '../../src/geometry/flowFeatures'
import { readLayout } from '../../src/geometry/flowShape'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()
const STORED = '{"courses": {"all": [80], "to-there": [0.2, 0.1, 3], "to-beyond": [0.1, 0, 0], "unknown": [70]}}'
const layout = readLayout(STORED)
const withPlace = (from: string, to: string) =>
  smallRecord((table, lines) => (table === 'places' ? lines.map((line) => line.replace(from, to)) : lines)).record

test('every line of a sound layout has its course', () => {
  expect(linesWithoutCourse(record, layout)).toEqual([])
})

test('a flow between two places with one point has no line, and the other lines are whole', () => {
  const lines = mapLines(withPlace('there,93,56', 'there,24,55'), layout)
  expect(lines.map(({ id, geometry, curve }) => [id, geometry?.coordinates.length ?? 0, curve === null])).toEqual([
    ['all', 33, false],
    ['to-there', 0, true],
    ['to-beyond', 33, false],
    ['unknown', 33, false],
  ])
})

test('a place opposite on the globe has a line of numbers', () => {
  const [, line] = mapLines(withPlace('there,93,56', 'there,-156,-55'), layout)
  expect(line?.geometry?.coordinates.flat().every(Number.isFinite)).toBe(true)
  expect(line?.geometry?.coordinates).toHaveLength(33)
})

describe('a line over 180 degrees', () => {
  const east = withPlace('there,93,56,region', 'there,-179.12,66.32,site')
  // To the right of the way: to the left it would run over the pole and come from the other side.
  const southern = readLayout(STORED.replace('[0.2, 0.1, 3]', '[-0.2, 0, 0]'))

  test('is whole on the map, with longitudes that go on beyond 180', () => {
    const [, line] = mapLines(east, southern)
    const lngs = line?.geometry?.coordinates.map(([lng = 0]) => lng) ?? []
    expect(lngs.at(-1)).toBeCloseTo(180.88, 3)
    lngs.slice(1).forEach((lng, at) => expect(Math.abs(lng - (lngs[at] ?? 0))).toBeLessThan(90))
  })

  test('is cut there in the file that a reader takes away', () => {
    const [, feature] = flowFeatures(east, southern).features
    if (feature?.geometry?.type !== 'MultiLineString') throw new Error('not cut')
    const [west = [], rest = []] = feature.geometry.coordinates
    expect(west.at(-1)?.[0]).toBe(180)
    expect(rest[0]).toEqual([-180, west.at(-1)?.[1]])
    expect(rest.at(-1)).toEqual([-179.12, 66.32])
    for (const [lng = 999] of feature.geometry.coordinates.flat()) expect(Math.abs(lng)).toBeLessThanOrEqual(180)
  })

  test('is cut westwards and there and back again too', () => {
    expect(
      cutAtAntimeridian([
        [-170, 0],
        [-190, 10],
        [-170, 20],
      ]),
    ).toEqual([
      [
        [-170, 0],
        [-180, 5],
      ],
      [
        [180, 5],
        [170, 10],
        [180, 15],
      ],
      [
        [-180, 15],
        [-170, 20],
      ],
    ])
  })

  test('that only touches it is not cut', () => {
    expect(
      cutAtAntimeridian([
        [170, 0],
        [180, 1],
        [175, 2],
      ]),
    ).toHaveLength(1)
  })
})

describe('courses that are not there', () => {
  test.each([
    ['a file that is missing', null],
    ['the first half of the file', STORED.slice(0, 30)],
    ['a web page', '<!doctype html>'],
    ['JSON of another kind', '[1, 2]'],
    ['courses that are none', '{"courses": 7}'],
  ])('%s: every line has a plain arc', (_, text) => {
    const none = readLayout(text)
    expect(linesWithoutCourse(record, none)).toEqual(['all', 'to-there', 'to-beyond', 'unknown'])
    for (const { geometry, curve } of mapLines(record, none)) {
      expect(geometry?.coordinates).toHaveLength(33)
      expect(curve).not.toBeNull()
    }
    expect(flowFeatures(record, none).features).toHaveLength(4)
  })

  test.each([
    ['lacks one', { 'to-there': undefined }],
    ['has a word for a number', { 'to-there': ['a', 0, 0] }],
    ['has a bend that no arc has', { 'to-there': [400, 0, 0] }],
    ['has the course of a half arc for an arc, as of a record in which the end was not known', { 'to-there': [80] }],
  ])('a file that %s: this line alone has a plain arc', (_, change) => {
    const { courses } = JSON.parse(STORED) as { courses: object }
    const stale = readLayout(JSON.stringify({ courses: { ...courses, ...change } }))
    expect(linesWithoutCourse(record, stale)).toEqual(['to-there'])
    const [before, after] = [mapLines(record, layout), mapLines(record, stale)]
    expect(after.filter((line, at) => JSON.stringify(line) !== JSON.stringify(before[at])).map(({ id }) => id)).toEqual(
      ['to-there'],
    )
  })
})
