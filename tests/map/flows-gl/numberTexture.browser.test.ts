// What a texture of numbers holds, read back from the card.
import { expect, test } from 'vitest'
import { NumberTexture } from '../../../src/map/flows-gl/numberTexture'
import { resultsOnCard } from './cardTest'

test('a texture of numbers has those it took last, whether they are as many as before or not', () => {
  const GLSL = `
uniform highp sampler2D u_numbers;
void main() {
  v_result = texelFetch(u_numbers, ivec2(gl_VertexID, 0), 0).xyz;
  gl_Position = vec4(0.0);
}`
  const rows = (...firsts: number[]) => ({
    texels: Float32Array.from(firsts.flatMap((first) => [first, 0, 0, 0])),
    width: firsts.length,
    height: 1,
  })
  const read = (...fills: ReturnType<typeof rows>[]) =>
    resultsOnCard(GLSL, ['u_numbers'], 2, (gl, at) => {
      const texture = new NumberTexture(gl, 14)
      for (const fill of fills) texture.fill(fill)
      gl.uniform1i(at.u_numbers, 14)
    }).map(([x]) => x)
  expect(read(rows(1, 2))).toEqual([1, 2])
  expect(read(rows(1, 2), rows(3, 4))).toEqual([3, 4])
  expect(read(rows(1), rows(5, 6, 7))).toEqual([5, 6])
})

test('a texture that somebody else binds afterwards, without a word, does not take its place', () => {
  const GLSL = `
uniform highp sampler2D u_numbers;
void main() {
  v_result = texelFetch(u_numbers, ivec2(gl_VertexID, 0), 0).xyz;
  gl_Position = vec4(0.0);
}`
  const results = resultsOnCard(GLSL, ['u_numbers'], 1, (gl, at) => {
    new NumberTexture(gl, 14).fill({ texels: Float32Array.of(7, 0, 0, 0), width: 1, height: 1 })
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, Uint8Array.of(0, 0, 0, 0))
    gl.uniform1i(at.u_numbers, 14)
  })
  expect(results[0]?.[0]).toBe(7)
})
