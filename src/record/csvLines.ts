// CSV text as lines of cells, each with its place in the file. A quotation mark left open takes its own line and no other.
import Papa from 'papaparse'

/** Cells of one row; `line` is where it begins, 1 for the header. */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] }

export type CsvText = {
  readonly lines: readonly CsvLine[]
  /** Lines that are left out for their quotation marks, and the fault as the parser calls it. */
  readonly broken: readonly { readonly line: number; readonly found: string }[]
}

/** Lines with a bad quotation mark that are looked for; what stands after so many is read as the parser reads it. */
const MOST_BROKEN = 20

/** Lines of a CSV text with any line ends; empty lines are passed over. Never throws. */
export function csvLines(text: string): CsvText {
  const source = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const broken: { line: number; found: string }[] = []
  for (;;) {
    const { data, errors } = Papa.parse<string[]>(source.join('\n'), { delimiter: ',', newline: '\n' })
    let line = 1
    const lines = data.map((cells): CsvLine => {
      const start = line
      line += cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1)
      return { cells, line: start }
    })
    const error = errors.find(({ type }) => type === 'Quotes')
    const start = lines[error?.row ?? 0]?.line
    if (error === undefined || start === undefined || broken.length === MOST_BROKEN) {
      return { lines: lines.filter(({ cells }) => cells.some((cell) => cell !== '')), broken }
    }
    broken.push({ line: start, found: error.code })
    source[start - 1] = ''
  }
}
