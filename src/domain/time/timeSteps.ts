// Steps of the slider: every year, and in the years of the deportations also the months in which something began.
import type { Span } from '../../record/edtfDate'
import type { Era, HistoricalRecord } from '../../record/record'
import { remembered } from '../../record/remembered'
import { positionOf, segmentOf, yearsOf, type TimeScale } from './timeScale'

/** A year, or a month of one (1-12). */
export type Moment = { readonly year: number; readonly month: number | null }

/** Years that step by month and operation: the first mass deportation, and the years from the first transports after the war to the last. */
export const isFine = (year: number): boolean => year === 1941 || (year >= 1945 && year <= 1952)

/** The years, or twelfths of years, of a moment. */
export function spanOfMoment({ year, month }: Moment): Span {
  if (month === null) return { start: year, end: year + 1 }
  return { start: (year * 12 + month - 1) / 12, end: (year * 12 + month) / 12 }
}

/** Steps of time in a record, all rising. */
export type TimeSteps = {
  /** Every year; a fine one stands as a whole before its months. */
  readonly moments: readonly Moment[]
  /** Moments in which a flow begins: months where the year steps by month. */
  readonly events: readonly Moment[]
  /** Years in which a flow begins. */
  readonly eventYears: readonly number[]
}

export const timeSteps = remembered((record): TimeSteps => {
  const months = new Map<number, Set<number>>()
  for (const { exact } of record.flows.values()) {
    // A row of which only the year is known begins in no month.
    if (exact === null || exact.end - exact.start >= 1 || !isFine(Math.floor(exact.start))) continue
    const year = Math.floor(exact.start)
    months.set(year, (months.get(year) ?? new Set()).add(Math.round((exact.start - year) * 12) + 1))
  }
  const { firstYear, lastYear } = yearsOf(record.eras)
  const moments = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at).flatMap(
    (year): Moment[] => [
      { year, month: null },
      ...[...(months.get(year) ?? [])].sort((a, b) => a - b).map((month) => ({ year, month })),
    ],
  )
  const starts = new Set([...record.flows.values()].flatMap(({ span }) => span?.start ?? []))
  return {
    moments,
    events: moments.filter(({ year, month }) => month !== null || (starts.has(year) && !months.has(year))),
    eventYears: [...starts].sort((a, b) => a - b),
  }
})

/** The nearest of some rising moments after (1) or before (-1) a moment; null when there is none. */
export function momentBeside<M extends Moment>(moments: readonly M[], moment: Moment, by: 1 | -1): M | null {
  const isBeyond = (other: M): boolean => compareMoments(other, moment) * by > 0
  return (by === 1 ? moments.find(isBeyond) : moments.findLast(isBeyond)) ?? null
}

/** Year for which an era stands that is shown as a whole: that of its first event. */
export const yearOfEra = (record: HistoricalRecord, { span }: Era): number =>
  timeSteps(record).eventYears.find((year) => year >= span.start && year < span.end) ?? span.start

/** A year, or a year and a month as ISO 8601 writes them. */
export const momentText = ({ year, month }: Moment): string =>
  month === null ? String(year) : `${String(year)}-${String(month).padStart(2, '0')}`

/** Order of moments: a whole year before its months. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0)
}

/** Position of the middle of a moment, 0-1. */
export function positionOfMoment(scale: TimeScale, { year, month }: Moment): number {
  if (month === null) return positionOf(scale, year)
  const { era, from, to } = segmentOf(scale, year)
  const share = (year + (month - 0.5) / 12 - era.span.start) / (era.span.end - era.span.start)
  return from + share * (to - from)
}
