// From the texts of the data files to the checked record: tables, then foreign keys, then objects, then the rules of the record.
import { cell, list, texts, textsOrNull } from './rowValues'
import { checkRecord } from './checkRecord'
import { exactSpanOfDate, spanOfDate, type Span } from './edtfDate'
import { mendRows } from './mendRows'
import { allProblems, fileProblem, type Problem } from './problem'
import {
  readAccountTerm,
  readClaims,
  readCommunity,
  readDecree,
  readDivisions,
  readMovement,
  readPerson,
  readPlace,
  readSource,
  readUnits,
} from './readRows'
import type { Community, Decree, Definition, Era, Flow, HistoricalRecord, Movement, Person, Stock } from './record'
import { readTable, type DataPackage, type Resource, type Row, type Table } from './tableSchema'

/** The record without its faulty rows, and all faults. */
export type ReadRecord = { readonly record: HistoricalRecord; readonly problems: readonly Problem[] }

/** Text of a file of the data package; null when its bytes are no UTF-8. */
export type FileText = string | null

/** Tables that the atlas reads; the data package must have them all. */
const TABLES = [
  'eras',
  'movements',
  'places',
  'place_names',
  'units',
  'place_units',
  'flows',
  'stocks',
  'claims',
  'account',
  'definitions',
  'sources',
  'people',
  'communities',
  'decrees',
  'reasons',
  'disjoint_parts',
  'definition_families',
]

/**
 * Reads the data package from the texts of its files, by path; a file that is absent from `texts` is a fault, not an error.
 * Never throws on bad data.
 */
export function readRecord(descriptor: DataPackage, texts: ReadonlyMap<string, FileText>): ReadRecord {
  const problems: Problem[][] = []
  const read = new Map<string, readonly Row[]>()
  for (const resource of descriptor.resources) {
    const table = readFile(resource, texts.get(resource.path))
    problems.push([...table.problems])
    read.set(resource.name, table.rows)
  }
  const missing = TABLES.filter((name) => !read.has(name))
  problems.push(missing.map((name) => fileProblem('datapackage.json', 'resource-missing', '', `${name}.csv`)))
  const { tables, problems: mended } = mendRows(descriptor, read)
  const record = assemble(descriptor.version, tables)
  return { record, problems: allProblems(...problems, mended, checkRecord(record, tables)) }
}

function readFile(resource: Resource, text: FileText | undefined): Table {
  const { path } = resource
  if (text === undefined) return { rows: [], problems: [fileProblem(path, 'file-missing', '', path)] }
  if (text === null) return { rows: [], problems: [fileProblem(path, 'not-utf8', '\uFFFD', path)] }
  return readTable(resource, text)
}

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
  const units = readUnits(rows('units'), rows('place_units'))
  const places = byId('places', (row) => readPlace(row, rows('place_names'), units.get(cell(row, 'id')) ?? []))
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
    const era = eras.find(({ id }) => id === movement.era)?.span ?? null
    flows.set(cell(row, 'id'), {
      type: 'flow',
      ...subject(row, movement),
      origin: places.get(cell(row, 'origin')) ?? null,
      destination: places.get(cell(row, 'destination')) ?? null,
      start,
      end,
      span: flowSpan(spanOfDate(start), spanOfDate(end), era),
      exact: flowSpan(exactSpanOfDate(start), exactSpanOfDate(end), era),
    })
  }
  const stocks = new Map<string, Stock>()
  for (const row of rows('stocks')) {
    const movement = movements.get(cell(row, 'movement'))
    const place = places.get(cell(row, 'place'))
    if (movement === undefined || place === undefined) continue
    const date = cell(row, 'date')
    stocks.set(cell(row, 'id'), {
      type: 'stock',
      ...subject(row, movement),
      place,
      date,
      span: spanOfDate(date),
      exact: exactSpanOfDate(date),
    })
  }
  const reasons = rows('reasons').map((row) => ({ sources: list(row, 'sources'), text: texts(row, 'text') }))
  const account = rows('account').flatMap((row) => {
    const of = flows.get(cell(row, 'subject')) ?? stocks.get(cell(row, 'subject'))
    return of === undefined ? [] : [readAccountTerm(row, of)]
  })
  const people = new Map<string, Person>()
  for (const row of rows('people')) {
    const movement = movements.get(cell(row, 'movement'))
    if (movement !== undefined) people.set(cell(row, 'id'), readPerson(row, movement, places, sources))
  }
  const communities = new Map<string, Community>()
  const lastYear = eras.at(-1)?.span.end ?? 0
  for (const row of rows('communities')) {
    const place = places.get(cell(row, 'place'))
    if (place !== undefined) communities.set(cell(row, 'id'), readCommunity(row, place, lastYear, sources))
  }
  const decrees: Decree[] = rows('decrees').flatMap((row) => {
    const movement = movements.get(cell(row, 'movement'))
    return movement === undefined ? [] : [readDecree(row, movement, sources)]
  })
  decrees.sort((a, b) => a.date.localeCompare(b.date))
  const parts = partsOf([...flows.values(), ...stocks.values()])
  const measureOf = (id: string): string | undefined => (flows.get(id) ?? stocks.get(id))?.measure
  const divisions = readDivisions(rows('disjoint_parts'), (whole) =>
    (parts.get(whole) ?? []).filter((id) => measureOf(id) === measureOf(whole)),
  )
  const families = new Map(rows('definition_families').map((row) => [cell(row, 'definition'), cell(row, 'family')]))
  return {
    version,
    eras: eras.length > 0 ? withoutGaps(eras) : oneEra([...flows.values(), ...stocks.values()]),
    movements,
    places,
    flows,
    stocks,
    sources,
    account,
    people,
    communities,
    decrees,
    reasons,
    parts,
    divisions,
    families,
  }
}

/**
 * Years in which a flow is on show. An open start means that only the end is known (people counted on a census day): the flow
 * stands at its end. An open end lasts to the end of the movement's era. Null when neither is known.
 */
function flowSpan(first: Span | null, last: Span | null, era: Span | null): Span | null {
  if (first === null) return last
  if (last !== null) return { start: first.start, end: Math.max(first.end, last.end) }
  return { start: first.start, end: Math.max(first.end, era?.end ?? first.end) }
}

/** Eras in order, each until the next begins: a year between two of them would belong to none, and the slider could not show it. */
function withoutGaps(eras: readonly Era[]): Era[] {
  const ordered = [...eras].sort((a, b) => a.span.start - b.span.start)
  return ordered.map((era, at) => ({
    ...era,
    span: { start: era.span.start, end: ordered[at + 1]?.span.start ?? Math.max(era.span.end, era.span.start + 1) },
  }))
}

/** Without eras the slider runs over all years of the record as one. Empty when nothing is dated. */
function oneEra(subjects: readonly { readonly span: Span | null }[]): Era[] {
  let [start, end] = [Infinity, -Infinity]
  for (const { span } of subjects) {
    if (span === null) continue
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  if (start >= end) return []
  const years = `${String(start)}–${String(end - 1)}`
  return [{ id: 'all', span: { start, end }, name: { en: years, lt: years, ru: years, pl: years } }]
}

function partsOf(subjects: readonly { id: string; partOf: string | null }[]): Map<string, string[]> {
  const parts = new Map<string, string[]>()
  for (const { id, partOf } of subjects) {
    if (partOf === null) continue
    const ids = parts.get(partOf) ?? []
    ids.push(id)
    parts.set(partOf, ids)
  }
  return parts
}
