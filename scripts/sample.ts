// npm run sample -- [how many] [seed]: draws claims at random, always the same for a seed, to be read again against their sources.
import { readRecordFrom } from './readPackage'

const [count = 60, seed = 1] = process.argv.slice(3).map(Number)
const { record } = readRecordFrom('data')
const claims = [...record.flows.values(), ...record.stocks.values()].flatMap((subject) =>
  subject.claims.map((claim) => ({ subject, claim })),
)

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = randomFrom(seed)
for (let drawn = 0; drawn < count && claims.length > 0; drawn++) {
  const [picked] = claims.splice(Math.floor(random() * claims.length), 1)
  if (picked === undefined) break
  const { subject, claim } = picked
  const where =
    subject.type === 'flow'
      ? `${subject.origin?.id ?? '?'} > ${subject.destination?.id ?? '?'}, ${subject.start}/${subject.end}`
      : `${subject.place.id}, ${subject.date}`
  const range = claim.low === null ? '' : ` (${String(claim.low)}-${String(claim.high)})`
  console.log(
    `${String(drawn + 1).padStart(2)}  ${claim.id}: ${claim.modifier} ${String(claim.best ?? '')}${range} ${claim.unit}`.replace(
      / {2,}(?=\d)/,
      ' ',
    ),
  )
  console.log(`    ${subject.name.en} | ${where} | ${subject.measure}`)
  console.log(`    ${claim.definition.text.en} | ${claim.basis} | ${claim.source.id} ${claim.locator}`)
}
