// From the texts of the data files to the checked record: tables, then foreign keys, then objects, then the rules of the record.
import { checkRecord } from './checkRecord'
import { spanOfDate, type Span } from './edtfDate'
import { LANGUAGES, type Texts } from './language'
import type { Problem } from './problem'
import type {
  Basis,
  Claim,
  Definition,
  Era,
  Flow,
  HistoricalRecord,
  Kind,
  Modifier,
  Movement,
  Place,
  Precision,
  SourceWork,
  Stock,
  Unit,
} from './record'
import { readTable, type DataPackage, type Row } from './tableSchema'

/** The record without its faulty rows, and all faults. */
export type ReadRecord = { readonly record: HistoricalRecord; readonly problems: readonly Problem[] }

/**
 * Reads the data package from the texts of its files, by path; a file that is absent from `texts` is a fault, not an error.
 * Never throws on bad data.
 */
export function readRecord(descriptor: DataPackage, texts: ReadonlyMap<string, string>): ReadRecord {
  const problems: Problem[] = []
  const tables = new Map<string, readonly Row[]>()
  for (const resource of descriptor.resources) {
    const text = texts.get(resource.path)
    if (text === undefined) {
      const column = ''
      problems.push({ file: resource.path, line: 1, column, code: 'file-missing', found: '', expected: resource.path })
      continue
    }
    const table = readTable(resource, text)
    problems.push(...table.problems)
    tables.set(resource.name, table.rows)
  }
  problems.push(...dropDanglingRows(descriptor, tables))
  const record = assemble(descriptor.version, tables)
  problems.push(...checkRecord(record, tables))
  return { record, problems }
}

/** Drops rows whose foreign key finds nothing, until none is left (a dropped movement takes its flows with it). */
function dropDanglingRows(descriptor: DataPackage, tables: Map<string, readonly Row[]>): Problem[] {
  const problems: Problem[] = []
  for (let changed = true; changed;) {
    changed = false
    for (const { name, schema } of descriptor.resources) {
      for (const key of schema.foreignKeys ?? []) {
        const column = key.fields[0] ?? ''
        const targets = tables.get(key.reference.resource) ?? []
        const ids = new Set(targets.map((row) => cell(row, 'id')))
        const rows = tables.get(name) ?? []
        const isLost = (row: Row) => cell(row, column) !== '' && !ids.has(cell(row, column))
        const lost = rows.filter(isLost)
        if (lost.length === 0) continue
        changed = true
        tables.set(
          name,
          rows.filter((row) => !isLost(row)),
        )
        const expected = `${key.reference.resource}.csv id`
        problems.push(...lost.map((row) => problemAt(row, column, 'unknown-id', expected)))
      }
    }
  }
  return problems
}

/** Cell of a row as text; empty when the column is empty. */
export function cell(row: Row, column: string): string {
  return row.cells.get(column) ?? ''
}

/** A fault in one cell of a row. */
export function problemAt(row: Row, column: string, code: Problem['code'], expected: string): Problem {
  return { file: row.file, line: row.line, column, code, found: cell(row, column), expected }
}

const integer = (row: Row, column: string): number | null =>
  cell(row, column) === '' ? null : Number(cell(row, column))
const list = (row: Row, column: string): string[] => cell(row, column).split(';').filter(Boolean)

function texts(row: Row, stem: string): Texts {
  return {
    en: cell(row, `${stem}_en`),
    lt: cell(row, `${stem}_lt`),
    ru: cell(row, `${stem}_ru`),
    pl: cell(row, `${stem}_pl`),
  }
}

const textsOrNull = (row: Row, stem: string): Texts | null =>
  LANGUAGES.some((language) => cell(row, `${stem}_${language}`) !== '') ? texts(row, stem) : null

