// The curves of all lines as numbers for the graphics card, and the GLSL that draws from them: a point of an arc is computed where it is
// drawn.
import type { Curve } from '../../geometry/arc'

/** Floats of one curve, three texels: both ends as vectors of length 1 with what belongs to them; lean, longitude, length and bow. */
export const CURVE_FLOATS = 12
/** Index of the bow among them. */
export const BOW = 11

/** What pushes a curve sideways. */
type Push = Pick<Curve, 'bend' | 'lean'>

const RADIANS = Math.PI / 180

/**
 * The curves of lines; one is worked out when it is first asked for, since of 10,000 lines a picture may have 200. Until then its
 * floats hold its input, close by: to look that up line by line, all over the memory, takes longer than the work itself.
 */
export class CurveNumbers {
  private readonly known: Float32Array

  constructor(lines: readonly { readonly curve: Curve | null }[]) {
    const known = (this.known = new Float32Array(lines.length * CURVE_FLOATS))
    let at = 0
    for (const { curve } of lines) {
      if (curve === null) known[at + BOW] = NaN
      else {
        known[at] = curve.origin[0]
        known[at + 1] = curve.origin[1]
        known[at + 2] = curve.destination[0]
        known[at + 3] = curve.destination[1]
        known[at + 4] = curve.bend
        known[at + 5] = curve.lean
      }
      at += CURVE_FLOATS
    }
  }

  /** Writes the curve of a line into `into`, from index `at` on. The last number is its bow in radians, NaN for a line without a curve. */
  write(line: number, into: Float32Array, at: number): void {
    const { known } = this
    const first = line * CURVE_FLOATS
    if (known[first + BOW] === 0) workOut(known, first)
    for (let number = 0; number < CURVE_FLOATS; number++) into[at + number] = known[first + number] ?? NaN
  }
}

/** Turns what makes a curve into its numbers. Vectors are turned so that the origin has longitude 0: no arc meets the antimeridian. */
function workOut(known: Float32Array, first: number): void {
  const input = (index: number): number => known[first + index] ?? NaN
  const [fromLng, bend, lean] = [input(0), input(4), input(5)]
  const [fromLat, toLat] = [input(1) * RADIANS, input(3) * RADIANS]
  const turn = (input(2) - fromLng) * RADIANS
  const [fromX, fromZ] = [Math.cos(fromLat), Math.sin(fromLat)]
  const [toX, toZ] = [Math.cos(toLat) * Math.cos(turn), Math.sin(toLat)]
  // The vectors are there already; in double precision their product is exact enough also for ends that lie close together.
  const angle = Math.acos(Math.max(-1, Math.min(1, fromX * toX + fromZ * toZ)))
  const length = lengthOf({ bend, lean }, angle)
  known[first] = fromX
  known[first + 1] = 0
  known[first + 2] = fromZ
  known[first + 3] = angle
  known[first + 4] = toX
  known[first + 5] = Math.cos(toLat) * Math.sin(turn)
  known[first + 6] = toZ
  known[first + 7] = bend
  known[first + 8] = lean
  known[first + 9] = fromLng / 360 + 0.5
  known[first + 10] = length
  // Never 0, which stands for a curve that is not worked out.
  known[first + BOW] = Math.max(1e-12, bowOf({ bend, lean }, angle, length))
}

/** Places and weights of Gauss and Legendre, five points, on 0-1. */
const GAUSS = [
  [0.5, 0.2844444],
  [0.2307653, 0.2393143],
  [0.7692347, 0.2393143],
  [0.0469101, 0.1184634],
  [0.9530899, 0.1184634],
] as const

/** Length in radians of a curve whose ends are `angle` radians apart: the integral of its speed, as `travelled` has it in GLSL. */
export function lengthOf({ bend, lean }: Push, angle: number): number {
  const reach = 4 * bend * angle
  let length = 0
  for (const point of GAUSS) {
    const t = point[0]
    const push = t * (1 - t) * (1 + lean * (1 - 2 * t)) * reach
    const turn = ((1 - 2 * t) * (1 + lean * (1 - 2 * t)) - 2 * lean * t * (1 - t)) * reach
    const onward = angle * Math.cos(push)
    length += point[1] * Math.sqrt(turn * turn + onward * onward)
  }
  return length
}

