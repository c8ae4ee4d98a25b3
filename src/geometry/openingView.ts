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

/** A camera as addresses have it: "24.3,55.2,6.2" is longitude, latitude and zoom. */
export const cameraText = ({ center: [lng, lat], zoom }: Camera): string =>
  [lng.toFixed(2), lat.toFixed(2), zoom.toFixed(2)].map(Number).join(',')

/** The view in which the flows of bundles are first seen: European Russia. */
export const NEAR_VIEW = { center: [40, 54] as LngLat, zoom: NEAR_ZOOM, widthPx: 1000, heightPx: 640 }

/** A camera and the size of its map in px. */
export type SizedView = Camera & { readonly widthPx: number; readonly heightPx: number }
