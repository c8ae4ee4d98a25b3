// The page of the comparison: one map, one way of drawing, driven step by step from outside (see `measure.ts`).
import { Map as GlMap, setWorkerUrl, type LayerSpecification, type StyleSpecification } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { planeGround } from '../scripts/plane/planeGround'
import { planeWaters } from '../scripts/plane/planeWaters'
import { disguised, undisguised } from '../src/geometry/plane'
import { pointOn } from '../src/geometry/planeArc'
import { planeView, wholeCamera, type PlaneView } from '../src/geometry/planeView'
import { readGround, softLinesOf, type GroundTopology } from '../src/ground/ground'
import type { Waters } from '../src/ground/waterTopology'
import { AREAS, baseStyle } from '../src/map/ground/groundStyle'
import { LIGHT } from '../src/cartography/palette'
import { drawnCurves, faultOfPick } from './bruteForce'
import { busiestYear, inYear, random, seededFlows, seededYears, type BenchFlow } from './flows'
import { REACH_PX, rest, type Way } from './ways/way'

setWorkerUrl(workerUrl)

const WAYS: Readonly<Record<string, () => Promise<{ make(): Way }>>> = {
  blank: () => import('./ways/blank'),
  own: () => import('./ways/own'),
  'maplibre-filter': () => import('./ways/maplibreFilter'),
  'maplibre-state': () => import('./ways/maplibreState'),
  deck: () => import('./ways/deck/arcs'),
  flowmap: () => import('./ways/deck/flowmap'),
}

export type Setup = {
  readonly way: string
  /** One colour and nothing on it, the land of the atlas in the sea, or all of its ground. */
  readonly ground: 'bare' | 'land' | 'atlas'
  readonly projection: 'mercator'
  /** So many seeded flows, or the flows of the record. */
  readonly flows: number | readonly BenchFlow[]
}

type Opened = {
  readonly busiest: number
  /** The years to be stepped through. */
  readonly years: readonly number[]
}

const STEPS = 40
/** A pick is shorter than the clock of a page can tell; so many are timed together. */
const PICKS = 5

let setup: Setup
let map: GlMap
let way: Way
let flows: readonly BenchFlow[] = []
let present = 0
const next = random(7)

