// One bad datum or file takes no more than itself, and what is said of it (left out, or as it stands) is what was done.
import { describe, expect, test } from 'vitest'
import { figureOf } from '../../src/record/figure'
import { readRecord, type FileText } from '../../src/record/readRecord'
import { countedOnce } from '../../src/domain/flows/runningTotals'
import { onShow, shelfOf } from '../../src/domain/flows/onShow'
import { problemSentence } from '../../scripts/readPackage'
import { descriptor, smallRecord, smallTexts } from '../fixtures/smallRecord'

const replaced = (table: string, from: string, to: string) =>
  smallRecord((name, lines) => (name === table ? lines.map((line) => line.replace(from, to)) : lines))

const withFile = (path: string, text: FileText) => readRecord(descriptor, new Map([...smallTexts(), [path, text]]))

const said = ({ problems }: ReturnType<typeof smallRecord>) =>
  problems.map(({ file, line, code, outcome }) => `${file} ${String(line)} ${code} ${outcome}`)

describe('rows', () => {
  test('a flow between two places with one point is named, keeps its row and stands on the shelf', () => {
    const read = replaced('places', 'there,93,56', 'there,24,55')
    expect(said(read)).toContain('flows.csv 3 same-point kept')
    const shown = onShow(read.record, { start: 1900, end: 2000 })
    expect(shown.flows.map(({ flow }) => flow.id)).toContain('to-there')
    expect(shelfOf(read.record, shown, true).map(({ subject, reason }) => [subject.id, reason])).toContainEqual([
      'to-there',
      'inside-one-place',
    ])
  })

  test('wholes in a circle are named and parted, and nothing that asks for families goes round', () => {
    const read = replaced('flows', 'deported,,All', 'deported,to-there,All')
    expect(said(read)).toEqual(['flows.csv 2 part-cycle cell-left-out', 'flows.csv 3 part-cycle cell-left-out'])
    expect([...read.record.flows.values()].map(({ id, partOf }) => [id, partOf])).toEqual([
      ['all', null],
      ['to-there', null],
      ['to-beyond', 'all'],
      ['unknown', null],
    ])
    expect(countedOnce(read.record).length).toBeGreaterThan(0)
  })

  test('a row that is its own whole is a circle too', () => {
    expect(said(replaced('flows', 'deported,,All', 'deported,all,All'))).toEqual([
      'flows.csv 2 part-cycle cell-left-out',
    ])
  })

  test('one bad cell in a whole leaves its parts where they are', () => {
    const read = replaced('flows', '1948-05-22', 'spring')
    expect([...read.record.flows.keys()]).toEqual(['to-there', 'to-beyond', 'unknown'])
    expect(said(read)).toEqual([
      'flows.csv 2 not-edtf row-left-out',
      'flows.csv 3 unknown-id cell-left-out',
      'flows.csv 4 unknown-id cell-left-out',
      'claims.csv 2 unknown-id row-left-out',
      'claims.csv 3 unknown-id row-left-out',
    ])
  })

  test('a traveller whose flow is gone stays', () => {
    const read = replaced('people', 'march,to-there', 'march,nowhere')
    expect(said(read)).toEqual(['people.csv 2 unknown-id cell-left-out'])
    expect(read.record.people.get('traveller')?.flow).toBeNull()
  })

  test.each([
    ['flows', '1950,1950', '1950,1949', 'flows.csv 5 start-after-end cell-left-out'],
    ['flows', '1948-05-22,1948-05-23', '1948-05-23,1948-05-22', 'flows.csv 2 start-after-end cell-left-out'],
    ['movements', '1948,,ussr', '1948,1941,ussr', 'movements.csv 2 start-after-end cell-left-out'],
    ['communities', '1940,1950~', '1950,1940~', 'communities.csv 3 start-after-end cell-left-out'],
    ['place_names', '1900,1950', '1950,1900', 'place_names.csv 2 start-after-end row-left-out'],
    ['place_units', '1910,', '1910,1900', 'place_units.csv 3 start-after-end row-left-out'],
  ])('an end before its start in %s is named: %s to %s', (table, from, to, fault) => {
    expect(said(replaced(table, from, to))).toEqual([fault])
  })

  test('a flow whose dates contradict each other stands on the shelf as undated', () => {
    const { record } = replaced('flows', '1950,1950', '1950,1949')
    expect(record.flows.get('unknown')).toMatchObject({ start: '', end: '', span: null })
  })

  test('an era that ends before it begins is left out, and the gap is named', () => {
    const read = replaced('eras', 'old,1800,1900', 'old,1900,1800')
    expect(said(read)).toEqual(['eras.csv 2 start-after-end row-left-out'])
    expect(read.record.eras.map(({ id }) => id)).toEqual(['new'])
  })

  test.each([
    ['swapped', 'here,24,55', 'here,55,24', 'LT (lng 20.7 – 27.1, lat 53.6 – 56.7)'],
    ['at zero', 'here,24,55', 'here,0,0', 'LT (lng 20.7 – 27.1, lat 53.6 – 56.7)'],
    ['south of Russia', 'there,93,56', 'there,56,36', 'RU (lng 19.4 – 191.3, lat 40.9 – 82.1)'],
  ])('a point %s is named and drawn as it stands', (_, from, to, expected) => {
    const read = replaced('places', from, to)
    expect(read.problems).toMatchObject([{ file: 'places.csv', code: 'outside-country', expected, outcome: 'kept' }])
    expect(read.record.places.size).toBe(3)
  })

  test('the easternmost tongue of Russia lies beyond 180 degrees and is no fault', () => {
    expect(replaced('places', 'there,93,56', 'there,-179.12,66.32').problems).toEqual([])
  })

  test('a claim with low above best is left out, as is said, and the next one leads', () => {
    const read = replaced('claims', ',,1000,,persons', ',1100,1000,,persons')
    expect(said(read)).toContain('claims.csv 2 low-best-high row-left-out')
    expect(figureOf(read.record.flows.get('all')?.claims ?? [])?.best).toBe(1200)
  })

  test('a source that does not exist is left out of a list of sources, the others stay', () => {
    const read = replaced('communities', 'W1;W2', 'W1;W9')
    expect(said(read)).toEqual(['communities.csv 3 unknown-id cell-left-out'])
    expect(read.record.communities.get('club')?.sources.map(({ id }) => id)).toEqual(['W1'])
  })

  test('an id that is a flow and a count is named: a claim would belong to both', () => {
    const read = replaced('stocks', 'count,march', 'all,march')
    expect(said(read)).toContain('stocks.csv 2 duplicate row-left-out')
    expect(read.record.stocks.size).toBe(0)
  })

  test('a letter lost in another encoding is named', () => {
    expect(said(replaced('definitions', 'taken,Persons', 'taken,Pers\uFFFDns'))).toContain(
      'definitions.csv 2 broken-letters row-left-out',
    )
  })

  test('150,000 broken claims are counted, and the rest of the record is there', () => {
    const texts = smallTexts((name, lines) =>
      name === 'claims'
        ? Array.from({ length: 150_000 }, (_, at) => `c${String(at)},all,1,,,many,,persons,taken,W1,,archive,yes`)
        : lines,
    )
    const { record, problems } = readRecord(descriptor, texts)
    expect(problems.filter(({ code }) => code === 'not-integer')).toHaveLength(150_000)
    expect(record.flows.size).toBe(4)
  })

  test('a flow with 150,000 claims has a figure', () => {
    const [claim] = smallRecord().record.flows.get('all')?.claims ?? []
    if (claim === undefined) throw new Error('no claim')
    const claims = Array.from({ length: 150_000 }, (_, at) => ({ ...claim, rank: at + 1, best: 1000 + (at % 3) }))
    expect(figureOf(claims)).toMatchObject({ low: 1000, high: 1002, grade: 'contested' })
  })
})

