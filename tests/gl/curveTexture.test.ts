// The curve that the graphics card computes is the curve that a reader takes away.
import { expect, test } from 'vitest'
import { angleBetween, arc, ARC_SEGMENTS, type Curve } from '../../geo/arc'
import { CURVE_GLSL, curveTable } from '../../src/map/curveTexture'
import { NumberTexture } from '../../src/map/numberTexture'
import { resultsOnCard } from './cardTest'

const GLSL = `
${CURVE_GLSL}
uniform float u_row;
void main() {
  float share = float(gl_VertexID) / ${String(ARC_SEGMENTS)}.0;
  Curve curve = curveAt(u_row);
  v_result = vec3(mercatorAt(curve, share), travelled(curve, share));
  gl_Position = vec4(0.0);
}`

/** Longitude, latitude (degrees) and way from the origin (radians) of all points of a row, as the card computes them. */
function pointsOnCard(curves: readonly (Curve | null)[], row: number): number[][] {
  const results = resultsOnCard(GLSL, ['u_curves', 'u_row'], ARC_SEGMENTS + 1, (gl, at) => {
    new NumberTexture(gl, 0).fill(curveTable(curves.map((curve) => ({ curve }))))
    gl.uniform1i(at.u_curves, 0)
    gl.uniform1f(at.u_row, row)
  })
  return results.map(([x = 0, y = 0, way = 0]) => {
    const lat = (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI
    return [(x - 0.5) * 360, lat, way]
  })
}

const CURVES: readonly (readonly [name: string, curve: Curve])[] = [
  ['to Krasnoyarsk', { origin: [24, 55], destination: [93, 56], bend: 0.18, lean: 0.2 }],
  ['to the right', { origin: [24, 55], destination: [104, 52], bend: -0.35, lean: -0.4 }],
  ['past the antimeridian', { origin: [150, 60], destination: [190, 65], bend: 0.2, lean: 0 }],
  ['over thirty kilometres', { origin: [24, 55], destination: [24.4, 55.1], bend: 0.3, lean: 0 }],
  ['westward', { origin: [160, 60], destination: [24, 55], bend: 0.1, lean: 0 }],
]

for (const [name, curve] of CURVES) {
  test(`the card draws the arc ${name} where the file has it`, () => {
    // Not the first of its row of the texture.
    const others = Array.from({ length: 300 }, () => null)
    const points = pointsOnCard([...others, curve], 300)
    const expected = arc(curve.origin, curve.destination, curve.bend, curve.lean)
    let way = 0
    expected.forEach(([lng, lat], at) => {
      const [lngOnCard = NaN, latOnCard = NaN, wayOnCard = NaN] = points[at] ?? []
      const before = expected[at - 1]
      if (before !== undefined) way += angleBetween(before, [lng, lat])
      // 0.0005 degrees: 50 metres, half of what the file rounds away.
      expect(Math.abs(lngOnCard - lng) * Math.cos((lat * Math.PI) / 180)).toBeLessThan(5e-4)
      expect(Math.abs(latOnCard - lat)).toBeLessThan(5e-4)
      expect(Math.abs(wayOnCard - way)).toBeLessThan(0.004 * way + 1e-5)
    })
  })
}
