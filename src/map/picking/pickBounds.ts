// Where on the ground the neighbourhood of a pointer lies, as a box of longitudes and latitudes, and how px grow from degrees there.
import { nearest } from '../../geometry/arc'
import type { Point } from '../../cartography/labels/shapes'
import type { ScreenProjection } from './screen'

/** Degrees around a place that hold all that lies within reach of a point of the screen. */
export type PickBounds = {
  readonly lng: number
  readonly lat: number
  readonly lngReach: number
  readonly latReach: number
  /** Px that a degree goes to the right and down, of longitude and of latitude, near the place; null near the edge of the globe. */
  readonly px: { readonly lngX: number; readonly lngY: number; readonly latX: number; readonly latY: number } | null
}

/** Near to a pole every longitude is near. */
const POLAR_DEGREES = 80

/** Near the edge of the smallest globe (81 px) the reach of a finger (22 px) spans this many degrees of ground. */
const EDGE_DEGREES = 45

/** The middle of the reach and its corners. */
const AROUND = [
  [0, 0],
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

/** The bounds of a point and what lies within `reachPx` of it; null where all of that is beside the globe. */
export function boundsAt(at: Point, reachPx: number, { project, unproject }: ScreenProjection): PickBounds | null {
  let isWhole = true
  let isBeside = true
  const [lngs, lats]: [number[], number[]] = [[], []]
  for (const [x, y] of AROUND) {
    const corner = { x: at.x + x * reachPx, y: at.y + y * reachPx }
    const place = unproject(corner)
    const back = project(place)
    // Beside the globe there is no place; the nearest of its edge is given instead.
    const away = Math.hypot(back.x - corner.x, back.y - corner.y)
    isWhole &&= away <= 1
    isBeside &&= away > 2 * reachPx
    lngs.push(nearest(place[0], lngs[0] ?? place[0]))
    lats.push(place[1])
  }
  if (isBeside) return null
  const [west, south, east, north] = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
  const lat = (south + north) / 2
  // Between its samples a box on the screen bulges on the globe.
  const bulge = isWhole ? 0 : EDGE_DEGREES
  const latReach = ((north - south) / 2) * 1.2 + bulge
  const isPolar = Math.abs(lat) + latReach > POLAR_DEGREES
  const lngReach = isPolar ? 180 : ((east - west) / 2) * 1.2 + bulge / Math.cos((lat * Math.PI) / 180)
  const px = isWhole && !isPolar ? pxOf(lngs, lats, reachPx) : null
  return { lng: (west + east) / 2, lat, lngReach, latReach, px }
}

/** From the corners of the reach, clockwise from above left, after its middle. */
function pxOf(lngs: readonly number[], lats: readonly number[], reachPx: number): PickBounds['px'] {
  const across = ([, a = 0, b = 0, c = 0, d = 0]: readonly number[]): number => (b + c - a - d) / (4 * reachPx)
  const down = ([, a = 0, b = 0, c = 0, d = 0]: readonly number[]): number => (c + d - a - b) / (4 * reachPx)
  // Degrees that a px goes; turned round, px that a degree goes.
  const [lngRight, lngDown, latRight, latDown] = [across(lngs), down(lngs), across(lats), down(lats)]
  const area = lngRight * latDown - lngDown * latRight
  return { lngX: latDown / area, lngY: -latRight / area, latX: -lngDown / area, latY: lngRight / area }
}
