// The facade of the map: it owns the MapLibre map and speaks in flows, places and languages. Nothing of MapLibre leaves this folder.
import {
  GPUInitializationError,
  Map as GlMap,
  setWorkerUrl,
  type ErrorEvent,
  type MapMouseEvent,
  type MapTouchEvent,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Camera, Size } from '../geometry/globeView'
import { cameraText, MAX_ZOOM, openingCamera } from '../geometry/openingView'
import type { Span } from '../record/edtfDate'
import type { LngLat } from '../record/record'
import { widthScaleAt } from '../cartography/width'
import { CoalescedTask } from './coalescedTask'
import { FrameState } from './frameState'
import { directionTo, type HomeDirection } from './offscreenHome'
import { baseStyle } from './ground/groundStyle'
import type { DrawnFlow } from '../cartography/drawnFlow'
import { FlowLayer } from './flows-gl/flowLayer'
import { GroundPainter, repaintGround } from './ground/groundPainter'
import type { Palette } from '../cartography/palette'
import { FlowPicker, pickCounts } from './picking/flowPicker'
import { REACH_PX } from './picking/pickFlows'
import { PlaceLabels } from './overlay/placeLabels'
import { PRESETS, type Preset } from './presets'
import { drawnProjection, liveProjection, type ScreenProjection } from './picking/screen'
import type { MapEvents, MapOptions } from './mapOptions'
import type { CountMark, PlaceMarks } from '../cartography/labels/placeMarks'
import type { Point } from '../cartography/labels/shapes'

setWorkerUrl(workerUrl)

const REVEAL_MARGIN_PX = 30

const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Size => ({ width, height })

/** A camera as MapLibre writes it. */
const cameraOf = ({ center: [lng, lat], zoom }: Camera): { center: [number, number]; zoom: number } => ({
  center: [lng, lat],
  zoom,
})

/** The map cannot be made because the browser has no WebGL 2. */
export const isLackOfWebGl = (error: unknown): boolean => error instanceof GPUInitializationError

export class MapView {
  private readonly map: GlMap
  private readonly layer: FlowLayer
  private readonly labels = new PlaceLabels()
  private readonly picker: FlowPicker
  private readonly ground: GroundPainter
  private readonly frame = new FrameState()
  private readonly events: MapEvents
  private drawn: readonly DrawnFlow[] = []
  private counts: readonly CountMark[] = []
  private home: HomeDirection | null = null
  /** The map shows the opening view, and goes on doing so when its size changes. */
  private isAtOpening: boolean
  private isReady = false
  /** Year whose ground is shown by the next frame; null when it is on show. */
  private pendingYear: number | null = null
  private readonly drawTask = new CoalescedTask(() => this.draw())
  private readonly labelTask = new CoalescedTask(() => this.placeLabels())
  private palette: Palette
  /** Colours of the style that the map has or is about to restore. */
  private stylePalette: Palette
  private readonly lacking = new Set<string>()

