// The view the reader opens with. Courses are solved once for it, so the page and the solver must share it.
import type { LngLat } from '../src/domain/record'

/** Camera of the whole road, Lithuania to Kolyma; `zoom` fits a map of this size, in px. */
export const OPENING = { center: [77, 61] as LngLat, zoom: 2.22, widthPx: 1000, heightPx: 640 }

/** Zoom from which bundles are drawn as their flows: one Lithuania becomes its three governorates. */
export const NEAR_ZOOM = 3.6

/** The view in which the flows of bundles are first seen: European Russia. */
export const NEAR_VIEW = { center: [40, 54] as LngLat, zoom: NEAR_ZOOM, widthPx: 1000, heightPx: 640 }

const RADIANS = Math.PI / 180

/** Distance of MapLibre's eye from the middle of the map, as a share of its height (a field of view of 36.87 degrees). */
const EYE = 0.5 / Math.tan((36.87 * RADIANS) / 2)

/** A view of the globe straight from above, as MapLibre draws it; `zoom` is MapLibre's. */
export type GlobeView = {
  readonly center: LngLat
  readonly zoom: number
  readonly widthPx: number
  readonly heightPx: number
}

/** Radius of the globe in px: the equator is 512 * 2^zoom px long, corrected for the latitude in the middle. */
export function globeRadius({ center, zoom }: GlobeView): number {
  return (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos(center[1] * RADIANS)
}

/**
 * Place of a point in a view of the globe: px from the middle, y down, and whether it lies on the near side. What lies beyond
 * the horizon is put on the far side of the limb, so that lines stay whole.
 */
export function toGlobePx(view: GlobeView, [lng, lat]: LngLat): { x: number; y: number; isNear: boolean } {
  const radius = globeRadius(view)
  const [l, f, f0] = [(lng - view.center[0]) * RADIANS, lat * RADIANS, view.center[1] * RADIANS]
  const x = Math.cos(f) * Math.sin(l)
  const y = Math.cos(f0) * Math.sin(f) - Math.sin(f0) * Math.cos(f) * Math.cos(l)
  const towards = Math.sin(f0) * Math.sin(f) + Math.cos(f0) * Math.cos(f) * Math.cos(l)
  const eye = EYE * view.heightPx
  const nearer = eye / (eye + radius * (1 - towards))
  return { x: radius * x * nearer, y: -radius * y * nearer, isNear: towards > radius / (radius + eye) }
}

/** Place of a point in a view, px from its left upper corner, y down. */
export function toScreenPx(view: GlobeView, at: LngLat): readonly [x: number, y: number] {
  const { x, y } = toGlobePx(view, at)
  return [view.widthPx / 2 + x, view.heightPx / 2 + y]
}
