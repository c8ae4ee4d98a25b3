// The real map in the browser: colours, size, what it lacks, what stops it, and where Lithuania lies.
import { expect, onTestFinished, test, vi } from 'vitest'
import { DARK, LIGHT } from '../../src/cartography/palette'
import type { HomeDirection } from '../../src/map/offscreenHome'
import { box, colourInMiddleOf, loseContext, realMap } from '../fixtures/realMap'

/** Over the Arctic Ocean, where the relief is flat: the middle of the map has the colour of the sea. */
const ARCTIC = { center: [75, 80], zoom: 4 } as const
const WAIT = { timeout: 15_000 }

test('a palette set before the style is there colours the first picture', async () => {
  const { map, container, ready } = realMap({ camera: ARCTIC })
  map.setPalette(DARK)
  await ready
  await expect.poll(() => colourInMiddleOf(container), WAIT).toBe(DARK.sea)
})

test('dark and light follow the device while tiles load and when none do', async () => {
  const { map, container, ready } = realMap({ camera: ARCTIC })
  await ready
  map.showCamera({ ...ARCTIC, zoom: 6 })
  // Tiles are asked for by the next frame and come by way of a worker.
  await new Promise(requestAnimationFrame)
  map.setPalette(DARK)
  await expect.poll(() => colourInMiddleOf(container), WAIT).toBe(DARK.sea)
  map.setPalette(LIGHT)
  await expect.poll(() => colourInMiddleOf(container), WAIT).toBe(LIGHT.sea)
})

test('a palette set while the graphics context is lost colours the map when it is back', async () => {
  const { map, container, ready } = realMap({ camera: ARCTIC })
  await ready
  const restore = await loseContext(container)
  map.setPalette(DARK)
  await restore()
  await expect.poll(() => colourInMiddleOf(container), WAIT).toBe(DARK.sea)
})

test('a map that changes its size before its first picture still opens on the whole road', async () => {
  const { container, ready, cameras } = realMap()
  container.style.width = '380px'
  await ready
  await expect.poll(() => container.querySelector('canvas')?.clientWidth, WAIT).toBe(380)
  await expect.poll(() => cameras.at(-1)?.[1], WAIT).toBe(true)
})

test('a map that shows the whole road goes on showing it when its size changes, and a camera of the reader’s stays', async () => {
  const opening = realMap()
  const own = realMap({ camera: ARCTIC })
  await Promise.all([opening.ready, own.ready])
  const before = opening.map.camera().zoom
  opening.container.style.height = own.container.style.height = '300px'
  await expect.poll(() => opening.map.camera().zoom, WAIT).not.toBe(before)
  expect(opening.cameras.at(-1)?.[1]).toBe(true)
  await expect.poll(() => own.container.querySelector('canvas')?.clientHeight, WAIT).toBe(300)
  expect(own.map.camera().zoom).toBeCloseTo(ARCTIC.zoom, 6)
})

/** Lets no file come whose address has this in it. */
function withhold(part: string): void {
  const real = window.fetch.bind(window)
  const spy = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    return address.includes(part) ? Promise.reject(new TypeError('Failed to fetch')) : real(input, init)
  })
  onTestFinished(() => spy.mockRestore())
}

test('without its relief the map is drawn, and says once what it lacks', async () => {
  withhold('relief')
  const [onLack, onStop] = [vi.fn(), vi.fn()]
  const { container, ready } = realMap({ camera: ARCTIC }, { onLack, onStop })
  await ready
  await expect.poll(() => colourInMiddleOf(container), WAIT).toBe(LIGHT.sea)
  expect(onLack.mock.calls.map(([part]: unknown[]) => part)).toEqual(['relief'])
  expect(onStop).not.toHaveBeenCalled()
})

