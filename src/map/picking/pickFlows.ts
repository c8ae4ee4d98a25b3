// Which flows and counts lie under the pointer: distance to the drawn curves and circles on the screen. Pure.
import type { Point } from '../../cartography/labels/shapes'

/** How near to a flow or count a mouse or a finger must come: they are as good as 24 and 44 px wide. */
export const REACH_PX = { mouse: 12, finger: 22 } as const

export type ScreenLine = { readonly id: string; readonly points: readonly Point[] }

/** Flows within `reachPx` of a point on the screen, nearest first. */
export function pickFlows(lines: readonly ScreenLine[], at: Point, reachPx: number): string[] {
  return lines
    .map(({ id, points }) => ({ id, distance: distanceToLine(points, at) }))
    .filter(({ distance }) => distance <= reachPx)
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }) => id)
}

export type ScreenCircle = { readonly id: string; readonly x: number; readonly y: number; readonly radius: number }

/** Circles under a point on the screen or within `reachPx` of it, smallest first: a small one may lie on a large one. */
export function pickCircles(circles: readonly ScreenCircle[], at: Point, reachPx: number): string[] {
  return circles
    .filter(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) <= Math.max(radius, reachPx))
    .sort((a, b) => a.radius - b.radius)
    .map(({ id }) => id)
}

/** Distance in px from a point to a line of points; infinity for fewer than two. */
export function distanceToLine(points: readonly Point[], { x, y }: Point): number {
  let least = Infinity
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]]
    if (!a || !b) continue
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const along = dx === 0 && dy === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy)
    const t = Math.min(1, Math.max(0, along))
    least = Math.min(least, Math.hypot(a.x + t * dx - x, a.y + t * dy - y))
  }
  return least
}
