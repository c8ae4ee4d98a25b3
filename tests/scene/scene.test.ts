// What is on show follows from record and state alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arcsOf } from '../../src/words/summary'
import { sceneOf } from '../../src/scene/scene'
import { spokenWords } from '../../src/scene/ariaText'
import { readRecordFrom } from '../../scripts/readPackage'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = readRecordFrom('data')
const small = smallRecord().record

test('a move of the camera and another tab show the same scene', () => {
  const scene = sceneOf(record, makeState())
  const moved = makeState({
    camera: { center: [24, 55], zoom: 6 },
    tab: 'table',
    beside: 1863,
    alternatives: ['vesna'],
  })
  expect(sceneOf(record, moved)).toBe(scene)
  expect(sceneOf(record, makeState({ chosen: 'vesna' }))).not.toBe(scene)
})

test('what is chosen or pointed at works out no list anew', () => {
  const scene = sceneOf(record, makeState())
  const chosen = sceneOf(record, makeState({ chosen: 'vesna', language: 'ru' }), 'priboi')
  for (const part of ['moment', 'window', 'shown', 'latest', 'shelf', 'peopleHere', 'communitiesHere'] as const)
    expect(chosen[part], part).toBe(scene[part])
})

test('the card is of what is pointed at, then of what is chosen, then of the place', () => {
  const state = makeState({ chosen: 'all', place: 'there' })
  expect(sceneOf(small, state, 'to-there').focus?.id).toBe('to-there')
  expect(sceneOf(small, state)).toMatchObject({ focus: { id: 'all' }, place: null })
  expect(sceneOf(small, { ...state, chosen: null })).toMatchObject({ focus: null, place: { id: 'there' } })
})

test('where people were is asked of the month on show: a count of a later month is not there yet', () => {
  // The count is of January 1949.
  const at = (month: number | null, year: number) => sceneOf(small, makeState({ mode: 'where', year, month })).latest
  expect(at(12, 1948)).toEqual([])
  expect(at(1, 1949).map(({ stock }) => stock.id)).toEqual(['count'])
  expect(at(null, 1949).map(({ stock }) => stock.id)).toEqual(['count'])
  const months = [...record.stocks.values()].filter(({ exact, span }) => (exact?.start ?? 0) > (span?.start ?? 0))
  for (const { exact, span, measure, id } of months) {
    if (exact === null || span === null || span.start < 1945 || span.start > 1952) continue
    const before = Math.round((exact.start - span.start) * 12)
    const { latest } = sceneOf(record, makeState({ mode: 'where', year: span.start, month: before, measure }))
    expect(
      latest.map(({ stock }) => stock.id),
      id,
    ).not.toContain(id)
  }
})

test('the slider says the month of counts too', () => {
  const scene = sceneOf(small, makeState({ mode: 'where', year: 1948, month: 5 }))
  expect(spokenWords(scene)).toBe('May 1948, New: no count of people yet')
})

test('at any time every flow of it is on the map, drawn through its parts, or on the shelf', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1266, max: 2021 }), fc.constantFrom('year', 'era', 'until'), (year, mode) => {
      const { shown, shelf } = sceneOf(record, makeState({ year, mode, counts: true }))
      const through = shown.flows.filter(({ drawing }) => drawing.kind === 'through-parts').length
      const dated = shelf.filter(({ reason }) => reason !== 'undated').length
      expect(arcsOf(shown).length + through + dated).toBe(shown.flows.length)
    }),
    { seed: 3, numRuns: 60 },
  )
})

test('a year outside all eras is an error that names the file', () => {
  expect(() => sceneOf(record, makeState({ year: 1000 })).era).toThrow('eras.csv')
})
