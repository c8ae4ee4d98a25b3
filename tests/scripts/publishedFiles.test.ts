// A faulty record stops the build with file, line, column, found and expected; a stale layout stops it too.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publishedFiles } from '../../scripts/recordPlugin'

/** A copy of data and geo in which a text of one file is replaced. */
function copyWith(path: string, from: string, to: string): string {
  const root = mkdtempSync(join(tmpdir(), 'atlas-'))
  for (const folder of ['data', 'geo']) cpSync(folder, join(root, folder), { recursive: true })
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
    'geo/land.json',
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
