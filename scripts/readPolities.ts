// geo/base/polities.csv: names and years of states and governorates.
import Papa from 'papaparse'
import type { Polity } from '../geo/periodBorders'

/** Polities of the file. Throws with file, line, column, what was found and expected. */
export function readPolities(csv: string): Polity[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  return data.map((row, at) => {
    const fault = (column: string, expected: string): never => {
      throw new Error(
        `geo/base/polities.csv, line ${String(at + 2)}, column ${column}: found "${row[column] ?? ''}", expected ${expected}.`,
      )
    }
    const number = (column: string): number => {
      const text = row[column] ?? ''
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : fault(column, 'a number')
    }
    const text = (column: string): string => row[column]?.trim() || fault(column, 'a name')
    const [start, end] = [number('start'), number('end')]
    if (end <= start) fault('end', `a year after ${String(start)}`)
    return {
      id: text('id'),
      start,
      end,
      at: [number('lng'), number('lat')],
      minZoom: number('min_zoom'),
      name: { en: text('name_en'), lt: text('name_lt'), ru: text('name_ru'), pl: text('name_pl') },
    }
  })
}
