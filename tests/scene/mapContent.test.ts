// What the map is asked to draw: arcs joined by region from afar, split from near, marks for the rest; and how many rows that is.
import { expect, test } from 'vitest'
import { rowsOf } from '../../src/cartography/drawnFlow'
import { ARC_LEVELS, type ArcLevel } from '../../src/domain/regions/joinedLines'
import { mapContent } from '../../src/scene/mapContent'
import { sceneOf } from '../../src/scene/scene'
import type { ViewState } from '../../src/scene/viewState'
import { arcsOf } from '../../src/words/summary'
import { readRecordFrom } from '../../scripts/readPackage'
import { makeState } from '../fixtures/makeState'
import { plainLines } from '../fixtures/plainLines'

const { record } = readRecordFrom('data')
const indices = new Map(plainLines(record).map(({ id }, index) => [id, index]))
const drawn = (part: Partial<ViewState>, level: ArcLevel = 'region') => {
  const scene = sceneOf(record, makeState({ mode: 'year', ...part }))
  return { scene, ...mapContent(scene, { indices, level }) }
}

test('from afar five arcs tell the census of 1897, its other people are circles; from near there are more arcs', () => {
  const far = drawn({ year: 1897 })
  const near = drawn({ year: 1897 }, 'settlement')
  expect(far.flows.length).toBeLessThanOrEqual(10)
  expect(near.flows.length).toBeGreaterThan(3 * far.flows.length)
  expect(far.flows.some(({ members }) => (members?.length ?? 0) > 1)).toBe(true)
  expect(far.counts.filter(({ kind }) => kind === 'went').length).toBeGreaterThan(20)
})

test.each(['year', 'era', 'until'] as const)(
  'what is drawn stands for as many flows as the slider says, at every level (%s)',
  (mode) => {
    for (let year = 1266; year <= 2021; year += mode === 'year' ? 1 : 9) {
      for (const level of ARC_LEVELS) {
        const { scene, flows, marked } = drawn({ year, mode }, level)
        const told = new Set([...rowsOf(flows), ...[...marked.values()].flatMap(({ stands }) => stands)])
        const said = arcsOf(scene.shown).map(({ flow }) => flow.id)
        expect([...told].sort(), `${String(year)} ${level}`).toEqual(said.sort())
      }
    }
  },
)

test('nothing is drawn twice', () => {
  for (const year of [1897, 1915, 1941, 1948, 2021]) {
    const { flows, marked } = drawn({ year, mode: 'until' })
    const ids = [
      ...flows.flatMap(({ id, members }) => members ?? [id]),
      ...[...marked.values()].flatMap(({ rows }) => rows.map(({ id }) => id)),
    ]
    expect(new Set(ids).size, String(year)).toBe(ids.length)
  }
})

test('the largest arcs bear their figure and their place', () => {
  const { heads } = drawn({ year: 1948, mode: 'era', language: 'en' })
  expect(heads[0]).toMatchObject({ figure: 'about 35,600', place: 'Krasnoyarsk Krai', kind: 'taken' })
  expect(heads.length).toBeGreaterThanOrEqual(5)
  expect(heads.length).toBeLessThanOrEqual(8)
})

test('an arc told as one is in focus as a whole, and with any of its rows', () => {
  const whole = drawn({ year: 1948, mode: 'era', chosen: 'taken~LT~krai-krasnoyarsk' })
  expect(whole.flows.filter(({ isInFocus }) => isInFocus).map(({ id }) => id)).toEqual(['taken~LT~krai-krasnoyarsk'])
  expect(whole.flows.filter(({ isDimmed }) => isDimmed).length).toBe(whole.flows.length - 1)
  const row = drawn({ year: 1948, mode: 'era', chosen: 'vesna-krasnoyarsk' })
  expect(row.flows.find(({ isInFocus }) => isInFocus)?.id).toBe('taken~LT~krai-krasnoyarsk')
})

test('where all arcs lie in the west the map opens on it', () => {
  expect(drawn({ year: 1500 }).opening).toBe('west')
  expect(drawn({ year: 1948, mode: 'era' }).opening).toBe('road')
})

test('a part inside a drawn whole is drawn while it is chosen, and counts for no row of the map', () => {
  const { scene } = drawn({ year: 1948 })
  const inside = scene.shown.flows.find(
    ({ flow, drawing }) => drawing.kind === 'shelf' && drawing.reason === 'inside-drawn-whole' && indices.has(flow.id),
  )
  if (inside === undefined) throw new Error('No part lies inside a drawn whole in 1948.')
  const { flows } = drawn({ year: 1948, chosen: inside.flow.id })
  expect(flows.find(({ id }) => id === inside.flow.id)).toMatchObject({ isInFocus: true, rows: [] })
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
    const content = mapContent(scene, { indices, level: 'region' })
    const { flows } = content
    const counts = content.counts.filter(({ kind }) => kind === 'counted')
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
  expect(mapContent(scene, { indices, level: 'region' }).counts.filter(({ kind }) => kind === 'counted')).toEqual([])
})