function assemble(version: string, tables: ReadonlyMap<string, readonly Row[]>): HistoricalRecord {
  const rows = (name: string): readonly Row[] => tables.get(name) ?? []
  const byId = <T>(name: string, make: (row: Row) => T): Map<string, T> =>
    new Map(rows(name).map((row) => [cell(row, 'id'), make(row)]))

  const eras: Era[] = rows('eras').map((row) => ({
    id: cell(row, 'id'),
    span: { start: Number(cell(row, 'start')), end: Number(cell(row, 'end')) },
    name: texts(row, 'name'),
  }))
  const movements = byId('movements', readMovement)
  const places = byId('places', (row) => readPlace(row, rows('place_names')))
  const definitions = byId('definitions', (row): Definition => ({ id: cell(row, 'id'), text: texts(row, 'text') }))
  const sources = byId('sources', readSource)
  const claims = readClaims(rows('claims'), definitions, sources)

  const subject = (row: Row, movement: Movement) => ({
    id: cell(row, 'id'),
    movement,
    measure: cell(row, 'measure'),
    partOf: cell(row, 'part_of') || null,
    name: texts(row, 'name'),
    note: textsOrNull(row, 'note'),
    claims: claims.get(cell(row, 'id')) ?? [],
    line: row.line,
  })
  const flows = new Map<string, Flow>()
  for (const row of rows('flows')) {
    const movement = movements.get(cell(row, 'movement'))
    if (movement === undefined) continue
    const start = cell(row, 'start')
    const end = cell(row, 'end')
    flows.set(cell(row, 'id'), {
      type: 'flow',
      ...subject(row, movement),
      origin: places.get(cell(row, 'origin')) ?? null,
      destination: places.get(cell(row, 'destination')) ?? null,
      start,
      end,
      span: flowSpan(start, end, eras.find((era) => era.id === movement.era)?.span ?? null),
    })
  }
  const stocks = new Map<string, Stock>()
  for (const row of rows('stocks')) {
    const movement = movements.get(cell(row, 'movement'))
    const place = places.get(cell(row, 'place'))
    if (movement === undefined || place === undefined) continue
    const date = cell(row, 'date')
    stocks.set(cell(row, 'id'), { type: 'stock', ...subject(row, movement), place, date, span: spanOfDate(date) })
  }
  const reasons = rows('reasons').map((row) => ({ sources: list(row, 'sources'), text: texts(row, 'text') }))
  const parts = partsOf([...flows.values(), ...stocks.values()])
  return { version, eras, movements, places, flows, stocks, sources, reasons, parts }
}

/**
 * Years in which a flow is on show. An open start means that only the end is known (people counted on a census day): the flow
 * stands at its end. An open end lasts to the end of the movement's era. Null when neither is known.
 */
function flowSpan(start: string, end: string, era: Span | null): Span | null {
  const first = start === '' ? null : spanOfDate(start)
  const last = end === '' ? null : spanOfDate(end)
  if (first === null) return last
  if (last !== null) return { start: first.start, end: Math.max(first.end, last.end) }
  return { start: first.start, end: Math.max(first.end, era?.end ?? first.end) }
}

function partsOf(subjects: readonly { id: string; partOf: string | null }[]): Map<string, string[]> {
  const parts = new Map<string, string[]>()
  for (const { id, partOf } of subjects) {
    if (partOf !== null) parts.set(partOf, [...(parts.get(partOf) ?? []), id])
  }
  return parts
}

function readMovement(row: Row): Movement {
  return {
    id: cell(row, 'id'),
    number: Number(cell(row, 'number')),
    era: cell(row, 'era'),
    kind: cell(row, 'kind') as Kind,
    start: cell(row, 'start'),
    end: cell(row, 'end'),
    agent: cell(row, 'agent'),
    sources: list(row, 'sources'),
    order: textsOrNull(row, 'order'),
    name: texts(row, 'name'),
    text: texts(row, 'text'),
  }
}

function readPlace(row: Row, names: readonly Row[]): Place {
  const id = cell(row, 'id')
  return {
    id,
    at: [Number(cell(row, 'lng')), Number(cell(row, 'lat'))],
    precision: cell(row, 'precision') as Precision,
    country: cell(row, 'country'),
    rank: Number(cell(row, 'rank')),
    name: texts(row, 'name'),
    periodNames: names
      .filter((name) => cell(name, 'place') === id)
      .map((name) => ({
        start: integer(name, 'start') ?? Number.NEGATIVE_INFINITY,
        end: integer(name, 'end') ?? Number.POSITIVE_INFINITY,
        name: texts(name, 'name'),
      })),
  }
}

function readSource(row: Row): SourceWork {
  return {
    id: cell(row, 'id'),
    quality: cell(row, 'quality') as SourceWork['quality'],
    citation: cell(row, 'citation'),
    url: cell(row, 'url'),
  }
}

/** Checked claims by subject, in the order of their ranks. Unchecked claims stay in the files and out of every figure. */
function readClaims(
  rows: readonly Row[],
  definitions: ReadonlyMap<string, Definition>,
  sources: ReadonlyMap<string, SourceWork>,
): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  for (const row of rows) {
    const definition = definitions.get(cell(row, 'definition'))
    const source = sources.get(cell(row, 'source'))
    if (definition === undefined || source === undefined || cell(row, 'checked') !== 'yes') continue
    const subject = cell(row, 'subject')
    const claim: Claim = {
      id: cell(row, 'id'),
      rank: Number(cell(row, 'rank')),
      modifier: cell(row, 'modifier') as Modifier,
      low: integer(row, 'low'),
      best: integer(row, 'best'),
      high: integer(row, 'high'),
      unit: cell(row, 'unit') as Unit,
      definition,
      source,
      locator: cell(row, 'locator'),
      basis: cell(row, 'basis') as Basis,
      line: row.line,
    }
    claims.set(subject, [...(claims.get(subject) ?? []), claim])
  }
  for (const list of claims.values()) list.sort((a, b) => a.rank - b.rank)
  return claims
}
