// Every dot belongs to a flow, sets out within its dates and arrives within them; the card alone decides where it is.
import { expect, test } from 'vitest'
import { CurveNumbers } from '../../../src/map/flows-gl/curves'
import { DOT_GLSL } from '../../../src/map/flows-gl/dotShaders'
import type { DrawnFlow } from '../../../src/cartography/drawnFlow'
import { NumberTexture } from '../../../src/map/flows-gl/numberTexture'
import { LOOK_FLOATS, LOOK_GLSL, LOOKS_PER_ROW, writeLooks } from '../../../src/map/flows-gl/flowTextures'
import { LIGHT } from '../../../src/cartography/palette'
import { resultsOnCard } from './cardTest'

const GLSL = `
${LOOK_GLSL}
${DOT_GLSL}
void main() {
  Dot dot = dotAt(gl_VertexID);
  v_result = vec3(lookTexel(dot.look, 0).x, dot.number, wayOf(dot));
  gl_Position = vec4(0.0);
}`

const flow = (index: number, people: number | null, dots: number): DrawnFlow => ({
  index,
  id: String(index),
  members: null,
  people,
  kind: 'taken',
  grade: 'documented',
  isInFocus: false,
  isDimmed: false,
  dots,
  dates: { start: 1940 + index, end: 1942 + index },
})

/** Line, number among the dots of the flow, and share of the way of every dot at a time. */
function dotsOnCard(flows: readonly DrawnFlow[], time: number): number[][] {
  const count = flows.reduce((sum, { dots }) => sum + (dots ?? 0), 0)
  return resultsOnCard(GLSL, ['u_looks', 'u_flows', 'u_time'], count, (gl, at) => {
    const texels = writeLooks(flows, LIGHT, new CurveNumbers([]), new Float32Array(0))
    const height = texels.length / (LOOKS_PER_ROW * LOOK_FLOATS)
    new NumberTexture(gl, 0).fill({ texels, width: (LOOKS_PER_ROW * LOOK_FLOATS) / 4, height })
    gl.uniform1i(at.u_looks, 0)
    gl.uniform1i(at.u_flows, flows.length)
    gl.uniform1f(at.u_time, time)
  })
}

test('each flow has as many dots as it was given; one without a figure has none', () => {
  const flows = [flow(0, 40_000, 400), flow(1, null, 0), flow(2, 300, 3), flow(3, 20, 1), flow(4, null, 0)]
  const byLine = new Map<number, number[]>()
  for (const [line = NaN, number = NaN] of dotsOnCard(flows, 1941)) {
    byLine.set(line, [...(byLine.get(line) ?? []), number])
  }
  expect([...byLine.keys()].sort()).toEqual([0, 2, 3])
  for (const [line, count] of [
    [0, 400],
    [2, 3],
    [3, 1],
  ] as const) {
    expect(byLine.get(line)).toEqual(Array.from({ length: count }, (_, number) => number))
  }
})

test('before its dates nobody of a flow is on the way, within them some are, after them all have arrived', () => {
  const flows = [flow(0, 5000, 50)]
  const ways = (time: number) => dotsOnCard(flows, time).map(([, , way = NaN]) => way)
  expect(Math.max(...ways(1940))).toBeLessThan(0)
  const middle = ways(1941)
  expect(middle.some((way) => way > 0 && way < 1)).toBe(true)
  expect(middle.every((way, at) => at === 0 || way < (middle[at - 1] ?? 0))).toBe(true)
  expect(Math.min(...ways(1942))).toBeGreaterThan(1)
})
