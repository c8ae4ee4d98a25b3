// Nothing disappears: in every era, year, mode and measure the map and the shelf together are all rows, each once, and their people add up.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps, type Span } from '../../src/record/edtfDate'
import { figureOf } from '../../src/record/figure'
import { countedMeasures, isTold, latestCounts } from '../../src/domain/counts/latestCounts'
import { onShow, shelfOf, undated, type ShelfRow } from '../../src/domain/flows/onShow'
import type { Flow, Stock } from '../../src/record/record'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const subjects: readonly (Flow | Stock)[] = [...record.flows.values(), ...record.stocks.values()]
const peopleOf = (rows: readonly (Flow | Stock)[]): number =>
  rows.reduce((sum, { claims }) => {
    const figure = figureOf(claims)
    return figure?.leading.unit === 'persons' ? sum + figure.best : sum
  }, 0)
const byMeasure = (rows: readonly (Flow | Stock)[]): Map<string, (Flow | Stock)[]> => {
  const groups = new Map<string, (Flow | Stock)[]>()
  for (const row of rows) groups.set(row.measure, [...(groups.get(row.measure) ?? []), row])
  return groups
}

/** Drawn rows and shelf of a window are all rows of the window and the undated ones; so are their people, measure by measure. */
function expectWhole(
  drawn: readonly (Flow | Stock)[],
  shelf: readonly ShelfRow[],
  all: readonly (Flow | Stock)[],
): void {
  const seen = [...drawn, ...shelf.map(({ subject }) => subject)]
  expect(new Set(seen).size).toBe(seen.length)
  expect(new Set(seen)).toEqual(new Set(all))
  const [seenBy, allBy] = [byMeasure(seen), byMeasure(all)]
  expect([...seenBy.keys()].sort()).toEqual([...allBy.keys()].sort())
  for (const [measure, rows] of allBy) expect(peopleOf(seenBy.get(measure) ?? []), measure).toBe(peopleOf(rows))
}

function checkWindow(window: Span, withCounts: boolean): void {
  const shown = onShow(record, window)
  const all = [...subjects.filter(({ span }) => span !== null && overlaps(span, window)), ...undated(record)]
  const drawn = [
    ...shown.flows.filter(({ drawing }) => drawing.kind !== 'shelf').map(({ flow }) => flow),
    ...(withCounts ? shown.stocks : []),
  ]
  expectWhole(drawn, shelfOf(record, shown, withCounts), all)
}

function checkCounts(year: number): void {
  const window = { start: year, end: year + 1 }
  const shown = onShow(record, window)
  for (const measure of countedMeasures(record, year + 1)) {
    const counts = latestCounts(record, year + 1, measure)
    const stocks = counts.map(({ stock }) => stock)
    const existing = subjects.filter(({ span }) => span !== null && overlaps(span, window))
    const all = [...new Set([...existing, ...stocks, ...undated(record)])]
    expectWhole(
      stocks.filter((stock) => !isTold(stock)),
      shelfOf(record, shown, counts),
      all,
    )
  }
}

describe.each([true, false])('with the counts beside the flows: %s', (withCounts) => {
  test.each(record.eras.map((era) => [era.id, era] as const))('era %s', (_, era) => checkWindow(era.span, withCounts))

  test('every year in which something begins, and any other', () => {
    const years = new Set(subjects.flatMap(({ span }) => (span === null ? [] : [span.start])))
    for (const year of years) checkWindow({ start: year, end: year + 1 }, withCounts)
    fc.assert(
      fc.property(fc.integer({ min: 1266, max: 2021 }), fc.integer({ min: 1, max: 300 }), (start, length) =>
        checkWindow({ start, end: start + length }, withCounts),
      ),
      { seed: 11 },
    )
  })
})

test('where they were: every year of the record, every measure', () => {
  for (let year = 1266; year <= 2021; year++) checkCounts(year)
})
