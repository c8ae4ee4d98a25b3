// Programs that another process builds: a fault is told when somebody waits for them, in the compiler's words, and not before.
import { expect, test, vi } from 'vitest'
import { beginProgram } from '../../../src/map/flows-gl/glProgram'

const context = (): WebGL2RenderingContext => {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (gl === null) throw new Error('No WebGL 2 in this browser.')
  return gl
}
const VERTEX = '#version 300 es\nuniform float u_size;\nvoid main() { gl_Position = vec4(u_size); }'
const fragment = (colour: string): string =>
  `#version 300 es\nprecision highp float;\nout vec4 ink;\nvoid main() { ink = ${colour}; }`

test('a program tells where its uniforms are, and for one that it lacks null', () => {
  const gl = context()
  const { program, uniforms } = beginProgram(gl, VERTEX, fragment('vec4(1.0)'), ['u_size', 'u_absent'])
  const at = uniforms()
  expect(at.u_size).toBeInstanceOf(WebGLUniformLocation)
  expect(at.u_absent).toBeNull()
  expect(uniforms()).toBe(at)
  gl.useProgram(program)
  expect(gl.getError()).toBe(gl.NO_ERROR)
})

test('a faulty shader throws with the words of the compiler', () => {
  const { uniforms } = beginProgram(context(), VERTEX, fragment('vec4(missing)'), [])
  expect(() => uniforms()).toThrow(/Shader of a layer: .*missing/s)
})

test('a lost context is no fault', () => {
  const gl = context()
  const { uniforms } = beginProgram(gl, VERTEX, fragment('vec4(missing)'), ['u_size'])
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  expect(uniforms().u_size).toBeNull()
})

test('shaders are given back once their program is linked, and the program when it is deleted', () => {
  const gl = context()
  const create = vi.spyOn(gl, 'createShader')
  const begun = beginProgram(gl, VERTEX, fragment('vec4(1.0)'), ['u_size'])
  begun.uniforms()
  begun.delete()
  const shaders = create.mock.results.map(({ value }) => value as WebGLShader)
  expect(shaders).toHaveLength(2)
  expect(shaders.map((shader) => gl.isShader(shader))).toEqual([false, false])
  expect(gl.isProgram(begun.program)).toBe(false)
})

test('a program that is deleted before it was used gives back its shaders too', () => {
  const gl = context()
  const create = vi.spyOn(gl, 'createShader')
  beginProgram(gl, VERTEX, fragment('vec4(1.0)'), []).delete()
  expect(create.mock.results.map(({ value }) => gl.isShader(value as WebGLShader))).toEqual([false, false])
})
