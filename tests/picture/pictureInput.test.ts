// The words and flows of a picture agree with the page: one number of flows, and the nearness of the picture's own camera.
import { expect, test } from 'vitest'
import { LIGHT } from '../../src/cartography/palette'
import { globeView } from '../../src/geometry/globeView'
import { NEAR_ZOOM, openingCamera } from '../../src/geometry/openingView'
import { flowNodes } from '../../src/picture/picture'
import { pictureInput, type Stage } from '../../src/picture/pictureInput'
import { spokenWords } from '../../src/scene/ariaText'
import { sceneOf } from '../../src/scene/scene'
import type { ViewState } from '../../src/scene/viewState'
import { arcsOf } from '../../src/words/summary'
import { readRecordFrom } from '../../scripts/readPackage'
import { makeState } from '../fixtures/makeState'
import { NO_GROUND } from '../fixtures/noGround'
import { plainLines } from '../fixtures/plainLines'

const { record } = readRecordFrom('data')
const lines = plainLines(record)
const size = { width: 1000, height: 640 }
const FAR: Stage = { size, camera: openingCamera(size) }
const NEAR: Stage = { size, camera: { center: [40, 54], zoom: NEAR_ZOOM } }
const CITED = { version: '1', address: 'https://example.org/', accessed: '2026-11-23' }

function inputOf(state: Partial<ViewState>, stage: Stage) {
  const scene = sceneOf(record, makeState({ mode: 'year', ...state }))
  const setting = { flows: lines, stage, ground: NO_GROUND, palette: LIGHT, cited: CITED, type: null }
  return { scene, input: pictureInput(scene, setting) }
}

test.each([
  ['far', FAR],
  ['near', NEAR],
])('the picture of 1897 from %s says as many flows as the slider', (_, stage) => {
  const { scene, input } = inputOf({ year: 1897 }, stage)
  const flows = `: ${String(arcsOf(scene.shown).length)} flows`
  expect(spokenWords(scene)).toContain(flows)
  expect(input.texts.rows(0)).toContain(flows)
})

test('a picture is as near as its own camera: bundles from afar, their flows from near', () => {
  const isBundled = (stage: Stage): boolean => inputOf({ year: 1897 }, stage).input.flows.some(({ members }) => members)
  expect([isBundled(FAR), isBundled(NEAR)]).toEqual([true, false])
})

test('a bundle outside the frame counts for all its flows', () => {
  const { scene, input } = inputOf({ year: 1897 }, FAR)
  const away = { ...FAR, camera: { center: [-100, -50] as const, zoom: 6 } }
  expect(flowNodes({ ...input, ...away }, globeView(away.camera, size)).outside).toBe(arcsOf(scene.shown).length)
})

test('where people were names the month of its counts', () => {
  const { input } = inputOf({ year: 1948, month: 5, mode: 'where', measure: 'nationality' }, FAR)
  expect(input.texts.when).toBe('Where they were, May 1948: by nationality')
})
