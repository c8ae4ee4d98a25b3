// The view the reader opens with. Bends are solved once for it, so the page and the solver must share it.
import type { LngLat } from '../src/domain/record'
import type { Camera } from './globeView'

/** Camera of the whole road, Lithuania to Kolyma; `zoom` fits a map 1000 px wide. */
export const OPENING = { center: [77, 61] as LngLat, zoom: 2.22, widthPx: 1000 }

/** Opening camera of a map `widthPx` wide: the same road on a phone as on a desk. */
export function openingCamera(widthPx: number): Camera {
  const zoom = OPENING.zoom + Math.log2(Math.min(Math.max(widthPx, 240), 1200) / OPENING.widthPx)
  return { center: OPENING.center, zoom: Math.max(0, zoom) }
}

/** Radius of the globe in px at the opening zoom (MapLibre: the equator is 512 * 2^zoom px long, corrected for the latitude). */
const RADIUS_PX = (512 * 2 ** OPENING.zoom) / (2 * Math.PI) / Math.cos((OPENING.center[1] * Math.PI) / 180)

/** Place of a point in the opening view, px from its centre, y down. Orthographic; the far side is mirrored onto the near one. */
export function toOpeningPx([lng, lat]: LngLat): readonly [x: number, y: number] {
  const toRadians = Math.PI / 180
  const [l, f, f0] = [(lng - OPENING.center[0]) * toRadians, lat * toRadians, OPENING.center[1] * toRadians]
  const x = Math.cos(f) * Math.sin(l)
  const y = Math.cos(f0) * Math.sin(f) - Math.sin(f0) * Math.cos(f) * Math.cos(l)
  return [RADIUS_PX * x, -RADIUS_PX * y]
}
