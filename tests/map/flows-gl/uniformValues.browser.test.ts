// What a program is told and given: only what is new, and nothing old stays behind.
import { expect, test, vi } from 'vitest'
import { beginProgram } from '../../../src/map/flows-gl/glProgram'
import { NumberTexture } from '../../../src/map/flows-gl/numberTexture'
import { UniformValues } from '../../../src/map/flows-gl/uniformValues'
import { resultsOnCard } from './cardTest'

const NAMES = ['u_whole', 'u_number', 'u_pair', 'u_list', 'u_matrix'] as const
const VERTEX = `#version 300 es
uniform int u_whole;
uniform float u_number;
uniform vec2 u_pair;
uniform vec3 u_list;
uniform mat4 u_matrix;
void main() { gl_Position = u_matrix * vec4(u_list, u_number) + vec4(u_pair, float(u_whole), 1.0); }`
const FRAGMENT = '#version 300 es\nprecision highp float;\nout vec4 ink;\nvoid main() { ink = vec4(1.0); }'

test('a uniform is sent when it is new or changed, and not when it is as it was', () => {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (gl === null) throw new Error('No WebGL 2 in this browser.')
  const { program, uniforms } = beginProgram(gl, VERTEX, FRAGMENT, NAMES)
  const at = uniforms()
  gl.useProgram(program)
  const values = new UniformValues(gl, at)
  const calls = (['uniform1i', 'uniform1f', 'uniform2f', 'uniform3f', 'uniformMatrix4fv'] as const).map((name) =>
    vi.spyOn(gl, name),
  )
  const counts = () => calls.map(({ mock }) => mock.calls.length)
  const matrix = new Float32Array(16).fill(1)
  const send = (x: number) => {
    values.whole('u_whole', x)
    values.number('u_number', x)
    values.pair('u_pair', 1, x)
    values.list('u_list', [1, 2, x])
    matrix[15] = x
    values.list('u_matrix', matrix)
  }
  send(0)
  send(0)
  expect(counts()).toEqual([1, 1, 1, 1, 1])
  send(3)
  expect(counts()).toEqual([2, 2, 2, 2, 2])
  const read = NAMES.map((name) => gl.getUniform(program, at[name] as WebGLUniformLocation) as unknown)
  expect(read[0]).toBe(3)
  expect(read[1]).toBe(3)
  expect(Array.from(read[2] as Float32Array)).toEqual([1, 3])
  expect(Array.from(read[3] as Float32Array)).toEqual([1, 2, 3])
  expect(Array.from(read[4] as Float32Array).at(-1)).toBe(3)
  expect(gl.getError()).toBe(gl.NO_ERROR)
})

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
