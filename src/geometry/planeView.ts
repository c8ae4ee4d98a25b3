// What a camera sees of the plane, without a map library: a turned and scaled rectangle of it. Maps and pictures share it.
import type { LngLat } from '../record/record'
import {
  bearingAt,
  convergence,
  fromPlane,
  planeZoom,
  SHEET,
  toPlane,
  webZoom,
  wrapped,
  type PlanePoint,
} from './plane'

/** Middle of the view, MapLibre's zoom, and the bearing in degrees that points up. */
export type PlaneCamera = { readonly center: PlanePoint; readonly zoom: number; readonly bearing: number }

/**
 * A camera as addresses and readers have it: the place in its middle, [lng, lat] in degrees, and the zoom at which Web Mercator would
 * show the ground there in the same scale.
 */
export type Camera = { readonly center: LngLat; readonly zoom: number }

/** A frame in CSS px. */
export type Size = { readonly width: number; readonly height: number }

/** Px from the left upper corner of a frame, y down. */
export type Px = { readonly x: number; readonly y: number }

export type PlaneView = {
  /** Px of a point of the plane. */
  readonly see: (at: PlanePoint) => Px
  /** Point of the plane under a px. */
  readonly pointAt: (at: Px) => PlanePoint
  readonly pxPerUnit: number
}

/** CSS px of a plane unit at a zoom: MapLibre's world is 512 px wide at zoom 0. */
export const pxPerUnit = (zoom: number): number => 512 * 2 ** zoom

/** The view of a camera in a frame. */
export function planeView({ center, zoom, bearing }: PlaneCamera, { width, height }: Size): PlaneView {
  const scale = pxPerUnit(zoom)
  const [sin, cos] = [Math.sin((bearing * Math.PI) / 180), Math.cos((bearing * Math.PI) / 180)]
  return {
    see: ({ x, y }) => {
      const [right, down] = [(x - center.x) * scale, (y - center.y) * scale]
      return { x: width / 2 + right * cos + down * sin, y: height / 2 - right * sin + down * cos }
    },
    pointAt: ({ x, y }) => {
      const [right, down] = [(x - width / 2) / scale, (y - height / 2) / scale]
      return { x: center.x + right * cos - down * sin, y: center.y + right * sin + down * cos }
    },
    pxPerUnit: scale,
  }
}

/** What the whole view holds: Klaipeda in the west, Magadan in the east, the mouth of the Lena in the north, Balkhash in the south. */
const ROAD_ENDS = [toPlane([21.1, 55.7]), toPlane([150.8, 59.6]), toPlane([126.5, 72.5]), toPlane([75, 46.8])]

const [XS, YS] = [ROAD_ENDS.map(({ x }) => x), ROAD_ENDS.map(({ y }) => y)]
const ROAD = { left: Math.min(...XS), right: Math.max(...XS), top: Math.min(...YS), bottom: Math.max(...YS) }

/** Shares of width and height that the road fills; the rest is for names, heads and bows. */
const FILLED = { width: 0.84, height: 0.74 }
/** The road stands lower than the middle by this share of the height: arcs bow to the north, where the map is empty. */
const LOWERED = 0.04

/** A map smaller than this is drawn as if it were so large, px. */
const LEAST: Size = { width: 160, height: 120 }

/** What the map opens with: the whole road, or the west of it, from the Baltic to the Urals, where all arcs on show lie there. */
export type Opening = 'road' | 'west'

/** The corners of the west: East Prussia, the Black Sea, the Urals, the mouth of the Dvina; and its middle. */
const WEST: readonly LngLat[] = [
  [19.5, 54.7],
  [33, 46],
  [60.5, 58],
  [40.5, 62.5],
]
const WEST_MIDDLE: LngLat = [38.5, 54.6]

/** The opening in which all of these places, [lng, lat] in degrees, can be seen. */
export function openingOf(places: readonly LngLat[]): Opening {
  const isWest = ([lng, lat]: LngLat): boolean => lng >= 19 && lng <= 61 && lat >= 45 && lat <= 63
  return places.length > 0 && places.every(isWest) ? 'west' : 'road'
}

