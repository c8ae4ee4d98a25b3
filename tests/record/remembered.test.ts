import { expect, test } from 'vitest'
import { remembered } from '../../src/record/remembered'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()

test('the same question gets the same object, another record or another argument another one', () => {
  const ask = remembered((_, year: number, more: { readonly mode: string }) => ({ year, ...more }))
  const first = ask(record, 1948, { mode: 'era' })
  expect(ask(record, 1948, { mode: 'era' })).toBe(first)
  expect(ask(record, 1949, { mode: 'era' })).toEqual({ year: 1949, mode: 'era' })
  expect(ask(record, 1948, { mode: 'year' })).not.toBe(first)
  expect(ask(smallRecord().record, 1948, { mode: 'era' })).not.toBe(first)
})

test('what was asked longest ago is forgotten first, and asking again keeps it', () => {
  let asked = 0
  const ask = remembered((_, year: number) => {
    asked += 1
    return year
  }, 2)
  for (const year of [1, 2, 1, 3]) ask(record, year)
  expect(asked).toBe(3)
  ask(record, 1)
  expect(asked).toBe(3)
  ask(record, 2)
  expect(asked).toBe(4)
})

test('nothing is an answer too', () => {
  let asked = 0
  const ask = remembered((): null => {
    asked += 1
    return null
  })
  expect([ask(record), ask(record), asked]).toEqual([null, null, 1])
})
