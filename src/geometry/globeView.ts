// What a camera sees of the globe, without a map library: the perspective of MapLibre's globe (camera straight above the
// centre, north up), so that a picture lies under the very pixels of the map, and can be drawn where there is no WebGL.
import type { LngLat } from '../record/record'
import { nearest } from './arc'

/** Centre of the view and MapLibre's zoom. */
export type Camera = { readonly center: LngLat; readonly zoom: number }

export type Size = { readonly width: number; readonly height: number }

export type Point = { readonly x: number; readonly y: number }

/** A place in the frame, px, y down. `depth` is its height over the horizon in radii of the globe: below 0 it is hidden. */
export type Seen = Point & { readonly depth: number }

export type GlobeView = {
  readonly see: (at: LngLat) => Seen
  /** Radius of the globe in px: one radian along the ground at the centre of the view. */
  readonly radiusPx: number
  /** The horizon. */
  readonly limb: Point & { readonly radius: number }
  /**
   * A ring cut at the horizon: what is hidden is led along the limb. Rings [lng, lat] and the answer are open or closed alike.
   * Empty when nothing of the area is seen, the whole disc when it fills it. Two rings, to be filled by the even-odd rule, when the ring holds the point
   * opposite the camera.
   */
  readonly clipRing: (ring: readonly LngLat[]) => Point[][]
  /** The seen stretches of a line. */
  readonly clipLine: (line: readonly LngLat[]) => Point[][]
}

type Vector = { readonly x: number; readonly y: number; readonly z: number }

/** MapLibre's camera stands 1.5 times the height of the frame above the ground (vertical field of view 36.87 degrees). */
const CAMERA_HEIGHTS = 1.5
const RADIANS = Math.PI / 180
const LIMB_POINTS = 120

/** The view of a camera in a frame of `size` px. */
export function globeView({ center, zoom }: Camera, { width, height }: Size): GlobeView {
  const radiusPx = (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos(center[1] * RADIANS)
  const above = CAMERA_HEIGHTS * height
  // A point is seen when its part towards the camera is more than radius / distance from the globe's middle.
  const horizon = radiusPx / (radiusPx + above)
  const limbRadius = perspective(Math.sqrt(1 - horizon * horizon), horizon)
  const [sin, cos] = [Math.sin(center[1] * RADIANS), Math.cos(center[1] * RADIANS)]

  /** Px from the middle of the frame for a distance from the axis, in radii, at a height `z`. */
  function perspective(across: number, z: number): number {
    return (radiusPx * across * above) / (above + radiusPx * (1 - z))
  }

  /** East, north and towards the camera, in radii of the globe. */
  function vectorOf([lng, lat]: LngLat): Vector {
    const [l, f] = [(lng - center[0]) * RADIANS, lat * RADIANS]
    const [east, inward] = [Math.cos(f) * Math.sin(l), Math.cos(f) * Math.cos(l)]
    return { x: east, y: cos * Math.sin(f) - sin * inward, z: sin * Math.sin(f) + cos * inward }
  }

  const toFrame = ({ x, y, z }: Vector): Point => ({
    x: width / 2 + perspective(x, z),
    y: height / 2 - perspective(y, z),
  })

  /** Point of the limb in the direction of a vector. */
  function onLimb({ x, y }: Vector): Point {
    const away = Math.hypot(x, y) || 1
    return { x: width / 2 + (limbRadius * x) / away, y: height / 2 - (limbRadius * y) / away }
  }

  /** Where the way from a to b meets the horizon. */
  function crossing(a: Vector, b: Vector): Point {
    const t = (horizon - a.z) / (b.z - a.z)
    return onLimb({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y), z: horizon })
  }

  function clipRing(ring: readonly LngLat[]): Point[][] {
    const vectors = ring.map(vectorOf)
    const points: Point[] = []
    let before = vectors.at(-1)
    let turned = 0
    for (const vector of vectors) {
      if (before !== undefined) {
        if (before.z < horizon !== vector.z < horizon) points.push(crossing(before, vector))
        if (before.z < horizon && vector.z < horizon) points.push(...alongLimb(before, vector))
        turned += turn(before, vector)
      }
      points.push(vector.z < horizon ? onLimb(vector) : toFrame(vector))
      before = vector
    }
    // A ring that goes round the axis holds either the centre or the point opposite; with the latter inside and outside change.
    const isRound = Math.abs(turned) > Math.PI
    const holdsOpposite = isRound && holds(ring, [center[0] + 180, -center[1]])
    // All hidden: close over the middle of a continent its shores lie beyond the horizon, and everything seen is land.
    if (vectors.every(({ z }) => z < horizon)) return isRound && !holdsOpposite ? [limbCircle()] : []
    return holdsOpposite ? [points, limbCircle()] : [points]
  }

  /** Points of the limb between two hidden ones, so that a long step does not cut across the disc. */
  function alongLimb(a: Vector, b: Vector): Point[] {
    const by = turn(a, b)
    const from = Math.atan2(a.y, a.x)
    const steps = Math.floor((Math.abs(by) * LIMB_POINTS) / (2 * Math.PI))
    return Array.from({ length: steps }, (_, at) => {
      const angle = from + (by * (at + 1)) / (steps + 1)
      return onLimb({ x: Math.cos(angle), y: Math.sin(angle), z: horizon })
    })
  }

  const limbCircle = (): Point[] =>
    Array.from({ length: LIMB_POINTS }, (_, at) => {
      const angle = (at / LIMB_POINTS) * 2 * Math.PI
      return onLimb({ x: Math.cos(angle), y: Math.sin(angle), z: horizon })
    })

  function clipLine(line: readonly LngLat[]): Point[][] {
    const runs: Point[][] = []
    let run: Point[] | null = null
    let before: Vector | undefined
    for (const vector of line.map(vectorOf)) {
      const isSeen = vector.z >= horizon
      if (isSeen && run === null) {
        run = before === undefined ? [] : [crossing(before, vector)]
        runs.push(run)
      }
      if (isSeen) run?.push(toFrame(vector))
      else if (run !== null && before !== undefined) {
        run.push(crossing(before, vector))
        run = null
      }
      before = vector
    }
    return runs
  }

  return {
    see: (at) => {
      const vector = vectorOf(at)
      return { ...toFrame(vector), depth: vector.z - horizon }
    },
    radiusPx,
    limb: { x: width / 2, y: height / 2, radius: limbRadius },
    clipRing,
    clipLine,
  }
}

/** Angle in radians, -pi to pi, by which one turns around the axis from a to b. */
function turn(a: Vector, b: Vector): number {
  return Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)
}

/** Whether a ring holds a point, in the plane of longitude and latitude. */
function holds(ring: readonly LngLat[], [lng, lat]: LngLat): boolean {
  const x = nearest(lng, ring.reduce((sum, [each]) => sum + each, 0) / ring.length)
  let isInside = false
  ring.forEach(([bx, by], at) => {
    const [ax, ay] = ring.at(at - 1) ?? [bx, by]
    if (ay > lat !== by > lat && x < ax + ((lat - ay) * (bx - ax)) / (by - ay)) isInside = !isInside
  })
  return isInside
}
