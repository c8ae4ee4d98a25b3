// The flows in one WebGL 2 layer of our own: MapLibre's lines cannot taper, end in an arrow or fade, and re-tile when filtered.
// A change of year changes the list of instances and nothing else.
import type { CustomLayerInterface, CustomRenderMethodInput, Map as GlMap } from 'maplibre-gl'
import { angleBetween, ARC_SEGMENTS } from '../../geo/arc'
import type { MapLine } from '../../geo/flowFeatures'
import type { LngLat } from '../domain/record'
import { FRAGMENT_SHADER, STRIP_VERTICES, vertexShader } from './flowShaders'
import { INSTANCE_FLOATS } from './instances'
import { toMercator } from './mercator'

type Program = { readonly program: WebGLProgram; readonly at: (name: string) => WebGLUniformLocation | null }

const POINTS_PER_ARC = ARC_SEGMENTS + 1

/** Points of all arcs as texture rows: mercator x, y and the angle travelled since the origin, in radians. */
export function pointRows(lines: readonly MapLine[]): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(lines.length * POINTS_PER_ARC * 4)
  lines.forEach(({ geometry }, row) => {
    let travelled = 0
    let before: LngLat | undefined
    geometry?.coordinates.forEach(([lng = 0, lat = 0], at) => {
      if (before !== undefined) travelled += angleBetween(before, [lng, lat])
      before = [lng, lat]
      const [x, y] = toMercator(lng, lat)
      rows.set([x, y, travelled, 0], (row * POINTS_PER_ARC + at) * 4)
    })
  })
  return rows
}

function stripIndices(): Uint16Array<ArrayBuffer> {
  const indices: number[] = []
  for (let at = 0; at < ARC_SEGMENTS; at++) {
    const v = at * 2
    indices.push(v, v + 1, v + 2, v + 2, v + 1, v + 3)
  }
  indices.push(STRIP_VERTICES, STRIP_VERTICES + 1, STRIP_VERTICES + 2)
  return new Uint16Array(indices)
}

const INDICES = stripIndices()

export class FlowLayer implements CustomLayerInterface {
  readonly id = 'flows'
  readonly type = 'custom'
  readonly renderingMode = '2d'
  /** Factor on all widths at the present zoom. */
  widthScale = 1
  /** How far arcs that begin in the year on show are drawn, 0-1. */
  private growth = 1
  private readonly rows: Float32Array<ArrayBuffer>
  private readonly rowCount: number
  private instances = new Float32Array(0)
  private areInstancesNew = true
  private map: GlMap | undefined
  private programs = new Map<string, Program>()
  private vertexArray: WebGLVertexArrayObject | null = null
  private instanceBuffer: WebGLBuffer | null = null
  private texture: WebGLTexture | null = null

  constructor(lines: readonly MapLine[]) {
    this.rows = pointRows(lines)
    this.rowCount = Math.max(lines.length, 1)
  }

  /** Shows these instances (see `instancesOf`) from the next frame on. */
  show(instances: Float32Array<ArrayBuffer>): void {
    this.instances = instances
    this.areInstancesNew = true
    this.map?.triggerRepaint()
  }

  /** Draws arcs that begin in the year on show so far, 0-1, from the next frame on. */
  setGrowth(share: number): void {
    if (share === this.growth) return
    this.growth = share
    this.map?.triggerRepaint()
  }

