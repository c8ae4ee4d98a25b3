// The one value of the page: what changes it, what does not, and what passes with it.
import { expect, test } from 'vitest'
import { AtlasState } from '../../src/state/atlasState.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()
const LOOKED = { center: [30, 60] as const, zoom: 7 }

test('the same again is no change: nobody is told', () => {
  const view = new AtlasState(record, makeState({ mode: 'year' }))
  const { state, scene } = view
  view.setYear(1948)
  view.update({ counts: false, camera: null })
  view.choose(null)
  expect(view.state).toBe(state)
  view.update({ camera: LOOKED })
  expect(view.state).not.toBe(state)
  expect(view.scene).toBe(scene)
})

test('what is under the pointer passes with the time and with a choice, and stays while the camera moves', () => {
  const view = new AtlasState(record, makeState({ chosen: 'all' }))
  view.pointed = 'to-there'
  view.update({ camera: LOOKED, language: 'lt' })
  expect(view.focus?.id).toBe('to-there')
  view.setYear(1949)
  expect(view.pointed).toBeNull()
  view.pointed = 'to-there'
  view.open('all')
  expect([view.pointed, view.focus?.id]).toEqual([null, 'all'])
})

test('the way back brings the reader’s camera, with a place and without', () => {
  const view = new AtlasState(record, makeState({ place: 'there', camera: LOOKED }))
  expect(view.camera).toBe(LOOKED)
  const before = view.state
  view.choosePlace(record.places.get('here') ?? null)
  expect(view.camera).toEqual({ center: [24, 55], zoom: 3.2 })
  view.update({ tab: 'table' })
  view.update({ tab: 'map' })
  expect(view.camera).toEqual({ center: [24, 55], zoom: 3.2 })
  view.apply(before)
  expect([view.camera, view.place?.id]).toEqual([LOOKED, 'there'])
  view.apply(makeState())
  expect(view.camera).toBeNull()
})
