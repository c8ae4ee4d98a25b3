// Marks that would lie upon each other on the screen, drawn as one with their number.

/** A mark on the screen, px, and the place where it stands. */
export type MarkPoint = {
  readonly x: number
  readonly y: number
  readonly place: string
  readonly isInFocus: boolean
}

/** One mark for `count` others. It stands at `place`, that of the one in focus or else of the first; `covered` are the other places. */
export type Cluster = MarkPoint & { readonly count: number; readonly covered: ReadonlySet<string> }

/** Joins marks nearer to each other than `reachPx` across and along. Every mark is counted once. */
export function clustersOf(points: readonly MarkPoint[], reachPx: number): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const point of [...points].sort((a, b) => Number(b.isInFocus) - Number(a.isInFocus))) {
    const at = clusters.findIndex(({ x, y }) => Math.abs(x - point.x) < reachPx && Math.abs(y - point.y) < reachPx)
    const near = clusters[at]
    if (near === undefined) clusters.push({ ...point, count: 1, covered: new Set() })
    else {
      const covered = point.place === near.place ? near.covered : new Set([...near.covered, point.place])
      clusters[at] = { ...near, count: near.count + 1, covered }
    }
  }
  return clusters
}
