// The map that stands still: what it draws, what lies under the pointer, and that it follows the view.
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { curvesById } from '../../src/geometry/flowFeatures'
import { pointOn } from '../../src/geometry/planeArc'
import { planeCamera, planeView } from '../../src/geometry/planeView'
import { openingCamera } from '../../src/geometry/openingView'
import { LIGHT } from '../../src/cartography/palette'
import { REACH_PX } from '../../src/map/picking/pickFlows'
import type { LngLat } from '../../src/record/record'
import { AtlasState } from '../../src/state/atlasState.svelte'
import { mapContent } from '../../src/scene/mapContent'
import type { ViewState } from '../../src/scene/viewState'
import { stillFlows, stillGround, stillPicker, type StillFrame } from '../../src/picture/staticMap'
import StillMap from '../../src/ui/map/StaticMap.svelte'
import { NO_GROUND } from '../fixtures/noGround'
import { makeState } from '../fixtures/makeState'
import { plainLines } from '../fixtures/plainLines'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()
const flows = plainLines(record)
const lines = curvesById(flows)
/** Lines on which the two flows of the small record are told. */
const [THERE, BEYOND] = ['taken~LT~new-land', 'taken~LT~RU']
const indices = new Map(flows.map(({ id }, index) => [id, index]))
const size = { width: 900, height: 560 }
const frame: StillFrame = { size, camera: openingCamera(size), palette: LIGHT }

function viewOf(more: Partial<ViewState> = {}): AtlasState {
  return new AtlasState(record, makeState({ mode: 'year', ...more }))
}

/** Where a point of a line stands in the frame. */
function onLine(id: string, share: number, { camera }: StillFrame = frame) {
  const curve = lines.get(id)
  if (curve === undefined) throw new Error(`${id} has no line.`)
  return planeView(planeCamera(camera, size), size).see(pointOn(curve, share))
}

test('a flow is found within the reach of mouse and finger, and not beyond it', () => {
  const content = mapContent(viewOf().scene, { indices, level: 'region' })
  const pick = stillPicker(content, frame, lines)
  const { x, y } = onLine(THERE, 0.7)
  expect(pick({ x, y }, 1)[0]).toBe(THERE)
  // The arc runs nearly level here.
  const found = (off: number, reach: number) => pick({ x, y: y - off }, reach).includes(THERE)
  for (const reach of Object.values(REACH_PX)) {
    expect(found(reach - 1, reach)).toBe(true)
    expect(found(reach * 1.5, reach)).toBe(false)
  }
  expect(pick({ x: 5, y: 5 }, REACH_PX.finger)).toEqual([])
})

test('counts come before flows, each id once', () => {
  const view = viewOf({ year: 1949, mode: 'era', counts: true })
  const content = mapContent(view.scene, { indices, level: 'region' })
  expect(content.counts).toHaveLength(1)
  const ids = stillPicker(content, frame, lines)(onLine(THERE, 1), REACH_PX.finger)
  expect(ids[0]).toBe('count')
  expect(ids).toContain(THERE)
  expect(new Set(ids).size).toBe(ids.length)
})

test('what lies outside the frame is neither drawn nor found', () => {
  const away: StillFrame = { ...frame, camera: { center: [150, 60] as LngLat, zoom: 7 } }
  const content = mapContent(viewOf().scene, { indices, level: 'region' })
  const pick = stillPicker(content, away, lines)
  expect(pick({ x: size.width / 2, y: size.height / 2 }, REACH_PX.finger)).toEqual([])
  expect(JSON.stringify(stillFlows(content, away, lines))).not.toContain('data-flow')
})

test('the ground is sea where there is no land', () => {
  expect(stillGround(1948, frame, NO_GROUND).map(({ name }) => name)).toEqual(['rect'])
})

test('it stands in the page with its name, draws every flow and follows what is pointed at', async () => {
  const view = viewOf()
  const content = () => mapContent(view.scene, { indices, level: 'region' })
  const told: (readonly string[])[] = []
  const zooms: number[] = []
  const props = {
    view,
    content: content(),
    flows,
    ground: NO_GROUND,
    onPoint: (ids: readonly string[]) => told.push(ids),
    onChoose: (ids: readonly string[]) => told.push(ids),
    onDrawn: (zoom: number) => zooms.push(zoom),
  }
  const room = document.createElement('div')
  room.setAttribute('style', 'position: relative; width: 900px; height: 560px')
  document.body.append(room)
  const screen = await render(StillMap, { target: room, props })
  const image = screen.getByRole('img', { name: /^Map\. 1948/ })
  await expect.poll(() => zooms.at(-1)).toBe(planeCamera(frame.camera, size).zoom)
  const arc = (id: string) => room.querySelector(`[data-flow="${id}"] .ink`)?.getAttribute('fill-opacity')
  expect([...room.querySelectorAll('[data-flow]')].map((each) => each.getAttribute('data-flow')).sort()).toEqual(
    content()
      .flows.map(({ id }) => id)
      .sort(),
  )
  const { left, top } = room.getBoundingClientRect()
  const { x, y } = onLine(BEYOND, 0.8)
  const place = { clientX: left + x, clientY: top + y, bubbles: true }
  const send = (type: string, pointerType: string) =>
    image.element().dispatchEvent(new PointerEvent(type, { ...place, pointerType }))
  send('pointermove', 'touch')
  expect(told).toEqual([])
  send('pointermove', 'mouse')
  expect(told.at(-1)?.[0]).toBe(BEYOND)
  send('pointerdown', 'mouse')
  send('click', 'mouse')
  expect(told).toHaveLength(2)

  view.pointed = 'to-beyond'
  await screen.rerender({ content: content() })
  await expect.poll(() => arc(BEYOND)).toBe('1')
  expect(arc(THERE)).toBe('0.28')
  room.remove()
})
