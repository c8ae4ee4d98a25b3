import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '../../src/domain/edtfDate'
import { spanIndex } from '../../src/domain/spanIndex'

const years = fc.integer({ min: 1266, max: 2022 })
const span = fc.tuple(years, fc.integer({ min: 1, max: 90 })).map(([start, long]) => ({ start, end: start + long }))

test('it finds the rows that share a year with the window, in their order, as asking every row would', () => {
  fc.assert(
    fc.property(fc.array(fc.option(span), { maxLength: 80 }), span, (spans, window) => {
      const rows = spans.map((own, at) => ({ own, at }))
      const asked = rows.filter(({ own }) => own !== null && overlaps(own, window))
      expect(spanIndex(rows, ({ own }) => own)(window)).toEqual(asked)
    }),
  )
})
