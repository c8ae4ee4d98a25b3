// The curve of one flow: the great circle between two places, pushed sideways by a signed bend. Pure geometry, no map library.
import type { LngLat } from '../record/record'

type Vector = readonly [x: number, y: number, z: number]

const RADIANS = Math.PI / 180

/** Segments of every arc; an arc has one point more. */
export const ARC_SEGMENTS = 32

/**
 * What makes an arc. `bend` is the sideways push in the middle as a share of the angular distance, positive to the left of the
 * direction of travel; out and back with the same bend therefore take opposite sides. `lean` (-1 to 1) moves the push towards the
 * origin (positive) or the destination.
 */
export type Curve = {
  readonly origin: LngLat
  readonly destination: LngLat
  readonly bend: number
  readonly lean: number
}

/**
 * Arc from origin to destination: ARC_SEGMENTS + 1 points [lng, lat] in degrees, longitudes unwrapped (may pass +-180); see `Curve`.
 * Throws if the points coincide or are antipodal.
 */
export function arc(origin: LngLat, destination: LngLat, bend: number, lean = 0): LngLat[] {
  const at = along({ origin, destination, bend, lean })
  const points: LngLat[] = []
  for (let step = 0; step <= ARC_SEGMENTS; step++) {
    points.push(at(step / ARC_SEGMENTS, points.at(-1)?.[0] ?? origin[0]))
  }
  // Ends exactly at the places, free of rounding.
  points[0] = origin
  points[ARC_SEGMENTS] = [nearest(destination[0], points.at(-2)?.[0] ?? origin[0]), destination[1]]
  return points
}

/**
 * The point of a curve at a share of its way (0-1), its longitude within 180 degrees of `near`.
 * Throws if the ends coincide or are antipodal.
 */
export function along({ origin, destination, bend, lean }: Curve): (share: number, near: number) => LngLat {
  const a = toVector(origin)
  const b = toVector(destination)
  const angle = Math.acos(clamp(dot(a, b)))
  const normal = cross(a, b)
  const length = Math.hypot(...normal)
  if (length < 1e-9) throw new Error(`No single arc joins [${origin.join(', ')}] and [${destination.join(', ')}].`)
  const left = scale(normal, 1 / length)
  return (t, near) => {
    const on = add(
      scale(a, Math.sin((1 - t) * angle) / Math.sin(angle)),
      scale(b, Math.sin(t * angle) / Math.sin(angle)),
    )
    const push = 4 * t * (1 - t) * (1 + lean * (1 - 2 * t)) * bend * angle
    return toLngLat(add(scale(on, Math.cos(push)), scale(left, Math.sin(push))), near)
  }
}

/**
 * Point reached from a place along a great circle. `bearing` in degrees clockwise from north, `angle` in degrees of arc.
 * Longitude unwrapped towards the start.
 */
export function pointAt(from: LngLat, bearing: number, angle: number): LngLat {
  const [lng, lat] = [from[0] * RADIANS, from[1] * RADIANS]
  const [turn, reach] = [bearing * RADIANS, angle * RADIANS]
  const latTo = Math.asin(Math.sin(lat) * Math.cos(reach) + Math.cos(lat) * Math.sin(reach) * Math.cos(turn))
  const lngTo =
    lng +
    Math.atan2(Math.sin(turn) * Math.sin(reach) * Math.cos(lat), Math.cos(reach) - Math.sin(lat) * Math.sin(latTo))
  return [nearest(lngTo / RADIANS, from[0]), latTo / RADIANS]
}

/** Angle between two places as seen from the middle of the Earth, radians. */
export function angleBetween([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const h =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(((lngB - lngA) * RADIANS) / 2) ** 2
  return 2 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Longitude equal to `lng` modulo 360 that lies within 180 degrees of `near`. */
export function nearest(lng: number, near: number): number {
  return lng + 360 * Math.round((near - lng) / 360)
}

function toVector([lng, lat]: LngLat): Vector {
  const [l, f] = [lng * RADIANS, lat * RADIANS]
  return [Math.cos(f) * Math.cos(l), Math.cos(f) * Math.sin(l), Math.sin(f)]
}

function toLngLat([x, y, z]: Vector, near: number): LngLat {
  return [nearest(Math.atan2(y, x) / RADIANS, near), Math.asin(clamp(z)) / RADIANS]
}

const clamp = (value: number): number => Math.min(1, Math.max(-1, value))
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const scale = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

/** Bearing at `from` of the great circle to `to`, degrees clockwise from north. */
export function bearingTo(from: LngLat, to: LngLat): number {
  const [f, g, turn] = [from[1] * RADIANS, to[1] * RADIANS, (to[0] - from[0]) * RADIANS]
  const east = Math.sin(turn) * Math.cos(g)
  const north = Math.cos(f) * Math.sin(g) - Math.sin(f) * Math.cos(g) * Math.cos(turn)
  return Math.atan2(east, north) / RADIANS
}

/** Angle between two places as seen from the middle of the Earth, degrees. */
export const degreesBetween = (a: LngLat, b: LngLat): number => angleBetween(a, b) / RADIANS
