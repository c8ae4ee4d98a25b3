// North is up from near: MapLibre asks for cameras, and each is answered with one that is turned. What the hand holds stays under the hand.
import { bearingAt, fromPlane, type PlanePoint } from '../geometry/plane'
import { keptOnSheet, planeView, wholeCamera, type PlaneCamera, type Px, type Size } from '../geometry/planeView'

/** The camera over a point: turned as its zoom asks in a frame of this size, and kept on the sheet. */
export function turnedCamera(center: PlanePoint, zoom: number, size: Size): PlaneCamera {
  const whole = wholeCamera(size).zoom
  const turned = (at: PlanePoint): PlaneCamera => ({ center: at, zoom, bearing: bearingAt(zoom, fromPlane(at), whole) })
  // Where the camera is moved it is turned a little otherwise.
  const moved = keptOnSheet(turned(center), size).center
  const kept = keptOnSheet({ ...turned(moved), center }, size).center
  return turned(kept)
}

/** Degrees of bearing that nobody sees, and tries after which the search for it ends (close to the pole it does not settle). */
const EXACT = 1e-6
const MOST_TRIES = 30

/** The turned camera at a zoom that shows a point of the plane at a px of the frame, kept on the sheet. */
function turnedAbout(held: PlanePoint, px: Px, zoom: number, first: number, size: Size): PlaneCamera {
  const whole = wholeCamera(size).zoom
  let bearing = first
  let center = held
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // Seen from a camera over the origin, the px is as far from the middle as the held point must be.
    const away = planeView({ center: { x: 0, y: 0 }, zoom, bearing }, size).pointAt(px)
    center = { x: held.x - away.x, y: held.y - away.y }
    const next = bearingAt(zoom, fromPlane(center), whole)
    if (Math.abs(next - bearing) < EXACT) break
    bearing = next
  }
  return turnedCamera(center, zoom, size)
}

/** Where the hand is, px of the frame: the mouse, or the middle of the fingers that touch the map. */
export type Hand = { readonly at: Px; readonly isTouching: boolean }

/**
 * What a hand does to the map. MapLibre keeps the bearing with which a movement began and moves its own camera by that; here the same
 * movement of the screen is done to the camera on show, and the turn goes about the point that the hand holds.
 */
export class Turning {
  /** The camera that MapLibre asked for last in the present movement. */
  private asked: PlaneCamera | null = null

  /** The movement is over: the next one begins from the camera on show. */
  rest(): void {
    this.asked = null
  }

  /** The camera to show for one that MapLibre asks for; `shown` is the one on show, `hand` null before there was one. */
  follow(asked: PlaneCamera, shown: PlaneCamera, size: Size, hand: Hand | null): PlaneCamera {
    // A movement that MapLibre began anew begins with the bearing on show.
    const isSame = this.asked?.bearing === asked.bearing
    const from = planeView(isSame && this.asked !== null ? this.asked : { ...shown, bearing: asked.bearing }, size)
    const to = planeView(asked, size)
    this.asked = asked
    // A wheel may turn where the mouse was, and keys zoom about the middle: then the point that stays tells it.
    const fixed = hand?.isTouching === true ? null : fixedPx(from.see, to.pointAt, size)
    const after = fixed ?? hand?.at ?? { x: size.width / 2, y: size.height / 2 }
    const before = from.see(to.pointAt(after))
    return turnedAbout(planeView(shown, size).pointAt(before), after, asked.zoom, shown.bearing, size)
  }
}

/** The px of the frame that stays where it is when the map grows or shrinks; null where there is none. */
function fixedPx(see: (at: PlanePoint) => Px, pointAt: (at: Px) => PlanePoint, { width, height }: Size): Px | null {
  // From the screen after to the screen before: px -> shift + scale * px.
  const shift = see(pointAt({ x: 0, y: 0 }))
  const scale = see(pointAt({ x: 1, y: 0 })).x - shift.x
  const at = { x: shift.x / (1 - scale), y: shift.y / (1 - scale) }
  return at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height ? at : null
}
