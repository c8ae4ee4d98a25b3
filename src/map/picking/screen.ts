// Where places stand on the screen: as the map's camera stands now, or as the map was last drawn.
import type { CustomLayerProjectionData, Map as GlMap } from 'maplibre-gl'
import type { Size } from '../../geometry/globeView'
import type { LngLat } from '../../record/record'
import type { Point } from '../../cartography/labels/shapes'

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

const RADIANS = Math.PI / 180

/**
 * The screen of a map of such a size, px, as a frame was drawn: the matrix of the frame projects a place in a tenth of the time that the map
 * takes. Only for the camera of that frame: places under a px are still asked of the map.
 */
export function screenDrawn(
  map: GlMap,
  { width, height }: Size,
  { mainMatrix, clippingPlane, projectionTransition }: CustomLayerProjectionData,
): Screen {
  const [xx = 0, xy = 0, , xw = 0, yx = 0, yy = 0, , yw = 0, zx = 0, zy = 0, , zw = 0, x1 = 0, y1 = 0, , w1 = 0] =
    mainMatrix
  const [planeX, planeY, planeZ, plane1] = clippingPlane
  const isGlobe = projectionTransition > 0
  let [x, y, z] = [0, 0, 0]

  /** In the unit square of Mercator, or on the unit sphere with the axis upwards and longitude 0 towards z. */
  function put([lng, lat]: LngLat): void {
    const sine = Math.sin(lat * RADIANS)
    if (isGlobe) {
      const across = Math.cos(lat * RADIANS)
      x = across * Math.sin(lng * RADIANS)
      y = sine
      z = across * Math.cos(lng * RADIANS)
    } else {
      x = lng / 360 + 0.5
      y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
    }
  }

  function point(): Point {
    const w = xw * x + yw * y + zw * z + w1
    return {
      x: (width / 2) * (1 + (xx * x + yx * y + zx * z + x1) / w),
      y: (height / 2) * (1 - (xy * x + yy * y + zy * z + y1) / w),
    }
  }

  return {
    see: (at) => {
      put(at)
      return isGlobe && planeX * x + planeY * y + planeZ * z + plane1 < 0 ? null : point()
    },
    project: (at) => {
      put(at)
      return point()
    },
    unproject: screenOf(map).unproject,
  }
}
