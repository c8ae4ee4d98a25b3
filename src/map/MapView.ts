// The facade of the map: it owns the MapLibre map and speaks in flows, places and languages. Nothing of MapLibre leaves this folder.
import { Map as GlMap, setWorkerUrl, type MapMouseEvent, type MapTouchEvent } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Camera, Size } from '../geometry/globeView'
import { cameraText, MAX_ZOOM, openingCamera } from '../geometry/openingView'
import type { Span } from '../record/edtfDate'
import type { LngLat } from '../record/record'
import { widthScaleAt } from '../cartography/width'
import { awayFrom, type Away } from './offscreenHome'
import { baseStyle } from './ground/groundStyle'
import type { DrawnFlow } from '../cartography/drawnFlow'
import { FlowLayer } from './flows-gl/flowLayer'
import { GroundPainter, repaintGround } from './ground/groundPainter'
import type { Palette } from '../cartography/palette'
import { FlowPicker, pickCounts } from './picking/flowPicker'
import { REACH_PX } from './picking/pickFlows'
import { PlaceLabels } from './overlay/placeLabels'
import { PRESETS, type Preset } from './presets'
import { screenDrawn, screenOf, type Screen } from './picking/screen'
import type { MapEvents, MapOptions } from './mapOptions'
import { Soon } from './coalescedTask'
import type { CountMark, PlaceMarks } from '../cartography/labels/placeMarks'
import type { Point } from '../cartography/labels/shapes'

setWorkerUrl(workerUrl)

const REVEAL_MARGIN_PX = 30
/** Names and marks made anew in a frame while the camera rests: a year may bring two hundred, which would hold up the hand. */
const NEW_MARKS = 36

const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Size => ({ width, height })

/** A camera as MapLibre writes it. */
const cameraOf = ({ center: [lng, lat], zoom }: Camera): { center: [number, number]; zoom: number } => ({
  center: [lng, lat],
  zoom,
})

export class MapView {
  private readonly map: GlMap
  private readonly layer: FlowLayer
  private readonly labels = new PlaceLabels()
  private readonly picker: FlowPicker
  private drawn: readonly DrawnFlow[] = []
  private counts: readonly CountMark[] = []
  private away: Away | null = null
  private isAtOpening = false
  private year: number | null = null
  private areLabelsStale = true
  /** Names go with the frame that shows another camera. */
  private isCameraNew = true
  private readonly drawing = new Soon(() => this.draw())
  /** Names of a camera that is not drawn yet come with its frame. */
  private readonly lettering = new Soon(() => {
    if (!this.isCameraNew) this.drawLabels()
  })
  /** The frame that brings more marks. */
  private nextMarks = 0
  /** Before, the projection may change without a move. */
  private isSettled = false
  private readonly ground: GroundPainter
  private palette: Palette
  private readonly events: MapEvents
  /** Throws when the browser has no WebGL 2. */
  constructor({ container, lines, ground, polities, water, palette, camera, name, events }: MapOptions) {
    this.palette = palette
    this.events = events
    this.layer = new FlowLayer(lines, sizeOf(container))
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
    // Again after a lost graphics context: the map restores its style, and we what is ours.
    this.map.on('style.load', () => {
      this.map.addLayer(this.layer)
      this.ground.start()
      this.areLabelsStale = this.isCameraNew = true
    })
    this.map.on('webglcontextlost', () => this.ground.stop())
    this.map.on('render', () => this.onRender())
    this.map.on('move', () => this.onMove())
    this.map.on('resize', () => this.onResize())
    this.map.once('idle', () => {
      this.isSettled = true
      events.onReady()
    })
    this.map.on('error', ({ error }) => events.onFailure(error.message))
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
    this.areLabelsStale = true
    this.layer.show(flows, this.palette)
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
    this.areLabelsStale = true
    if (this.isAtRest) this.lettering.ask()
    else this.map.triggerRepaint()
  }

  /** Shows the states and borders of a year; no tile is touched. */
  showPeriod(year: number): void {
    this.year = year
    this.drawSoon()
  }