/** Camera of an opening in a frame, on a phone as on a desk. */
export const openingPlaneCamera = (size: Size, opening: Opening): PlaneCamera =>
  opening === 'road' ? wholeCamera(size) : westCamera(size)

/** Camera of the west; north is up at its middle. */
function westCamera(frame: Size): PlaneCamera {
  const size = { width: Math.max(frame.width, LEAST.width), height: Math.max(frame.height, LEAST.height) }
  const middle = toPlane(WEST_MIDDLE)
  const turned = planeView({ center: middle, zoom: 0, bearing: convergence(WEST_MIDDLE) }, { width: 0, height: 0 })
  const corners = WEST.map((at) => turned.see(toPlane(at)))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min((size.width * FILLED.width) / (right - left), (size.height * FILLED.height) / (bottom - top))
  const center = turned.pointAt({ x: (left + right) / 2, y: (top + bottom) / 2 - (LOWERED * size.height) / scale })
  const zoom = Math.log2(scale)
  return { center, zoom, bearing: bearingAt(zoom, fromPlane(center), wholeCamera(frame).zoom) }
}

/** Camera of the whole road in a frame, Lithuania to Kolyma, on a phone as on a desk; the plane stands upright. */
export function wholeCamera({ width, height }: Size): PlaneCamera {
  const size = { width: Math.max(width, LEAST.width), height: Math.max(height, LEAST.height) }
  const scale = Math.min(
    (size.width * FILLED.width) / (ROAD.right - ROAD.left),
    (size.height * FILLED.height) / (ROAD.bottom - ROAD.top),
  )
  const center = { x: (ROAD.left + ROAD.right) / 2, y: (ROAD.top + ROAD.bottom) / 2 - (LOWERED * size.height) / scale }
  return keptOnSheet({ center, zoom: Math.log2(scale / 512), bearing: 0 }, size)
}

/**
 * The camera moved so that the frame leaves the sheet as little as can be: not at all where the sheet is larger than the frame. A higher
 * frame hangs from the upper edge, for under the lower one there is sea only; a wider one stands in the middle.
 */
export function keptOnSheet(camera: PlaneCamera, { width, height }: Size): PlaneCamera {
  const { center, zoom, bearing } = camera
  const [sin, cos] = [Math.sin((bearing * Math.PI) / 180), Math.cos((bearing * Math.PI) / 180)].map(Math.abs) as [
    number,
    number,
  ]
  const halfWidth = (width * cos + height * sin) / 2 / pxPerUnit(zoom)
  const halfHeight = (width * sin + height * cos) / 2 / pxPerUnit(zoom)
  const isTooWide = 2 * halfWidth > SHEET.right - SHEET.left
  const x = isTooWide
    ? (SHEET.left + SHEET.right) / 2
    : Math.min(SHEET.right - halfWidth, Math.max(SHEET.left + halfWidth, center.x))
  const y = Math.max(SHEET.top + halfHeight, Math.min(SHEET.bottom - halfHeight, center.y))
  return { ...camera, center: { x, y } }
}

/** The camera of the plane over a place: north as far up as the zoom asks in a frame of this size. */
export function planeCamera({ center, zoom }: Camera, size: Size): PlaneCamera {
  const near = planeZoom(zoom, center[1])
  const camera = { center: toPlane(center), zoom: near, bearing: bearingAt(near, center, wholeCamera(size).zoom) }
  return keptOnSheet(camera, size)
}

/** Decimals of a camera that went to the plane and back: 10 cm. */
const exact = (value: number): number => Number(value.toFixed(6))

/** The camera of an address for one of the plane. */
export function geographicCamera({ center, zoom }: Pick<PlaneCamera, 'center' | 'zoom'>): Camera {
  const [lng, lat] = fromPlane(center)
  return { center: [exact(wrapped(lng)), exact(lat)], zoom: exact(webZoom(zoom, lat)) }
}
