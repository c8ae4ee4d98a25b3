// npm run bends: solves the courses of lines that are new or changed, around those that are kept; with --all every course anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { solveLayout } from '../layout/solveLayout'
import { keptOf, storedText } from '../layout/storedLayout'
import { readRecordFrom } from './readPackage'

const FILE = 'layout/arcs.json'
const { record } = readRecordFrom('data')
const isAll = process.argv.includes('--all')
const { courses: kept, open } = keptOf(isAll || !existsSync(FILE) ? null : readFileSync(FILE, 'utf8'), record)
const courses = solveLayout(record, { kept })
writeFileSync(FILE, storedText(courses, record))
console.log(`${FILE}: ${String(kept.size)} kept, ${String(open.length)} solved`)
if (kept.size > 0 && open.length > 0) console.log('npm run layout measures it; npm run bends -- --all solves all anew.')
