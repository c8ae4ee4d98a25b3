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
      return span === null ? [] : [{ at, span }]
    })
    .sort((a, b) => a.span.start - b.span.start)
  const starts = Float64Array.from(entries, ({ span }) => span.start)
  const places = Uint32Array.from(entries, ({ at }) => at)
  // latest[node] is the latest end under a node of the binary tree over the sorted rows; node 1 is the root.
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, entries.length)))
  const latest = new Float64Array(2 * size).fill(-Infinity)
  entries.forEach(({ span }, at) => (latest[size + at] = span.end))
  for (let node = size - 1; node > 0; node--) {
    latest[node] = Math.max(latest[2 * node] ?? -Infinity, latest[2 * node + 1] ?? -Infinity)
  }
  const found = new Uint32Array(entries.length)
  return ({ start, end }) => {
    let count = 0
    const visit = (node: number, first: number, width: number): void => {
      if (!((starts[first] ?? Infinity) < end && (latest[node] ?? -Infinity) > start)) return
      if (width === 1) {
        found[count++] = places[first] ?? 0
        return
      }
      visit(2 * node, first, width / 2)
      visit(2 * node + 1, first + width / 2, width / 2)
    }
    visit(1, 0, size)
    const shown: T[] = []
    for (const at of found.subarray(0, count).sort()) {
      const row = rows[at]
      if (row !== undefined) shown.push(row)
    }
    return shown
  }
}
