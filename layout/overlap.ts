// Measures a layout: how much of each line lies under others, and which places it runs over without serving them.
import { CELLS, cellOf, cellsOf, stepsOf, type Px, type ScreenPath } from './inkRaster'

/** A line with the id of its flow or bundle. */
export type LaidLine = ScreenPath & { readonly id: string }

/** A place, and the lines that may touch it. */
export type Obstacle = { readonly id: string; readonly at: Px; readonly served: ReadonlySet<string> }

/** Radius in px of the dot of a place at the opening view. */
export const DOT_PX = 2

export type Measured = {
  readonly id: string
  /** Share of the line's length, 0-1, of which at least half of the width lies under other lines. */
  readonly hidden: number
  /** Places over which its ink runs though it does not serve them. */
  readonly over: readonly string[]
}

/** Measures lines that are drawn together: wide ones below, narrow ones on top, of equal ones the later in the list. */
export function measure(lines: readonly LaidLine[], obstacles: readonly Obstacle[]): Measured[] {
  const order = [...lines].sort((a, b) => b.widthPx - a.widthPx)
  const top = new Int32Array(CELLS).fill(-1)
  const stamp = new Uint32Array(CELLS)
  const steps = order.map((line) => stepsOf(line, 0.5))
  steps.forEach((own, at) => {
    for (const cell of cellsOf(own, stamp, at + 1)) top[cell] = at
  })
  return order.map((line, at) => {
    const own = steps[at] ?? []
    let hidden = 0
    let counted = 0
    for (const { x, y, across, half } of own) {
      let [inside, covered] = [0, 0]
      for (let side = -half; side <= half; side += 0.5) {
        const cell = cellOf(x + across[0] * side, y + across[1] * side)
        if (cell < 0) continue
        inside++
        if (top[cell] !== at) covered++
      }
      if (inside === 0) continue
      counted++
      if (covered * 2 >= inside) hidden++
    }
    const over = obstacles.filter(
      ({ served, at: [px, py] }) =>
        !served.has(line.id) && own.some(({ x, y, half }) => Math.hypot(x - px, y - py) < half + DOT_PX),
    )
    return { id: line.id, hidden: counted === 0 ? 0 : hidden / counted, over: over.map(({ id }) => id) }
  })
}

export type Summary = { readonly lines: number; readonly mean: number; readonly worst: number; readonly over: number }

/** Mean and worst hidden share (0-1) and the number of lines that run over a place they do not serve. */
export function summaryOf(measured: readonly Measured[]): Summary {
  const shares = measured.map(({ hidden }) => hidden)
  return {
    lines: measured.length,
    mean: shares.reduce((sum, share) => sum + share, 0) / Math.max(shares.length, 1),
    worst: Math.max(0, ...shares),
    over: measured.filter(({ over }) => over.length > 0).length,
  }
}
