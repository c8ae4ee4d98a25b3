import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '../../../src/record/edtfDate'
import { FEW, spanIndex } from '../../../src/domain/flows/spanIndex'

const years = fc.integer({ min: 1266, max: 2022 })
/** Years and parts of a year, some so close to each other that they share their place in the order. */
const span = fc
  .tuple(years, fc.constantFrom(0, 0.001, 0.002, 5 / 12, 0.999), fc.integer({ min: 1, max: 90 }))
  .map(([year, part, long]) => ({ start: year + part, end: year + part + long }))

/** Rows of no year, so many that the others are found by their order. */
const NONE = Array.from({ length: FEW }, () => null)

test.each([
  ['few', []],
  ['many', NONE],
])(
  'of %s rows it finds those that share a year with the window, in their order, as asking every row would',
  (_, none) => {
    fc.assert(
      fc.property(fc.array(fc.option(span), { minLength: 1, maxLength: 80 }), span, (spans, window) => {
        const rows = [...none, ...spans].map((own, at) => ({ own, at }))
        const asked = rows.filter(({ own }) => own !== null && overlaps(own, window))
        const found = spanIndex(rows, ({ own }) => own)
        // The first answer comes without the order, those after it by it.
        for (let query = 0; query < 3; query++) expect(found(window)).toEqual(asked)
      }),
    )
  },
)
