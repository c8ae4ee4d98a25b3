// The view the reader opens with. Courses are solved once for it, so the page and the solver must share it.
import type { LngLat } from '../record/record'
import type { Camera, Size } from './globeView'

/** Camera of the whole road, Lithuania to Kolyma; `zoom` fits a map of this size, in px. */
export const OPENING = { center: [77, 61] as LngLat, zoom: 2.22, widthPx: 1000, heightPx: 640 }

/** Zoom from which bundles are drawn as their flows: one Lithuania becomes its three governorates. */
export const NEAR_ZOOM = 3.6

/** Nearest zoom of the map. */
export const MAX_ZOOM = 9

/** Opening camera of a map of a size in px: the whole road, on a phone as on a desk. */
export function openingCamera({ width, height }: Size): Camera {
  const fitting = Math.min(Math.max(width, 240), 1200, (Math.max(height, 200) * OPENING.widthPx) / OPENING.heightPx)
  return { center: OPENING.center, zoom: Math.max(0, OPENING.zoom + Math.log2(fitting / OPENING.widthPx)) }
}

/** A camera as exact as an address is. */
export const roundedCamera = ({ center: [lng, lat], zoom }: Camera): Camera => ({
  center: [Number(lng.toFixed(2)), Number(lat.toFixed(2))],
  zoom: Number(zoom.toFixed(2)),
})

/** A camera as addresses have it: "24.3,55.2,6.2" is longitude, latitude and zoom. */
export function cameraText(camera: Camera): string {
  const { center, zoom } = roundedCamera(camera)
  return [...center, zoom].join(',')
}

/** The camera of an address; undefined for a text that is none, and for a place or zoom that the map does not have. */
export function cameraOfText(text: string, maxZoom = MAX_ZOOM): Camera | undefined {
  if (!/^(-?\d{1,3}(\.\d{1,2})?,){2}\d{1,2}(\.\d{1,2})?$/.test(text)) return undefined
  const [lng = NaN, lat = NaN, zoom = NaN] = text.split(',').map(Number)
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && zoom <= maxZoom ? { center: [lng, lat], zoom } : undefined
}

/** The view in which the flows of bundles are first seen: European Russia. */
export const NEAR_VIEW = { center: [40, 54] as LngLat, zoom: NEAR_ZOOM, widthPx: 1000, heightPx: 640 }

/** A camera and the size of its map in px. */
export type SizedView = Camera & { readonly widthPx: number; readonly heightPx: number }
