// The curve of one flow in the plane: a quadratic from place to place, bowed to one side. Pure geometry, no map library.
import type { LineString, MultiLineString, Position } from 'geojson'
import { fromPlane, wrapped, type PlanePoint } from './plane'

/** A quadratic in the direction of travel. It touches the lines from its ends to `control`. */
export type PlaneArc = {
  readonly origin: PlanePoint
  readonly control: PlanePoint
  readonly destination: PlanePoint
}

/**
 * The arc between two points. `bend` is how far its middle is pushed sideways as a share of the straight distance, positive to the left of
 * the way as the map shows it; so out and back with one bend take opposite sides. 0 is straight.
 * Throws when the points are one or a number is not finite.
 */
export function planeArc(origin: PlanePoint, destination: PlanePoint, bend: number): PlaneArc {
  const [right, down] = [destination.x - origin.x, destination.y - origin.y]
  if (!Number.isFinite(right * bend) || !Number.isFinite(down * bend) || (right === 0 && down === 0)) {
    const ends = `(${origin.x}, ${origin.y}) and (${destination.x}, ${destination.y})`
    throw new RangeError(
      `An arc: found ${ends} with the bend ${bend}, expected two different points and a finite bend. A flow inside one place has no arc.`,
    )
  }
  // The middle of a quadratic lies half way between the middle of its ends and its control point. Left of (x, y) is (y, -x), as y runs down.
  const control = {
    x: (origin.x + destination.x) / 2 + 2 * bend * down,
    y: (origin.y + destination.y) / 2 - 2 * bend * right,
  }
  return { origin, control, destination }
}

/** The point at a share of the parameter, 0 (origin) to 1 (destination). */
export function pointOn({ origin, control, destination }: PlaneArc, t: number): PlanePoint {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
  return {
    x: a * origin.x + b * control.x + c * destination.x,
    y: a * origin.y + b * control.y + c * destination.y,
  }
}

/** Unit vector in the direction of travel at a share of the parameter, 0 to 1. Throws where a straight arc turns back on itself. */
export function tangentOn({ origin, control, destination }: PlaneArc, t: number): PlanePoint {
  const x = (1 - t) * (control.x - origin.x) + t * (destination.x - control.x)
  const y = (1 - t) * (control.y - origin.y) + t * (destination.y - control.y)
  const speed = Math.hypot(x, y)
  if (speed === 0) throw new RangeError(`An arc has no direction at ${t}: its control point lies on one of its ends.`)
  return { x: x / speed, y: y / speed }
}

/** Length from the origin to a share of the parameter (0 to 1, all of it without), plane units; in closed form. */
export function lengthOf({ origin, control, destination }: PlaneArc, until = 1): number {
  // The speed at t is 2 |v + t w|: a parabola under a root.
  const [vx, vy] = [control.x - origin.x, control.y - origin.y]
  const [wx, wy] = [destination.x - control.x - vx, destination.y - control.y - vy]
  const ww = wx * wx + wy * wy
  const straight = Math.hypot(destination.x - origin.x, destination.y - origin.y)
  // Flatter than this the closed form loses its digits, and the arc is a line at an even speed to 1e-12 of its length.
  if (ww < 1e-12 * straight * straight) return straight * until
  const least = Math.abs(vx * wy - vy * wx) / Math.sqrt(ww)
  const along = (t: number): number => (vx * wx + vy * wy) / Math.sqrt(ww) + t * Math.sqrt(ww)
  const part = (u: number): number => u * Math.hypot(u, least) + least * least * Math.asinh(least === 0 ? 0 : u / least)
  return (part(along(until)) - part(along(0))) / Math.sqrt(ww)
}

/** `segments` + 1 points at even steps of the parameter, beginning and ending exactly at the places. */
export function pointsOf(arc: PlaneArc, segments: number): PlanePoint[] {
  return Array.from({ length: segments + 1 }, (_, at) =>
    at === 0 ? arc.origin : at === segments ? arc.destination : pointOn(arc, at / segments),
  )
}

/** Decimals of the coordinates that a reader takes away: about 100 m. */
const DECIMALS = 3

const rounded = (value: number): number => Number(value.toFixed(DECIMALS))

/**
 * The arc on the ground, `segments` straight pieces in degrees as RFC 7946 has it: longitudes within +-180, and cut into two lines where it
 * passes the antimeridian (3.1.9).
 */
export function geographicLine(arc: PlaneArc, segments: number): LineString | MultiLineString {
  const points = pointsOf(arc, segments).map(fromPlane)
  const lines: Position[][] = [[]]
  points.forEach(([lng, lat], at) => {
    const [before, latBefore] = points[at - 1] ?? [lng, lat]
    // Longitudes of the plane run on from 180 to 260 without a jump.
    if (before > 180 !== lng > 180) {
      const cut = rounded(latBefore + ((180 - before) / (lng - before)) * (lat - latBefore))
      const side = lng > 180 ? 180 : -180
      lines.at(-1)?.push([side, cut])
      lines.push([[-side, cut]])
    }
    lines.at(-1)?.push([rounded(wrapped(lng)), rounded(lat)])
  })
  const [only = [], ...more] = lines
  return more.length === 0 ? { type: 'LineString', coordinates: only } : { type: 'MultiLineString', coordinates: lines }
}
