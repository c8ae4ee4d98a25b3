// npm run data: rows in each table, and every fault of the record. Ends with an error when there is one.
import { problemSentence, readPackageFiles } from './readPackage'
import { readRecord } from '../src/record/readRecord'
import { readTable } from '../src/record/tableSchema'

const { descriptor, texts } = readPackageFiles('data')
for (const resource of descriptor.resources) {
  const text = texts.get(resource.path) ?? null
  const rows = text === null ? 0 : readTable(resource, text).rows.length
  console.log(`${String(rows).padStart(6)}  ${resource.path}`)
}
const { problems } = readRecord(descriptor, texts)
for (const problem of problems) console.error(problemSentence(problem))
console.log(`${problems.length} faults`)
if (problems.length > 0) process.exitCode = 1