  /** Draws everything in other colours; no tile is touched. */
  setPalette(palette: Palette): void {
    if (palette === this.palette) return
    this.palette = palette
    if (!this.map.isStyleLoaded()) {
      this.map.once('load', () => this.repaint())
      return
    }
    this.repaint()
  }

  private repaint(): void {
    repaintGround(this.map, this.palette)
    this.showFlows(this.drawn)
    this.map.triggerRepaint()
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
    const point = screenOf(this.map).see(at)
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

  resize(): void {
    this.map.resize()
  }

  destroy(): void {
    this.drawing.cancel()
    cancelAnimationFrame(this.nextMarks)
    this.lettering.cancel()
    this.map.remove()
  }

  private onRest(): void {
    const camera = this.camera()
    this.isAtOpening = cameraText(camera) === cameraText(openingCamera(this.size))
    this.events.onCamera(camera, this.isAtOpening)
  }

  /** Who looks at the whole road goes on seeing the whole road. */
  private onResize(): void {
    this.layer.size = sizeOf(this.map.getContainer())
    if (this.isAtOpening) this.map.jumpTo(cameraOf(openingCamera(this.size)))
    this.onMove()
  }

  private onMove(): void {
    this.areLabelsStale = this.isCameraNew = true
    this.layer.widthScale = widthScaleAt(this.map.getZoom())
    const away = awayFrom(PRESETS.lithuania.center, screenOf(this.map), this.size, this.camera().center)
    if (away?.km === this.away?.km && away?.bearing === this.away?.bearing) return
    this.away = away
    this.events.onAway(away)
  }

  /** Px of the map; kept, because asking the page for it in the middle of a frame lays the page out. */
  private get size(): Size {
    return this.layer.size
  }

  /** By the frame that the reader sees, once the present camera is drawn. */
  private get screen(): Screen {
    const { projection } = this.layer
    if (projection === null || this.isCameraNew) return screenOf(this.map)
    return screenDrawn(this.map, this.size, projection)
  }

  /** No camera moves, and none will without a sign of it. */
  private get isAtRest(): boolean {
    return this.isSettled && !this.map.isMoving()
  }

  /**
   * Draws the map in a task of its own, before the next frame of the page: the frame has style and layout to do, and both together would
   * keep a hand waiting. A moving camera is drawn with the frame.
   */
  private drawSoon(): void {
    if (this.isAtRest) {
      this.drawing.ask()
      return
    }
    this.showYear()
    this.map.triggerRepaint()
  }

  private draw(): void {
    this.showYear()
    this.map.redraw()
  }

  /** A state of the ground that is told to the map asks for a frame; so it is told when the map is drawn. */
  private showYear(): void {
    if (this.year !== null) this.ground.show(this.year)
  }

  private onRender(): void {
    // A frame of the map's own came first; the ground of the year follows with the next one.
    if (this.drawing.cancel()) this.showYear()
    if (this.isAtRest && !this.isCameraNew && this.areLabelsStale) this.lettering.ask()
    else this.drawLabels()
  }

  /** A frame in which neither camera nor marks nor colours are new leaves the names as they are. */
  private drawLabels(): void {
    if (!this.areLabelsStale && this.isSettled) return
    this.areLabelsStale = false
    this.isCameraNew = false
    this.lettering.cancel()
    const most = this.isAtRest ? NEW_MARKS : Infinity
    const { labels, screen, size, palette } = this
    if (labels.draw(screen.see, size, this.map.getZoom(), palette, this.heads(screen), most)) return
    this.areLabelsStale = true
    cancelAnimationFrame(this.nextMarks)
    this.nextMarks = requestAnimationFrame(() => this.lettering.ask())
  }

  /** Tips of the drawn arcs, px. */
  private heads({ see }: Screen): Point[] {
    return this.picker.tips().flatMap((tip) => see(tip) ?? [])
  }

  private onPointer(
    { point }: MapMouseEvent | MapTouchEvent,
    reachPx: number,
    tell: (ids: readonly string[]) => void,
  ): void {
    const { screen } = this
    const counts = pickCounts(this.counts, point, reachPx, screen.see)
    const ids = [...counts, ...this.picker.pickFlows(point, reachPx, screen)]
    this.map.getCanvas().classList.toggle('is-over-flow', ids.length > 0)
    tell(ids)
  }
}
