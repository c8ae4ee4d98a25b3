// Steps of the slider: every year, and in the years of the deportations also the months in which something began.
import type { Span } from '../../record/edtfDate'
import type { HistoricalRecord } from '../../record/record'
import { positionOf, segmentOf, type TimeScale } from './timeScale'

/** A year, or a month of one (1-12). */
export type Moment = { readonly year: number; readonly month: number | null }

/** Years that step by month and operation: the first mass deportation, and the years from the first transports after the war to the last. */
export const isFine = (year: number): boolean => year === 1941 || (year >= 1945 && year <= 1952)

/** The years, or twelfths of years, of a moment. */
export function spanOfMoment({ year, month }: Moment): Span {
  if (month === null) return { start: year, end: year + 1 }
  return { start: (year * 12 + month - 1) / 12, end: (year * 12 + month) / 12 }
}

/** All steps in order: a fine year stands as a whole before its months. */
export function momentsOf(record: HistoricalRecord, { firstYear, lastYear }: TimeScale): readonly Moment[] {
  const months = new Map<number, Set<number>>()
  for (const { exact } of record.flows.values()) {
    // A row of which only the year is known begins in no month.
    if (exact === null || exact.end - exact.start >= 1 || !isFine(Math.floor(exact.start))) continue
    const year = Math.floor(exact.start)
    months.set(year, (months.get(year) ?? new Set()).add(Math.round((exact.start - year) * 12) + 1))
  }
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at).flatMap((year): Moment[] => [
    { year, month: null },
    ...[...(months.get(year) ?? [])].sort((a, b) => a - b).map((month) => ({ year, month })),
  ])
}

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
