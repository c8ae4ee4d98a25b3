import { distance } from '@turf/turf'
import { describe, expect, test } from 'vitest'
import { flowFeatures } from '../../src/geometry/flowFeatures'
import { edgeOf } from '../../src/geometry/flowShape'
import { keptOf, storedText } from '../../layout/storedLayout'
import { solveLayout } from '../../layout/solveLayout'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()

test('the same record gives the same layout', () => {
  expect(solveLayout(record, { trials: 20 })).toEqual(solveLayout(smallRecord().record, { trials: 20 }))
})

test('every flow with a line has a place in the layout', () => {
  expect(Object.keys(solveLayout(record, { trials: 20 })).sort()).toEqual(['all', 'to-beyond', 'to-there', 'unknown'])
})

describe('what is solved is kept', () => {
  const courses = solveLayout(record, { trials: 20 })
  const stored = storedText(courses, record)
  const changed = (table: string, from: string, to: string) =>
    smallRecord((name, lines) => (name === table ? lines.map((line) => line.replace(from, to)) : lines)).record

  test('a stored layout holds for its own record, whole', () => {
    expect(keptOf(stored, record)).toEqual({ courses: new Map(Object.entries(courses)), open: [] })
    expect(storedText(solveLayout(record, { trials: 20, kept: keptOf(stored, record).courses }), record)).toBe(stored)
  })

  test.each([
    ['a moved place, the line that ends there', 'places', '93,56', '94,56', ['to-there']],
    ['a figure that leaves more of its whole open, the half arc of what is left', 'claims', ',,600,', ',,60,', ['all']],
    ['a figure that leaves the width as it is, none', 'claims', ',,600,', ',,601,', []],
    ['a date in another era, that line', 'flows', '1950,1950', '1850,1850', ['unknown']],
    ['a name, none', 'flows', 'To There', 'To that place', []],
  ])('of %s', (_, table, from, to, open) => {
    expect(keptOf(stored, changed(table, from, to)).open).toEqual(open)
  })

  test('a new line is laid, and the others keep their courses', () => {
    const more = smallRecord((name, lines) =>
      name === 'flows' ? [...lines, lines[2]?.replace('to-beyond', 'again').replaceAll('1948,', '1949,') ?? ''] : lines,
    ).record
    const kept = keptOf(stored, more)
    expect(kept.open).toEqual(['again'])
    const { again, ...rest } = solveLayout(more, { trials: 20, kept: kept.courses })
    expect(again).toHaveLength(3)
    expect(rest).toEqual(courses)
  })

  test.each([
    ['missing', null],
    ['cut in half', stored.slice(0, stored.length / 2)],
    ['a web page', '<html>'],
  ])('of a file that is %s nothing is kept', (_, text) => {
    expect([...keptOf(text, record).open].sort()).toEqual(['all', 'to-beyond', 'to-there', 'unknown'])
  })
})

test('flows.geojson has one feature a flow with what the record says of it', () => {
  const { features } = flowFeatures(record, { courses: solveLayout(record, { trials: 20 }) })
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
  const line = features[1]?.geometry
  const end = line?.type === 'LineString' ? (line.coordinates.at(-1) ?? []) : []
  expect(distance(end, [93, 56], { units: 'degrees' })).toBeCloseTo(edgeOf({ precision: 'region' }), 2)
})
