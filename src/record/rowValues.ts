// Cells of a row as values, and a fault in one of them.
import { LANGUAGES, type Texts } from './language'
import type { Problem } from './problem'
import type { Row } from './tableSchema'

/** Cell of a row as text; empty when the column is empty. */
export function cell(row: Row, column: string): string {
  return row.cells.get(column) ?? ''
}

/** A fault in one cell of a row; unless said otherwise the row is kept as it stands. */
export function problemAt(
  row: Row,
  column: string,
  code: Problem['code'],
  expected: string,
  outcome: Problem['outcome'] = 'kept',
): Problem {
  return { file: row.file, line: row.line, column, code, found: cell(row, column), expected, outcome }
}

/** The row with some of its cells empty. */
export function withoutCells(row: Row, columns: readonly string[]): Row {
  return { ...row, cells: new Map([...row.cells].map(([name, value]) => [name, columns.includes(name) ? '' : value])) }
}

/** Cell as an integer; null when empty. */
export const integer = (row: Row, column: string): number | null =>
  cell(row, column) === '' ? null : Number(cell(row, column))

/** Cell as a list of ids; empty list when empty. */
export const list = (row: Row, column: string): string[] => cell(row, column).split(';').filter(Boolean)

/** Texts of the four columns of a stem. */
export function texts(row: Row, stem: string): Texts {
  return {
    en: cell(row, `${stem}_en`),
    lt: cell(row, `${stem}_lt`),
    ru: cell(row, `${stem}_ru`),
    pl: cell(row, `${stem}_pl`),
  }
}

/** Texts of a stem, null when the row has none. */
export const textsOrNull = (row: Row, stem: string): Texts | null =>
  LANGUAGES.some((language) => cell(row, `${stem}_${language}`) !== '') ? texts(row, stem) : null
