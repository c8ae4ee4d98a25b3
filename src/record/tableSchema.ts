// Reads one CSV table by its Table Schema (datapackage.json is the only schema there is), collecting every fault.
import { csvLines } from './csvLines'
import { spanOfDate } from './edtfDate'
import { fileProblem, type Outcome, type Problem, type ProblemCode } from './problem'

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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether a descriptor has what we read of it. */
export function isDataPackage(value: unknown): value is DataPackage {
  return (
    isObject(value) &&
    Array.isArray(value['resources']) &&
    value['resources'].every(
      (resource: unknown) =>
        isObject(resource) &&
        typeof resource['name'] === 'string' &&
        typeof resource['path'] === 'string' &&
        isObject(resource['schema']) &&
        Array.isArray(resource['schema']['fields']),
    )
  )
}

/** One row without faults: its line in the file (the header is line 1) and its cells as text, trimmed. */
export type Row = { readonly file: string; readonly line: number; readonly cells: ReadonlyMap<string, string> }

/** Rows that passed, and the faults of those that did not. A row with a fault is left out, the others stay. */
export type Table = { readonly rows: readonly Row[]; readonly problems: readonly Problem[] }

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]/

/** Letters that were lost when the text was saved in another encoding. */
const LOST = /[\uFFFD\0]/

/** Reads a CSV text by the schema of its resource. */
export function readTable(resource: Resource, text: string): Table {
  const file = resource.path
  const fields = resource.schema.fields
  const wrong = textFault(resource, text)
  if (wrong !== null) return { rows: [], problems: [wrong] }
  const { lines, broken } = csvLines(text)
  const header = (lines[0]?.cells ?? []).map((name) => name.trim())
  const problems: Problem[] = [...checkHeader(resource, header)]
  if (problems.some(({ outcome }) => outcome === 'file-left-out')) return { rows: [], problems }
  for (const { line, found } of broken) {
    problems.push({ file, line, column: '', code: 'csv-broken', found, expected: '"', outcome: 'row-left-out' })
  }
  const rows: Row[] = []
  const seen = new Map<string, Set<string>>()
  for (const { cells, line } of lines.slice(1)) {
    if (cells.length !== header.length) {
      const [found, expected] = [String(cells.length), String(header.length)]
      problems.push({ file, line, column: '', code: 'csv-broken', found, expected, outcome: 'row-left-out' })
      continue
    }
    const row: Row = { file, line, cells: new Map(header.map((name, at) => [name, (cells[at] ?? '').trim()])) }
    const faults = fields.flatMap((field) => checkCell(row, field, seen))
    problems.push(...faults)
    if (faults.length === 0) rows.push(row)
  }
  return { rows, problems }
}

/** What makes a whole text something else than the table: one fault instead of hundreds that follow from it. Null when nothing does. */
function textFault({ path, schema }: Resource, text: string): Problem | null {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start === '') return fileProblem(path, 'file-empty', '', path)
  if (start.includes('\0')) return fileProblem(path, 'not-utf8', 'NUL', path)
  const header = start.split(/\r\n?|\n/, 1)[0] ?? ''
  if (header.startsWith('<')) return fileProblem(path, 'not-csv', header.slice(0, 40), path)
  const wanted = schema.fields.map(({ name }) => name)
  const known = (separator: string): number =>
    header.split(separator).filter((name) => wanted.includes(name.trim().replace(/^"(.*)"$/, '$1'))).length
  const other = [';', '\t', '|'].find((separator) => known(separator) > Math.max(1, known(',')))
  return other === undefined ? null : fileProblem(path, 'separator', other === '\t' ? 'TAB' : other, ',')
}

/**
 * Faults of the header. A column we do not know is passed over; an optional one that is missing counts as empty in every row;
 * without a required one, or with one twice, the table cannot be read.
 */
function checkHeader(resource: Resource, header: readonly string[]): Problem[] {
  const { path, schema } = resource
  const at = (column: string, code: ProblemCode, outcome: Outcome): Problem => ({
    ...{ file: path, line: 1, column, code, found: header.join(','), expected: column },
    outcome,
  })
  const isRequired = ({ constraints }: Field): boolean => constraints?.required === true
  const missing = schema.fields
    .filter(({ name }) => !header.includes(name))
    .map((field) => at(field.name, 'column-missing', isRequired(field) ? 'file-left-out' : 'cell-left-out'))
  const unknown = header
    .filter((name) => !schema.fields.some((field) => field.name === name))
    .map((name) => at(name, 'column-unknown', 'cell-left-out'))
  const twice = header
    .filter((name, index) => header.indexOf(name) !== index)
    .map((name) => at(name, 'duplicate', 'file-left-out'))
  return [...missing, ...unknown, ...twice]
}

const patterns = new Map<string, RegExp>()

/** A pattern of the schema, made once. */
function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'u')
  patterns.set(source, pattern)
  return pattern
}

function checkCell(row: Row, field: Field, seen: Map<string, Set<string>>): Problem[] {
  const found = row.cells.get(field.name) ?? ''
  const rule = field.constraints ?? {}
  const fault = (code: ProblemCode, expected: string): Problem[] => [
    { file: row.file, line: row.line, column: field.name, code, found, expected, outcome: 'row-left-out' },
  ]
  if (found === '') return rule.required === true ? fault('cell-empty', field.name) : []
  if (field.type === 'integer' && !/^-?\d+$/.test(found)) return fault('not-integer', field.name)
  if (field.type === 'number' && !/^-?\d+(\.\d+)?$/.test(found)) return fault('not-number', field.name)
  const isNumeric = field.type === 'integer' || field.type === 'number'
  if (isNumeric && !Number.isSafeInteger(Math.trunc(Number(found)))) return fault('out-of-range', '2^53')
  if (LOST.test(found)) return fault('broken-letters', field.name)
  if (!isNumeric && FORMULA.test(found)) return fault('formula', field.name)
  if (field.format === 'edtf' && spanOfDate(found) === null) return fault('not-edtf', '1941-06-14, 1863~, 1482?, 186X')
  if (rule.minimum !== undefined && Number(found) < rule.minimum) return fault('out-of-range', `>= ${rule.minimum}`)
  if (rule.maximum !== undefined && Number(found) > rule.maximum) return fault('out-of-range', `<= ${rule.maximum}`)
  if (rule.enum !== undefined && !rule.enum.includes(found)) return fault('not-one-of', rule.enum.join(', '))
  if (rule.pattern !== undefined && !patternOf(rule.pattern).test(found)) return fault('bad-pattern', rule.pattern)
  if (rule.unique === true) {
    const values = seen.get(field.name) ?? new Set()
    if (values.has(found)) return fault('duplicate', field.name)
    seen.set(field.name, values.add(found))
  }
  return []
}
