// The curves of all lines as numbers for the graphics card, and the GLSL that draws from them. A curve is a quadratic of the plane.
import type { PlaneArc } from '../../geometry/planeArc'

/** Floats of one curve, two texels: origin, control point, destination, bow; all in plane units. */
export const CURVE_FLOATS = 8
/** Number of the bow among them: how far the curve leaves its straight line; NaN for a line without a curve. */
export const BOW = 6

/** The numbers of the curves of lines, in the order of the lines. */
export class CurveNumbers {
  private readonly numbers: Float32Array

  constructor(lines: readonly { readonly curve: PlaneArc | null }[]) {
    const numbers = (this.numbers = new Float32Array(lines.length * CURVE_FLOATS))
    let at = 0
    for (const { curve } of lines) {
      if (curve === null) numbers[at + BOW] = NaN
      else {
        const { origin, control, destination } = curve
        numbers[at] = origin.x
        numbers[at + 1] = origin.y
        numbers[at + 2] = control.x
        numbers[at + 3] = control.y
        numbers[at + 4] = destination.x
        numbers[at + 5] = destination.y
        const [dx, dy] = [control.x - (origin.x + destination.x) / 2, control.y - (origin.y + destination.y) / 2]
        numbers[at + BOW] = Math.sqrt(dx * dx + dy * dy) / 2
      }
      at += CURVE_FLOATS
    }
  }

  /** Writes the curve of a line into `into` from `at` on. */
  write(line: number, into: Float32Array, at: number): void {
    const first = line * CURVE_FLOATS
    for (let number = 0; number < CURVE_FLOATS; number++) into[at + number] = this.numbers[first + number] ?? NaN
  }
}

/** Segments of an arc with such a bow, px, so that it leaves its curve by less than about a quarter of a px. */
export const segmentCount = (bowPx: number): number => Math.ceil(Math.sqrt(bowPx / 0.25))

/**
 * GLSL. `curveOf` makes a curve of its two texels; `planeAt(curve, share)` is the point at a share of the way (0-1) in plane units;
 * `courseAt(curve, share)` points in the direction of travel there, of any length.
 */
export const CURVE_GLSL = `
struct Curve { vec2 origin; vec2 control; vec2 destination; };

Curve curveOf(vec4 a, vec4 b) {
  return Curve(a.xy, a.zw, b.xy);
}

vec2 planeAt(Curve curve, float share) {
  float t = clamp(share, 0.0, 1.0);
  return mix(mix(curve.origin, curve.control, t), mix(curve.control, curve.destination, t), t);
}

vec2 courseAt(Curve curve, float share) {
  return mix(curve.control - curve.origin, curve.destination - curve.control, clamp(share, 0.0, 1.0));
}
`
