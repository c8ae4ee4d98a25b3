import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, overlaps, spanOfDate } from '../../src/record/edtfDate'

describe('a date of the record', () => {
  test.each([
    ['1941-06-14', 1941, 1942],
    ['1941-06', 1941, 1942],
    ['1863', 1863, 1864],
    ['1863~', 1863, 1864],
    ['1482?', 1482, 1483],
    ['186X', 1860, 1870],
    ['13XX', 1300, 1400],
  ])('%s covers the years from %i to before %i', (text, start, end) => {
    expect(spanOfDate(text)).toEqual({ start, end })
  })

  test.each(['19410614', '1941-13', '1941-22', '1941-06-31', '', 'spring 1941', '1941/1953', '{1940..1944}'])(
    '"%s" is refused',
    (text) => {
      expect(spanOfDate(text)).toBeNull()
    },
  )

  test('no text makes the reading throw, and what is read is a span', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const span = spanOfDate(text)
        return span === null || span.start < span.end
      }),
    )
  })
})

test('two spans overlap exactly when they share a year', () => {
  const span = fc.tuple(fc.integer({ min: 1266, max: 2021 }), fc.integer({ min: 1, max: 60 }))
  fc.assert(
    fc.property(span, span, ([a, lengthA], [b, lengthB]) => {
      const [first, second] = [
        { start: a, end: a + lengthA },
        { start: b, end: b + lengthB },
      ]
      const years = Array.from({ length: lengthA }, (_, at) => a + at)
      expect(overlaps(first, second)).toBe(years.some((year) => year >= b && year < b + lengthB))
      expect(contains(second, first)).toBe(years.every((year) => year >= b && year < b + lengthB))
    }),
  )
})
