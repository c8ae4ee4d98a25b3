// Where a place lies that is outside the picture.
import { distance } from '@turf/turf'
import { fromPlane, toPlane } from '../geometry/plane'
import type { PlaneView, Size } from '../geometry/planeView'
import type { LngLat } from '../record/record'
import { isOutside } from '../cartography/labels/shapes'

/** Where Lithuania lies while it is outside the picture: degrees clockwise from the upper edge of the map, and km to the nearest 100. */
export type HomeDirection = { readonly bearing: number; readonly km: number }

/** Where a place lies as seen from the middle of the map; null while it is in the picture. */
export function directionTo(place: LngLat, { see, pointAt }: PlaneView, { width, height }: Size): HomeDirection | null {
  const point = see(toPlane(place))
  if (!isOutside(point, { width, height })) return null
  const middle = { x: width / 2, y: height / 2 }
  const km = distance([...fromPlane(pointAt(middle))], [...place], { units: 'kilometers' })
  const bearing = (Math.atan2(point.x - middle.x, middle.y - point.y) * 180) / Math.PI
  return { bearing: Math.round(bearing), km: Math.round(km / 100) * 100 }
}