test('an arc shader that does not compile stops the map with the words of the compiler', async () => {
  type ShaderSource = (this: WebGL2RenderingContext, shader: WebGLShader, source: string) => void
  const shaderSource = Reflect.get<object, string>(WebGL2RenderingContext.prototype, 'shaderSource') as ShaderSource
  const spy = vi.spyOn(WebGL2RenderingContext.prototype, 'shaderSource').mockImplementation(function (
    this: WebGL2RenderingContext,
    shader,
    source,
  ) {
    shaderSource.call(this, shader, source.includes('u_looks') ? `${source} missing` : source)
  })
  onTestFinished(() => spy.mockRestore())
  const onStop = vi.fn()
  const { map } = realMap({}, { onStop })
  map.showFlows([
    {
      index: 1,
      id: 'to-there',
      members: null,
      people: 600,
      kind: 'taken',
      grade: 'documented',
      isInFocus: false,
      isDimmed: false,
    },
  ])
  await expect.poll(() => onStop.mock.calls.length, WAIT).toBe(1)
  expect(onStop).toHaveBeenCalledWith(expect.stringContaining('missing'))
})

test('a map whose graphics context cannot be made again says that it stopped', async () => {
  const onStop = vi.fn()
  const { container, ready } = realMap({ camera: ARCTIC }, { onStop })
  await ready
  const restore = await loseContext(container)
  const canvas = container.querySelector('canvas')
  if (canvas === null) throw new Error('The map has no canvas.')
  vi.spyOn(canvas, 'getContext').mockReturnValue(null)
  await restore()
  expect(onStop).toHaveBeenCalledTimes(1)
})

test('where Lithuania lies is told when it leaves the picture and when it comes back', async () => {
  const told: (HomeDirection | null)[] = []
  const { map, ready } = realMap(
    { camera: { center: [104, 55], zoom: 5 } },
    { onHomeDirection: (where) => told.push(where) },
  )
  await ready
  expect(told.at(-1)?.km).toBeGreaterThan(3000)
  // From near Irkutsk, where north is up, Lithuania lies to the left and above.
  expect(told.at(-1)?.bearing).toBeGreaterThan(-80)
  expect(told.at(-1)?.bearing).toBeLessThan(-30)
  map.showCamera({ center: [24, 55], zoom: 5 })
  await expect.poll(() => told.at(-1), WAIT).toBeNull()
})

test('an element that has shown a map can show another one', async () => {
  const container = box()
  const first = realMap({ container, camera: ARCTIC })
  await first.ready
  first.map.destroy()
  expect(container.querySelector('canvas')).toBeNull()
  const second = realMap({ container, camera: ARCTIC })
  await second.ready
  expect(container.querySelectorAll('canvas')).toHaveLength(1)
})

test('a camera of an address shows its place in the middle, north up from near, and comes back as it was', async () => {
  for (const camera of [
    { center: [24.3, 55.2], zoom: 6.2 },
    { center: [104, 52], zoom: 4 },
    { center: [150.8, 59.6], zoom: 5 },
  ] as const) {
    const { map, ready } = realMap({ camera })
    await ready
    const back = map.camera()
    expect(back.center[0]).toBeCloseTo(camera.center[0], 6)
    expect(back.center[1]).toBeCloseTo(camera.center[1], 6)
    expect(back.zoom).toBeCloseTo(camera.zoom, 6)
  }
})

test('the map moves along when its opening changes, and stays where a reader has taken it', async () => {
  const opening = realMap()
  const own = realMap({ camera: { center: [104, 52], zoom: 4 } })
  await Promise.all([opening.ready, own.ready])
  const before = opening.map.camera()
  opening.map.setOpening('west')
  own.map.setOpening('west')
  await expect.poll(() => opening.map.camera().zoom, WAIT).toBeGreaterThan(before.zoom + 1)
  await expect.poll(() => opening.cameras.at(-1)?.[1], WAIT).toBe(true)
  expect(own.map.camera().center[0]).toBeCloseTo(104, 6)
})