describe('files', () => {
  const rest = (path: string) => smallTexts().get(path) ?? ''
  const swapped = (path: string, separator: string) => rest(path).replaceAll(',', separator)

  test.each<[string, FileText, string, string]>([
    ['not in UTF-8', null, 'not-utf8', '\uFFFD'],
    ['in UTF-16 without a mark', rest('definitions.csv').replace(/(?<=.)/gu, '\0'), 'not-utf8', 'NUL'],
    ['with semicolons', swapped('definitions.csv', ';'), 'separator', ';'],
    ['with tabs', swapped('definitions.csv', '\t'), 'separator', 'TAB'],
    ['that is the web page of a 404', '<!doctype html>\n<title>404</title>', 'not-csv', '<!doctype html>'],
    ['that is empty', '', 'file-empty', ''],
    ['that is a mark and nothing more', '\uFEFF\n', 'file-empty', ''],
  ])('a file %s is one fault of its own, and one for each column that needs it', (_, text, code, found) => {
    const read = withFile('definitions.csv', text)
    expect(read.problems[0]).toMatchObject({ file: 'definitions.csv', line: 1, code, found, outcome: 'file-left-out' })
    expect(problemSentence(read.problems[0] ?? expect.fail())).toMatch(
      /^definitions\.csv line 1: found ".*", expected .+\.$/,
    )
    expect(read.problems[1]).toMatchObject({
      ...{ file: 'claims.csv', line: 1, column: 'definition', code: 'table-unreadable', found: '5' },
      expected: 'definitions.csv',
    })
    expect(read.record.flows.size).toBe(4)
    // The flows have lost their claims, and that is said of each.
    expect(read.problems.slice(2).map(({ code: other }) => other)).toEqual(Array(4).fill('no-claim'))
  })

  test('a file with a header only has no rows, and what needs them is told once a column', () => {
    const read = withFile('definitions.csv', `${rest('definitions.csv').split('\n')[0] ?? ''}\n`)
    expect(read.problems[0]).toMatchObject({ file: 'claims.csv', code: 'table-unreadable', found: '5' })
  })

  test('without eras the years of the record are one', () => {
    const { record } = withFile('eras.csv', null)
    expect(record.eras).toMatchObject([{ id: 'all', span: { start: 1948, end: 1951 }, name: { en: '1948–1950' } }])
    expect(record.flows.size).toBe(4)
  })

  test('an unknown column is passed over, an optional one that is missing is empty', () => {
    const places = rest('places.csv')
      .split('\n')
      .map((line, at) => (line === '' ? '' : `${line},${at === 0 ? 'comment' : 'x'}`))
    const read = withFile('places.csv', places.join('\n'))
    expect(said(read)).toEqual(['places.csv 1 column-unknown cell-left-out'])
    expect(read.record.places.size).toBe(3)
    const without = rest('places.csv').replace(',spellings', '').replaceAll('nominal,,', 'nominal,')
    expect(said(withFile('places.csv', without))).toEqual(['places.csv 1 column-missing cell-left-out'])
  })

  test('an unclosed quotation mark takes its own line', () => {
    const read = replaced('places', 'Beyond,Beyond', '"Beyond,Beyond')
    expect(said(read).slice(0, 1)).toEqual(['places.csv 4 csv-broken row-left-out'])
    const first = replaced('places', 'Here,Here', '"Here,Here')
    expect([...first.record.places.keys()]).toEqual(['there', 'beyond'])
  })

  test('line ends of any system are read, also mixed', () => {
    const text = rest('places.csv')
    for (const other of [text.replaceAll('\n', '\r'), text.replace('\n', '\r\n')]) {
      expect(said(withFile('places.csv', other))).toEqual([])
    }
  })

  test('a table that the package does not list is named', () => {
    const resources = descriptor.resources.filter(({ name }) => name !== 'decrees')
    const read = readRecord({ ...descriptor, resources }, smallTexts())
    expect(said(read)).toEqual(['datapackage.json 1 resource-missing file-left-out'])
    expect(read.record.flows.size).toBe(4)
  })
})