/** How far the middle of a curve of such an angle and length lies from the straight line between its ends on a map, about; radians. */
export function bowOf({ bend, lean }: Push, angle: number, length: number): number {
  return length * (Math.abs(bend) * (1 + Math.abs(lean)) + 0.25 * angle)
}

/** Segments of an arc with such a bow, px, so that it leaves its curve by less than about a quarter of a px. */
export const segmentCount = (bowPx: number): number => Math.ceil(Math.sqrt(bowPx / 0.25))

/**
 * GLSL. `curveOf` makes a curve of its three texels; `mercatorAt(curve, share)` is the point at a share of the way (0-1) in the unit square;
 * `travelled(curve, share)` is the way from the origin in radians: the integral of the speed by Gauss and Legendre, five points.
 */
export const CURVE_GLSL = `
struct Curve { vec3 from; vec3 to; vec3 left; float angle; float bend; float lean; float x; float way; };

// A card may be 3 km wrong in its own sine. Taylor to the eleventh power, 6e-8, for 0 to pi and back to -pi / 2.
float sine(float angle) {
  float x = angle > ${String(Math.PI / 2)} ? ${String(Math.PI)} - angle : angle;
  float s = x * x;
  return x * (1.0 + s * (-0.16666667 + s * (8.3333333e-3 + s * (-1.9841270e-4 + s * (2.7557319e-6 - s * 2.5052108e-8)))));
}

float cosine(float angle) {
  return sine(${String(Math.PI / 2)} - abs(angle));
}

// Angle of a vector; the polynomial is 4.4.49 of Abramowitz and Stegun, 2e-8.
float angleOf(float y, float x) {
  float low = min(abs(x), abs(y));
  float r = low / max(max(abs(x), abs(y)), 1e-12);
  float s = r * r;
  float a = r * (1.0 + s * (-0.3333314528 + s * (0.1999355085 + s * (-0.1420889944 + s * (0.1065626393
    + s * (-0.0752896400 + s * (0.0429096138 + s * (-0.0161657367 + s * 0.0028662257))))))));
  if (abs(y) > abs(x)) a = ${String(Math.PI / 2)} - a;
  if (x < 0.0) a = ${String(Math.PI)} - a;
  return y < 0.0 ? -a : a;
}

Curve curveOf(vec4 a, vec4 b, vec4 c) {
  return Curve(a.xyz, b.xyz, normalize(cross(a.xyz, b.xyz)), a.w, b.w, c.x, c.y, c.z);
}

vec2 mercatorAt(Curve curve, float share) {
  float t = clamp(share, 0.0, 1.0);
  vec3 on = (curve.from * sine((1.0 - t) * curve.angle) + curve.to * sine(t * curve.angle)) / sine(curve.angle);
  float push = 4.0 * t * (1.0 - t) * (1.0 + curve.lean * (1.0 - 2.0 * t)) * curve.bend * curve.angle;
  vec3 p = on * cosine(push) + curve.left * sign(push) * sine(abs(push));
  float z = clamp(p.z, -0.9963, 0.9963);
  return vec2(curve.x + angleOf(p.y, p.x) / ${String(2 * Math.PI)}, 0.5 - log((1.0 + z) / (1.0 - z)) / ${String(4 * Math.PI)});
}

float speedAt(Curve curve, float t) {
  float reach = 4.0 * curve.bend * curve.angle;
  float push = t * (1.0 - t) * (1.0 + curve.lean * (1.0 - 2.0 * t)) * reach;
  float turn = ((1.0 - 2.0 * t) * (1.0 + curve.lean * (1.0 - 2.0 * t)) - 2.0 * curve.lean * t * (1.0 - t)) * reach;
  return length(vec2(turn, curve.angle * cos(push)));
}

const vec2 GAUSS[5] = vec2[5](${GAUSS.map(([at, weight]) => `vec2(${at}, ${weight})`).join(', ')});

float travelled(Curve curve, float share) {
  float t = clamp(share, 0.0, 1.0);
  float way = 0.0;
  for (int at = 0; at < 5; at++) way += GAUSS[at].y * speedAt(curve, GAUSS[at].x * t);
  return t * way;
}
`
