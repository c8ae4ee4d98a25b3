// The facade of the map: it owns the MapLibre map and speaks in flows, places and languages. Nothing of MapLibre leaves this folder.
import { Map as GlMap, setWorkerUrl, type MapMouseEvent, type MapTouchEvent } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { FlowCollection } from '../../geo/flowFeatures'
import { OPENING } from '../../geo/openingView'
import type { Ground } from '../../geo/ground'
import { namedIn, type Polities } from '../../geo/polities'
import type { Language } from '../domain/language'
import type { LngLat } from '../domain/record'
import { AREAS, baseStyle, FIRST_LABEL_LAYER, LABEL_LAYERS, labelField, LINES, SOFT_LINES } from './baseStyle'
import type { DrawnFlow } from './drawnFlow'
import { FlowLayer } from './flowLayer'
import { instancesOf } from './instances'
import { LIGHT } from './palette'
import { changes, statesIn, type FeatureStates } from './period'
import { pickCircles, pickFlows, type ScreenCircle, type ScreenLine } from './pickFlows'
import { countRadius, PlaceLabels, type CommunityMark, type CountMark, type PlaceLabel } from './placeLabels'

setWorkerUrl(workerUrl)

/** What a pointer can do to the map; ids are of flows and counts, nearest first, empty for none. */
export type MapEvents = {
  readonly onPoint: (ids: readonly string[]) => void
  readonly onChoose: (ids: readonly string[]) => void
  /** The map cannot go on; the sentence is MapLibre's own. */
  readonly onFailure: (reason: string) => void
  /** First complete picture. */
  readonly onReady: () => void
}

export type MapOptions = {
  readonly container: HTMLElement
  readonly flows: FlowCollection
  readonly ground: Ground
  readonly polities: Polities
  /** Absolute addresses. */
  readonly files: { readonly water: string; readonly names: string }
  readonly language: Language
  /** Accessible name of the map region. */
  readonly name: string
  readonly events: MapEvents
}

export type Preset = 'road' | 'lithuania' | 'europe' | 'siberia'

const PRESETS: Readonly<Record<Exclude<Preset, 'road'>, { readonly center: LngLat; readonly zoom: number }>> = {
  lithuania: { center: [24.3, 55.2], zoom: 6.2 },
  europe: { center: [38, 55], zoom: 3.8 },
  siberia: { center: [103, 61], zoom: 2.9 },
}

const MOUSE_REACH_PX = 12
const FINGER_REACH_PX = 22
const REVEAL_MARGIN_PX = 30

export class MapView {
  private readonly map: GlMap
  private readonly layer: FlowLayer
  private readonly labels = new PlaceLabels()
  private readonly lines: ReadonlyMap<string, readonly LngLat[]>
  private drawn: readonly DrawnFlow[] = []
  private screenLines: readonly ScreenLine[] | null = null
  private counts: readonly CountMark[] = []
  private readonly ground: Ground
  private readonly polities: Polities
  private year: number | null = null
  private states: FeatureStates | null = null

