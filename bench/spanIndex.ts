// Which rows exist in a window, for the ways of drawing that are measured with up to 100,000 of them. Where they are many, not every row is asked: they are sorted by start, with the earliest start and the
// latest end of every stretch of the list.
import type { Span } from '../src/record/edtfDate'

export type SpanIndex<T> = (window: Span) => T[]

/** Starts are told apart by this part of a year when rows are put in order; the tree knows the exact ones. */
const PARTS = 64
/** So many rows are asked one by one sooner than an order is made. */
export const FEW = 2000
/** More than rows can be. */
const PLACES = 2 ** 30

/**
 * Index of rows by half-open spans; rows without a span are in no window. A query costs about log n steps and one for each row found,
 * and gives the rows in the order in which they came. The first one asks every row: no first picture waits for an order; so do all of
 * them where rows are few.
 */
export function spanIndex<T>(rows: readonly T[], spanOf: (row: T) => Span | null): SpanIndex<T> {
  const askAll = ({ start, end }: Span): T[] =>
    rows.filter((row) => {
      const span = spanOf(row)
      return span !== null && span.start < end && span.end > start
    })
  if (rows.length <= FEW) return askAll
  let ordered: SpanIndex<T> | null = null
  const first = (window: Span): T[] => {
    ordered = (later) => (ordered = inOrder(rows, spanOf))(later)
    return askAll(window)
  }
  return (window) => (ordered ?? first)(window)
}

/** The index itself. */
function inOrder<T>(rows: readonly T[], spanOf: (row: T) => Span | null): SpanIndex<T> {
  // Start and place in one number, which sorts faster than rows do.
  const keys = new Float64Array(rows.length)
  let dated = 0
  rows.forEach((row, at) => {
    const span = spanOf(row)
    if (span !== null) keys[dated++] = Math.floor(span.start * PARTS) * PLACES + at
  })
  const places = Uint32Array.from(keys.subarray(0, dated).sort(), (key) => key - Math.floor(key / PLACES) * PLACES)
  // The earliest start and the latest end under a node of the binary tree over the sorted rows; node 1 is the root.
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, dated)))
  const earliest = new Float64Array(2 * size).fill(Infinity)
  const latest = new Float64Array(2 * size).fill(-Infinity)
  for (let at = 0; at < dated; at++) {
    const row = rows[places[at] ?? NaN]
    const span = row === undefined ? null : spanOf(row)
    if (span === null) continue
    earliest[size + at] = span.start
    latest[size + at] = span.end
  }
  for (let node = size - 1; node > 0; node--) {
    const [left, right] = [2 * node, 2 * node + 1]
    earliest[node] = Math.min(earliest[left] ?? Infinity, earliest[right] ?? Infinity)
    latest[node] = Math.max(latest[left] ?? -Infinity, latest[right] ?? -Infinity)
  }
  const found = new Uint32Array(dated)
  return ({ start, end }) => {
    let count = 0
    const visit = (node: number): void => {
      if (!((earliest[node] ?? Infinity) < end && (latest[node] ?? -Infinity) > start)) return
      if (node >= size) {
        found[count++] = places[node - size] ?? 0
        return
      }
      visit(2 * node)
      visit(2 * node + 1)
    }
    visit(1)
    const shown: T[] = []
    for (const at of found.subarray(0, count).sort()) {
      const row = rows[at]
      if (row !== undefined) shown.push(row)
    }
    return shown
  }
}
