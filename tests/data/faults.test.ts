// Faults planted in a copy of the real record are caught with file, line, column and a sentence.
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { figureOf } from '../../src/record/figure'
import { readRecord } from '../../src/record/readRecord'
import { problemSentence, readPackageFiles, readRecordFrom } from '../../scripts/readPackage'

const { descriptor, texts } = readPackageFiles('data')
const { record } = readRecordFrom('data')

type Cells = Record<string, string>
const rowsOf = (path: string): Cells[] =>
  Papa.parse<Cells>(texts.get(path) ?? '', { header: true, skipEmptyLines: true }).data
const claims = rowsOf('claims.csv')

/** Faults of the record in which some cells of one row of claims.csv are other than they are. Line 1 is the header. */
function faultsWith(changes: ReadonlyMap<number, Cells>): { line: number; column: string; sentence: string }[] {
  const changed = claims.map((row, at) => ({ ...row, ...changes.get(at) }))
  const copy = new Map(texts).set('claims.csv', `${Papa.unparse(changed, { newline: '\n' })}\n`)
  return readRecord(descriptor, copy).problems.map((problem) => ({
    file: problem.file,
    line: problem.line,
    column: problem.column,
    sentence: problemSentence(problem),
  }))
}
const lineOf = (at: number): number => at + 2
const pick = (rows: readonly number[]) => fc.constantFrom(...rows)

const ranged = claims.flatMap(({ low, high }, at) =>
  low !== '' && high !== '' && Number(low) < Number(high) ? [at] : [],
)

test('a swapped low and high', () => {
  expect(ranged.length).toBeGreaterThan(10)
  fc.assert(
    fc.property(pick(ranged), (at) => {
      const { low = '', high = '' } = claims[at] ?? {}
      const [fault] = faultsWith(new Map([[at, { low: high, high: low }]]))
      expect(fault).toMatchObject({ file: 'claims.csv', line: lineOf(at), column: 'best' })
      expect(fault?.sentence).toMatch(
        /^claims\.csv line \d+, best: found ".+", expected low, best and high in rising order/,
      )
    }),
    { seed: 3, numRuns: 20 },
  )
})

test('a missing source', () => {
  fc.assert(
    fc.property(pick(claims.map((_, at) => at)), fc.constantFrom('', 'NOBODY'), (at, source) => {
      const fault = faultsWith(new Map([[at, { source }]])).find(({ column }) => column === 'source')
      expect(fault).toMatchObject({ file: 'claims.csv', line: lineOf(at), column: 'source' })
      expect(fault?.sentence).toMatch(
        source === '' ? /expected a value for/ : /found "NOBODY", expected an id that stands in/,
      )
    }),
    { seed: 5, numRuns: 20 },
  )
})

test('a part larger than its whole', () => {
  const subjects = [...record.flows.values(), ...record.stocks.values()]
  const eligible = subjects.filter((part) => {
    const whole = part.partOf === null ? undefined : (record.flows.get(part.partOf) ?? record.stocks.get(part.partOf))
    const [own, total] = [figureOf(part.claims), whole && figureOf(whole.claims)]
    return own?.leading.best != null && total != null && own.leading.unit === total.leading.unit
  })
  expect(eligible.length).toBeGreaterThan(150)
  fc.assert(
    fc.property(fc.constantFrom(...eligible), (part) => {
      const changes = new Map(
        claims.flatMap((row, at) =>
          row['subject'] === part.id && row['rank'] === '1'
            ? [[at, { low: '', best: '9999999', high: '' }] as const]
            : [],
        ),
      )
      const fault = faultsWith(changes).find(({ column, line }) => column === 'part_of' && line === part.line)
      const file = part.type === 'flow' ? 'flows.csv' : 'stocks.csv'
      expect(fault).toMatchObject({ file, line: part.line, column: 'part_of' })
      expect(fault?.sentence).toMatch(/found "9999999", expected a part no larger than its whole, <= \d+/)
    }),
    { seed: 9, numRuns: 20 },
  )
})

test('the record without a planted fault has none', () => {
  expect(faultsWith(new Map())).toEqual([])
})
