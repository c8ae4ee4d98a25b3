// The facade of the map: it owns the MapLibre map and speaks in flows, places and languages. Nothing of MapLibre leaves this folder.
import {
  GPUInitializationError,
  LngLat as GlLngLat,
  Map as GlMap,
  setWorkerUrl,
  type ErrorEvent,
  type GeoJSONSource,
  type MapMouseEvent,
  type MapTouchEvent,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { cameraText, MAX_ZOOM, openingCamera } from '../geometry/openingView'
import { disguised, toPlane, undisguised, type PlanePoint } from '../geometry/plane'
import { pointsOf } from '../geometry/planeArc'
import {
  geographicCamera,
  planeCamera,
  planeView,
  wholeCamera,
  type Camera,
  type Opening,
  type PlaneCamera,
  type PlaneView,
  type Px,
  type Size,
} from '../geometry/planeView'
import type { Span } from '../record/edtfDate'
import type { LngLat } from '../record/record'
import { widthScaleAt } from '../cartography/width'
import { CoalescedTask } from './coalescedTask'
import { FrameState } from './frameState'
import { directionTo, type HomeDirection } from './offscreenHome'
import { softLinesOf, type Ground } from '../ground/ground'
import { baseStyle, groundData } from './ground/groundStyle'
import type { DrawnFlow } from '../cartography/drawnFlow'
import { FlowLayer } from './flows-gl/flowLayer'
import { GroundPainter, repaintGround } from './ground/groundPainter'
import type { Palette } from '../cartography/palette'
import { FlowPicker, pickCounts } from './picking/flowPicker'
import { REACH_PX } from './picking/pickFlows'
import { PlaceLabels } from './overlay/placeLabels'
import { PRESETS, type Preset } from './presets'
import { Turning, turnedCamera, type Hand } from './turning'
import type { MapEvents, MapOptions } from './mapOptions'
import type { CountMark, PlaceMarks } from '../cartography/labels/placeMarks'
import type { ScreenArc } from '../cartography/labels/headLabels'
import type { Box } from '../cartography/labels/shapes'
import { lookOf } from '../cartography/flowLook'
import type { MapLine } from '../geometry/flowFeatures'

setWorkerUrl(workerUrl)

const REVEAL_MARGIN_PX = 30

const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Size => ({ width, height })

/** A point of the plane as MapLibre is given it. */
const centerFor = (point: PlanePoint): GlLngLat => new GlLngLat(...(disguised(point) as [number, number]))

/** A camera as MapLibre is given it; it is turned by `transformCameraUpdate`. */
const cameraFor = ({ center, zoom }: PlaneCamera): { center: GlLngLat; zoom: number } => ({
  center: centerFor(center),
  zoom,
})

/** Arcs around whose heads names make room: more stand in no picture of the atlas. */
const MOST_HEEDED = 120
/** Straight pieces of an arc by which names know where it runs. */
const HEEDED_SEGMENTS = 24

/** Marks the end of a movement that goes on. */
const RELEASE = 'isRelease'

/** The map cannot be made because the browser has no WebGL 2. */
export const isLackOfWebGl = (error: unknown): boolean => error instanceof GPUInitializationError

export class MapView {
  private readonly map: GlMap
  private readonly layer: FlowLayer
  private readonly labels = new PlaceLabels()
  private readonly picker: FlowPicker
  private readonly ground: GroundPainter
  private drawnGround: Ground
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
  private readonly lines: readonly MapLine[]
  private opening: Opening
  private covered: readonly Box[] = []
  private readonly turning = new Turning()
  /** The camera goes where the atlas leads it, not where a hand moves it. */
  private isLed = true
  private hand: Hand | null = null
  private readonly points = new WeakMap<LngLat, PlanePoint>()

  /** Throws when the browser has no WebGL 2 (`isLackOfWebGl`), and whatever else MapLibre throws. */
  constructor({ container, lines, ground, polities, water, palette, camera, opening, name, events }: MapOptions) {
    this.lines = lines
    this.opening = opening
    this.palette = this.stylePalette = palette
    this.events = events
    this.isAtOpening = camera === null
    this.layer = new FlowLayer(lines, sizeOf(container), (reason) => events.onStop(reason))
    this.picker = new FlowPicker(lines)
    this.map = new GlMap({
      container,
      style: baseStyle(palette, { ...ground, softLines: softLinesOf(ground), water }),
      ...cameraFor(planeCamera(camera ?? openingCamera(this.size, opening), this.size)),
      minZoom: 0,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // The bearing is ours: MapLibre would turn the map upright by itself when it nearly is.
      bearingSnap: 0,
      renderWorldCopies: false,
      transformConstrain: (center, zoom) => this.constrained(undisguised([center.lng, center.lat]), zoom),
      transformCameraUpdate: ({ center, zoom, bearing }) =>
        this.turned({ center: undisguised([center.lng, center.lat]), zoom, bearing }),
      locale: { 'Map.Title': name },
      canvasContextAttributes: { antialias: false, powerPreference: 'default' },
    })
    this.isLed = false
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    container.append(this.labels.element)
    for (const name of ['mousedown', 'mousemove', 'touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      this.map
        .getCanvasContainer()
        .addEventListener(name, (event) => this.onHand(event), { capture: true, passive: true })
    }
    this.ground = new GroundPainter(this.map, ground, polities)
    this.drawnGround = ground
    this.map.on('style.load', () => this.onStyle())
    this.map.on('webglcontextlost', () => this.ground.stop())
    this.map.on('render', () => this.onRender())
    this.map.on('move', () => this.onMove())
    this.map.on('resize', () => this.onResize())
    this.map.once('idle', () => this.onFirstPicture())
    this.map.on('error', (event) => this.onError(event))
    this.map.on('dragend', () => this.onRelease())
    this.map.on('moveend', (event) => {
      this.isLed = false
      this.turning.rest()
      if (!(RELEASE in event)) this.onRest()
    })
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
    this.flyTo(preset === 'road' ? this.openingCamera : PRESETS[preset])
  }

  /** What the map opens with from now on; where it stands there, it moves along. */
  setOpening(opening: Opening): void {
    if (opening === this.opening) return
    this.opening = opening
    if (this.isAtOpening) this.flyTo(this.openingCamera)
  }

  private flyTo(camera: Camera): void {
    this.lead(() => this.map.flyTo({ ...cameraFor(planeCamera(camera, this.size)), duration: 1400 }))
  }

  private jumpTo(camera: Camera): void {
    this.lead(() => this.map.jumpTo(cameraFor(planeCamera(camera, this.size))))
  }

  /** Leads the camera away from whatever moves it now. */
  private lead(move: () => void): void {
    // Else the movement would go on from a camera that is turned as it was when the other movement began.
    this.map.stop()
    this.isLed = true
    move()
  }

  private get openingCamera(): Camera {
    return openingCamera(this.size, this.opening)
  }

  /** Brings a place into the picture unless it is there; at once for readers who want less motion. */
  reveal(at: LngLat): void {
    const { width, height } = this.size
    const point = this.view.see(toPlane(at))
    const isAway = (px: number, size: number): boolean => px < REVEAL_MARGIN_PX || px > size - REVEAL_MARGIN_PX
    if (!isAway(point.x, width) && !isAway(point.y, height)) return
    this.lead(() => this.map.easeTo({ center: centerFor(toPlane(at)), duration: 900 }))
  }

  /**
   * Goes where a link, the way back or a chosen place leads, on its way from wherever it is; null = the opening view. At once unless it is
   * a flight, and also then for readers who want less motion.
   */
  showCamera(camera: Camera | null, isFlight = false): void {
    const wanted = camera ?? this.openingCamera
    if (!this.map.isMoving() && cameraText(wanted) === cameraText(this.camera())) return
    if (isFlight) this.flyTo(wanted)
    else this.jumpTo(wanted)
  }

  zoomBy(steps: number): void {
    this.lead(() => this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 250 }))
  }

  /** Where the camera stands now; it looks straight down, and the place says how far it is turned. */
  camera(): Camera {
    return geographicCamera(this.planeCamera)
  }

  private get planeCamera(): PlaneCamera {
    const { lng, lat } = this.map.getCenter()
    return { center: undisguised([lng, lat]), zoom: this.map.getZoom(), bearing: this.map.getBearing() }
  }

  /** What the camera sees now. */
  private get view(): PlaneView {
    return planeView(this.planeCamera, this.size)
  }

  /** Boxes of the map that something else covers, px: no name stands under them. */
  setCovered(boxes: readonly Box[]): void {
    this.covered = boxes
    this.labelTask.request()
  }

  /** Draws another ground with the same cells and borders; what it shows of the time stays. */
  setGround({ ground, water }: Pick<MapOptions, 'ground' | 'water'>): void {
    if (ground === this.drawnGround) return
    this.drawnGround = ground
    for (const [source, data] of Object.entries(groundData({ ...ground, softLines: softLinesOf(ground), water }))) {
      void this.map.getSource<GeoJSONSource>(source)?.setData(data)
    }
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
    // MapLibre may have taken the size of the container into its camera by now, but not into its canvas, and its observer sees no
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
    this.isAtOpening = cameraText(camera) === cameraText(this.openingCamera)
    this.events.onCamera(camera, this.isAtOpening, this.map.getZoom())
  }

  /** Keeps the opening view fitted to the size of the map, unless a hand or a flight is leading away from it. */
  private onResize(): void {
    this.layer.size = sizeOf(this.map.getContainer())
    // What the whole view is in a map of another size, by that goes how far the map is turned.
    if (!this.map.isMoving()) {
      if (this.isAtOpening) this.jumpTo(this.openingCamera)
      else this.lead(() => this.map.jumpTo({}))
    }
    this.onMove()
  }

  private onMove(): void {
    this.frame.moved()
    this.layer.widthScale = widthScaleAt(this.map.getZoom())
    const home = directionTo(PRESETS.lithuania.center, this.view, this.size)
    if (home?.km === this.home?.km && home?.bearing === this.home?.bearing) return
    this.home = home
    this.events.onHomeDirection(home)
  }

  /** Px of the map; kept, because asking the page for it in the middle of a frame lays the page out. */
  private get size(): Size {
    return this.layer.size
  }

  /** The camera is never farther than the whole view, and never leaves the sheet; MapLibre's own bounds know no bearing. */
  private constrained(center: PlanePoint, wanted: number): { center: GlLngLat; zoom: number } {
    const { size } = this
    const zoom = Math.min(MAX_ZOOM, Math.max(wholeCamera(size).zoom, wanted))
    return cameraFor(turnedCamera(center, zoom, size))
  }

  /** As one comes near the map turns until north is up. */
  private turned(asked: PlaneCamera): { center: GlLngLat; bearing: number } {
    const { size } = this
    const { center, bearing } = this.isLed
      ? turnedCamera(asked.center, asked.zoom, size)
      : this.turning.follow(asked, this.planeCamera, size, this.hand)
    return { center: centerFor(center), bearing }
  }

  private onHand(event: MouseEvent | TouchEvent): void {
    const points = 'touches' in event ? [...event.touches] : [event]
    if (points.length === 0) {
      this.hand = this.hand && { ...this.hand, isTouching: false }
      return
    }
    const { left, top } = this.map.getContainer().getBoundingClientRect()
    const middle = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length
    const x = middle(points.map(({ clientX }) => clientX)) - left
    const y = middle(points.map(({ clientY }) => clientY)) - top
    this.hand = { at: { x, y }, isTouching: 'touches' in event }
  }

  /**
   * The map glides on from where the hand left it: MapLibre forgets the camera that it asked for when a movement ends, and so the glide
   * begins from the one on show. (maplibre-gl 6.17, src/ui/camera.ts, its own `moveend`)
   */
  private onRelease(): void {
    this.map.jumpTo({}, { [RELEASE]: true })
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
    const { labels, view, size, palette } = this
    const project = (at: LngLat): Px => view.see(this.pointOf(at))
    labels.draw(
      { project, size, zoom: this.map.getZoom(), arcs: this.heededArcs(view), covered: this.covered },
      palette,
    )
  }

  /** The point of a place; worked out once, for a name is placed at every frame. */
  private pointOf(at: LngLat): PlanePoint {
    const known = this.points.get(at)
    if (known !== undefined) return known
    const point = toPlane(at)
    this.points.set(at, point)
    return point
  }

  /** The drawn arcs that names keep clear of, px. */
  private heededArcs({ see }: PlaneView): ScreenArc[] {
    return this.drawn.slice(0, MOST_HEEDED).flatMap((flow): ScreenArc[] => {
      const curve = this.lines[flow.index]?.curve
      if (!curve) return []
      const halfPx = (lookOf(flow).width * this.layer.widthScale) / 2
      return [{ id: flow.id, halfPx, points: pointsOf(curve, HEEDED_SEGMENTS).map(see) }]
    })
  }

  private onPointer(
    { point }: MapMouseEvent | MapTouchEvent,
    reachPx: number,
    tell: (ids: readonly string[]) => void,
  ): void {
    const { view } = this
    const counts = pickCounts(this.counts, point, reachPx, view)
    const ids = [...counts, ...this.picker.pickFlows(point, reachPx, view)]
    this.map.getCanvas().classList.toggle('is-over-flow', ids.length > 0)
    tell(ids)
  }
}
