// Claims drawn at random, each with everything that somebody needs who reads it again against its source.
import { seededRandom } from '../layout/seededRandom'
import { figureOf } from '../src/record/figure'
import type { Claim, Flow, HistoricalRecord, Stock } from '../src/record/record'

/** A claim and the row it is made on. */
type Drawn = { readonly subject: Flow | Stock; readonly claim: Claim }

/**
 * Text of an audit: `count` claims of the record, drawn without repetition and always the same for a seed, and a line that sums up how
 * many of their sources were seen at their address.
 */
export function auditText(record: HistoricalRecord, count: number, seed: number): string {
  const drawn = drawClaims(record, count, seed)
  return [...drawn.map((one, at) => claimText(one, at + 1)), summary(drawn.map(({ claim }) => claim))].join('\n\n')
}

function drawClaims(record: HistoricalRecord, count: number, seed: number): Drawn[] {
  const left = [...record.flows.values(), ...record.stocks.values()].flatMap((subject) =>
    subject.claims.map((claim): Drawn => ({ subject, claim })),
  )
  const random = seededRandom(seed)
  const drawn: Drawn[] = []
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  return drawn
}

function claimText({ subject, claim }: Drawn, number: number): string {
  const beside = subject.claims.filter((other) => other !== claim)
  const fields: [label: string, text: string][] = [
    ['row', `${subject.name.en} (${subject.type}, ${subject.measure}, movement ${subject.movement.id})`],
    ['where', whereAndWhen(subject)],
    ['part of', subject.partOf ?? ''],
    ['counts', claim.definition.text.en],
    [
      'rests on',
      `${claim.basis}; rank ${claim.rank} of ${subject.claims.length}; the row is ${figureOf(subject.claims)?.grade ?? ''}`,
    ],
    ['source', `${claim.source.id} (${claim.source.quality}), ${claim.source.citation}`],
    ['locator', claim.locator === '' ? 'none' : claim.locator],
    [claim.source.isSeen ? '[seen]' : '[    ]', claim.source.url === '' ? 'no address' : claim.source.url],
    ['beside it', beside.map((other) => `${figureWords(other)}, ${other.source.id}`).join('; ')],
    ['note', subject.note?.en ?? ''],
  ]
  const head = `${number}  ${claim.id} (claims.csv line ${claim.line}): ${figureWords(claim)}`
  return [head, ...fields.flatMap(([label, text]) => (text === '' ? [] : [`    ${label.padEnd(9)} ${text}`]))].join(
    '\n',
  )
}

function whereAndWhen(subject: Flow | Stock): string {
  if (subject.type === 'stock') return `${subject.place.id}, ${subject.date}`
  return `${subject.origin?.id ?? '?'} > ${subject.destination?.id ?? '?'}, ${subject.start || '..'}/${subject.end || '..'}`
}

function figureWords({ modifier, low, best, high, unit }: Claim): string {
  const range = low === null && high === null ? '' : `${low ?? '..'}-${high ?? '..'}`
  const figure = best === null ? range : `${best}${range === '' ? '' : ` (${range})`}`
  return [modifier, figure, unit].filter(Boolean).join(' ')
}

function summary(claims: readonly Claim[]): string {
  const seen = claims.filter(({ source }) => source.isSeen).length
  const known = claims.filter(({ source }) => !source.isSeen && source.url !== '').length
  return `${claims.length} claims: source seen at its address ${seen}, address known but not opened ${known}, no address ${claims.length - seen - known}.`
}