  /** Throws when the browser has no WebGL 2 (`isLackOfWebGl`), and whatever else MapLibre throws. */
  constructor({ container, lines, ground, polities, water, palette, camera, name, events }: MapOptions) {
    this.palette = this.stylePalette = palette
    this.events = events
    this.isAtOpening = camera === null
    this.layer = new FlowLayer(lines, sizeOf(container), (reason) => events.onStop(reason))
    this.picker = new FlowPicker(lines)
    this.map = new GlMap({
      container,
      style: baseStyle(palette, { ...ground, water }),
      ...cameraOf(camera ?? openingCamera(this.size)),
      minZoom: 0,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: { 'Map.Title': name },
      canvasContextAttributes: { antialias: false, powerPreference: 'default' },
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    container.append(this.labels.element)
    this.ground = new GroundPainter(this.map, ground, polities)
    this.map.on('style.load', () => this.onStyle())
    this.map.on('webglcontextlost', () => this.ground.stop())
    this.map.on('render', () => this.onRender())
    this.map.on('move', () => this.onMove())
    this.map.on('resize', () => this.onResize())
    this.map.once('idle', () => this.onFirstPicture())
    this.map.on('error', (event) => this.onError(event))
    this.map.on('moveend', () => this.onRest())
    this.map.once('load', () => this.onRest())
    this.map.on('mousemove', (event) => this.onPointer(event, REACH_PX.mouse, events.onPoint))
    this.map.on('mouseout', () => events.onPoint([]))
    this.map.on('click', (event) => {
      const isFinger = event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch'
      this.onPointer(event, isFinger ? REACH_PX.finger : REACH_PX.mouse, events.onChoose)
    })
    this.onMove()
  }

  /** Draws these flows and no others from the next frame on; no tile is touched. */
  showFlows(flows: readonly DrawnFlow[]): void {
    this.drawn = flows
    this.picker.show(flows)
    this.layer.show(flows, this.palette)
    this.frame.changed()
    this.drawSoon()
  }

  /** Draws the arcs that begin in the year on show so far, 0-1. */
  setGrowth(share: number): void {
    this.layer.setGrowth(share)
  }

  /** Lets people move along the arcs while the years of a span pass in so many ms; null = nobody moves. */
  move(span: Span | null, ms: number): void {
    this.layer.move(span, ms)
  }

  /** Shows these names, counts, associations and schools. */
  showMarks(marks: PlaceMarks): void {
    this.counts = marks.counts
    this.labels.show(marks)
    this.frame.changed()
    if (this.isAtRest && this.frame.isCurrent) this.labelTask.request()
    else this.map.triggerRepaint()
  }

  /** Shows the states and borders of a year; no tile is touched. */
  showPeriod(year: number): void {
    this.pendingYear = year
    this.drawSoon()
  }

  /** Draws everything in other colours, now or as soon as the map has its style; no tile is touched. */
  setPalette(palette: Palette): void {
    if (palette === this.palette) return
    this.palette = palette
    this.repaintGround()
    this.showFlows(this.drawn)
  }

  /** Names the map in another language. */
  setName(name: string): void {
    this.map.getCanvas().setAttribute('aria-label', name)
  }

  /** Moves the camera to one of the views; at once for readers who want less motion. */
  goTo(preset: Preset): void {
    const camera = preset === 'road' ? openingCamera(this.size) : PRESETS[preset]
    this.map.flyTo({ ...cameraOf(camera), bearing: 0, duration: 1400 })
  }

  /** Brings a place into the picture unless it is there; at once for readers who want less motion. */
  reveal(at: LngLat): void {
    const { width, height } = this.size
    const point = liveProjection(this.map).see(at)
    const isAway = (px: number, size: number): boolean => px < REVEAL_MARGIN_PX || px > size - REVEAL_MARGIN_PX
    if (point !== null && !isAway(point.x, width) && !isAway(point.y, height)) return
    this.map.easeTo({ center: [...at] as [number, number], duration: 900 })
  }

  /**
   * Goes where a link, the way back or a chosen place leads, on its way from wherever it is; null = the whole road. At once unless it is
   * a flight, and also then for readers who want less motion.
   */
  showCamera(camera: Camera | null, isFlight = false): void {
    const wanted = camera ?? openingCamera(this.size)
    if (!this.map.isMoving() && cameraText(wanted) === cameraText(this.camera())) return
    if (isFlight) this.map.flyTo({ ...cameraOf(wanted), bearing: 0, duration: 1400 })
    else this.map.jumpTo(cameraOf(wanted))
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 250 })
  }

  /** Where the camera stands now; north is always up and the camera looks straight down. */
  camera(): Camera {
    const { lng, lat } = this.map.getCenter()
    return { center: [lng, lat], zoom: this.map.getZoom() }
  }

  destroy(): void {
    this.drawTask.cancel()
    this.labelTask.cancel()
    this.map.remove()
  }

  /** The style is there: for the first time, or again after the graphics context was lost, when the map restores it without our layer. */
  private onStyle(): void {
    this.map.addLayer(this.layer)
    this.ground.start()
    this.repaintGround()
    this.frame.moved()
    // For a globe MapLibre has taken the size of the container into its camera by now, but not into its canvas, and its observer sees no
    // change any more: https://github.com/maplibre/maplibre-gl-js/blob/1f123972d2e80498e437cf63be24ae33a059888c/src/ui/map.ts
    const { width, height } = sizeOf(this.map.getContainer())
    if (width !== this.size.width || height !== this.size.height) this.map.resize()
  }

  /** Gives the ground the colours of the palette, once the map has a style: MapLibre's setters throw before. */
  private repaintGround(): void {
    if (this.palette === this.stylePalette || !this.ground.isReady) return
    repaintGround(this.map, this.palette)
    this.stylePalette = this.palette
  }

  private onFirstPicture(): void {
    this.isReady = true
    this.frame.settled()
    this.events.onReady()
  }

