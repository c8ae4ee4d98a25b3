// npm run bends: solves the layout of all arcs for the record of today and stores it, one line a flow or bundle.
import { writeFileSync } from 'node:fs'
import { layoutHash } from '../layout/layoutHash'
import { solveLayout } from '../layout/solveLayout'
import { readRecordFrom } from './readPackage'

const { record } = readRecordFrom('data')
const courses = Object.entries(solveLayout(record))
const lines = courses.map(([id, course]) => `  ${JSON.stringify(id)}: ${JSON.stringify(course).replaceAll(',', ', ')}`)
const text = `{\n "hash": "${layoutHash(record)}",\n "courses": {\n${lines.join(',\n')}\n }\n}\n`
writeFileSync('layout/arcs.json', text)
console.log(`layout/arcs.json: ${String(courses.length)} lines`)
