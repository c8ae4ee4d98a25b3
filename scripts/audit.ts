// npm run audit -- [how many] [seed]: draws claims at random, always the same for a seed, to be read again against their sources.
import { auditText } from './auditText'
import { readRecordFrom } from './readPackage'

const [count = '60', seed = '1'] = process.argv.slice(3)
const wrong = [count, seed].find((text) => !/^\d+$/.test(text))
if (wrong === undefined) console.log(auditText(readRecordFrom('data').record, Number(count), Number(seed)))
else {
  console.error(
    `npm run audit -- [how many] [seed]: found "${wrong}", expected whole numbers, for instance: npm run audit -- 60 41`,
  )
  process.exitCode = 1
}
