// The map in the page: whose wish moves its camera, and what stands in its place when it cannot be made or go on.
import { tick } from 'svelte'
import { expect, onTestFinished, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { plainLines } from '../fixtures/plainLines'
import type { Stage } from '../../src/picture/pictureInput'
import type { AtlasState } from '../../src/state/atlasState.svelte'
import FlowMap from '../../src/ui/map/FlowMap.svelte'
import { viewOf } from '../fixtures/pageView'
import { loseContext } from '../fixtures/realMap'
import '../fixtures/stage.css'

vi.mock('../../src/state/loadGround', async () => {
  const { NO_GROUND } = await import('../fixtures/noGround')
  return { loadGroundAt: () => Promise.resolve(NO_GROUND), NEAR_GROUND_ZOOM: 4.5 }
})

const WAIT = { timeout: 15_000 }
const IRKUTSK = { center: [104, 52], zoom: 4 } as const
const NEAR_THERE = { center: [93, 56], zoom: 5 } as const

const lines = plainLines(viewOf().record)

async function shown(view: AtlasState) {
  const { container, component, unmount } = await render(FlowMap, { view, flows: lines, growth: 1, stay: null })
  const { stage } = component as { stage: () => Stage }
  return { container, unmount, camera: () => stage().camera }
}

async function ready(view: AtlasState) {
  const map = await shown(view)
  await expect.poll(() => map.container.querySelector('[data-ready=true]'), WAIT).not.toBeNull()
  return map
}

const place = (view: AtlasState, id: string) => view.record.places.get(id) ?? null

test('a link with a place and a camera shows its camera', async () => {
  const view = viewOf({ place: 'there', camera: IRKUTSK })
  const map = await ready(view)
  expect(map.camera()).toEqual(IRKUTSK)
  expect(view.camera).toEqual(IRKUTSK)
})

test('a place that the reader chooses is flown to', async () => {
  const view = viewOf()
  const map = await ready(view)
  view.choosePlace(place(view, 'there'))
  await expect.poll(() => map.camera().center.map(Math.round), WAIT).toEqual([93, 56])
  await expect.poll(() => view.camera?.center, WAIT).toEqual([93, 56])
})

test('the same place is flown to again when it is chosen again', async () => {
  const view = viewOf()
  const map = await ready(view)
  view.choosePlace(place(view, 'there'))
  await expect.poll(() => view.camera?.center, WAIT).toEqual([93, 56])
  view.update({ camera: IRKUTSK })
  await expect.poll(() => map.camera(), WAIT).toEqual(IRKUTSK)
  view.choosePlace(place(view, 'there'))
  await expect.poll(() => view.camera?.center, WAIT).toEqual([93, 56])
})

test('a place chosen before the map is there is flown to once it is', async () => {
  const view = viewOf()
  view.choosePlace(place(view, 'there'))
  await ready(view)
  await expect.poll(() => view.camera?.center, WAIT).toEqual([93, 56])
})

test('the way back to a view with a place shows the camera of that view, also in the middle of a flight', async () => {
  const view = viewOf()
  const map = await ready(view)
  const before = { ...view.state, place: 'beyond', camera: NEAR_THERE }
  view.choosePlace(place(view, 'there'))
  await tick()
  view.apply(before)
  await tick()
  expect(map.camera()).toEqual(NEAR_THERE)
  expect(view.camera).toEqual(NEAR_THERE)
})

test('the way back to the opening view shows the whole road', async () => {
  const view = viewOf({ camera: IRKUTSK, place: 'there' })
  const map = await ready(view)
  view.apply({ ...view.state, camera: null })
  await tick()
  expect(map.camera().center).not.toEqual(IRKUTSK.center)
  await expect.poll(() => view.camera, WAIT).toBeNull()
})

test('a map that comes back from another tab shows the camera that was left, whatever is chosen', async () => {
  const view = viewOf()
  const first = await ready(view)
  view.choosePlace(place(view, 'there'))
  view.findCommunity('choir')
  view.update({ camera: NEAR_THERE })
  await expect.poll(() => first.camera(), WAIT).toEqual(NEAR_THERE)
  await first.unmount()
  const second = await ready(view)
  expect(second.camera()).toEqual(NEAR_THERE)
})

const note = (words: RegExp) => page.getByRole('status').filter({ hasText: words })

test('without WebGL 2 a still map says so', async () => {
  type GetContext = (this: HTMLCanvasElement, ...all: unknown[]) => unknown
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as GetContext
  const spy = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
    ...all: unknown[]
  ) {
    return all[0] === 'webgl2' ? null : getContext.apply(this, all)
  } as never)
  onTestFinished(() => spy.mockRestore())
  await shown(viewOf())
  await expect.element(note(/lacks WebGL 2/)).toBeVisible()
  await expect.element(page.getByRole('img', { name: /^Map\./ })).toBeVisible()
})

test('a map that cannot be made for another reason gives that reason, and a still map stands in its place', async () => {
  const spy = vi.spyOn(Element.prototype, 'append').mockImplementation(() => {
    throw new Error('no room for the map')
  })
  onTestFinished(() => spy.mockRestore())
  await shown(viewOf())
  await expect.element(note(/no room for the map/)).toBeVisible()
  await expect.element(page.getByRole('img', { name: /^Map\./ })).toBeVisible()
  expect(document.body.textContent).not.toContain('WebGL')
})

test('a map that stops while it runs gives way to a still map with the reason', async () => {
  const view = viewOf()
  const { container } = await ready(view)
  const restore = await loseContext(container)
  const canvas = container.querySelector('canvas')
  if (canvas === null) throw new Error('The map has no canvas.')
  vi.spyOn(canvas, 'getContext').mockReturnValue(null)
  await restore()
  await expect.element(note(/The map stopped/)).toBeVisible()
  await expect.element(page.getByRole('img', { name: /^Map\./ })).toBeVisible()
})

test('without its relief the map keeps its controls and says quietly what it lacks', async () => {
  const real = window.fetch.bind(window)
  const spy = vi
    .spyOn(window, 'fetch')
    .mockImplementation((input, init) =>
      (input instanceof Request ? input.url : String(input)).includes('relief')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : real(input, init),
    )
  onTestFinished(() => spy.mockRestore())
  await ready(viewOf())
  await expect.element(note(/shaded relief/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})
