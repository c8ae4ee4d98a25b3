// What a vertex shader computes, read back from the card.
import { beginProgram, type Uniforms } from '../../../src/map/flows-gl/glProgram'

const FRAGMENT = `#version 300 es
precision highp float;
out vec4 color;
void main() { color = vec4(1.0); }`

/** `v_result` (three numbers) of `count` vertices of a shader whose body is `glsl`; `setUp` sets its uniforms and textures. */
export function resultsOnCard<Name extends string>(
  glsl: string,
  uniforms: readonly Name[],
  count: number,
  setUp: (gl: WebGL2RenderingContext, at: Uniforms<Name>) => void,
): number[][] {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (gl === null) throw new Error('No WebGL 2 in this browser.')
  const link = gl.linkProgram.bind(gl)
  gl.linkProgram = (program) => {
    gl.transformFeedbackVaryings(program, ['v_result'], gl.SEPARATE_ATTRIBS)
    link(program)
  }
  const head = '#version 300 es\nprecision highp float;\nprecision highp int;\nout vec3 v_result;\n'
  const begun = beginProgram(gl, head + glsl, FRAGMENT, uniforms)
  const { program } = begun
  gl.useProgram(program)
  setUp(gl, begun.uniforms())
  gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, gl.createBuffer())
  gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, count * 12, gl.DYNAMIC_READ)
  gl.enable(gl.RASTERIZER_DISCARD)
  gl.beginTransformFeedback(gl.POINTS)
  gl.drawArrays(gl.POINTS, 0, count)
  gl.endTransformFeedback()
  const values = new Float32Array(count * 3)
  gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, values)
  return Array.from({ length: count }, (_, vertex) => [...values.slice(vertex * 3, vertex * 3 + 3)])
}
