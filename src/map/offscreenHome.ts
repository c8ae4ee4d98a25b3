// Where a place lies that is outside the picture.
import { bearingTo, degreesBetween } from '../geometry/arc'
import type { Size } from '../geometry/globeView'
import type { LngLat } from '../record/record'
import type { ScreenProjection } from './picking/screen'
import { isOutside } from '../cartography/labels/shapes'

/** Where Lithuania lies while it is outside the picture: degrees clockwise from north at the middle of the map, and km to the nearest 100. */
export type HomeDirection = { readonly bearing: number; readonly km: number }

const EARTH_KM = 6371

/** Where a place lies as seen from the middle of the map (`center`); null while it is in the picture. */
export function directionTo(
  place: LngLat,
  { see }: Pick<ScreenProjection, 'see'>,
  { width, height }: Size,
  center: LngLat,
): HomeDirection | null {
  const point = see(place)
  if (point !== null && !isOutside(point, { width, height })) return null
  const km = (degreesBetween(center, place) * Math.PI * EARTH_KM) / 180
  return { bearing: Math.round(bearingTo(center, place)), km: Math.round(km / 100) * 100 }
}
