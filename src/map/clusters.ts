// Marks that would lie upon each other on the screen, drawn as one with their number.

/** A point on the screen, px. */
export type MarkPoint = { readonly x: number; readonly y: number; readonly isInFocus: boolean }

/** One mark for `count` points; in focus when one of them is. It stands at the first of them, or at the one in focus. */
export type Cluster = MarkPoint & { readonly count: number }

/** Joins points nearer to each other than `reachPx` across or along. Every point is counted once. */
export function clustersOf(points: readonly MarkPoint[], reachPx: number): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const point of [...points].sort((a, b) => Number(b.isInFocus) - Number(a.isInFocus))) {
    const at = clusters.findIndex(({ x, y }) => Math.abs(x - point.x) < reachPx && Math.abs(y - point.y) < reachPx)
    const near = clusters[at]
    if (near === undefined) clusters.push({ ...point, count: 1 })
    else clusters[at] = { ...near, count: near.count + 1 }
  }
  return clusters
}
