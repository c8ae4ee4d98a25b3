// 32-bit numbers of the card are fine enough for the nearest zoom: where the arcs stand on the screen is where the ground is.
import type { CustomRenderMethodInput, Map as GlMap } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { MAX_ZOOM } from '../../../src/geometry/openingView'
import { toPlane } from '../../../src/geometry/plane'
import { planeCamera, planeView, type Camera } from '../../../src/geometry/planeView'
import { SCREEN_GLSL } from '../../../src/map/flows-gl/flowShaders'
import type { LngLat } from '../../../src/record/record'
import { realMap } from '../../fixtures/realMap'
import { resultsOnCard } from './cardTest'

const SIZE = { width: 800, height: 500 }
const GLSL = `
${SCREEN_GLSL}
uniform vec2 u_points[8];
void main() {
  v_result = vec3(screenOf(u_points[gl_VertexID]), 0.0);
  gl_Position = vec4(0.0);
}`

/** The matrix by which MapLibre draws its next frame. */
const nextMatrix = (library: GlMap): Promise<Float32Array> =>
  new Promise((resolve) => {
    library.addLayer({
      id: 'probe',
      type: 'custom',
      render: (_gl: unknown, { defaultProjectionData: { mainMatrix } }: CustomRenderMethodInput) =>
        resolve(Float32Array.from(mainMatrix)),
    })
  })

for (const [name, camera] of [
  ['in Lithuania', { center: [24, 55], zoom: MAX_ZOOM }],
  ['in Kolyma', { center: [150.8, 59.6], zoom: MAX_ZOOM }],
  ['at the whole view', null],
] as const satisfies readonly (readonly [string, Camera | null])[]) {
  test(`the card sees places where our camera does, to a twentieth of a px: ${name}`, async () => {
    const { map, ready } = realMap({ camera })
    await ready
    const matrix = await nextMatrix(Reflect.get(map, 'map') as GlMap)
    const view = planeView(planeCamera(map.camera(), SIZE), SIZE)
    const [lng, lat] = map.camera().center
    const places = Array.from({ length: 8 }, (_, at): LngLat => [lng + 0.0123 * (at - 4), lat + 0.0071 * (at % 3)])
    const results = resultsOnCard(GLSL, ['u_matrix', 'u_viewport', 'u_points'], places.length, (gl, at) => {
      gl.uniformMatrix4fv(at.u_matrix, false, matrix)
      gl.uniform2f(at.u_viewport, SIZE.width, SIZE.height)
      gl.uniform2fv(
        at.u_points,
        places.flatMap((place) => [toPlane(place).x, toPlane(place).y]),
      )
    })
    results.forEach(([x = NaN, y = NaN], at) => {
      const seen = view.see(toPlane(places[at] ?? [NaN, NaN]))
      expect(Math.hypot(x - seen.x, SIZE.height - y - seen.y)).toBeLessThan(0.05)
    })
  })
}
