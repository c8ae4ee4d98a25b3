// The proof of the plane: its ground in MapLibre, in the disguise of Mercator. Open /bench/plane/ of the development server.
// ?lng=24&lat=55&zoom=6 looks at a place; without it the whole road. ?tiles=1 draws the edges of tiles.
import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson'
import { LngLat as GlLngLat, Map as GlMap, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { planeGround } from '../../scripts/plane/planeGround'
import { planeWaters } from '../../scripts/plane/planeWaters'
import { LIGHT } from '../../src/cartography/palette'
import {
  bearingAt,
  disguise,
  disguised,
  fromPlane,
  toPlane,
  undisguised,
  type PlanePoint,
} from '../../src/geometry/plane'
import { planeArc, pointsOf } from '../../src/geometry/planeArc'
import { keptOnSheet, wholeCamera, planeView } from '../../src/geometry/planeView'
import { readGround, type GroundTopology } from '../../src/ground/ground'
import { statesIn } from '../../src/ground/groundStates'
import { readPolities } from '../../src/ground/polities'
import { readWaters, type WaterTopology } from '../../src/ground/waterTopology'
import type { LngLat } from '../../src/record/record'

setWorkerUrl(workerUrl)

const atDoor = ([x = NaN, y = NaN]: Position): [number, number] => [...disguised({ x, y })] as [number, number]

const areasAtDoor = ({ features }: FeatureCollection<MultiPolygon>): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map((feature) => ({
    ...feature,
    geometry: {
      type: 'MultiPolygon',
      coordinates: feature.geometry.coordinates.map((rings) => rings.map((ring) => ring.map(atDoor))),
    },
  })),
})
const linesAtDoor = ({ features }: FeatureCollection<MultiLineString>): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map((feature) => ({
    ...feature,
    geometry: { type: 'MultiLineString', coordinates: feature.geometry.coordinates.map((line) => line.map(atDoor)) },
  })),
})

// The development server publishes the ground as the atlas has it, in degrees.
const textOf = async (path: string): Promise<string> => (await fetch(`/geo/${path}`)).text()
const [topology, water, polityRows, holdings] = await Promise.all(
  ['ground.json', 'water.json', 'polities.csv', 'polity_cells.csv'].map(textOf),
)
const ground = readGround(planeGround(JSON.parse(topology ?? '') as GroundTopology))
const waters = planeWaters(readWaters(JSON.parse(water ?? '') as WaterTopology))
const { tints } = statesIn(ground, readPolities(polityRows ?? '', holdings ?? '', ground.cells), 2000)

const container = document.getElementById('map')
if (container === null) throw new Error('The page has no map.')
const size = () => ({ width: container.clientWidth, height: container.clientHeight })
const query = new URLSearchParams(location.search)

const whole = () => wholeCamera(size())
const centerOf = (point: PlanePoint): GlLngLat => new GlLngLat(...(disguised(point) as [number, number]))

const pointAtDoor = ([lng, lat]: LngLat) => ({ type: 'Point' as const, coordinates: [...disguise([lng, lat])] })
const PLACES: readonly LngLat[] = [
  [25.28, 54.69],
  [23.9, 54.9],
  [21.13, 55.71],
  [24.1, 56.95],
  [150.81, 59.57],
  [69.35, 70.2],
  [92.87, 56.01],
  [177.5, 64.73],
]
const ARCS = [
  planeArc(toPlane([23.9, 54.9]), toPlane([92.87, 56.01]), 0.12),
  planeArc(toPlane([23.9, 54.9]), toPlane([150.81, 59.57]), 0.2),
  planeArc(toPlane([150.81, 59.57]), toPlane([185, 66]), -0.2),
]

