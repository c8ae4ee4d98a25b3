import { describe, expect, test } from 'vitest'
import { placeRecord, type FlowGroup } from '../../../src/domain/places/placeRecord'
import type { HistoricalRecord, Place } from '../../../src/record/record'
import { readRecordFrom } from '../../../scripts/readPackage'
import { smallRecord } from '../../fixtures/smallRecord'

const four = (text: string): string => [text, text, text, text].join(',')
const { record } = smallRecord((table, lines) => {
  if (table === 'movements') {
    return [...lines, `home,2,new,returned,1956,,ussr,W1,,,,,${four('Home')},${four('Some came back')}`]
  }
  if (table === 'flows') {
    return [
      ...lines,
      `later-part,march,here,there,1948-05-23,1948-05-23,deported,to-there,${four('Later Part')},,,,`,
      `early-part,march,here,there,1948-05-22,1948-05-22,deported,to-there,${four('Early Part')},,,,`,
      `back,home,there,here,1956,,returned,,${four('Back')},,,,`,
      `before,march,here,there,1941,1941,deported,,${four('Before')},,,,`,
      `undated,march,here,there,,,deported,,${four('Undated')},,,,`,
    ]
  }
  if (table === 'stocks') return [...lines, `earlier,march,there,1942,in-exile,,${four('Earlier')},,,,`]
  return lines
})

const place = (id: string, of: HistoricalRecord = record): Place => {
  const found = of.places.get(id)
  if (found === undefined) throw new Error(id)
  return found
}
const told = (groups: readonly FlowGroup[]) =>
  groups.map(([movement, rows]) => [movement.id, ...rows.map(({ row, depth }) => `${'> '.repeat(depth)}${row.id}`)])

describe('the record of a place', () => {
  const there = placeRecord(place('there'), record)

  test('counts stand by date', () => {
    expect(there.counts.map(({ row }) => row.id)).toEqual(['earlier', 'count'])
  })

  test('arrivals and departures stand apart, by movement and date, parts below their whole, undated rows last', () => {
    expect(told(there.arrivals)).toEqual([['march', 'before', 'to-there', '> early-part', '> later-part', 'undated']])
    expect(told(there.departures)).toEqual([['home', 'back']])
  })

  test('a part whose whole goes elsewhere is told at its own depth', () => {
    const { arrivals } = placeRecord(place('beyond'), record)
    expect(arrivals[0]?.[1]).toMatchObject([{ row: { id: 'to-beyond', partOf: 'all' }, depth: 0 }])
  })

  test('a place of which nothing is told has three empty lists', () => {
    expect(placeRecord({ ...place('there'), id: 'nowhere' }, record)).toEqual({
      counts: [],
      departures: [],
      arrivals: [],
    })
  })
})

test('over all places of the real record every known end and every count is told exactly once', () => {
  const real = readRecordFrom('data').record
  const rows = [...real.places.values()].map((each) => placeRecord(each, real))
  const idsOf = (groups: readonly FlowGroup[]) => groups.flatMap(([, group]) => group.map(({ row }) => row.id))
  const sorted = (ids: readonly string[]) => [...ids].sort()
  const flows = [...real.flows.values()]
  expect(sorted(rows.flatMap(({ counts }) => counts.map(({ row }) => row.id)))).toEqual(sorted([...real.stocks.keys()]))
  expect(sorted(rows.flatMap(({ departures }) => idsOf(departures)))).toEqual(
    sorted(flows.filter(({ origin }) => origin !== null).map(({ id }) => id)),
  )
  expect(sorted(rows.flatMap(({ arrivals }) => idsOf(arrivals)))).toEqual(
    sorted(flows.filter(({ destination }) => destination !== null).map(({ id }) => id)),
  )
})
