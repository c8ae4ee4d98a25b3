// WebGL programs of our own layers: compiled with a clear error, their uniforms looked up once.

export type Uniforms<Name extends string> = Readonly<Record<Name, WebGLUniformLocation | null>>

/** A program that another process compiles and links; asking for its uniforms waits for that, and throws with the compiler's own words. */
export type Program<Name extends string> = {
  readonly program: WebGLProgram
  readonly uniforms: () => Uniforms<Name>
}

/** A number as GLSL writes a float. */
export const float = (value: number): string => (Number.isInteger(value) ? `${String(value)}.0` : String(value))

/** Begins to compile and to link, and waits for nothing. A lost context is no error. */
export function beginProgram<Name extends string>(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  uniforms: readonly Name[],
): Program<Name> {
  const program = gl.createProgram()
  const parts = [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const
  const shaders = parts.map(([type, source]) => {
    const shader = gl.createShader(type)
    if (shader === null) throw new Error('The graphics context was lost while a layer was being built.')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
    return shader
  })
  gl.linkProgram(program)
  // Else it would begin when somebody waits.
  gl.flush()
  let at: Uniforms<Name> | undefined
  const uniformsOf = (): Uniforms<Name> => {
    if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
      const words = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)]
      throw new Error(`Shader of a layer: ${words.filter(Boolean).join(' ')}`)
    }
    return Object.fromEntries(uniforms.map((name) => [name, gl.getUniformLocation(program, name)])) as Uniforms<Name>
  }
  return { program, uniforms: () => (at ??= uniformsOf()) }
}
