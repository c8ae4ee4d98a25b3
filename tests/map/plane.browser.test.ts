// The plane in MapLibre: it shows what our own camera says, north is up from near, and a hand keeps hold of what it holds.
import type { Map as GlMap } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { convergence, disguise, fromPlane, toPlane, undisguised } from '../../src/geometry/plane'
import { planeCamera, planeView, wholeCamera, type Camera, type PlaneView, type Px } from '../../src/geometry/planeView'
import type { MapView } from '../../src/map/MapView'
import type { LngLat } from '../../src/record/record'
import { realMap } from '../fixtures/realMap'

const WAIT = { timeout: 15_000 }
const SIZE = { width: 800, height: 500 }
const LITHUANIA: Camera = { center: [24.3, 55.2], zoom: 6.2 }
const CAMERAS: readonly Camera[] = [
  LITHUANIA,
  { center: [40, 57], zoom: 4.1 },
  { center: [104, 52], zoom: 4 },
  { center: [150.8, 59.6], zoom: 5 },
  { center: [-175, 66], zoom: 5 },
  { center: [24, 55], zoom: 9 },
]
const PLACES: readonly LngLat[] = [
  [24, 55],
  [25.28, 54.69],
  [37.6, 55.75],
  [92.87, 56.01],
  [150.8, 59.6],
  [177.5, 64.73],
  [-173, 64.4],
]

const offPx = (a: Px, b: Px): number => Math.hypot(a.x - b.x, a.y - b.y)

/** MapLibre's map, which the facade keeps to itself. */
const libraryOf = (map: MapView): GlMap => Reflect.get(map, 'map') as GlMap

/** What is seen by MapLibre's own center, zoom and bearing. */
function viewOf(library: GlMap): PlaneView {
  const { lng, lat } = library.getCenter()
  const camera = { center: undisguised([lng, lat]), zoom: library.getZoom(), bearing: library.getBearing() }
  return planeView(camera, SIZE)
}

const projected = (library: GlMap, at: LngLat): Px => library.project([...disguise(at)] as [number, number])

test('MapLibre shows every place where our own camera sees it, whole and near, however it is turned', async () => {
  const { map, ready } = realMap()
  await ready
  const bearings: number[] = []
  for (const camera of [null, ...CAMERAS]) {
    map.showCamera(camera)
    const library = libraryOf(map)
    const wanted = camera === null ? wholeCamera(SIZE) : planeCamera(camera, SIZE)
    const view = planeView(wanted, SIZE)
    bearings.push(library.getBearing())
    for (const at of PLACES) {
      const seen = view.see(toPlane(at))
      // What lies far outside of the picture is off by a share of its distance, if at all.
      const slack = Math.max(1, Math.hypot(seen.x, seen.y) / 1e4)
      expect(offPx(projected(library, at), seen) / slack, `${at.join()} ${JSON.stringify(camera)}`).toBeLessThan(0.01)
    }
  }
  expect(new Set(bearings.map(Math.round)).size).toBeGreaterThan(5)
})

test('the whole view stands upright; from near north is up, in Lithuania as in Kolyma and Chukotka', async () => {
  const { map, ready } = realMap()
  await ready
  expect(libraryOf(map).getBearing()).toBe(0)
  for (const camera of [LITHUANIA, { center: [150.8, 61], zoom: 5.5 }, { center: [-175, 66], zoom: 5.5 }] as const) {
    map.showCamera(camera)
    const library = libraryOf(map)
    const [lng, lat] = map.camera().center
    expect(library.getBearing()).toBeCloseTo(convergence([lng, lat]), 6)
    const [here, north] = [projected(library, [lng, lat]), projected(library, [lng, lat + 0.05])]
    expect(north.x).toBeCloseTo(here.x, 1)
    expect(north.y).toBeLessThan(here.y - 1)
  }
})

test('Chukotka lies in one piece beside the rest: no place jumps where the longitude does', async () => {
  const { map, ready } = realMap({ camera: { center: [180, 67], zoom: 4.6 } })
  await ready
  const library = libraryOf(map)
  const [west, east] = [projected(library, [179.999, 67]), projected(library, [-179.999, 67])]
  expect(offPx(west, east)).toBeLessThan(0.1)
  expect(offPx(west, { x: SIZE.width / 2, y: SIZE.height / 2 })).toBeLessThan(1)
  expect(projected(library, [-175, 67]).x).toBeGreaterThan(projected(library, [175, 67]).x)
})

const at = (container: Element, px: Px) => {
  const { left, top } = container.getBoundingClientRect()
  return { clientX: left + px.x, clientY: top + px.y, bubbles: true, cancelable: true, view: window }
}
const handleOf = (container: Element): Element => {
  const element = container.querySelector('.maplibregl-canvas-container')
  if (element === null) throw new Error('The map has no canvas.')
  return element
}
const nextFrame = () => new Promise(requestAnimationFrame)
/** The map has come to rest. */
const rested = (library: GlMap) => expect.poll(() => library.isMoving(), WAIT).toBe(false)

test('a wheel turns the map about the place under it', async () => {
  const { map, container, ready } = realMap({ camera: { center: [40, 56], zoom: 3.2 } })
  await ready
  const library = libraryOf(map)
  const px = { x: 620, y: 130 }
  const held = viewOf(library).pointAt(px)
  const before = library.getBearing()
  for (let turn = 0; turn < 4; turn++) {
    handleOf(container).dispatchEvent(new WheelEvent('wheel', { ...at(container, px), deltaY: -400 }))
    for (let frame = 0; frame < 20; frame++) {
      await nextFrame()
      expect(offPx(viewOf(library).see(held), px)).toBeLessThan(0.5)
    }
  }
  await rested(library)
  expect(Math.abs(library.getBearing() - before)).toBeGreaterThan(5)
  const camera = map.camera()
  expect(library.getBearing()).toBeCloseTo(planeCamera(camera, SIZE).bearing, 3)
})

test('what is dragged stays under the pointer, and the map glides on from there without a jump', async () => {
  const { map, container, ready } = realMap({ camera: { center: [30, 56], zoom: 5.5 } })
  await ready
  const library = libraryOf(map)
  const handle = handleOf(container)
  let px = { x: 700, y: 100 }
  const held = viewOf(library).pointAt(px)
  const mouse = (name: string, buttons: number) =>
    handle.dispatchEvent(new MouseEvent(name, { ...at(container, px), button: 0, buttons }))
  mouse('mousedown', 1)
  for (let step = 0; step < 30; step++) {
    px = { x: px.x - 18, y: px.y + 8 }
    mouse('mousemove', 1)
    await nextFrame()
  }
  await nextFrame()
  const away = viewOf(library).see(held)
  // MapLibre leaves out the first px, by which it tells a drag from a press.
  expect(offPx(away, px)).toBeLessThan(6)
  mouse('mouseup', 0)
  let last = viewOf(library).see(held)
  for (let frame = 0; frame < 10; frame++) {
    await nextFrame()
    const now = viewOf(library).see(held)
    expect(offPx(now, last)).toBeLessThan(45)
    last = now
  }
  await rested(library)
  expect(fromPlane(viewOf(library).pointAt({ x: 400, y: 250 }))[0]).toBeGreaterThan(32)
})
