// Dates of the record: the source's EDTF text, and the half-open span of years it covers. No Date leaves this file.
import edtf, { parse } from 'edtf'

/** Years from `start` (inclusive) to `end` (exclusive), astronomical integers. */
export type Span = { readonly start: number; readonly end: number }

const SUBSET = /^-?\d{2,4}X{0,2}(-\d{2}(-\d{2})?)?[?~%]?$/

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear()

const cache = new Map<string, Span | null>()

/**
 * Span of years of one EDTF date of level 0 or 1: a year, month or day, with ?, ~ or %, or a decade or century (186X, 18XX).
 * Null when the text is anything else; bare digits such as 19410614 are refused, not read as milliseconds.
 */
export function spanOfDate(text: string): Span | null {
  const known = cache.get(text)
  if (known !== undefined) return known
  const span = readSpan(text)
  cache.set(text, span)
  return span
}

function readSpan(text: string): Span | null {
  if (!SUBSET.test(text)) return null
  const month = /^-?\d{4}-(\d{2})/.exec(text)?.[1]
  if (month !== undefined && Number(month) > 12) return null
  try {
    if (parse(text).type !== 'Date') return null
    const value = edtf(text)
    return { start: yearOf(value.min), end: yearOf(value.max) + 1 }
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
