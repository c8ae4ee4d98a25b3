// A faulty record stops the build with file, line, column, found and expected; a stale layout stops it too. The development server goes on.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import Papa from 'papaparse'
import { devFiles, publishedFiles } from '../../scripts/recordPlugin'
import { readRecordFrom } from '../../scripts/readPackage'

/** A copy of data, geo and layout. */
function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'))
  for (const folder of ['data', 'geo', 'layout']) cpSync(folder, join(root, folder), { recursive: true })
  return root
}

/** A copy in which a text of one file is replaced. */
function copyWith(path: string, from: string, to: string): string {
  const root = copy()
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
  return root
}

const { files, page } = publishedFiles('.')

test('a sound record is published whole', () => {
  for (const path of ['data/flows.csv', 'data/datapackage.json', 'data/flows.geojson', ...Object.values(page)]) {
    expect(files.get(path)?.length, path).toBeGreaterThan(100)
  }
})

test('what the page reads has a hash of its content in its name: files of two versions never meet', () => {
  for (const [name, path] of Object.entries(page))
    expect(path).toMatch(new RegExp(`^atlas/${name}\\.[0-9a-f]{10}\\.json$`))
  const other = publishedFiles(copyWith('data/flows.csv', 'Irkutsk', 'Irkuck')).page
  expect(other.record).not.toBe(page.record)
  expect({ ...other, record: page.record }).toEqual(page)
  expect(publishedFiles('.').page).toEqual(page)
})

test('the record of the page is the tables as they are published beside it, and the bends of their lines', () => {
  const record = JSON.parse(files.get(page.record) ?? '{}') as { texts: Record<string, string>; layout: string }
  expect(Object.keys(record.texts)).toHaveLength(
    (JSON.parse(files.get('data/datapackage.json') ?? '{}') as { resources: unknown[] }).resources.length,
  )
  for (const [path, text] of Object.entries(record.texts)) expect(text, path).toBe(files.get(`data/${path}`))
  expect(Object.keys((JSON.parse(record.layout) as { bends: object }).bends).length).toBeGreaterThan(400)
})

test('a fault in a data file stops the build and is named', () => {
  const root = copyWith('data/claims.csv', ',40002,', ',forty thousand,')
  expect(() => publishedFiles(root)).toThrow(
    /claims\.csv line \d+, best: found "forty thousand", expected a whole number/,
  )
})

test('a line that has no bend of today stops the build, is named, and the sentence says what to run', () => {
  const root = copy()
  writeFileSync(
    join(root, 'data/places.csv'),
    readFileSync('data/places.csv', 'utf8').replace(/^(krasnoyarsk-krai),[^,]+,/m, '$1,95,'),
  )
  expect(() => publishedFiles(root)).toThrow(/no bend of today for .*krai-krasnoyarsk.*npm run bends/)
  rmSync(join(root, 'layout/arcs.json'))
  expect(() => publishedFiles(root)).toThrow('npm run bends')
})

test('a corrected figure that leaves its line as wide as it was needs no new bend', () => {
  const root = copyWith('data/claims.csv', ',40002,', ',40003,')
  expect(publishedFiles(root).page.record).not.toBe(page.record)
})

test.each([
  ['Windows-1257', [0xe0, 0xe8, 0xe6]],
  ['UTF-16', [0xff, 0xfe]],
])('a table saved in %s stops the build with one sentence', (_, bytes) => {
  const root = copy()
  const path = join(root, 'data/place_names.csv')
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from(bytes)]))
  expect(() => publishedFiles(root)).toThrow(/1 faults:\nplace_names\.csv line 1: .* expected text in UTF-8/)
})

