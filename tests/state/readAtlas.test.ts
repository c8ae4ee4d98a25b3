// The doors of the page: whatever the files of the atlas are, the answer is a value, and a broken file takes only itself.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAtlas } from '../../src/state/readAtlas'
import { readGroundFiles, type GroundFile } from '../../src/state/readGroundFiles'
import type { RecordFile } from '../../src/state/atlasFiles'
import { devFiles } from '../../scripts/recordPlugin'
import { plainLines } from '../fixtures/plainLines'
import { descriptor, smallRecord, smallTexts } from '../fixtures/smallRecord'

/** A bend for every line of the small record, of single flows and of joined ones. */
const BENDS = Object.fromEntries(
  plainLines(smallRecord().record).flatMap(({ id, curve }) => (curve ? [[id, 0.1]] : [])),
)
const file: RecordFile = {
  descriptor: JSON.stringify(descriptor),
  texts: Object.fromEntries(smallTexts()),
  layout: JSON.stringify({ bends: BENDS }),
}
const read = (change: Partial<RecordFile> = {}) =>
  readAtlas(JSON.stringify({ ...file, ...change }), 'atlas/record.json')

/** Codes of the faults of an atlas that could be read. */
function faults(result: ReturnType<typeof readAtlas>): string[] {
  if (result.kind === 'failed') throw new Error(`${result.file} ${result.reason}`)
  expect(result.atlas.flows.filter(({ curve }) => curve !== null)).toHaveLength(Object.keys(BENDS).length)
  return result.atlas.problems.map(({ file: path, code, outcome }) => `${path} ${code} ${outcome}`)
}

test('a sound file is the atlas, without a fault', () => {
  expect(faults(read())).toEqual([])
})

test.each([
  ['missing', null],
  ['cut in half', file.layout?.slice(0, 40) ?? null],
])('with bends that are %s every line is there, and one notice says that they are plain', (_, layout) => {
  expect(faults(read({ layout }))).toEqual(['layout/arcs.json no-course kept'])
})

test('with bends of an older record one line is plain, and it is named', () => {
  const result = read({ layout: JSON.stringify({ bends: { ...BENDS, 'to-there': undefined } }) })
  expect(faults(result)).toEqual(['layout/arcs.json no-course kept'])
  expect(result).toMatchObject({ atlas: { problems: [{ found: 'to-there', expected: '1' }] } })
})

test('a table that is missing, and one that is no UTF-8, are named', () => {
  const texts = Object.fromEntries(Object.entries(file.texts).filter(([path]) => path !== 'decrees.csv'))
  expect(faults(read({ texts: { ...texts, 'reasons.csv': null } }))).toEqual([
    'decrees.csv file-missing file-left-out',
    'reasons.csv not-utf8 file-left-out',
  ])
})

describe('what there is no atlas without is named', () => {
  const whole = JSON.stringify(file)
  test.each([
    ['a file that does not come', null, 'atlas/record.json', /^$/],
    ['its first half', whole.slice(0, whole.length / 2), 'atlas/record.json', /JSON|string/],
    ['a web page in its place', '<!doctype html>', 'atlas/record.json', /JSON/],
    ['JSON of another kind', '[]', 'atlas/record.json', /^$/],
    ['half a descriptor', JSON.stringify({ ...file, descriptor: '{"resources": [' }), 'data/datapackage.json', /JSON/],
    ['a descriptor without tables', JSON.stringify({ ...file, descriptor: '{}' }), 'data/datapackage.json', /^$/],
    ['no table at all', JSON.stringify({ ...file, texts: {} }), 'data/eras.csv', /^$/],
  ])('%s', (_, text, path, reason) => {
    const result = readAtlas(text, 'atlas/record.json')
    expect(result).toMatchObject({ kind: 'failed', file: path })
    expect(result.kind === 'failed' ? result.reason : 'read').toMatch(reason)
  })
})

describe('the ground', () => {
  const fileAt = devFiles('.')
  const texts: Record<GroundFile, string | null> = {
    land: readFileSync('geo/ground.json', 'utf8'),
    states: fileAt('atlas/states.json'),
    water: fileAt('atlas/water.json'),
    names: fileAt('atlas/names.json'),
  }
  const paths = { land: 'land', states: 'states', water: 'water', names: 'names' }
  const counts = ({ data }: ReturnType<typeof readGroundFiles>) => ({
    land: data.ground.cells.length,
    states: data.polities.polities.length,
    water: data.water.features.length,
    names: data.names.features.length,
  })
  const whole = readGroundFiles(texts, paths)

  test('is whole when its files are', () => {
    expect(whole.problems).toEqual([])
    for (const count of Object.values(counts(whole))) expect(count).toBeGreaterThan(20)
  })

  test.each(
    (['land', 'states', 'water', 'names'] as const).flatMap((name) => [
      [name, 'that does not come', null] as const,
      [name, 'that is cut in half', texts[name]?.slice(0, texts[name].length / 2) ?? ''] as const,
      [name, 'that is a web page', '<html>'] as const,
      [name, 'that is JSON of another kind', '{}'] as const,
    ]),
  )('goes without %s %s', (name, _, text) => {
    const read = readGroundFiles({ ...texts, [name]: text }, paths)
    expect(read.problems).toMatchObject([{ file: name, code: 'not-json', outcome: 'file-left-out' }])
    const none = name === 'land' ? { land: 0, states: 0 } : { [name]: 0 }
    expect(counts(read)).toEqual({ ...counts(whole), ...none })
  })
})