  /** Throws when the browser has no WebGL 2. */
  constructor({ container, flows, ground, polities, files, language, name, events }: MapOptions) {
    this.ground = ground
    this.polities = polities
    this.layer = new FlowLayer(flows)
    this.lines = new Map(
      flows.features.flatMap(({ geometry, properties }) =>
        geometry === null
          ? []
          : [[properties.id, geometry.coordinates.map(([lng = 0, lat = 0]): LngLat => [lng, lat])]],
      ),
    )
    this.map = new GlMap({
      container,
      style: baseStyle(LIGHT, language, { ...ground, ...files }),
      ...openingCamera(container),
      minZoom: 0,
      maxZoom: 9,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: { 'Map.Title': name },
      canvasContextAttributes: { antialias: true, powerPreference: 'default' },
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    container.append(this.labels.element)
    this.map.on('load', () => {
      this.map.addLayer(this.layer, FIRST_LABEL_LAYER)
      this.drawPeriod()
    })
    this.map.on('render', () => this.drawLabels())
    this.map.on('move', () => this.onMove())
    this.map.on('resize', () => this.onMove())
    this.map.once('idle', events.onReady)
    this.map.on('error', ({ error }) => events.onFailure(error.message))
    this.map.on('mousemove', (event) => this.onPointer(event, MOUSE_REACH_PX, events.onPoint))
    this.map.on('mouseout', () => events.onPoint([]))
    this.map.on('click', (event) => {
      const isFinger = event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch'
      this.onPointer(event, isFinger ? FINGER_REACH_PX : MOUSE_REACH_PX, events.onChoose)
    })
    this.onMove()
  }

  /** Draws these flows and no others from the next frame on; no tile is touched. */
  showFlows(flows: readonly DrawnFlow[]): void {
    this.drawn = flows
    this.screenLines = null
    this.layer.show(instancesOf(flows, LIGHT))
  }

  /** Shows these names, counts, associations and schools. */
  showLabels(labels: readonly PlaceLabel[], counts: readonly CountMark[], communities: readonly CommunityMark[]): void {
    this.counts = counts
    this.labels.show(labels, counts, communities)
    this.map.triggerRepaint()
  }

  /** Shows the states and borders of a year and names them in a language; no tile is touched. */
  showPeriod(year: number, language: Language): void {
    const labels = namedIn(this.polities, year).map(({ names, label, labelMinZoom, kind }) => ({
      text: names[language],
      at: label,
      minZoom: labelMinZoom,
      isPart: kind !== 'state',
    }))
    this.labels.showPolities(labels)
    this.year = year
    if (this.map.getLayer(this.layer.id) !== undefined) this.drawPeriod()
    this.map.triggerRepaint()
  }

  private drawPeriod(): void {
    if (this.year === null) return
    const states = statesIn(this.ground, this.polities, this.year)
    for (const [id, tint] of changes(this.states?.tints, states.tints))
      this.map.setFeatureState({ source: AREAS, id }, { tint })
    for (const [id, style] of changes(this.states?.borders, states.borders))
      for (const source of [LINES, SOFT_LINES]) this.map.setFeatureState({ source, id }, { style })
    this.states = states
  }

  /** Turns the names of the ground into another language. */
  setLanguage(language: Language, name: string): void {
    this.map.getCanvas().setAttribute('aria-label', name)
    if (!this.map.isStyleLoaded()) {
      this.map.once('load', () => this.setLanguage(language, name))
      return
    }
    for (const layer of LABEL_LAYERS) this.map.setLayoutProperty(layer, 'text-field', labelField(language))
  }

  /** Moves the camera to one of the views; at once for readers who want less motion. */
  goTo(preset: Preset): void {
    const camera = preset === 'road' ? openingCamera(this.map.getContainer()) : PRESETS[preset]
    this.map.flyTo({ ...camera, center: [...camera.center] as [number, number], bearing: 0, duration: 1400 })
  }

  /** Brings a place into the picture unless it is there; at once for readers who want less motion. */
  reveal(at: LngLat): void {
    const { clientWidth, clientHeight } = this.map.getContainer()
    const point = this.project(at)
    const isAway = (px: number, size: number): boolean => px < REVEAL_MARGIN_PX || px > size - REVEAL_MARGIN_PX
    if (point !== null && !isAway(point.x, clientWidth) && !isAway(point.y, clientHeight)) return
    this.map.easeTo({ center: [...at] as [number, number], duration: 900 })
  }

  /** Brings a place to the middle at a zoom; at once for readers who want less motion. */
  lookAt([lng, lat]: LngLat, zoom: number): void {
    this.map.flyTo({ center: [lng, lat], zoom, bearing: 0, duration: 1400 })
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 250 })
  }

  resize(): void {
    this.map.resize()
  }

  destroy(): void {
    this.map.remove()
  }

  private onMove(): void {
    this.screenLines = null
    // Arcs grow slowly as one zooms in, so that a fan near Lithuania does not become a blot.
    this.layer.widthScale = Math.min(1.9, Math.max(0.7, 2 ** ((this.map.getZoom() - OPENING.zoom) * 0.3)))
  }

  private drawLabels(): void {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer()
    this.labels.draw((at) => this.project(at), { width, height }, this.map.getZoom())
  }

  /** Px of a place in the map; null on the far side of the globe, where unprojecting does not come back. */
  private project([lng, lat]: LngLat): { x: number; y: number } | null {
    const point = this.map.project([lng, lat])
    const back = this.map.unproject(point)
    const isHidden = Math.abs(back.lat - lat) > 1 || Math.abs(((back.lng - lng + 540) % 360) - 180) > 1
    return isHidden ? null : point
  }

  private onPointer(
    { point }: MapMouseEvent | MapTouchEvent,
    reachPx: number,
    tell: (ids: readonly string[]) => void,
  ): void {
    this.screenLines ??= this.drawn.flatMap(({ id }) => {
      const line = this.lines.get(id)
      return line === undefined ? [] : [{ id, points: line.map(([lng, lat]) => this.map.project([lng, lat])) }]
    })
    const circles = this.counts.flatMap(({ id, at, people }): ScreenCircle[] => {
      const centre = this.project(at)
      return centre === null ? [] : [{ id, ...centre, radius: countRadius(people) }]
    })
    const ids = [...pickCircles(circles, point, reachPx), ...pickFlows(this.screenLines, point, reachPx)]
    this.map.getCanvas().classList.toggle('is-over-flow', ids.length > 0)
    tell(ids)
  }
}

/** Opening camera for the width of the container: the same road on a phone as on a desk. */
function openingCamera(container: HTMLElement): { center: [number, number]; zoom: number } {
  const width = Math.max(container.clientWidth, 240)
  const zoom = OPENING.zoom + Math.log2(Math.min(width, 1200) / OPENING.widthPx)
  return { center: [OPENING.center[0], OPENING.center[1]], zoom: Math.max(0, zoom) }
}
