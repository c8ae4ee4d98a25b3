// The words and flows of a picture agree with the page: one number of flows, and the nearness of the picture's own camera.
import { expect, test } from 'vitest'
import { LIGHT } from '../../src/cartography/palette'
import { openingCamera } from '../../src/geometry/openingView'
import { flowNodes } from '../../src/picture/picture'
import { pictureInput, type Stage } from '../../src/picture/pictureInput'
import { spokenWords } from '../../src/scene/ariaText'
import { sceneOf } from '../../src/scene/scene'
import type { ViewState } from '../../src/scene/viewState'
import { rowsOf } from '../../src/cartography/drawnFlow'
import { arcsOf } from '../../src/words/summary'
import { readRecordFrom } from '../../scripts/readPackage'
import { makeState } from '../fixtures/makeState'
import { NO_GROUND } from '../fixtures/noGround'
import { plainLines } from '../fixtures/plainLines'

const { record } = readRecordFrom('data')
const lines = plainLines(record)
const size = { width: 1000, height: 640 }
const FAR: Stage = { size, camera: openingCamera(size) }
const NEAR: Stage = { size, camera: { center: [40, 54], zoom: 6.5 } }
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

test('a picture is as near as its own camera: few arcs from afar, more from near', () => {
  const arcs = (stage: Stage) => inputOf({ year: 1897 }, stage).input.flows.length
  expect(arcs(NEAR)).toBeGreaterThan(3 * arcs(FAR))
})

test('an arc outside the frame counts for all its flows', () => {
  const { input } = inputOf({ year: 1897 }, FAR)
  const away = { ...FAR, camera: { center: [150, 60] as const, zoom: 7 } }
  expect(flowNodes({ ...input, ...away }).outside).toBe(rowsOf(input.flows).size)
})

test('the works behind an arc are those of all its rows', () => {
  const { input, scene } = inputOf({ year: 1948, mode: 'era' }, FAR)
  const krasnoyarsk = scene.arcsAt('region').arcs.find(({ id }) => id === 'taken~LT~krai-krasnoyarsk')
  const works = krasnoyarsk?.rows.flatMap(({ claims }) => claims.slice(0, 1).map(({ source }) => source.citation)) ?? []
  expect(new Set(works).size).toBeGreaterThan(1)
  for (const work of works) expect(input.texts.sources.works).toContain(work)
})

test('where people were names the month of its counts', () => {
  const { input } = inputOf({ year: 1948, month: 5, mode: 'where', measure: 'nationality' }, FAR)
  expect(input.texts.when).toBe('Where they were, May 1948: by nationality')
})
