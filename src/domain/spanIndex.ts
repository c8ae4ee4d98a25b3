// Which rows exist in a window, without asking every row: sorted by start, with the latest end of every stretch of the list.
import type { Span } from './edtfDate'

export type SpanIndex<T> = (window: Span) => T[]

/**
 * Index of rows by half-open spans; rows without a span are in no window. A query costs about log n steps and one for each row found,
 * and gives the rows in the order in which they came.
 */
export function spanIndex<T>(rows: readonly T[], spanOf: (row: T) => Span | null): SpanIndex<T> {
  const entries = rows
    .flatMap((row, at) => {
      const span = spanOf(row)
      return span === null ? [] : [{ row, at, span }]
    })
    .sort((a, b) => a.span.start - b.span.start)
  // latest[node] is the latest end under a node of the binary tree over the sorted rows; node 1 is the root.
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, entries.length)))
  const latest = new Float64Array(2 * size).fill(-Infinity)
  entries.forEach(({ span }, at) => (latest[size + at] = span.end))
  for (let node = size - 1; node > 0; node--) {
    latest[node] = Math.max(latest[2 * node] ?? -Infinity, latest[2 * node + 1] ?? -Infinity)
  }
  return ({ start, end }) => {
    const found: (typeof entries)[number][] = []
    const visit = (node: number, first: number, count: number): void => {
      const begin = entries[first]?.span.start
      if (begin === undefined || begin >= end || (latest[node] ?? -Infinity) <= start) return
      const entry = entries[first]
      if (count === 1 && entry !== undefined) {
        found.push(entry)
        return
      }
      visit(2 * node, first, count / 2)
      visit(2 * node + 1, first + count / 2, count / 2)
    }
    visit(1, 0, size)
    return found.sort((a, b) => a.at - b.at).map(({ row }) => row)
  }
}
