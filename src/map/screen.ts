// Where places stand on the screen as the map stands now.
import type { Map as GlMap } from 'maplibre-gl'
import type { LngLat } from '../domain/record'
import type { Point } from './shapes'

export type Screen = {
  /** Px of a place; null on the far side of the globe. */
  readonly see: (at: LngLat) => Point | null
  /** Px of a place, hidden or not. */
  readonly project: (at: LngLat) => Point
  /** Place under a px; beside the globe the nearest one. */
  readonly unproject: (at: Point) => LngLat
}

/** The screen of a map; what it says changes with the camera. */
export function screenOf(map: GlMap): Screen {
  return {
    see: ([lng, lat]) => {
      const point = map.project([lng, lat])
      // On the far side of the globe unprojecting does not come back.
      const back = map.unproject(point)
      const isHidden = Math.abs(back.lat - lat) > 1 || Math.abs(((back.lng - lng + 540) % 360) - 180) > 1
      return isHidden ? null : point
    },
    project: ([lng, lat]) => map.project([lng, lat]),
    unproject: ({ x, y }) => {
      const { lng, lat } = map.unproject([x, y])
      return [lng, lat]
    },
  }
}
