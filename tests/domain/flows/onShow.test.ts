import { describe, expect, test } from 'vitest'
import { onShow, totalsOf } from '../../../src/domain/flows/onShow'
import { smallRecord } from '../../fixtures/smallRecord'

const year = (start: number) => ({ start, end: start + 1 })
const era = { start: 1900, end: 2000 }
const drawings = (record: ReturnType<typeof smallRecord>['record'], window = era) =>
  Object.fromEntries(onShow(record, window).flows.map(({ flow, drawing }) => [flow.id, drawing]))

describe('in a window', () => {
  const { record } = smallRecord()

  test('everything that exists in it is on show, and nothing else', () => {
    expect(Object.keys(drawings(record, year(1950)))).toEqual(['unknown'])
    expect(Object.keys(drawings(record, year(1949)))).toEqual([])
    expect(onShow(record, year(1949)).stocks.map(({ id }) => id)).toEqual(['count'])
  })

  test('a whole stands before its parts', () => {
    expect(onShow(record, year(1948)).flows.map(({ flow, depth }) => `${flow.id} ${depth}`)).toEqual([
      'all 0',
      'to-there 1',
      'to-beyond 1',
    ])
  })

  test('a total without a destination is drawn through the parts that know theirs', () => {
    expect(drawings(record)).toMatchObject({
      all: { kind: 'through-parts' },
      'to-there': { kind: 'arc', people: 600 },
      'to-beyond': { kind: 'arc', people: 350 },
    })
  })

  test('a flow with an unknown destination has no line and stands beside the map with the reason', () => {
    expect(drawings(record)['unknown']).toEqual({ kind: 'shelf', reason: 'destination-unknown' })
  })
})

test('a total whose parts leave more than a fifth of it open stands beside the map', () => {
  const { record } = smallRecord((name, lines) =>
    name === 'claims' ? lines.map((line) => line.replace(',600,', ',100,')) : lines,
  )
  expect(drawings(record)['all']).toEqual({ kind: 'shelf', reason: 'destination-unknown' })
})

test('parts of a whole that is drawn itself stand on the shelf', () => {
  const { record } = smallRecord((name, lines) =>
    name === 'flows' ? lines.map((line) => line.replace('all,march,here,,', 'all,march,here,there,')) : lines,
  )
  expect(drawings(record)).toMatchObject({
    all: { kind: 'arc', people: 1000 },
    'to-there': { kind: 'shelf', reason: 'inside-drawn-whole' },
    'to-beyond': { kind: 'shelf', reason: 'inside-drawn-whole' },
  })
})

test('a flow inside one place and one without ends stand on the shelf with the reason', () => {
  const { record } = smallRecord((name, lines) =>
    name === 'flows'
      ? lines.map((line) =>
          line
            .replace('to-there,march,here,there', 'to-there,march,there,there')
            .replace('unknown,march,here,', 'unknown,march,,'),
        )
      : lines,
  )
  expect(drawings(record)['to-there']).toEqual({ kind: 'shelf', reason: 'inside-one-place' })
  expect(drawings(record)['unknown']).toEqual({ kind: 'shelf', reason: 'both-ends-unknown' })
})

describe('totals', () => {
  const { record } = smallRecord()

  test('name the largest whole that lies inside the window, never its parts as well', () => {
    expect(totalsOf(onShow(record, era), record).map(({ flow }) => flow.id)).toEqual(['all'])
  })

  test('leave out what began before or ended after', () => {
    const { record: longer } = smallRecord((name, lines) =>
      name === 'flows' ? lines.map((line) => line.replace('1948-05-22,1948-05-23', '1941,1953')) : lines,
    )
    expect(totalsOf(onShow(longer, year(1948)), longer).map(({ flow }) => flow.id)).toEqual(['to-there', 'to-beyond'])
  })
})
