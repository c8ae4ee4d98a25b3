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

/** A texture of numbers, read texel by texel. */
export function numberTexture(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  return texture
}

/** Fills the bound texture with RGBA floats or with whole numbers, whatever MapLibre left in the state of uploads. */
export function fillTexture(
  gl: WebGL2RenderingContext,
  {
    texels,
    width,
    height,
  }: { texels: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>; width: number; height: number },
): void {
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  if (texels instanceof Float32Array)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, texels)
  else gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32UI, width, height, 0, gl.RED_INTEGER, gl.UNSIGNED_INT, texels)
}
