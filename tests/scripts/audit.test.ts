// The claims drawn for an audit: always the same for a seed, none twice, each with its source and whether that was seen.
import { expect, test } from 'vitest'
import { auditText } from '../../scripts/auditText'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const claims = [...record.flows.values(), ...record.stocks.values()].flatMap((subject) => subject.claims)
const idsOf = (text: string) => [...text.matchAll(/^\d+ {2}(\S+) \(claims\.csv line \d+\)/gm)].map(([, id = '']) => id)

test('sixty claims are drawn, none twice, the same for the same seed and others for another', () => {
  const drawn = idsOf(auditText(record, 60, 41))
  expect(new Set(drawn).size).toBe(60)
  expect(idsOf(auditText(record, 60, 41))).toEqual(drawn)
  expect(idsOf(auditText(record, 60, 42))).not.toEqual(drawn)
})

test('whoever asks for more claims than there are gets each once', () => {
  expect(idsOf(auditText(record, 100_000, 7)).sort()).toEqual(claims.map(({ id }) => id).sort())
})

test('a claim is told with its row, place, date, definition, basis, source, locator and address', () => {
  const blocks = auditText(record, claims.length, 3).split('\n\n')
  const block = blocks.find((text) => text.includes(' kaliningrad-oblast-2021.1 ')) ?? ''
  expect(
    block
      .split('\n')
      .slice(1)
      .map((line) => line.trim()),
  ).toEqual([
    'row       Kaliningrad Oblast: Lithuanians, 2021 (stock, nationality, movement censuses)',
    'where     kaliningrad-oblast, 2021',
    'part of   russia-2021',
    expect.stringMatching(/^counts {4}Inhabitants who declared Lithuanian nationality/),
    'rests on  census; rank 1 of 1; the row is documented',
    expect.stringMatching(/^source {4}ROSSTAT-2021-COPY \(B\), Росстат/),
    'locator   table 1, Калининградская область',
    expect.stringMatching(/^\[seen\] {4}https:\/\/github\.com\//),
    expect.stringMatching(/^note {6}13\.9 % of the inhabitants/),
  ])
})

test('a source is marked as seen only where its row says so, and the last line counts them', () => {
  const blocks = auditText(record, claims.length, 5).split('\n\n')
  const last = blocks.pop() ?? ''
  const marked = blocks.filter((text) => text.includes('\n    [seen]'))
  const seen = claims.filter(({ source }) => source.isSeen)
  expect(seen.length).toBeGreaterThan(500)
  expect(marked).toHaveLength(seen.length)
  const without = claims.filter(({ source }) => source.url === '').length
  expect(last).toBe(
    `${claims.length} claims: source seen at its address ${seen.length}, address known but not opened ${
      claims.length - seen.length - without
    }, no address ${without}.`,
  )
})
