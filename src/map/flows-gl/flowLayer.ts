// The flows in one WebGL 2 layer of our own: MapLibre's lines cannot taper or end in an arrow, and are cut into tiles anew when filtered.
// A step of time changes the list of what is on show and nothing else; a frame uploads and allocates nothing.
import type { CustomLayerInterface, CustomRenderMethodInput, Map as GlMap } from 'maplibre-gl'
import type { MapLine } from '../../geometry/flowFeatures'
import { pxPerUnit, type Size } from '../../geometry/planeView'
import { CurveNumbers } from './curves'
import { DOT_FRAGMENT_SHADER, DOT_VERTEX_SHADER } from './dotShaders'
import type { DrawnFlow } from '../../cartography/drawnFlow'
import { FRAGMENT_SHADER, VERTEX_SHADER } from './flowShaders'
import { beginProgram, type Program } from './glProgram'
import {
  CORNERS,
  LOOK_FLOATS,
  LOOKS_PER_ROW,
  PIECES_PER_ROW,
  writeLooks,
  writePieces,
  type Pieces,
} from './flowTextures'
import { rgbOf } from '../../cartography/flowColor'
import { NumberTexture } from './numberTexture'
import type { Palette } from '../../cartography/palette'

const UNIFORMS = [
  'u_matrix',
  'u_viewport',
  'u_widthScale',
  'u_growth',
  'u_casing',
  'u_looks',
  'u_pieces',
  'u_flows',
  'u_time',
  'u_pixelRatio',
] as const

type Uniform = (typeof UNIFORMS)[number]

/** Units of our textures: the last of the sixteen that every card has, for MapLibre uses the first. */
const UNITS = { looks: 15, pieces: 14 } as const

export class FlowLayer implements CustomLayerInterface {
  readonly id = 'flows'
  readonly type = 'custom'
  readonly renderingMode = '2d'
  /** Factor on all widths at the present zoom. */
  widthScale = 1
  /** Px of the map; its canvas may have fewer pixels than the screen has for them. */
  size: Size
  /** How far arcs that begin in the year on show are drawn, 0-1. */
  private growth = 1
  private readonly curves: CurveNumbers
  private looks: Float32Array<ArrayBuffer> = new Float32Array(0)
  private flowCount = 0
  private casing: readonly [number, number, number] = [1, 1, 1]
  private pieces: Pieces = { codes: new Uint32Array(0), count: 0 }
  /** Zoom for which the pieces were cut: the next quarter up. */
  private cutZoom = NaN
  private areLooksNew = true
  private arePiecesNew = true
  private map: GlMap | undefined
  private programs = new Map<'arcs' | 'dots', Program<Uniform>>()
  /** Years that pass while dots move, and when they began, ms; null while nobody moves. */
  private motion: { readonly start: number; readonly end: number; readonly begun: number; readonly ms: number } | null =
    null
  private dotCount = 0
  private vertexArray: WebGLVertexArrayObject | null = null
  private lookTexture: NumberTexture | undefined
  private pieceTexture: NumberTexture | undefined
  private readonly onFailure: (reason: string) => void
  private hasFailed = false

  /** `onFailure` is told once, when the layer cannot be drawn; the rest of the map goes on. */
  constructor(lines: readonly MapLine[], size: Size, onFailure: (reason: string) => void) {
    this.size = size
    this.curves = new CurveNumbers(lines)
    this.onFailure = onFailure
  }

  /** Draws these flows and no others in the next frame; asking for one is left to the caller. */
  show(flows: readonly DrawnFlow[], palette: Palette): void {
    this.looks = writeLooks(flows, palette, this.curves, this.looks)
    this.flowCount = flows.length
    this.dotCount = flows.reduce((sum, { dots }) => sum + (dots ?? 0), 0)
    this.casing = rgbOf(palette.casing)
    this.areLooksNew = true
    this.cutZoom = NaN
  }

  /** Draws arcs that begin in the year on show so far, 0-1, from the next frame on. */
  setGrowth(share: number): void {
    if (share === this.growth) return
    this.growth = share
    this.map?.triggerRepaint()
  }

  /** Lets the dots move while the years of a span pass in so many ms; null: nobody moves, and no dot is drawn. */
  move(span: { readonly start: number; readonly end: number } | null, ms: number): void {
    this.motion = span === null ? null : { start: span.start, end: span.end, begun: performance.now(), ms }
    this.map?.triggerRepaint()
  }

  /** Also after a lost context: everything is made anew. */
  onAdd(map: GlMap, gl: WebGLRenderingContext | WebGL2RenderingContext): void {
    if (!(gl instanceof WebGL2RenderingContext)) throw new Error('The flow layer needs WebGL 2.')
    this.map = map
    this.programs = new Map()
    this.areLooksNew = this.arePiecesNew = true
    this.lookTexture = new NumberTexture(gl, UNITS.looks)
    this.pieceTexture = new NumberTexture(gl, UNITS.pieces)
    this.vertexArray = gl.createVertexArray()
  }

