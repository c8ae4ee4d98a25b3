// Each action of the reader, played against plain values.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sceneOf } from '../../src/scene/scene'
import type { ViewState } from '../../src/scene/viewState'
import {
  cameraOfPlace,
  choose,
  choosePlace,
  findCommunity,
  fitted,
  isAtPlace,
  open,
  setBeside,
  setEra,
  setMode,
  setMoment,
  stepEra,
} from '../../src/state/transitions'
import { decodeView, encodeView, knownOf } from '../../src/state/address'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

// Eras 1800-1900 and 1900-2000; flows of 1948 and 1950; a count of January 1949.
const { record } = smallRecord()
const [OLD, NEW] = record.eras
if (OLD === undefined || NEW === undefined) throw new Error('two eras')
const placeOf = (id: string) => {
  const place = record.places.get(id)
  if (place === undefined) throw new Error(id)
  return place
}
const LOOKED = { center: [30, 60] as const, zoom: 7 }

test('a year of a whole era is a single year; counts and running totals stay', () => {
  expect(setMoment(record, makeState(), { year: 1949, month: null })).toMatchObject({ year: 1949, mode: 'year' })
  expect(setMoment(record, makeState({ mode: 'until' }), { year: 1949, month: 5 })).toMatchObject({
    month: 5,
    mode: 'until',
  })
  expect(setMoment(record, makeState(), { year: 3000.7, month: null }).year).toBe(1999)
})

test('what is not on show any more is not chosen any more', () => {
  const state = makeState({ chosen: 'to-there', alternatives: ['to-beyond'] })
  expect(setMoment(record, state, { year: 1948, month: null })).toMatchObject({
    chosen: 'to-there',
    alternatives: ['to-beyond'],
  })
  expect(setMoment(record, state, { year: 1950, month: null })).toMatchObject({ chosen: null, alternatives: [] })
  const count = makeState({ chosen: 'count', year: 1949, mode: 'where' })
  expect(setMoment(record, count, { year: 1990, month: null }).chosen).toBe('count')
})

test('an association that is looked for passes with its time', () => {
  const state = findCommunity(makeState(), 'school')
  expect(state).toMatchObject({ community: 'school', communities: true })
  expect(setMoment(record, state, { year: 1950, month: null }).community).toBe('school')
  expect(setMoment(record, state, { year: 1850, month: null })).toMatchObject({ community: null, communities: true })
  expect(findCommunity(state, null)).toMatchObject({ community: null, communities: true })
})

test('an era is shown as a whole from its first event, a month of it is left; counts stand at its end', () => {
  expect(setEra(record, makeState({ year: 1850 }), NEW)).toMatchObject({ year: 1948, mode: 'era' })
  expect(setEra(record, makeState({ year: 1950, month: 2, mode: 'year' }), NEW)).toMatchObject({
    year: 1950,
    month: null,
    mode: 'era',
  })
  expect(setEra(record, makeState({ mode: 'where' }), OLD)).toMatchObject({ year: 1899, mode: 'where' })
  expect(stepEra(record, makeState(), -1)).toMatchObject({ year: 1800, mode: 'era' })
  const last = makeState()
  expect(stepEra(record, last, 1)).toBe(last)
})

test('the whole era has no month, the other ways of looking keep it', () => {
  const state = makeState({ month: 5, mode: 'year' })
  expect(setMode(record, state, 'era').month).toBeNull()
  expect(setMode(record, state, 'until').month).toBe(5)
})

test('a flow of another time opens at its own, one on show where the reader is', () => {
  expect(open(record, makeState({ year: 1850, mode: 'where' }), 'unknown')).toMatchObject({
    year: 1950,
    mode: 'era',
    chosen: 'unknown',
  })
  expect(open(record, makeState({ mode: 'until', year: 1960 }), 'unknown')).toMatchObject({ year: 1960, mode: 'until' })
  expect(open(record, makeState({ year: 1990, mode: 'where' }), 'count')).toMatchObject({ year: 1990, mode: 'where' })
})

test('the others under the pointer are never the chosen one', () => {
  expect(choose(makeState(), 'all', ['all', 'to-there']).alternatives).toEqual(['to-there'])
})

test('a chosen place stands in the middle of the map; a closed one leaves the map where it is', () => {
  const state = choosePlace(makeState({ chosen: 'all', camera: LOOKED }), placeOf('there'))
  expect(state).toMatchObject({ chosen: null, place: 'there', camera: { center: [93, 56], zoom: 4.4 } })
  expect(isAtPlace(record, state)).toBe(true)
  const moved = { ...state, camera: LOOKED }
  expect(isAtPlace(record, moved)).toBe(false)
  expect(choosePlace(moved, null)).toMatchObject({ place: null, camera: LOOKED })
  expect(cameraOfPlace(placeOf('here')).zoom).toBe(3.2)
})

test('a link with a place and a camera shows its camera; one with a place alone shows the opening view', () => {
  const arrive = (query: string) => fitted(record, decodeView(query, knownOf(record), ['en']).state)
  expect(arrive('?place=there&map=30,60,7')).toMatchObject({ place: 'there', camera: LOOKED })
  expect(arrive('?place=there').camera).toBeNull()
})

test('a state is moved into the record', () => {
  expect(fitted(record, makeState({ year: 1700, month: 5, place: 'atlantis' }))).toMatchObject({
    year: 1800,
    month: null,
    place: null,
  })
  expect(setBeside(record, makeState(), 1).beside).toBe(1800)
})

type Action = (state: ViewState) => ViewState
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ year: fc.integer({ min: 1700, max: 2100 }), month: fc.constantFrom(null) }).map(
    (moment): Action =>
      (state) =>
        setMoment(record, state, moment),
  ),
  fc.integer({ min: 1, max: 12 }).map(
    (month): Action =>
      (state) =>
        setMoment(record, state, { year: 1948, month }),
  ),
  fc.constantFrom<Action>(
    (state) => setEra(record, state, OLD),
    (state) => stepEra(record, state, 1),
    (state) => choosePlace(state, placeOf('there')),
    (state) => choosePlace(state, null),
    (state) => choose(state, null),
    (state) => findCommunity(state, 'school'),
    (state) => setBeside(record, state, 1863),
  ),
  fc.constantFrom('year', 'era', 'until', 'where').map(
    (mode): Action =>
      (state) =>
        setMode(record, state, mode),
  ),
  fc.constantFrom('all', 'to-there', 'unknown', 'count').map(
    (id): Action =>
      (state) =>
        open(record, state, id),
  ),
)

test('whatever the reader does: the year is in the record, what is chosen is on show, and the address holds it all', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 8 }), (actions) => {
      const state = actions.reduce((before, act) => act(before), makeState())
      expect(state).toEqual(fitted(record, state))
      if (state.chosen !== null) expect(sceneOf(record, state).has(state.chosen)).toBe(true)
      const { alternatives, community } = state
      expect({ ...decodeView(encodeView(state), knownOf(record), []).state, alternatives, community }).toEqual(state)
    }),
    { seed: 11, numRuns: 300 },
  )
})
