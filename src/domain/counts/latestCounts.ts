// Where people were: for one measure, the latest count of every place at a time. A count is never a flow and none is added up.
import { figureOf } from '../../record/figure'
import type { HistoricalRecord, Stock } from '../../record/record'
import { eraOf } from '../time/timeScale'

/** A count on show, and how old it is. */
export type LatestCount = {
  readonly stock: Stock
  /** Whole years from the count to the year of the view; 0 in the year of the count. */
  readonly age: number
}

/** Measures of which the record has a count before `until` (years, or twelfths of years), in the order of the record. */
export function countedMeasures(record: HistoricalRecord, until: number): string[] {
  const earlier = [...record.stocks.values()].filter((stock) => isBefore(stock, until))
  return [...new Set(earlier.map(({ measure }) => measure))]
}

/**
 * The latest count of each place and movement for a measure, taken before `until` (years, or twelfths of years), largest first, counts
 * without a checked figure last, and after all of them counts that are context (Russians in Lithuania). Counts of an earlier era than the newest one are left out: its units were drawn otherwise
 * (governorates of 1897 are not the oblasts of 1926).
 */
export function latestCounts(record: HistoricalRecord, until: number, measure: string): LatestCount[] {
  const earlier = [...record.stocks.values()].filter((stock) => stock.measure === measure && isBefore(stock, until))
  const newest = Math.max(...earlier.map(yearOf))
  const era = eraOf(record.eras, newest)
  const latest = new Map<string, Stock>()
  for (const stock of earlier) {
    if (era !== undefined && yearOf(stock) < era.span.start) continue
    // Different groups counted at one place (prisoners of a camp, exiles of a town) do not replace each other; a census replaces the
    // one before it, whose whole is the same land in another year.
    const whole = stock.partOf === null ? undefined : record.stocks.get(stock.partOf)
    const key = `${stock.place.id} ${stock.movement.id} ${whole?.place.id ?? ''}`
    const known = latest.get(key)
    if (known === undefined || dateOf(stock) > dateOf(known)) latest.set(key, stock)
  }
  return [...latest.values()]
    .sort((a, b) => Number(isContext(a)) - Number(isContext(b)) || peopleOf(b) - peopleOf(a))
    .map((stock) => ({ stock, age: Math.max(0, Math.ceil(until) - 1 - yearOf(stock)) }))
}

/** The measure with most to show: most counts of the era in which the newest count was taken; null when there is none yet. */
export function mainMeasure(record: HistoricalRecord, until: number): string | null {
  const earlier = [...record.stocks.values()].filter((stock) => isBefore(stock, until))
  const era = eraOf(record.eras, Math.max(...earlier.map(yearOf)))
  const sizes = new Map<string, number>()
  for (const stock of earlier) {
    if (era === undefined || yearOf(stock) >= era.span.start) {
      sizes.set(stock.measure, (sizes.get(stock.measure) ?? 0) + 1)
    }
  }
  const [largest] = [...sizes].sort(([, a], [, b]) => b - a)
  return largest?.[0] ?? null
}

/** The year in which most of these counts were taken; on the map a count of another year carries its year. */
export function mainYear(counts: readonly LatestCount[]): number | null {
  const sizes = new Map<number, number>()
  for (const { stock } of counts) sizes.set(yearOf(stock), (sizes.get(yearOf(stock)) ?? 0) + 1)
  const [largest] = [...sizes].sort(([, a], [, b]) => b - a)
  return largest?.[0] ?? null
}

/** A count of a whole state or union is told in words: a circle in its middle would say that people lived there. */
export function isTold(stock: Stock): boolean {
  return stock.place.precision === 'country'
}

const yearOf = (stock: Stock): number => stock.span?.start ?? Number.NEGATIVE_INFINITY

/** Sortable date: the year, then the text of the source. */
const dateOf = (stock: Stock): string => `${String(yearOf(stock)).padStart(4, '0')} ${stock.date}`

/** A count of which only the year is known was taken by every month of it. */
const isBefore = ({ exact, span }: Stock, until: number): boolean => (exact ?? span ?? NEVER).start < until

const NEVER = { start: Number.POSITIVE_INFINITY }

const isContext = ({ movement }: Stock): boolean => movement.kind === 'context'

const peopleOf = (stock: Stock): number => figureOf(stock.claims)?.best ?? -1
