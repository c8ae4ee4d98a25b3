// A faulty record stops the build with file, line, column, found and expected; a stale layout stops it too.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import Papa from 'papaparse'
import { cslSources } from '../../scripts/cslSources'
import { publishedFiles } from '../../scripts/recordPlugin'
import { readRecordFrom } from '../../scripts/readPackage'

/** A copy of data, geo and layout in which a text of one file is replaced. */
function copyWith(path: string, from: string, to: string): string {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'))
  for (const folder of ['data', 'geo', 'layout']) cpSync(folder, join(root, folder), { recursive: true })
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
  return root
}

test('a sound record is published whole', () => {
  const files = publishedFiles('.')
  for (const path of [
    'data/flows.csv',
    'data/datapackage.json',
    'data/flows.geojson',
    'geo/ground.json',
    'geo/polities.csv',
    'geo/names.json',
  ]) {
    expect(files.get(path)?.length, path).toBeGreaterThan(100)
  }
})

test('a fault in a data file stops the build and is named', () => {
  const root = copyWith('data/claims.csv', ',40002,', ',forty thousand,')
  expect(() => publishedFiles(root)).toThrow(
    /claims\.csv line \d+, best: found "forty thousand", expected a whole number/,
  )
})

test('a layout solved for another record stops the build and says what to run', () => {
  const root = copyWith('data/claims.csv', ',40002,', ',40003,')
  expect(() => publishedFiles(root)).toThrow('npm run bends')
})

test('every table of the package can be taken away', () => {
  const files = publishedFiles('.')
  const { resources } = JSON.parse(files.get('data/datapackage.json') ?? '{}') as { resources: { path: string }[] }
  expect(resources.length).toBeGreaterThan(0)
  for (const { path } of resources) expect(files.has(`data/${path}`), path).toBe(true)
})

/** A cell that a spreadsheet would run. */
const FORMULA = /^[\s\0]*[=+\-@\t\r]/

test('no cell of a published table starts a formula, and the check would see one', () => {
  let cells = 0
  for (const [path, text] of publishedFiles('.')) {
    if (!path.endsWith('.csv')) continue
    for (const row of Papa.parse<string[]>(text, { skipEmptyLines: true }).data) {
      for (const cell of row) expect(FORMULA.test(cell), `${path}: ${cell}`).toBe(false)
      cells += row.length
    }
  }
  expect(cells).toBeGreaterThan(10_000)
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1']) expect(FORMULA.test(cell)).toBe(true)
})

test('the sources stand once each as CSL-JSON, whole and without a guessed author', () => {
  const { record } = readRecordFrom('data')
  const items = JSON.parse(publishedFiles('.').get('data/sources.csl.json') ?? '[]') as unknown
  expect(items).toEqual(cslSources(record))
  expect(cslSources(record).map(({ id }) => id)).toEqual([...record.sources.keys()])
  for (const { id, type, title, URL: url } of cslSources(record)) {
    expect(title, id).toBe(record.sources.get(id)?.citation)
    expect(type, id).toBe(url === undefined ? 'document' : 'webpage')
  }
})

test('CITATION.cff has what the format asks for, and the version of the data', () => {
  const citation = publishedFiles('.').get('CITATION.cff') ?? ''
  for (const key of ['cff-version: 1.2.0', 'title:', 'message:', 'authors:']) expect(citation).toContain(key)
  expect(/^version: (.+)$/m.exec(citation)?.[1]).toBe(readRecordFrom('data').record.version)
  expect(/^version: (.+)$/m.exec(citation)?.[1]).toBe(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
  )
})
