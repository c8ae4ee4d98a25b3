import { describe, expect, test } from 'vitest'
import { figureOf } from '../../src/record/figure'
import { readRecord } from '../../src/record/readRecord'
import { problemSentence } from '../../scripts/readPackage'
import { descriptor, smallRecord, smallTexts } from '../fixtures/smallRecord'

/** The small record with one table changed line by line. */
const withChanged = (table: string, change: (lines: string[]) => string[]) =>
  smallRecord((name, lines) => (name === table ? change(lines) : lines))

const replaced = (table: string, from: string, to: string) =>
  withChanged(table, (lines) => lines.map((line) => line.replace(from, to)))

test('a sound record has no fault', () => {
  expect(smallRecord().problems).toEqual([])
})

describe('a fault is named with file, line, column, found and expected', () => {
  test.each([
    ['a swapped low and high', 'claims', '300,350,400', '400,350,300', 'low-best-high', 5],
    ['a missing source', 'claims', 'W2', 'W9', 'unknown-id', 3],
    ['a part larger than its whole', 'claims', ',600,', ',1300,', 'part-larger', 3],
    ['a word for a number', 'claims', ',600,', ',six hundred,', 'not-integer', 4],
    ['a number beyond safe integers', 'claims', ',600,', ',9007199254740993,', 'out-of-range', 4],
    ['a negative number', 'claims', ',600,', ',-600,', 'out-of-range', 4],
    ['a date that does not exist', 'flows', '1948-05-22', '1948-05-32', 'not-edtf', 2],
    ['digits for a date', 'flows', '1948-05-22', '19480522', 'not-edtf', 2],
    ['an unknown measure', 'flows', 'deported', 'moved away', 'not-one-of', 2],
    ['a longitude off the globe', 'places', '93,56', '193,56', 'out-of-range', 3],
    ['an empty name', 'places', 'Beyond', '', 'cell-empty', 4],
    ['a formula', 'sources', 'Second work', '=1+1', 'formula', 3],
    ['an address that is no web address', 'sources', 'https://example.org/1', 'javascript:alert(1)', 'bad-pattern', 2],
    ['a name used twice', 'places', 'beyond', 'there', 'duplicate', 4],
    ['an unknown place', 'flows', 'here,beyond', 'here,nowhere', 'unknown-id', 4],
    ['a rank used twice', 'claims', 'all,2', 'all,1', 'rank', 3],
    ['a claim without a figure', 'claims', ',600,', ',,', 'no-figure', 4],
    ['a text in three languages', 'flows', 'No checked figure', '', 'language-missing', 5],
    ['a gap between eras', 'eras', 'new,1900', 'new,1901', 'era-gap', 3],
    ['a part of another measure', 'flows', '1948-05,1948-05,deported', '1948-05,1948-05,imprisoned', 'part-measure', 3],
  ])('%s', (_, table, from, to, code, line) => {
    const { problems } = replaced(table, from, to)
    const problem = problems.find((candidate) => candidate.code === code)
    expect(problem).toMatchObject({
      file: `${table === 'claims' && code === 'part-larger' ? 'flows' : table}.csv`,
      line,
    })
    expect(problem && problemSentence(problem)).toMatch(/^\w+\.csv line \d+(, \w+)?: found ".*", expected .+\.$/)
  })

  test('a flow without claim and without note', () => {
    const { problems } = replaced('flows', Array(4).fill('No checked figure').join(','), ',,,')
    expect(problems).toMatchObject([{ code: 'no-claim', file: 'flows.csv', line: 5 }])
  })

  test('parts in a circle', () => {
    const { problems } = replaced('flows', 'deported,,All', 'deported,to-there,All')
    expect(problems.map(({ code }) => code)).toContain('part-cycle')
  })

  test('a file that is not there', () => {
    const texts = smallTexts()
    texts.delete('claims.csv')
    const { problems } = readRecord(descriptor, texts)
    expect(problems).toContainEqual(expect.objectContaining({ code: 'file-missing', file: 'claims.csv' }))
  })

  test('a column that is not there, and one too many', () => {
    const texts = smallTexts()
    texts.set('definitions.csv', 'id,text_en,text_lt,text_ru,comment\n')
    const codes = readRecord(descriptor, texts).problems.map(({ code, column }) => `${code} ${column}`)
    expect(codes).toContain('column-missing text_pl')
    expect(codes).toContain('column-unknown comment')
  })

  test('a row with a cell too few', () => {
    const { problems } = withChanged('definitions', (lines) => lines.map((line) => line.replace(/,[^,]*$/, '')))
    expect(problems).toContainEqual(expect.objectContaining({ code: 'csv-broken', file: 'definitions.csv', line: 2 }))
  })

  test('an unclosed quotation mark', () => {
    const { problems } = replaced('definitions', 'taken,Persons', 'taken,"Persons')
    expect(problems).toContainEqual(expect.objectContaining({ code: 'csv-broken', file: 'definitions.csv' }))
  })
})

test('a faulty row is left out and the rest is kept', () => {
  const { record } = replaced('flows', '1948-05-22', 'spring')
  expect([...record.flows.keys()]).not.toContain('all')
  expect([...record.flows.keys()]).toContain('unknown')
})

test('a byte order mark, CRLF line ends and commas in quotes change nothing', () => {
  const texts = smallTexts()
  texts.set(
    'places.csv',
    `\uFEFF${(texts.get('places.csv') ?? '').replaceAll('Beyond', '"Beyond, far"').replaceAll('\n', '\r\n')}`,
  )
  const { record, problems } = readRecord(descriptor, texts)
  expect(problems).toEqual([])
  expect(record.places.get('beyond')?.name.lt).toBe('Beyond, far')
})

test('a header cell such as __proto__ is an unknown column and nothing more', () => {
  const texts = smallTexts()
  texts.set('definitions.csv', `__proto__,constructor\n1,2\n`)
  const { problems } = readRecord(descriptor, texts)
  expect(problems.map(({ column }) => column)).toContain('__proto__')
  expect(({} as Record<string, unknown>)['1']).toBeUndefined()
})

test('a claim that is not checked is in no figure', () => {
  const { record } = replaced('claims', 'archive,yes', 'archive,no')
  expect(figureOf(record.flows.get('all')?.claims ?? [])?.best).toBe(1200)
})

test('an open start stands at its end, an open end lasts to the end of the era', () => {
  const open = replaced('flows', '1950,1950', ',1950').record.flows.get('unknown')?.span
  expect(open).toEqual({ start: 1950, end: 1951 })
  const lasting = replaced('flows', '1950,1950', '1950,').record.flows.get('unknown')?.span
  expect(lasting).toEqual({ start: 1950, end: 2000 })
})

test('a place has its units, oldest first, open years without an end', () => {
  const units = smallRecord()
    .record.places.get('there')
    ?.units.map(({ id, start, end }) => [id, start, end])
  expect(units).toEqual([
    ['old-land', 1910, 1930],
    ['new-land', 1930, Infinity],
  ])
})

test('an association or person at a place that is gone is dropped and named', () => {
  const { record, problems } = smallRecord((table, lines) =>
    table === 'communities'
      ? ['club,nowhere,1990,,W1,Club,Club,Club,Club,,,,', 'circle,there,1990,,W1,C,C,C,C,,,,']
      : lines,
  )
  expect(problems.map(({ file, column, found }) => [file, column, found])).toEqual([
    ['communities.csv', 'place', 'nowhere'],
  ])
  expect([...record.communities.values()].map(({ id, span }) => [id, span])).toEqual([
    ['circle', { start: 1990, end: 2000 }],
  ])
})
