import type { CustomLayerProjectionData, Map as GlMap } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { globeView, type Camera } from '../../../src/geometry/globeView'
import type { LngLat } from '../../../src/record/record'
import { drawnProjection } from '../../../src/map/picking/screen'

const SIZE = { width: 1200, height: 800 }
const RADIANS = Math.PI / 180
const PLACES: readonly LngLat[] = [
  [23.9, 54.9],
  [104.3, 52.3],
  [-179, 64],
  [-150, -30],
  [0, 85],
]

/** A map that only turns px into places, and marks that it did. */
const map = { unproject: ([x, y]: [number, number]) => ({ lng: x, lat: y }) } as unknown as GlMap

/** MapLibre's numbers of a frame that nobody else needs here. */
const rest = { tileMercatorCoords: [0, 0, 1, 1], clipAntimeridian: false } as const

/** What a frame of the globe is drawn by: its camera stands straight above the centre, 1.5 times the height of the map above the ground. */
function roundProjection({ center: [lng, lat], zoom }: Camera): CustomLayerProjectionData {
  const radius = (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos(lat * RADIANS)
  const above = 1.5 * SIZE.height
  const [sinLng, cosLng, sinLat, cosLat] = [
    Math.sin(lng * RADIANS),
    Math.cos(lng * RADIANS),
    Math.sin(lat * RADIANS),
    Math.cos(lat * RADIANS),
  ]
  const east = [cosLng, 0, -sinLng]
  const north = [-sinLat * sinLng, cosLat, -sinLat * cosLng]
  const up = [cosLat * sinLng, sinLat, cosLat * cosLng]
  const column = (axis: number): number[] => {
    const [e = 0, n = 0, u = 0] = [east[axis], north[axis], up[axis]]
    return [(e * radius * above * 2) / SIZE.width, (n * radius * above * 2) / SIZE.height, 0, -u * radius]
  }
  const matrix = [...column(0), ...column(1), ...column(2), 0, 0, 0, above + radius]
  const horizon = radius / (radius + above)
  return {
    ...rest,
    mainMatrix: matrix,
    fallbackMatrix: matrix,
    clippingPlane: [up[0], up[1], up[2], -horizon],
    projectionTransition: 1,
  } as unknown as CustomLayerProjectionData
}

for (const [name, camera] of [
  ['from afar', { center: [84, 60], zoom: 2.2 }],
  ['from very near', { center: [26, 55.5], zoom: 7.5 }],
  ['past the antimeridian', { center: [175, 65], zoom: 3 }],
] as const) {
  test(`a globe that was drawn is seen as its camera sees it: ${name}`, () => {
    const view = globeView(camera, SIZE)
    const screen = drawnProjection(map, SIZE, roundProjection(camera))
    const answers = PLACES.map((at) => {
      const { x, y, depth } = view.see(at)
      const point = screen.project(at)
      expect(Math.hypot(point.x - x, point.y - y) / Math.hypot(x, y)).toBeLessThan(1e-9)
      expect(screen.see(at)).toEqual(depth < 0 ? null : point)
      return depth < 0
    })
    expect(new Set(answers)).toEqual(new Set([true, false]))
  })
}

test('a flat map that was drawn is seen as Mercator has it, also past the antimeridian', () => {
  // The unit square over 4096 px, Vilnius in the middle; the clipping plane of a flat map says nothing.
  const mercatorY = (lat: number): number => 0.5 - Math.asinh(Math.tan(lat * RADIANS)) / (2 * Math.PI)
  const [x0, y0] = [25.28 / 360 + 0.5, mercatorY(54.69)]
  const [perX, perY] = [(2 * 4096) / SIZE.width, (-2 * 4096) / SIZE.height]
  const mainMatrix = [perX, 0, 0, 0, 0, perY, 0, 0, 0, 0, 1, 0, -x0 * perX, -y0 * perY, 0, 1]
  const projection = { ...rest, mainMatrix, clippingPlane: [0, 0, 0, 0], projectionTransition: 0 }
  const screen = drawnProjection(map, SIZE, projection as unknown as CustomLayerProjectionData)
  for (const [lng, lat] of [...PLACES, [190, 64] as const]) {
    const point = screen.see([lng, lat])
    expect(point?.x).toBeCloseTo(600 + ((lng - 25.28) / 360) * 4096, 6)
    expect(point?.y).toBeCloseTo(400 + (mercatorY(lat) - y0) * 4096, 6)
    expect(screen.project([lng, lat])).toEqual(point)
  }
  expect(screen.unproject({ x: 3, y: 4 })).toEqual([3, 4])
})
