// A texture of numbers, read texel by texel by our own programs.

/** Texture data: RGBA floats or single whole numbers, `width` times `height` texels. */
export type Texels = {
  readonly texels: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

export class NumberTexture {
  private readonly gl: WebGL2RenderingContext
  private readonly unit: number
  private texture: WebGLTexture | null = null
  private width = 0
  private height = 0

  /** The texture stays bound to its unit: one that the map library never makes active. */
  constructor(gl: WebGL2RenderingContext, unit: number) {
    this.gl = gl
    this.unit = unit
  }

  /**
   * Takes these numbers. Unit 0 is the active one afterwards, because MapLibre binds its textures to the active unit without setting it:
   * https://github.com/maplibre/maplibre-gl-js/blob/03a3f720824a4740ff2e8e4547a2d564b507e2df/src/webgl/texture.ts
   */
  fill({ texels, width, height }: Texels): void {
    const { gl } = this
    gl.activeTexture(gl.TEXTURE0 + this.unit)
    if (this.texture === null) this.make()
    else gl.bindTexture(gl.TEXTURE_2D, this.texture)
    const isFloat = texels instanceof Float32Array
    const [format, type] = isFloat ? [gl.RGBA, gl.FLOAT] : [gl.RED_INTEGER, gl.UNSIGNED_INT]
    // MapLibre sets flipping and premultiplying of uploads back to their defaults after each of its own (same file).
    if (width === this.width && height === this.height) {
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, format, type, texels)
    } else {
      gl.texImage2D(gl.TEXTURE_2D, 0, isFloat ? gl.RGBA32F : gl.R32UI, width, height, 0, format, type, texels)
      this.width = width
      this.height = height
    }
    gl.activeTexture(gl.TEXTURE0)
  }

  delete(): void {
    this.gl.deleteTexture(this.texture)
  }

  private make(): void {
    const { gl } = this
    this.texture = gl.createTexture()
    gl.bindTexture(gl.TEXTURE_2D, this.texture)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  }
}