  onAdd(map: GlMap, gl: WebGLRenderingContext | WebGL2RenderingContext): void {
    if (!(gl instanceof WebGL2RenderingContext)) throw new Error('The flow layer needs WebGL 2.')
    this.map = map
    this.programs = new Map()
    this.areInstancesNew = true
    this.texture = gl.createTexture()
    gl.bindTexture(gl.TEXTURE_2D, this.texture)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, POINTS_PER_ARC, this.rowCount, 0, gl.RGBA, gl.FLOAT, this.rows)
    this.vertexArray = gl.createVertexArray()
    gl.bindVertexArray(this.vertexArray)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer())
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, INDICES, gl.STATIC_DRAW)
    this.instanceBuffer = gl.createBuffer()
    gl.bindBuffer(gl.ARRAY_BUFFER, this.instanceBuffer)
    let offset = 0
    for (const [location, size] of [1, 1, 4, 4, 3].entries()) {
      gl.enableVertexAttribArray(location)
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, INSTANCE_FLOATS * 4, offset * 4)
      gl.vertexAttribDivisor(location, 1)
      offset += size
    }
    gl.bindVertexArray(null)
  }

  onRemove(_map: GlMap, gl: WebGLRenderingContext | WebGL2RenderingContext): void {
    for (const { program } of this.programs.values()) gl.deleteProgram(program)
    gl.deleteTexture(this.texture)
    gl.deleteBuffer(this.instanceBuffer)
    if (gl instanceof WebGL2RenderingContext) gl.deleteVertexArray(this.vertexArray)
  }

  render(gl: WebGLRenderingContext | WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    if (!(gl instanceof WebGL2RenderingContext) || this.instances.length === 0) return
    const { program, at } = this.programFor(gl, input.shaderData)
    gl.useProgram(program)
    const data = input.defaultProjectionData
    gl.uniformMatrix4fv(at('u_projection_matrix'), false, data.mainMatrix)
    gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, data.fallbackMatrix)
    gl.uniform4f(at('u_projection_tile_mercator_coords'), ...data.tileMercatorCoords)
    gl.uniform4f(at('u_projection_clipping_plane'), ...data.clippingPlane)
    gl.uniform1f(at('u_projection_transition'), data.projectionTransition)
    const canvas = gl.canvas
    const ratio = this.map?.getPixelRatio() ?? 1
    gl.uniform2f(at('u_viewport'), canvas.width / ratio, canvas.height / ratio)
    gl.uniform1f(at('u_widthScale'), this.widthScale)
    gl.uniform1f(at('u_growth'), this.growth)
    const zoom = this.map?.getZoom() ?? 0
    const latitude = this.map?.getCenter().lat ?? 0
    gl.uniform1f(at('u_radius'), (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos((latitude * Math.PI) / 180))
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.texture)
    gl.uniform1i(at('u_points'), 0)
    gl.bindVertexArray(this.vertexArray)
    if (this.areInstancesNew) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.instanceBuffer)
      gl.bufferData(gl.ARRAY_BUFFER, this.instances, gl.DYNAMIC_DRAW)
      this.areInstancesNew = false
    }
    gl.disable(gl.DEPTH_TEST)
    gl.disable(gl.STENCIL_TEST)
    gl.disable(gl.CULL_FACE)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    gl.drawElementsInstanced(
      gl.TRIANGLES,
      INDICES.length,
      gl.UNSIGNED_SHORT,
      0,
      this.instances.length / INSTANCE_FLOATS,
    )
    gl.bindVertexArray(null)
  }

  /** One program a projection variant: MapLibre's projection code differs between globe and flat map. */
  private programFor(gl: WebGL2RenderingContext, shader: CustomRenderMethodInput['shaderData']): Program {
    const known = this.programs.get(shader.variantName)
    if (known !== undefined) return known
    const program = gl.createProgram()
    for (const [type, source] of [
      [gl.VERTEX_SHADER, vertexShader(shader.vertexShaderPrelude, shader.define)],
      [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
    ] as const) {
      const part = gl.createShader(type)
      if (part === null) throw new Error('The graphics context was lost while the flow layer was being built.')
      gl.shaderSource(part, source)
      gl.compileShader(part)
      gl.attachShader(program, part)
      if (gl.getShaderParameter(part, gl.COMPILE_STATUS) !== true && !gl.isContextLost()) {
        throw new Error(`Flow shader: ${gl.getShaderInfoLog(part) ?? ''}`)
      }
    }
    gl.linkProgram(program)
    if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
      throw new Error(`Flow shader: ${gl.getProgramInfoLog(program) ?? ''}`)
    }
    const locations = new Map<string, WebGLUniformLocation | null>()
    const at = (name: string) => {
      if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name))
      return locations.get(name) ?? null
    }
    const made = { program, at }
    this.programs.set(shader.variantName, made)
    return made
  }
}
