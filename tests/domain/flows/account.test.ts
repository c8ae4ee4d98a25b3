import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountsOf, remainderOf } from '../../../src/domain/flows/account'
import { readRecordFrom } from '../../../scripts/readPackage'
import { smallRecord } from '../../fixtures/smallRecord'

const bounds = fc
  .tuple(fc.nat(200_000), fc.nat(200_000), fc.nat(200_000))
  .map((numbers) => [...numbers].sort((a, b) => a - b))
  .map(([low = 0, best = 0, high = 0]) => ({ low, best, high }))

describe('what the parts leave of a whole', () => {
  test('is never negative, and its bounds are in order', () => {
    fc.assert(
      fc.property(bounds, fc.array(bounds, { maxLength: 4 }), (whole, parts) => {
        const { low, best, high } = remainderOf(whole, parts)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(best)
        expect(best).toBeLessThanOrEqual(high)
      }),
    )
  })

  test('makes the whole again with the parts, where these do not exceed it', () => {
    fc.assert(
      fc.property(bounds, fc.array(bounds, { maxLength: 4 }), (whole, parts) => {
        const sum = parts.reduce((total, { best }) => total + best, 0)
        fc.pre(sum <= whole.best)
        expect(sum + remainderOf(whole, parts).best).toBe(whole.best)
      }),
    )
  })
})

describe('the account of the record', () => {
  const accounts = new Map(accountsOf(readRecordFrom('data').record).map((account) => [account.strand, account]))

  test('of 131,600 deported about 28,000 died and 60,000 returned; of 43,600 the record does not tell', () => {
    const deported = accounts.get('deported')
    expect(deported?.whole?.figure.best).toBe(131_600)
    expect(deported?.parts.map(({ figure }) => figure.best)).toEqual([28_000, 60_000])
    // The totals run from 130,000 to 135,500.
    expect(deported?.notKnown).toEqual({ low: 42_000, best: 43_600, high: 47_500 })
  })

  test('of more than 156,000 imprisoned about 23,000 died and 20,000 returned; of 113,000 it does not tell', () => {
    const imprisoned = accounts.get('imprisoned')
    expect(imprisoned?.parts.map(({ figure }) => figure.best)).toEqual([23_000, 20_000])
    expect(imprisoned?.notKnown?.best).toBe(113_000)
  })

  test('the two totals are not one: they have no whole in common and nothing is subtracted', () => {
    const both = accounts.get('both')
    expect([both?.whole, both?.parts, both?.notKnown]).toEqual([null, [], null])
    expect(both?.beside.map(({ term }) => term.subject.id)).toEqual([
      'died-all',
      'returned-1953-1958',
      'returned-all',
      'barred-30000',
      'settled-elsewhere',
    ])
  })
})

test.each([
  ['a term of a row that is not there', 'deported-1,deported,whole,taken,nobody', 'subject', 'unknown-id'],
  ['a part without a whole', 'deported-1,deported,part,died,to-there', 'role', 'account-whole'],
  ['a whole in families', 'deported-1,deported,whole,taken,unknown', 'subject', 'account-figure'],
])('%s is a fault', (_, line, column, code) => {
  const { problems } = smallRecord((table, lines) => (table === 'account' ? [line] : lines))
  expect(problems.map((problem) => [problem.file, problem.line, problem.column, problem.code])).toEqual([
    ['account.csv', 2, column, code],
  ])
})

test('a second whole in one strand is a fault', () => {
  const { problems } = smallRecord((table, lines) =>
    table === 'account' ? ['a,deported,whole,taken,all', 'b,deported,whole,taken,to-there'] : lines,
  )
  expect(problems.map(({ line, code }) => [line, code])).toEqual([[3, 'account-whole']])
})