const opening = whole()
const map = new GlMap({
  container,
  center: centerOf(opening.center),
  zoom: opening.zoom,
  minZoom: 0,
  maxZoom: 9,
  renderWorldCopies: false,
  attributionControl: false,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  // The least zoom is that of the whole view. Bounds of MapLibre's own know no bearing.
  transformConstrain: (lngLat, zoom) => {
    const { zoom: least, bearing } = whole()
    const nearest = Math.min(9, Math.max(least, zoom))
    const center = undisguised([lngLat.lng, lngLat.lat])
    const turned = bearingAt(nearest, fromPlane(center), least)
    const kept = keptOnSheet({ center, zoom: nearest, bearing: bearing + turned }, size())
    return { center: centerOf(kept.center), zoom: nearest }
  },
  transformCameraUpdate: ({ center, zoom }) => ({
    bearing: bearingAt(zoom, fromPlane(undisguised([center.lng, center.lat])), whole().zoom),
  }),
  style: {
    version: 8,
    projection: { type: 'mercator' },
    transition: { duration: 0 },
    sources: {
      areas: { type: 'geojson', data: areasAtDoor(ground.areas), tolerance: 0 },
      lines: { type: 'geojson', data: linesAtDoor(ground.lines) },
      water: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: waters.features.map(({ geometry, properties }) => ({
            type: 'Feature',
            properties,
            geometry:
              geometry.type === 'Polygon'
                ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(atDoor)) }
                : { type: 'LineString', coordinates: geometry.coordinates.map(atDoor) },
          })),
        },
      },
      arcs: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: ARCS.map((arc) => ({
            type: 'Feature',
            properties: {},
            geometry: { type: 'LineString', coordinates: pointsOf(arc, 32).map(({ x, y }) => atDoor([x, y])) },
          })),
        },
      },
      places: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: PLACES.map((at) => ({ type: 'Feature', properties: {}, geometry: pointAtDoor(at) })),
        },
      },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': LIGHT.sea } },
      {
        id: 'land',
        type: 'fill',
        source: 'areas',
        paint: {
          'fill-color': [
            'case',
            ['in', ['id'], ['literal', tints.flatMap((tint, at) => (tint === 'lithuania' ? [at] : []))]],
            '#efc64f',
            LIGHT.land,
          ],
          'fill-antialias': false,
        },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'lines',
        filter: ['==', ['get', 'kind'], 'border'],
        paint: { 'line-color': LIGHT.border, 'line-width': 0.5, 'line-opacity': 0.4 },
      },
      {
        id: 'rivers',
        type: 'line',
        source: 'water',
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: {
          'line-color': LIGHT.river,
          'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 4, 0.9, 8, 2.2],
        },
      },
      {
        id: 'lakes',
        type: 'fill',
        source: 'water',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': LIGHT.lake, 'fill-outline-color': LIGHT.coast },
      },
      {
        id: 'coast',
        type: 'line',
        source: 'lines',
        filter: ['==', ['get', 'kind'], 'coast'],
        paint: { 'line-color': LIGHT.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.8, 8, 1.2] },
      },
      { id: 'arcs', type: 'line', source: 'arcs', paint: { 'line-color': LIGHT.kinds.taken[1], 'line-width': 2.5 } },
      { id: 'places', type: 'circle', source: 'places', paint: { 'circle-color': '#35204a', 'circle-radius': 3 } },
    ],
  },
})
map.showTileBoundaries = query.get('tiles') === '1'

/** Looks at a place at a zoom of the plane, north up as far as the zoom asks. */
function lookAt(at: LngLat, zoom: number): void {
  map.jumpTo({ center: centerOf(toPlane(at)), zoom })
}

if (query.has('lng')) lookAt([Number(query.get('lng')), Number(query.get('lat'))], Number(query.get('zoom')))

/** Px by which our own camera misses MapLibre's, at the corners and the middle of the frame; and the camera. */
function report(): object {
  const { lng, lat } = map.getCenter()
  const camera = { center: undisguised([lng, lat]), zoom: map.getZoom(), bearing: map.getBearing() }
  const view = planeView(camera, size())
  const { width, height } = size()
  const misses = [
    [0, 0],
    [width, 0],
    [width / 3, height / 2],
    [width, height],
  ].map(([x = 0, y = 0]) => {
    const theirs = map.unproject([x, y])
    const seen = view.see(undisguised([theirs.lng, theirs.lat]))
    return Math.hypot(seen.x - x, seen.y - y)
  })
  return { ...camera, place: fromPlane(camera.center), whole: whole().zoom, missPx: Math.max(...misses) }
}

declare global {
  interface Window {
    proof: { readonly map: GlMap; readonly lookAt: typeof lookAt; readonly report: typeof report }
  }
}
window.proof = { map, lookAt, report }
