// What the map is asked to draw: bundles from afar, shared roads in running totals, parts from near; and how many rows that is.
import { expect, test } from 'vitest'
import { rowsOf } from '../../src/cartography/drawnFlow'
import { mapContent } from '../../src/scene/mapContent'
import { sceneOf } from '../../src/scene/scene'
import type { ViewState } from '../../src/scene/viewState'
import { arcsOf } from '../../src/words/summary'
import { readRecordFrom } from '../../scripts/readPackage'
import { makeState } from '../fixtures/makeState'
import { plainLines } from '../fixtures/plainLines'

const { record } = readRecordFrom('data')
const indices = new Map(plainLines(record).map(({ id }, index) => [id, index]))
const drawn = (part: Partial<ViewState>, isNear = false) => {
  const scene = sceneOf(record, makeState({ mode: 'year', ...part }))
  return { scene, flows: mapContent(scene, { indices, isNear }).flows }
}

test('from afar the flows of 1897 are bundles, from near they are themselves', () => {
  const far = drawn({ year: 1897 }).flows
  const near = drawn({ year: 1897 }, true).flows
  expect(far.length).toBeLessThan(near.length / 2)
  expect(far.some(({ members }) => members !== null)).toBe(true)
  expect(near.every(({ members }) => members === null)).toBe(true)
})

test.each(['year', 'era', 'until'] as const)(
  'what is drawn stands for as many flows as the slider says, from afar and from near (%s)',
  (mode) => {
    for (let year = 1266; year <= 2021; year += mode === 'year' ? 1 : 9) {
      for (const isNear of [false, true]) {
        const { scene, flows } = drawn({ year, mode }, isNear)
        const said = arcsOf(scene.shown).map(({ flow }) => flow.id)
        expect([...rowsOf(flows)].sort(), `${String(year)} ${String(isNear)}`).toEqual(said.sort())
      }
    }
  },
)

test('nothing is drawn twice', () => {
  for (const year of [1897, 1915, 1941, 1948, 2021]) {
    const ids = drawn({ year, mode: 'until' }).flows.flatMap(({ id, members }) => members ?? [id])
    expect(new Set(ids).size, String(year)).toBe(ids.length)
  }
})

test('a part inside a drawn whole is drawn while it is chosen, and counts for no row of the map', () => {
  const { scene } = drawn({ year: 1948 })
  const inside = scene.shown.flows.find(
    ({ flow, drawing }) => drawing.kind === 'shelf' && drawing.reason === 'inside-drawn-whole' && indices.has(flow.id),
  )
  if (inside === undefined) throw new Error('No part lies inside a drawn whole in 1948.')
  const { flows } = drawn({ year: 1948, chosen: inside.flow.id })
  expect(flows.find(({ id }) => id === inside.flow.id)).toMatchObject({ isInFocus: true, rows: [] })
  expect(rowsOf(flows).size).toBe(arcsOf(scene.shown).length)
})

test('where people were draws counts, and of the flows the chosen one alone', () => {
  expect(drawn({ year: 1897, mode: 'where' }).flows).toEqual([])
  const [row] = arcsOf(drawn({ year: 1948 }).scene.shown)
  const { flows } = drawn({ year: 1948, mode: 'where', chosen: row?.flow.id ?? '' })
  expect(flows.map(({ isInFocus }) => isInFocus)).toEqual([true])
})

test('a year of a census without a figure on the move shows its counts, and every count is on the map or on the list beside it', () => {
  for (const year of [1926, 1989, 2021]) {
    const scene = sceneOf(record, makeState({ mode: 'year', year }))
    const { flows, counts } = mapContent(scene, { indices, isNear: false })
    expect(flows.filter(({ people, kind }) => people !== null && kind !== 'context')).toEqual([])
    expect(counts.length).toBeGreaterThan(year === 1989 ? 0 : 60)
    const beside = new Set(scene.shelf.map(({ subject }) => subject.id))
    expect(counts.filter(({ id }) => beside.has(id))).toEqual([])
    expect(
      scene.shown.stocks
        .filter(({ id }) => !beside.has(id))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(counts.map(({ id }) => id).sort())
  }
})

test('a year with a flow keeps its counts until the reader asks for them', () => {
  const scene = sceneOf(record, makeState({ mode: 'year', year: 1948 }))
  expect(mapContent(scene, { indices, isNear: false }).counts).toEqual([])
})
