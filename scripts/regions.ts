// npm run regions: fills data/place_units.csv for places that lack a region, by their points, and says which still lack one.
import { readFileSync, writeFileSync } from 'node:fs'
import Papa from 'papaparse'
import { readHoldings, readRegions, regionAt } from './regionAt'
import { fillingRows, missingRegions, type PlaceUnitRow } from './placeUnits'
import { readRecordFrom } from './readPackage'
import { readUnitRows } from './unitRows'

const PATH = 'data/place_units.csv'
const regions = readRegions()
const rows = fillingRows(readRecordFrom('data').record, {
  regionAt: (at) => regionAt(at, regions),
  holdingsAt: readHoldings(),
  units: readUnitRows(),
})
const old = Papa.parse<PlaceUnitRow>(readFileSync(PATH, 'utf8'), { header: true, skipEmptyLines: true }).data
const fields = ['place', 'unit', 'start', 'end']
if (rows.length > 0) writeFileSync(PATH, `${Papa.unparse([...old, ...rows], { columns: fields, newline: '\n' })}\n`)
for (const { place, unit } of rows) console.log(`added: ${place} in ${unit}`)
const missing = missingRegions(readRecordFrom('data').record)
for (const fault of missing)
  console.error(`missing: ${fault}. Add a row to ${PATH}, and the unit to data/units.csv if it is not there.`)
console.log(`${rows.length} rows added, ${missing.length} missing`)
if (missing.length > 0) process.exitCode = 1
