// Units of data/units.csv, whether or not a place lies in them.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Level, Unit } from '../src/record/record'

type Cells = Record<
  'id' | 'level' | 'country' | 'start' | 'end' | 'name_en' | 'name_lt' | 'name_ru' | 'name_pl',
  string
>

/** Level, state of today and names of each unit by its id. */
export function readUnitRows(): Map<string, Pick<Unit, 'level' | 'country' | 'name'>> {
  const { data } = Papa.parse<Cells>(readFileSync('data/units.csv', 'utf8'), { header: true, skipEmptyLines: true })
  return new Map(
    data.map((row) => [
      row.id,
      {
        level: row.level as Level,
        country: row.country,
        name: { en: row.name_en, lt: row.name_lt, ru: row.name_ru, pl: row.name_pl },
      },
    ]),
  )
}