  onRemove(_map: GlMap, gl: WebGLRenderingContext | WebGL2RenderingContext): void {
    for (const program of this.programs.values()) program.delete()
    this.lookTexture?.delete()
    this.pieceTexture?.delete()
    if (gl instanceof WebGL2RenderingContext) gl.deleteVertexArray(this.vertexArray)
  }

  /** An error may not leave this method: it would end the frame of the map, and every one after it. */
  render(gl: WebGLRenderingContext | WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    if (!(gl instanceof WebGL2RenderingContext) || this.map === undefined) return
    if (this.flowCount === 0 || this.hasFailed) return
    try {
      this.draw(gl, input, this.map)
    } catch (error) {
      this.hasFailed = true
      this.onFailure(error instanceof Error ? error.message : String(error))
    }
  }

  private draw(gl: WebGL2RenderingContext, input: CustomRenderMethodInput, map: GlMap): void {
    const arcs = this.programOf('arcs', gl)
    const cutZoom = Math.ceil(map.getZoom() * 4) / 4
    if (cutZoom !== this.cutZoom) this.cut(cutZoom)
    if (this.arePiecesNew) this.uploadPieces()
    if (this.areLooksNew) this.uploadLooks()
    // Nothing is read from buffers; MapLibre's stay out of it.
    gl.bindVertexArray(this.vertexArray)
    gl.disable(gl.DEPTH_TEST)
    // MapLibre has set premultiplied blending and switched off the stencil:
    // https://github.com/maplibre/maplibre-gl-js/blob/09103508311b8256fc0c810d8cb4519746f277a5/src/webgl/draw/draw_custom.ts
    this.use(arcs, gl, input)
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, this.pieces.count * CORNERS)
    if (this.motion !== null && this.dotCount > 0) {
      this.use(this.programOf('dots', gl), gl, input)
      gl.drawArrays(gl.POINTS, 0, this.dotCount)
      if (this.timeNow() < this.motion.end) map.triggerRepaint()
    }
    gl.bindVertexArray(null)
  }

  /** Year at which the dots are. */
  private timeNow(): number {
    if (this.motion === null) return 0
    const { start, end, begun, ms } = this.motion
    return start + (end - start) * Math.min(1, (performance.now() - begun) / ms)
  }

  private use(
    { program, uniforms }: Program<Uniform>,
    gl: WebGL2RenderingContext,
    { defaultProjectionData: data }: CustomRenderMethodInput,
  ): void {
    const at = uniforms()
    gl.useProgram(program)
    gl.uniform1i(at.u_looks, UNITS.looks)
    gl.uniform1i(at.u_pieces, UNITS.pieces)
    gl.uniformMatrix4fv(at.u_matrix, false, Float32Array.from(data.mainMatrix))
    gl.uniform1f(at.u_pixelRatio, gl.canvas.width / this.size.width)
    gl.uniform2f(at.u_viewport, this.size.width, this.size.height)
    gl.uniform1f(at.u_widthScale, this.widthScale)
    gl.uniform1f(at.u_growth, this.growth)
    gl.uniform3f(at.u_casing, ...this.casing)
    gl.uniform1i(at.u_flows, this.flowCount)
    gl.uniform1f(at.u_time, this.timeNow())
  }

  /** Cuts the arcs on show into as many strips as they need up to a zoom. */
  private cut(zoom: number): void {
    this.pieces = writePieces(this.looks, this.flowCount, pxPerUnit(zoom), this.pieces.codes)
    this.cutZoom = zoom
    this.arePiecesNew = true
  }

  private uploadLooks(): void {
    const height = Math.ceil(this.flowCount / LOOKS_PER_ROW)
    this.lookTexture?.fill({ texels: this.looks, width: (LOOKS_PER_ROW * LOOK_FLOATS) / 4, height })
    this.areLooksNew = false
  }

  private uploadPieces(): void {
    this.pieceTexture?.fill({
      texels: this.pieces.codes,
      width: PIECES_PER_ROW,
      height: Math.max(1, Math.ceil(this.pieces.count / PIECES_PER_ROW)),
    })
    this.arePiecesNew = false
  }

  /** What draws arcs or dots, begun when it is first needed. */
  private programOf(what: 'arcs' | 'dots', gl: WebGL2RenderingContext): Program<Uniform> {
    const known = this.programs.get(what)
    if (known !== undefined) return known
    const begun =
      what === 'arcs'
        ? beginProgram(gl, VERTEX_SHADER, FRAGMENT_SHADER, UNIFORMS)
        : beginProgram(gl, DOT_VERTEX_SHADER, DOT_FRAGMENT_SHADER, UNIFORMS)
    this.programs.set(what, begun)
    return begun
  }
}