describe('the development server', () => {
  test('serves everything but what a fault makes impossible', () => {
    const root = copyWith('data/claims.csv', ',40002,', ',forty thousand,')
    writeFileSync(join(root, 'geo/water.json'), readFileSync('geo/water.json', 'utf8').slice(0, 5000))
    rmSync(join(root, 'layout/arcs.json'))
    const fileAt = devFiles(root)
    const record = JSON.parse(fileAt('atlas/record.json') ?? '{}') as { texts: Record<string, string>; layout: unknown }
    expect(record.texts['claims.csv']).toContain('forty thousand')
    expect(record.layout).toBeNull()
    expect(fileAt('data/claims.csv')).toContain('forty thousand')
    expect(fileAt('data/flows.geojson')).toContain('vesna-krasnoyarsk')
    expect(fileAt('atlas/land.json')).toBe(files.get(page.land))
    expect(() => fileAt('atlas/water.json')).toThrow('JSON')
    expect(fileAt('atlas/nothing.json')).toBeNull()
    expect(fileAt('data/../package.json')).toBeNull()
  })

  test.each([
    ['missing', null],
    ['cut in half', '{"resources": ['],
    ['without tables', '{}'],
  ])('serves the tables when datapackage.json is %s', (_, text) => {
    const root = copy()
    const path = join(root, 'data/datapackage.json')
    if (text === null) rmSync(path)
    else writeFileSync(path, text)
    expect(devFiles(root)('atlas/record.json')).toContain('vesna-irkutsk')
    expect(() => publishedFiles(root)).toThrow('datapackage.json')
  })

  test('keeps what it has made until a file changes', () => {
    const root = copy()
    const fileAt = devFiles(root)
    const first = fileAt('data/flows.geojson')
    const path = join(root, 'data/flows.csv')
    const text = readFileSync(path, 'utf8').replace('Irkutsk', 'Irkuck')
    const { mtime } = statSync(path)
    writeFileSync(path, text)
    utimesSync(path, mtime, mtime)
    expect(fileAt('data/flows.geojson')).toBe(first)
    utimesSync(path, mtime, new Date(mtime.getTime() + 60_000))
    expect(fileAt('data/flows.geojson')).not.toBe(first)
  })
})

test('every table of the package can be taken away', () => {
  const { resources } = JSON.parse(files.get('data/datapackage.json') ?? '{}') as { resources: { path: string }[] }
  expect(resources.length).toBeGreaterThan(0)
  for (const { path } of resources) expect(files.has(`data/${path}`), path).toBe(true)
})

/** A cell that a spreadsheet would run. */
const FORMULA = /^[\s\0]*[=+\-@\t\r]/

test('no cell of a published table starts a formula, and the check would see one', () => {
  let cells = 0
  for (const [path, text] of files) {
    if (!path.endsWith('.csv')) continue
    for (const row of Papa.parse<string[]>(text, { skipEmptyLines: true }).data) {
      for (const cell of row) expect(FORMULA.test(cell), `${path}: ${cell}`).toBe(false)
      cells += row.length
    }
  }
  expect(cells).toBeGreaterThan(10_000)
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1']) expect(FORMULA.test(cell)).toBe(true)
})

test('the sources stand once each as CSL-JSON 1.0, whole and without a guessed author', () => {
  const { record } = readRecordFrom('data')
  type Item = { id: string; type: string; title: string; URL?: string; note: string }
  const items = JSON.parse(files.get('data/sources.csl.json') ?? '[]') as Item[]
  expect(items.map(({ id }) => id)).toEqual([...record.sources.keys()])
  expect(new Set(items.flatMap(Object.keys))).toEqual(new Set(['id', 'type', 'title', 'URL', 'note']))
  for (const { id, type, title, URL: url, note } of items) {
    const source = record.sources.get(id)
    expect(title, id).toBe(source?.citation)
    expect(url ?? '', id).toBe(source?.url)
    expect(type, id).toBe(source?.url === '' ? 'document' : 'webpage')
    expect(note, id).toBe(`quality: ${source?.quality ?? ''}`)
  }
})

test('CITATION.cff has what the format asks for, and the version of the data', () => {
  const citation = files.get('CITATION.cff') ?? ''
  for (const key of ['cff-version: 1.2.0', 'title:', 'message:', 'authors:']) expect(citation).toContain(key)
  expect(/^version: (.+)$/m.exec(citation)?.[1]).toBe(readRecordFrom('data').record.version)
  expect(/^version: (.+)$/m.exec(citation)?.[1]).toBe(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
  )
})
