// The curve that the graphics card computes is the curve that a reader takes away.
import { expect, test } from 'vitest'
import { KM_PER_UNIT, toPlane } from '../../../src/geometry/plane'
import { planeArc, pointsOf, tangentOn, type PlaneArc } from '../../../src/geometry/planeArc'
import { BOW, CURVE_FLOATS, CurveNumbers } from '../../../src/map/flows-gl/curves'
import type { DrawnFlow } from '../../../src/cartography/drawnFlow'
import { LOOK_FLOATS, LOOK_GLSL, LOOKS_PER_ROW, writeLooks } from '../../../src/map/flows-gl/flowTextures'
import { NumberTexture } from '../../../src/map/flows-gl/numberTexture'
import { LIGHT } from '../../../src/cartography/palette'
import { resultsOnCard } from './cardTest'

const SEGMENTS = 32

const GLSL = `
${LOOK_GLSL}
uniform int u_look;
void main() {
  float share = float(gl_VertexID) / ${String(SEGMENTS)}.0;
  Curve curve = curveAt(u_look);
  vec2 course = courseAt(curve, share);
  v_result = vec3(planeAt(curve, share), atan(course.y, course.x));
  gl_Position = vec4(0.0);
}`

const flow = (index: number): DrawnFlow => ({
  index,
  id: String(index),
  members: null,
  people: 1000,
  kind: 'went',
  grade: 'documented',
  isInFocus: false,
  isDimmed: false,
})

/** x and y in the plane and course (radians) of all points of a line on show, as the card computes them. */
function pointsOnCard(curves: readonly (PlaneArc | null)[], shown: readonly number[], look: number): number[][] {
  return resultsOnCard(GLSL, ['u_looks', 'u_look'], SEGMENTS + 1, (gl, at) => {
    const lines = new CurveNumbers(curves.map((curve) => ({ curve })))
    const texels = writeLooks(shown.map(flow), LIGHT, lines, new Float32Array(0))
    const width = LOOKS_PER_ROW * LOOK_FLOATS
    new NumberTexture(gl, 0).fill({ texels, width: width / 4, height: texels.length / width })
    gl.uniform1i(at.u_looks, 0)
    gl.uniform1i(at.u_look, look)
  })
}

const CURVES: readonly (readonly [name: string, curve: PlaneArc])[] = [
  ['to Krasnoyarsk', planeArc(toPlane([24, 55]), toPlane([93, 56]), 0.18)],
  ['to the right', planeArc(toPlane([24, 55]), toPlane([104, 52]), -0.35)],
  ['past the antimeridian', planeArc(toPlane([150, 60]), toPlane([190, 65]), 0.2)],
  ['over thirty kilometres', planeArc(toPlane([24, 55]), toPlane([24.4, 55.1]), 0.3)],
  ['westward', planeArc(toPlane([160, 60]), toPlane([24, 55]), 0.1)],
]

for (const [name, curve] of CURVES) {
  test(`the card draws the arc ${name} where the file has it`, () => {
    // Not the first line, nor in the first row of the texture.
    const others = Array.from({ length: 300 }, () => null)
    const points = pointsOnCard([...others, curve], [...others.keys(), 300], 300)
    pointsOf(curve, SEGMENTS).forEach(({ x, y }, at) => {
      const [onX = NaN, onY = NaN, course = NaN] = points[at] ?? []
      // 10 metres: a tenth of what the file rounds away.
      expect(Math.hypot(onX - x, onY - y) * KM_PER_UNIT).toBeLessThan(0.01)
      const along = tangentOn(curve, at / SEGMENTS)
      const turned = course - Math.atan2(along.y, along.x)
      expect(Math.abs(Math.atan2(Math.sin(turned), Math.cos(turned)))).toBeLessThan(1e-3)
    })
  })
}

test('the bow of a straight line is nothing, and a line without a curve has none', () => {
  const lines = new CurveNumbers([{ curve: planeArc({ x: 0.3, y: 0.4 }, { x: 0.5, y: 0.4 }, 0) }, { curve: null }])
  const bowOf = (line: number) => {
    const into = new Float32Array(CURVE_FLOATS)
    lines.write(line, into, 0)
    return into[BOW]
  }
  expect(bowOf(0)).toBeLessThan(1e-8)
  expect(bowOf(1)).toBeNaN()
})
