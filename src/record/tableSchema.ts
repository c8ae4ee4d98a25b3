// Reads one CSV table by its Table Schema (datapackage.json is the only schema there is), collecting every fault.
import Papa from 'papaparse'
import { spanOfDate } from './edtfDate'
import type { Problem, ProblemCode } from './problem'

type Constraints = {
  readonly required?: boolean
  readonly unique?: boolean
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}

export type Field = {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'list'
  readonly format?: string
  readonly delimiter?: string
  readonly constraints?: Constraints
}

/** One table of the data package. */
export type Resource = {
  readonly name: string
  readonly path: string
  readonly schema: {
    readonly fields: readonly Field[]
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[]
      readonly reference: { readonly resource: string; readonly fields: readonly string[] }
    }[]
  }
}

/** The descriptor datapackage.json, as far as we read it. */
export type DataPackage = { readonly version: string; readonly resources: readonly Resource[] }

/** One row without faults: its line in the file (the header is line 1) and its cells as text, trimmed. */
export type Row = { readonly file: string; readonly line: number; readonly cells: ReadonlyMap<string, string> }

/** Rows that passed, and the faults of those that did not. A row with a fault is left out, the others stay. */
export type Table = { readonly rows: readonly Row[]; readonly problems: readonly Problem[] }

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]/

/** Reads a CSV text by the schema of its resource. */
export function readTable(resource: Resource, text: string): Table {
  const file = resource.path
  const problems: Problem[] = []
  const { lines, broken } = splitLines(file, text)
  const header = lines[0]?.cells ?? []
  problems.push(...broken, ...checkHeader(resource, header))
  if (problems.some((problem) => problem.line <= 1)) return { rows: [], problems }

  const rows: Row[] = []
  const seen = new Map<string, Set<string>>()
  for (const { cells, line } of lines.slice(1)) {
    if (cells.length !== header.length) {
      const expected = String(header.length)
      problems.push({ file, line, column: '', code: 'csv-broken', found: String(cells.length), expected })
      continue
    }
    const row: Row = { file, line, cells: new Map(header.map((name, at) => [name, (cells[at] ?? '').trim()])) }
    const faults = resource.schema.fields.flatMap((field) => checkCell(row, field, seen))
    problems.push(...faults)
    if (faults.length === 0) rows.push(row)
  }
  return { rows, problems }
}

function splitLines(file: string, text: string) {
  const result = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { header: false, delimiter: ',' })
  const broken: Problem[] = result.errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => {
      const line = lineOfRow(text, error.row ?? 0)
      return { file, line, column: '', code: 'csv-broken', found: error.code, expected: '"' }
    })
  let line = 1
  const lines = result.data.map((cells) => {
    const start = line
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return { cells, line: start }
  })
  return { lines: lines.filter(({ cells }) => cells.some((cell) => cell !== '')), broken }
}

const lineOfRow = (text: string, row: number): number => Math.min(row + 1, text.split('\n').length)

function checkHeader(resource: Resource, header: readonly string[]): Problem[] {
  const wanted = resource.schema.fields.map((field) => field.name)
  const at = (column: string, code: ProblemCode): Problem => ({
    file: resource.path,
    line: 1,
    column,
    code,
    found: header.join(','),
    expected: column,
  })
  const missing = wanted.filter((name) => !header.includes(name)).map((name) => at(name, 'column-missing'))
  const unknown = header.filter((name) => !wanted.includes(name)).map((name) => at(name, 'column-unknown'))
  const twice = header.filter((name, index) => header.indexOf(name) !== index).map((name) => at(name, 'duplicate'))
  return [...missing, ...unknown, ...twice]
}

function checkCell(row: Row, field: Field, seen: Map<string, Set<string>>): Problem[] {
  const found = row.cells.get(field.name) ?? ''
  const rule = field.constraints ?? {}
  const fault = (code: ProblemCode, expected: string): Problem[] => [
    { file: row.file, line: row.line, column: field.name, code, found, expected },
  ]
  if (found === '') return rule.required === true ? fault('cell-empty', field.name) : []
  if (field.type === 'integer' && !/^-?\d+$/.test(found)) return fault('not-integer', field.name)
  if (field.type === 'number' && !/^-?\d+(\.\d+)?$/.test(found)) return fault('not-number', field.name)
  const isNumeric = field.type === 'integer' || field.type === 'number'
  if (isNumeric && !Number.isSafeInteger(Math.trunc(Number(found)))) return fault('out-of-range', '2^53')
  if (!isNumeric && FORMULA.test(found)) return fault('formula', field.name)
  if (field.format === 'edtf' && spanOfDate(found) === null) return fault('not-edtf', '1941-06-14, 1863~, 1482?, 186X')
  if (rule.minimum !== undefined && Number(found) < rule.minimum) return fault('out-of-range', `>= ${rule.minimum}`)
  if (rule.maximum !== undefined && Number(found) > rule.maximum) return fault('out-of-range', `<= ${rule.maximum}`)
  if (rule.enum !== undefined && !rule.enum.includes(found)) return fault('not-one-of', rule.enum.join(', '))
  if (rule.pattern !== undefined && !new RegExp(rule.pattern, 'u').test(found))
    return fault('bad-pattern', rule.pattern)
  if (rule.unique === true) {
    const values = seen.get(field.name) ?? new Set()
    if (values.has(found)) return fault('duplicate', field.name)
    seen.set(field.name, values.add(found))
  }
  return []
}
