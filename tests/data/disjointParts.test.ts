// Which rows exclude each other: said of every whole, true of the figures, and faults planted in it are told.
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/record/readRecord'
import { areDisjoint, sumOf } from '../../src/domain/regions/sums'
import type { Flow, Stock } from '../../src/record/record'
import { problemSentence, readPackageFiles, readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const { descriptor, texts } = readPackageFiles('data')
type Cells = Readonly<Record<string, string>>
const rows = Papa.parse<Cells>(texts.get('disjoint_parts.csv') ?? '', { header: true, skipEmptyLines: true }).data
const row = (id: string): Flow | Stock => {
  const found = record.flows.get(id) ?? record.stocks.get(id)
  if (found === undefined) throw new Error(`no row ${id}`)
  return found
}

test('the record says of every part of a whole with several parts whether it excludes others', () => {
  const unsaid = [...record.parts].flatMap(([whole, parts]) => {
    if (parts.length < 2) return []
    const said = new Set(rows.filter((each) => each['whole'] === whole).map((each) => each['part']))
    return parts
      .filter((id) => !said.has(id) && !(said.has('*') && row(id).measure === row(whole).measure))
      .map((id) => `${whole}: ${id}`)
  })
  // Add a line to data/disjoint_parts.csv: its division, or none where it may share people with the others.
  expect(unsaid).toEqual([])
})

test('a part is not said both to exclude others and to share people', () => {
  for (const { whole, part } of rows.filter(({ division }) => division === '')) {
    const divided = record.divisions.filter(
      (division) => division.whole === whole && division.parts.includes(part ?? ''),
    )
    expect(divided, `${whole ?? ''}: ${part ?? ''}`).toEqual([])
  }
})

test.each([
  ['vesna-krasnoyarsk', 'osen-krasnoyarsk', true],
  ['vesna-igarka', 'priboi-krasnoyarsk', true],
  ['reshoty-1941', 'altai-1941', true],
  ['osen-tomsk', 'vesna-irkutsk', true],
  ['l97-22-kovno', 'l97-22-vilna', true],
  ['tunka-vilnius', 'tunka-sejny', true],
  // Tomsk counts 1951 and 1952 together; a part and its whole; people moved on; prisoners moved from camp to camp.
  ['osen-tomsk', 'autumn-1951', false],
  ['vesna-igarka', 'vesna', false],
  ['arctic-1942', 'altai-1941', false],
  ['arctic-1942-biysk', 'arctic-1942-bykov', false],
  ['camps-kolyma', 'camps-mordovia', false],
  ['vesna-kaisiadorys', 'vesna-buryatia', false],
  ['patrikas-1383', 'patrikey-1408', false],
  ['exile-1863-all', 'rising-exiles', false],
])('%s and %s exclude each other: %s', (a, b, isSo) => {
  expect(areDisjoint(row(a), row(b), record)).toBe(isSo)
  expect(areDisjoint(row(b), row(a), record)).toBe(isSo)
})

test.each([
  ['deportations and imprisonment', ['deportations-all', 'camps-all'], 'measures'],
  ['the moved on and the deported', ['arctic-1942', 'altai-1941'], 'measures'],
  ['men to camps and families to exile', ['reshoty-1941', 'vesna-krasnoyarsk'], 'definitions'],
  ['families and persons', ['galyashor-1945', 'kiselyovo-1945'], 'units'],
  ['a part and its whole', ['vesna-irkutsk', 'vesna'], 'inside'],
  ['a district of origin and a region of destination', ['vesna-kaisiadorys', 'vesna-irkutsk'], 'may-overlap'],
  ['a row without a figure', ['kazakhstan-1941', 'komi-1941'], 'no-figure'],
])('%s are not added', (_, ids, why) => {
  const sum = sumOf(ids.map(row), record)
  expect(sum.kind === 'refused' && sum.why).toBe(why)
})

describe('a planted fault is told', () => {
  const faultsWith = (path: string, change: (text: string) => string): string[] => {
    const changed = change(texts.get(path) ?? '')
    expect(changed).not.toBe(texts.get(path))
    return readRecord(descriptor, new Map(texts).set(path, changed)).problems.map(problemSentence)
  }
  const planted = (line: string) => faultsWith('disjoint_parts.csv', (text) => `${text}${line}\n`)

  test.each([
    [
      'a whole that does not exist',
      'nothing,destination,vesna-irkutsk',
      /line \d+, whole: found "nothing", expected an id/,
    ],
    ['a part that does not exist', 'vesna,destination,nothing', /line \d+, part: found "nothing", expected an id/],
    ['all parts of no whole', ',destination,*', /line \d+, whole: found "", expected an id/],
    ['a part outside its whole', 'vesna,destination,komi-1941', /found "komi-1941", expected a row inside vesna/],
    [
      'a part inside another part',
      'vesna,destination,vesna-igarka',
      /expected rows that do not hold each other: vesna-igarka/,
    ],
    [
      'a part named twice',
      'vesna,destination,vesna-irkutsk',
      /expected rows that do not hold each other: vesna-irkutsk/,
    ],
    ['a part alone', 'vesna,origin,vesna-kaisiadorys', /expected another part in the division origin/],
  ])('%s', (_, line, sentence) => {
    expect(planted(line).join('\n')).toMatch(sentence)
  })

  test('parts that are more than their whole', () => {
    const faults = faultsWith('claims.csv', (text) =>
      text.replace(/^(l97-22-kovno\.1,l97-22-kovno,1,,,)\d+/m, (_, start: string) => `${start}100000`),
    )
    expect(faults.join('\n')).toMatch(
      /disjoint_parts\.csv line \d+, division: found "destination: \d+", expected parts that together/,
    )
  })

  test('a unit that lies in one no wider, or of other years', () => {
    const parent = (to: string) =>
      faultsWith('units.csv', (text) => text.replace('khakas-ao,district,krai-krasnoyarsk', `khakas-ao,district,${to}`))
    for (const wrong of ['oirot-ao', 'khakas-ao', 'gov-yeniseysk']) {
      expect(parent(wrong).join('\n'), wrong).toMatch(
        /units\.csv line \d+, parent: found "[a-z-]+", expected a unit of a wider level/,
      )
    }
    expect(parent('nothing').join('\n')).toMatch(/parent: found "nothing", expected an id/)
  })

  test('a level that does not exist, and years that end before they begin', () => {
    const level = faultsWith('units.csv', (text) => text.replace('gov-yeniseysk,region', 'gov-yeniseysk,province'))
    expect(level.join('\n')).toMatch(/units\.csv line \d+, level: found "province"/)
    const years = faultsWith('place_units.csv', (text) =>
      text.replace('pskov,obl-leningrad,,1944', 'pskov,obl-leningrad,1950,1944'),
    )
    expect(years.join('\n')).toMatch(/place_units\.csv line \d+, end: found "1944"/)
  })

  test('a family of a definition that does not exist', () => {
    expect(faultsWith('definition_families.csv', (text) => `${text}nothing,deported\n`).join('\n')).toMatch(
      /definition_families\.csv line \d+, definition: found "nothing"/,
    )
  })
})