async function msOf(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The style without flows. */
let style: StyleSpecification

const bareStyle = (projection: Setup['projection']): StyleSpecification => ({
  version: 8,
  projection: { type: projection },
  sources: {},
  layers: [{ id: 'land', type: 'background', paint: { 'background-color': LIGHT.land } }],
})

async function atlasStyle(projection: Setup['projection']): Promise<StyleSpecification> {
  const [ground, water] = await Promise.all([import('../geo/ground.json'), import('../geo/water.json')])
  const land = readGround(planeGround(ground.default as unknown as GroundTopology))
  const features = { ...land, softLines: softLinesOf(land), water: planeWaters(water.default as Waters) }
  return { ...baseStyle(LIGHT, features), projection: { type: projection } }
}

async function landStyle(projection: Setup['projection']): Promise<StyleSpecification> {
  const whole = await atlasStyle(projection)
  const sources = Object.fromEntries(Object.entries(whole.sources).filter(([id]) => id === AREAS))
  const isLand = (layer: LayerSpecification) => !('source' in layer) || layer.source === AREAS
  return { ...whole, sources, layers: whole.layers.filter(isLand) }
}

const STYLES = { bare: bareStyle, land: landStyle, atlas: atlasStyle }

function newMap(): GlMap {
  const container = document.querySelector<HTMLElement>('#map')
  if (container === null) throw new Error('The page has no element for the map.')
  const { center, zoom } = wholeCamera({ width: container.clientWidth, height: container.clientHeight })
  const [lng, lat] = disguised(center)
  const made = new GlMap({
    container,
    style,
    center: [lng, lat],
    zoom,
    renderWorldCopies: false,
    fadeDuration: 0,
    attributionControl: false,
  })
  made.on('error', ({ error }) => {
    setTimeout(() => {
      throw new Error(error.message)
    })
  })
  return made
}

/** What the map shows now. */
function viewNow(): PlaneView {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const { lng, lat } = map.getCenter()
  return planeView(
    { center: undisguised([lng, lat]), zoom: map.getZoom(), bearing: map.getBearing() },
    { width, height },
  )
}

const bench = {
  /** Makes the flows and fetches the way's code. */
  async open(given: Setup): Promise<Opened> {
    setup = given
    flows = typeof given.flows === 'number' ? seededFlows(given.flows) : given.flows
    const load = WAYS[given.way]
    if (load === undefined) throw new Error(`No way of drawing is called "${given.way}".`)
    way = (await load()).make()
    style = await STYLES[given.ground](given.projection)
    return { busiest: busiestYear(flows), years: seededYears(flows, STEPS) }
  },
  /** Ms from nothing, not even a map, to the first finished frame with flows and with all of the ground. */
  start: (year: number): Promise<number> =>
    msOf(async () => {
      map = newMap()
      const whole = setup.ground === 'bare' ? null : rest(map)
      await map.once('style.load')
      await way.start(map, flows)
      await bench.step(year)
      await whole
    }),
  /** What draws: the words of the graphics driver. */
  renderer(): string {
    const gl = map.getCanvas().getContext('webgl2')
    const debug = gl?.getExtension('WEBGL_debug_renderer_info')
    return String(gl?.getParameter(debug?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER))
  },
  /** Ms from the wish for a year to its finished frame. */
  step: (year: number): Promise<number> => {
    present = year
    return msOf(() => way.step(year))
  },
  /** How many flows exist in the present year, and whether the way's set is the same; null when it does not tell. */
  check(): { count: number; isRight: boolean | null } {
    const expected = inYear(flows, present)
    const shown = way.shown?.()
    const isRight = shown === undefined ? null : shown.sort().join() === expected.sort().join()
    return { count: expected.length, isRight }
  },
  /** Picks at the middle of a flow of the present year; null when the way cannot pick or no flow exists. */
  async pick(): Promise<{ ms: number; isFound: boolean } | null> {
    const ids = new Set(inYear(flows, present))
    const there = flows.filter(({ id }) => ids.has(id))
    const flow = there[Math.floor(next() * there.length)]
    if (flow === undefined || way.pick === undefined) return null
    const point = viewNow().see(pointOn(flow.curve, 0.5))
    let found: string[] = []
    const ms = await msOf(() => (found = way.pick?.(point) ?? []))
    return { ms, isFound: found.some((id) => ids.has(id)) }
  },
  /**
   * Picks at seeded points, half of them near a flow of the present year, each a few times over: ms of one, and what was wrong with it.
   * Null when the way does not give all flows under the pointer, nearest first.
   */
  probe(count: number): { ms: number; fault: string | null }[] | null {
    const pick = way.pick?.bind(way)
    if (pick === undefined || way.isExact !== true) return null
    const ids = new Set(inYear(flows, present))
    const there = flows.filter(({ id }) => ids.has(id))
    const curves = drawnCurves(there, 256, viewNow())
    const { clientWidth: width, clientHeight: height } = map.getContainer()
    return Array.from({ length: count }, (_, probe) => {
      const points = curves.get(there[Math.floor(next() * there.length)]?.id ?? '')
      const on = probe % 2 === 0 ? points?.[Math.floor(next() * points.length)] : null
      const [x, y] = [next(), next()]
      const at = on ? { x: on.x + (x - 0.5) * 24, y: on.y + (y - 0.5) * 24 } : { x: x * width, y: y * height }
      let found: string[] = []
      const begun = performance.now()
      for (let again = 0; again < PICKS; again++) found = pick(at)
      return { ms: (performance.now() - begun) / PICKS, fault: faultOfPick(found, curves, at, REACH_PX) }
    })
  },
  /** So many dots move from now on; 0: none. */
  people: (count: number): void => way.people?.(count),
  /** Draws so many frames, one after the other. */
  async frames(count: number): Promise<void> {
    for (let frame = 0; frame < count; frame++) {
      const drawn = map.once('render')
      map.triggerRepaint()
      await drawn
    }
  },
  /** Faults that WebGL has noted on any canvas of the page. */
  faults: (): string[] =>
    [...document.querySelectorAll('canvas')].flatMap((canvas) => {
      const gl = canvas.getContext('webgl2')
      const fault = gl?.getError() ?? 0
      return fault === 0 ? [] : [`WebGL 0x${fault.toString(16)}`]
    }),
}

export type Bench = typeof bench

Object.assign(window, { bench })
