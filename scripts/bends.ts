// npm run bends: solves the bends of lines that are new or changed, around those that are kept; with --all every bend anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pictures } from '../layout/scenes'
import { solveLayout } from '../layout/solveLayout'
import { keptOf, storedText } from '../layout/storedLayout'
import { readRecordFrom } from './readPackage'

const FILE = 'layout/arcs.json'
const { record } = readRecordFrom('data')
const all = pictures(record)
const isAll = process.argv.includes('--all')
const { bends: kept, open } = keptOf(isAll || !existsSync(FILE) ? null : readFileSync(FILE, 'utf8'), all)
writeFileSync(FILE, storedText(solveLayout(record, kept, all), all))
console.log(`${FILE}: ${String(kept.size)} kept, ${String(open.length)} solved`)
if (kept.size > 0 && open.length > 0) {
  console.log('npm run legibility measures it; npm run bends -- --all solves all anew.')
}
