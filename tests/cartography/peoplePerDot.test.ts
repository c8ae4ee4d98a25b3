import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotsOf, peoplePerDot } from '../../src/cartography/peoplePerDot'

test('a dot stands for 100 people, and for more where the largest flow would be a band of dots', () => {
  expect([[300, null], [50_000], [300_000, 300], [2_000_000], []].map(peoplePerDot)).toEqual([
    100, 100, 1000, 10_000, 100,
  ])
})

test('300 and 300,000 people are both seen at once: one dot at least, 500 at most; nobody unknown is made a dot', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1 }), (people) => {
      const per = peoplePerDot(people)
      for (const count of people) {
        expect(dotsOf(count, per)).toBeGreaterThanOrEqual(1)
        expect(dotsOf(count, per)).toBeLessThanOrEqual(500)
      }
    }),
  )
  expect([dotsOf(null, 100), dotsOf(0, 100)]).toEqual([0, 0])
})
