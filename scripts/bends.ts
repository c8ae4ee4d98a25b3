// npm run bends: solves the layout of all arcs for the record of today and stores it.
import { writeFileSync } from 'node:fs'
import { layoutHash } from '../geo/layoutHash'
import { solveLayout } from '../geo/solveLayout'
import { readRecordFrom } from './readPackage'

const { record } = readRecordFrom('data')
const bends = solveLayout(record)
writeFileSync('geo/bends.json', `${JSON.stringify({ hash: layoutHash(record), bends }, null, 1)}\n`)
console.log(`geo/bends.json: ${Object.keys(bends).length} flows`)