  /**
   * MapLibre tells every error by one event and goes on after most of them. A source that does not come is lacking in a map that runs. Only
   * a lost graphics context that cannot be made again, and an error of no source before the first picture (its worker), end the map.
   * https://github.com/maplibre/maplibre-gl-js/blob/1f123972d2e80498e437cf63be24ae33a059888c/src/ui/map.ts
   */
  private onError({ error, sourceId }: ErrorEvent & { readonly sourceId?: string }): void {
    if (isLackOfWebGl(error) || (sourceId === undefined && !this.isReady)) {
      // MapLibre has restored its style by now, but not its painter: a frame would throw.
      if (isLackOfWebGl(error)) this.map.setStyle(null)
      this.events.onStop(error.message)
      return
    }
    const part = sourceId ?? error.message
    if (this.lacking.has(part)) return
    this.lacking.add(part)
    this.events.onLack(part, error.message)
  }

  private onRest(): void {
    const camera = this.camera()
    this.isAtOpening = cameraText(camera) === cameraText(openingCamera(this.size))
    this.events.onCamera(camera, this.isAtOpening)
  }

  /** Keeps the opening view fitted to the size of the map, unless a hand or a flight is leading away from it. */
  private onResize(): void {
    this.layer.size = sizeOf(this.map.getContainer())
    if (this.isAtOpening && !this.map.isMoving()) this.map.jumpTo(cameraOf(openingCamera(this.size)))
    this.onMove()
  }

  private onMove(): void {
    this.frame.moved()
    this.layer.widthScale = widthScaleAt(this.map.getZoom())
    const home = directionTo(PRESETS.lithuania.center, liveProjection(this.map), this.size, this.camera().center)
    if (home?.km === this.home?.km && home?.bearing === this.home?.bearing) return
    this.home = home
    this.events.onHomeDirection(home)
  }

  /** Px of the map; kept, because asking the page for it in the middle of a frame lays the page out. */
  private get size(): Size {
    return this.layer.size
  }

  /** Where places stand in the picture that the reader sees: as the last frame was drawn, unless the camera has moved since. */
  private get projection(): ScreenProjection {
    const { projection } = this.layer
    if (projection === null || !this.frame.isCurrent) return liveProjection(this.map)
    return drawnProjection(this.map, this.size, projection)
  }

  /** No camera moves, and none will without an event. */
  private get isAtRest(): boolean {
    return this.isReady && !this.map.isMoving()
  }

  /**
   * Draws what is new: with the next frame while the camera moves, else in a task before it. The browser's frame has style and layout to do;
   * both together keep a hand waiting (bench/atlas.ts measures it).
   */
  private drawSoon(): void {
    if (this.isAtRest) {
      this.drawTask.request()
      return
    }
    this.showPendingYear()
    this.map.triggerRepaint()
  }

  private draw(): void {
    this.showPendingYear()
    this.map.redraw()
  }

  /** Every state of a feature that is set asks MapLibre for a frame; so they are set when the map is drawn. */
  private showPendingYear(): void {
    if (this.pendingYear !== null) this.ground.show(this.pendingYear)
    this.pendingYear = null
  }

  private onRender(): void {
    // A frame of the map's own came before the task. The states of the year follow with the next one.
    if (this.drawTask.cancel()) this.showPendingYear()
    const placing = this.frame.drawn(this.map.isMoving())
    if (placing === 'now') this.placeLabels()
    if (placing === 'afterwards') this.labelTask.request()
  }

  /** Places names and marks over the frame on show. A camera that has moved since has a frame coming, which places its own. */
  private placeLabels(): void {
    this.labelTask.cancel()
    if (!this.frame.isCurrent) return
    this.frame.placed()
    const { labels, projection, size, palette } = this
    labels.draw(projection.see, size, this.map.getZoom(), palette, this.heads(projection))
  }

  /** Tips of the drawn arcs, px. */
  private heads({ see }: ScreenProjection): Point[] {
    return this.picker.tips().flatMap((tip) => see(tip) ?? [])
  }

  private onPointer(
    { point }: MapMouseEvent | MapTouchEvent,
    reachPx: number,
    tell: (ids: readonly string[]) => void,
  ): void {
    const { projection } = this
    const counts = pickCounts(this.counts, point, reachPx, projection.see)
    const ids = [...counts, ...this.picker.pickFlows(point, reachPx, projection)]
    this.map.getCanvas().classList.toggle('is-over-flow', ids.length > 0)
    tell(ids)
  }
}
