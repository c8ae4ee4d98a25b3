// Dates of the record: the source's EDTF text, and the half-open span of years it covers. No Date leaves this file.
import edtf, { parse } from 'edtf'

/** Years from `start` (inclusive) to `end` (exclusive), astronomical integers. */
export type Span = { readonly start: number; readonly end: number }

/** Years as above, but in twelfths where the text names a month: 1948-05 is 1948 4/12 to 1948 5/12. */
export type ExactSpan = Span

const SUBSET = /^-?\d{2,4}X{0,2}(-\d{2}(-\d{2})?)?[?~%]?$/

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear()

const monthsOf = (ms: number): number => yearOf(ms) * 12 + new Date(ms).getUTCMonth()

type Dates = {
  readonly years: Span
  readonly exact: ExactSpan
  /** First and last moment, ms. */
  readonly min: number
  readonly max: number
}

const cache = new Map<string, Dates | null>()

/**
 * Span of years of one EDTF date of level 0 or 1: a year, month or day, with ?, ~ or %, or a decade or century (186X, 18XX).
 * Null when the text is anything else; bare digits such as 19410614 are refused, not read as milliseconds.
 */
export function spanOfDate(text: string): Span | null {
  return datesOf(text)?.years ?? null
}

/** The same to the month where the text is so exact. */
export function exactSpanOfDate(text: string): ExactSpan | null {
  return datesOf(text)?.exact ?? null
}

/** Whether one EDTF date begins after another has ended, to the day where they are so exact. False when one of them is no date. */
export function isAfter(date: string, other: string): boolean {
  const [a, b] = [datesOf(date), datesOf(other)]
  return a !== null && b !== null && a.min > b.max
}

function datesOf(text: string): Dates | null {
  const known = cache.get(text)
  if (known !== undefined) return known
  const dates = readDates(text)
  cache.set(text, dates)
  return dates
}

function readDates(text: string): Dates | null {
  if (!SUBSET.test(text)) return null
  const month = /^-?\d{4}-(\d{2})/.exec(text)?.[1]
  if (month !== undefined && Number(month) > 12) return null
  try {
    if (parse(text).type !== 'Date') return null
    const value = edtf(text)
    return {
      years: { start: yearOf(value.min), end: yearOf(value.max) + 1 },
      exact: { start: monthsOf(value.min) / 12, end: (monthsOf(value.max) + 1) / 12 },
      min: value.min,
      max: value.max,
    }
  } catch {
    // The library throws on every text that is not EDTF (1941-06-31): for us that is the answer "no date".
    return null
  }
}

/** Whether two half-open spans share a year. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
