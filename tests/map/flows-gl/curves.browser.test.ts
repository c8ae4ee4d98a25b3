// The curve that the graphics card computes is the curve that a reader takes away.
import { expect, test } from 'vitest'
import { angleBetween, arc, ARC_SEGMENTS, type Curve } from '../../../src/geometry/arc'
import { BOW, CURVE_FLOATS, CurveNumbers } from '../../../src/map/flows-gl/curves'
import type { DrawnFlow } from '../../../src/cartography/drawnFlow'
import { LOOK_FLOATS, LOOK_GLSL, LOOKS_PER_ROW, writeLooks } from '../../../src/map/flows-gl/flowTextures'
import { NumberTexture } from '../../../src/map/flows-gl/numberTexture'
import { LIGHT } from '../../../src/cartography/palette'
import { resultsOnCard } from './cardTest'

const GLSL = `
${LOOK_GLSL}
uniform int u_look;
void main() {
  float share = float(gl_VertexID) / ${String(ARC_SEGMENTS)}.0;
  Curve curve = curveAt(u_look);
  v_result = vec3(mercatorAt(curve, share), travelled(curve, share));
  gl_Position = vec4(0.0);
}`

const flow = (index: number): DrawnFlow => ({
  index,
  id: String(index),
  members: null,
  people: 1000,
  kind: 'went',
  grade: 'documented',
  unknownEnd: null,
  isInFocus: false,
  isDimmed: false,
})

/** Longitude, latitude (degrees) and way from the origin (radians) of all points of a line on show, as the card computes them. */
function pointsOnCard(curves: readonly (Curve | null)[], shown: readonly number[], look: number): number[][] {
  const results = resultsOnCard(GLSL, ['u_looks', 'u_look'], ARC_SEGMENTS + 1, (gl, at) => {
    const lines = new CurveNumbers(curves.map((curve) => ({ curve })))
    const texels = writeLooks(shown.map(flow), LIGHT, lines, new Float32Array(0))
    const width = LOOKS_PER_ROW * LOOK_FLOATS
    new NumberTexture(gl, 0).fill({ texels, width: width / 4, height: texels.length / width })
    gl.uniform1i(at.u_looks, 0)
    gl.uniform1i(at.u_look, look)
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
    // Not the first line, nor in the first row of the texture.
    const others = Array.from({ length: 300 }, () => null)
    const points = pointsOnCard([...others, curve], [...others.keys(), 300], 300)
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

test('a curve is worked out once: every time it is asked for it is the same, however short and straight', () => {
  const short: Curve = { origin: [0, 0], destination: [1e-7, 0], bend: 0, lean: 0 }
  const lines = new CurveNumbers([...CURVES.map(([, curve]) => ({ curve })), { curve: short }, { curve: null }])
  const written = (line: number) => {
    const into = new Float32Array(CURVE_FLOATS)
    lines.write(line, into, 0)
    return [...into]
  }
  const all = [...CURVES, short, null].map((_, line) => line)
  const first = all.map(written)
  expect(new Set(first.map((numbers) => numbers.join())).size).toBe(all.length)
  expect(all.map(written)).toEqual(first)
  expect(first.at(-2)?.[BOW]).toBeGreaterThan(0)
  expect(first.at(-1)?.[BOW]).toBeNaN()
})
