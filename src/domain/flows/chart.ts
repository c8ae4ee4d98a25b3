// The chart over the slider: how many were taken, went or fled, above the line; how many came back, below it. Pure.
import { countedOnce, type Counted } from './runningTotals'
import type { HistoricalRecord } from '../../record/record'

/** A bar of the chart: one row, in persons. Bars of one time stand over each other and are never added. */
export type Bar = Counted & {
  /** Below the line: people came back. */
  readonly isReturn: boolean
  /** The row runs over more years than an operation: a wide bar, only outlined, whose height is the sum of all its years. */
  readonly isLong: boolean
}

/** Years from which a bar is an outline. */
const LONG_YEARS = 3

/** All bars, the tallest first, so that the small ones stand before them. */
export function barsOf(record: HistoricalRecord): readonly Bar[] {
  return countedOnce(record)
    .map((row): Bar => ({
      ...row,
      isReturn: row.flow.movement.kind === 'returned' || row.flow.measure === 'returned',
      isLong: row.span.end - row.span.start > LONG_YEARS,
    }))
    .sort((a, b) => b.figure.best - a.figure.best)
}

/** People of a bar that fills the chart. */
export const FULL_HEIGHT_PEOPLE = 500_000

/** Lines across the chart. */
export const TICKS: readonly number[] = [10_000, 100_000]

/**
 * Height of a number of people as a share of the chart, 0-1: the cube root. Areas and widths of the map follow the square root, but here
 * one person and half a million stand side by side, and 300 people must still be seen: they have a twelfth of the height.
 */
export function heightOf(people: number): number {
  return Math.min(1, Math.cbrt(people / FULL_HEIGHT_PEOPLE))
}
