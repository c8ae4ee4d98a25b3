// From places to the screen and back: by the camera as it stands now, or as the last frame was drawn.
import type { CustomLayerProjectionData, Map as GlMap } from 'maplibre-gl'
import type { Size } from '../../geometry/globeView'
import type { LngLat } from '../../record/record'
import type { Point } from '../../cartography/labels/shapes'

export type ScreenProjection = {
  /** Px of a place; null on the far side of the globe. */
  readonly see: (at: LngLat) => Point | null
  /** Px of a place, hidden or not. */
  readonly project: (at: LngLat) => Point
  /** Place under a px; beside the globe the nearest one. */
  readonly unproject: (at: Point) => LngLat
}

/** The projection of a map by its present camera; it changes with the camera. */
export function liveProjection(map: GlMap): ScreenProjection {
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
 * The projection of a map as its last frame was drawn; `width` and `height` in px. It projects a place by the matrix of the frame, in a tenth
 * of the time that MapLibre's `project` takes, and is right only for the camera of that frame. Unprojecting is still asked of the map.
 *
 * The matrix has its columns one after the other. On the globe it takes points of the unit sphere, on the flat map those of the Mercator
 * square; a point of the sphere is hidden when it lies behind the clipping plane.
 * https://github.com/maplibre/maplibre-gl-js/blob/18336482d706a797702b42f10a721b1770ca21a7/src/geo/projection/projection_data.ts
 * https://github.com/maplibre/maplibre-gl-js/blob/6d24eb7afee7561181f426da4802816357976490/src/shaders/glsl/_projection_globe.vertex.glsl
 */
export function drawnProjection(
  map: GlMap,
  { width, height }: Size,
  { mainMatrix, clippingPlane, projectionTransition }: CustomLayerProjectionData,
): ScreenProjection {
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
    unproject: liveProjection(map).unproject,
  }
}
