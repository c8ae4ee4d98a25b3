// WebGL programs of our own layers: compiled with a clear error, their uniforms looked up once.

export type Uniforms<Name extends string> = Readonly<Record<Name, WebGLUniformLocation | null>>

/** A program that the driver compiles and links beside the page. */
export type Program<Name extends string> = {
  readonly program: WebGLProgram
  /** Places of its uniforms, null for one that it does not use. Waits for the driver; throws with the compiler's own words. */
  readonly uniforms: () => Uniforms<Name>
  readonly delete: () => void
}

/** A number as GLSL writes a float. */
export const float = (value: number): string => (Number.isInteger(value) ? `${String(value)}.0` : String(value))

/** Begins to compile and to link, and waits for nothing. A context that is lost later is no error. */
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
  // Without a flush, drivers start compiling only at the first status query.
  gl.flush()
  const deleteShaders = (): void => {
    for (const shader of shaders.splice(0)) gl.deleteShader(shader)
  }
  let known: Uniforms<Name> | undefined
  const uniformsOf = (): Uniforms<Name> => {
    if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
      const words = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)]
      throw new Error(`Shader of a layer: ${words.filter(Boolean).join(' ')}`)
    }
    deleteShaders()
    return Object.fromEntries(uniforms.map((name) => [name, gl.getUniformLocation(program, name)])) as Uniforms<Name>
  }
  return {
    program,
    uniforms: () => (known ??= uniformsOf()),
    delete: () => {
      deleteShaders()
      gl.deleteProgram(program)
    },
  }
}
