// Leaves out what would spoil more than itself: rows and cells that contradict themselves, lead nowhere, or go round in a circle.
import { isAfter } from './edtfDate'
import type { Problem } from './problem'
import { cell, list, problemAt, withoutCells } from './rowValues'
import type { DataPackage, Row } from './tableSchema'

export type Tables = ReadonlyMap<string, readonly Row[]>

/** Tables whose rows make sense, and the fault of each row or cell that was left out for it. */
export function mendRows(descriptor: DataPackage, read: Tables): { tables: Tables; problems: Problem[] } {
  const tables = new Map(read)
  const problems: Problem[] = []
  const each = (table: string, mend: (row: Row) => Mended): void => {
    const rows = tables.get(table)
    if (rows === undefined) return
    const kept: Row[] = []
    for (const row of rows) {
      const mended = mend(row)
      for (const problem of mended.problems) problems.push(problem)
      if (mended.row !== null) kept.push(mended.row)
    }
    tables.set(table, kept)
  }
  each('claims', mendBounds)
  for (const [table, [start, end]] of DATED) each(table, (row) => mendDates(row, start, end))
  for (const table of ['eras', 'units', 'place_units', 'place_names']) each(table, mendYears)
  const flows = new Set((tables.get('flows') ?? []).map((row) => cell(row, 'id')))
  each('stocks', (row) => (flows.has(cell(row, 'id')) ? leftOut(row, 'id', 'duplicate', 'flows.csv id') : sound(row)))
  const works = new Set((tables.get('sources') ?? []).map((row) => cell(row, 'id')))
  for (const table of ['movements', 'people', 'communities', 'decrees', 'reasons']) {
    each(table, (row) => mendSources(row, works))
  }
  dropDangling(descriptor, tables, problems)
  const circles = circlesOf([...(tables.get('flows') ?? []), ...(tables.get('stocks') ?? [])])
  for (const table of ['flows', 'stocks']) each(table, (row) => mendCircle(row, circles))
  return { tables, problems }
}

/** A row after mending, null when it is left out. */
type Mended = { readonly row: Row | null; readonly problems: readonly Problem[] }

const sound = (row: Row): Mended => ({ row, problems: [] })

const leftOut = (row: Row, column: string, code: Problem['code'], expected: string): Mended => ({
  row: null,
  problems: [problemAt(row, column, code, expected, 'row-left-out')],
})

function mendBounds(row: Row): Mended {
  const [low, best, high] = [cell(row, 'low'), cell(row, 'best'), cell(row, 'high')]
  if (best === '' && (low === '' || high === '')) return leftOut(row, 'best', 'no-figure', '')
  const bounds = [low, best, high].filter(Boolean).map(Number)
  if (bounds.every((bound, at) => at === 0 || (bounds[at - 1] ?? 0) <= bound)) return sound(row)
  const found = `${low || '-'}, ${best || '-'}, ${high || '-'}`
  return { row: null, problems: [{ ...problemAt(row, 'best', 'low-best-high', '', 'row-left-out'), found }] }
}

/** Tables with two EDTF dates, either of which may be open. */
const DATED: readonly (readonly [table: string, columns: readonly [start: string, end: string]])[] = [
  ['movements', ['start', 'end']],
  ['flows', ['start', 'end']],
  ['communities', ['founded', 'closed']],
]

/** Nobody knows which of two dates in the wrong order is right: the row stands without both. */
function mendDates(row: Row, start: string, end: string): Mended {
  if (!isAfter(cell(row, start), cell(row, end))) return sound(row)
  const problem = problemAt(row, end, 'start-after-end', `>= ${cell(row, start)}`, 'cell-left-out')
  return { row: withoutCells(row, [start, end]), problems: [problem] }
}

/** A span of whole years that ends before it begins says nothing. */
function mendYears(row: Row): Mended {
  const [start, end] = [cell(row, 'start'), cell(row, 'end')]
  if (start === '' || end === '' || Number(start) < Number(end)) return sound(row)
  return leftOut(row, 'end', 'start-after-end', `> ${start}`)
}

function mendSources(row: Row, works: ReadonlySet<string>): Mended {
  const ids = list(row, 'sources')
  const unknown = ids.filter((id) => !works.has(id))
  if (unknown.length === 0) return sound(row)
  const known = ids.filter((id) => works.has(id)).join(';')
  const fault = problemAt(row, 'sources', 'unknown-id', 'sources.csv id', 'cell-left-out')
  return {
    row: { ...row, cells: new Map([...row.cells, ['sources', known]]) },
    problems: unknown.map((id) => ({ ...fault, found: id })),
  }
}

type Key = { readonly table: string; readonly column: string; readonly targets: readonly string[] }

/** Keys that the descriptor cannot express: their ids stand in one of two tables. */
const TWO_TABLES: readonly Key[] = ['claims', 'account'].map((table) => ({
  table,
  column: 'subject',
  targets: ['flows', 'stocks'],
}))

/** Keys without which a row still says what it has to say: a part stays when its whole is gone. */
const LINKS: ReadonlySet<string> = new Set(['movements.era', 'flows.part_of', 'stocks.part_of', 'people.flow'])

/**
 * Leaves out rows whose key finds nothing, and what leads to them, until none is left (a dropped movement takes its flows with it);
 * of a link only the cell. When no row of a table could be read, that is said once for each column, not once for each row.
 */
function dropDangling({ resources }: DataPackage, tables: Map<string, readonly Row[]>, problems: Problem[]): void {
  const keys = resources.flatMap(({ name, schema }) =>
    (schema.foreignKeys ?? []).map(({ fields, reference }): Key => ({
      table: name,
      column: fields[0] ?? '',
      targets: [reference.resource || name],
    })),
  )
  for (let changed = true; changed;) {
    changed = false
    for (const { table, column, targets } of [...keys, ...TWO_TABLES]) {
      const ids = new Set(targets.flatMap((name) => tables.get(name) ?? []).map((row) => cell(row, 'id')))
      const rows = tables.get(table) ?? []
      const lost = new Set(rows.filter((row) => cell(row, column) !== '' && !ids.has(cell(row, column))))
      const [first] = lost
      if (first === undefined) continue
      changed = true
      const isLink = LINKS.has(`${table}.${column}`)
      const outcome = isLink ? 'cell-left-out' : 'row-left-out'
      tables.set(
        table,
        rows.flatMap((row) => (!lost.has(row) ? row : isLink ? withoutCells(row, [column]) : [])),
      )
      const names = targets.map((name) => `${name}.csv`).join(', ')
      const whole = {
        ...problemAt(first, column, 'table-unreadable', names, outcome),
        line: 1,
        found: String(lost.size),
      }
      const expected = targets.map((name) => `${name}.csv id`).join(', ')
      if (ids.size === 0) problems.push(whole)
      else for (const row of lost) problems.push(problemAt(row, column, 'unknown-id', expected, outcome))
    }
  }
}

/** Ids of rows that are parts of themselves, each with its circle. */
function circlesOf(rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const wholes = new Map(rows.map((row) => [cell(row, 'id'), cell(row, 'part_of')]))
  const done = new Set<string>()
  const circles = new Map<string, readonly string[]>()
  for (const start of wholes.keys()) {
    const path: string[] = []
    const places = new Map<string, number>()
    let id = start
    for (; id !== '' && !done.has(id) && !places.has(id); id = wholes.get(id) ?? '') places.set(id, path.push(id) - 1)
    const circle = path.slice(places.get(id) ?? path.length)
    for (const member of circle) circles.set(member, circle)
    for (const member of path) done.add(member)
  }
  return circles
}

function mendCircle(row: Row, circles: ReadonlyMap<string, readonly string[]>): Mended {
  const circle = circles.get(cell(row, 'id'))
  if (circle === undefined) return sound(row)
  const problem = problemAt(row, 'part_of', 'part-cycle', [...circle, circle[0]].join(' > '), 'cell-left-out')
  return { row: withoutCells(row, ['part_of']), problems: [problem] }
}
