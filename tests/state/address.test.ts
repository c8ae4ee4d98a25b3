import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/record/language'
import { cameraOfText, MAX_ZOOM } from '../../src/geometry/openingView'
import type { ViewState } from '../../src/scene/viewState'
import { decodeView, encodeView, isChoice } from '../../src/state/address'
import { makeState } from '../fixtures/makeState'

const known = {
  firstYear: 1266,
  lastYear: 2021,
  measures: ['nationality', 'in-exile'],
  hasPlace: (id: string) => id === 'kaunas' || id === 'igarka',
  hasJoined: (id: string) => id === 'taken~LT~krai-krasnoyarsk',
  yearOf: (id: string) => ({ vesna: 1948, 'russia-2010': 2010 })[id],
}
const decode = (query: string, preferred: readonly string[] = ['lt']) => decodeView(query, known, preferred)

const anyMoment = fc.oneof(
  fc.record({ year: fc.integer({ min: 1266, max: 2021 }), month: fc.constant(null) }),
  fc.record({ year: fc.constantFrom(1941, 1945, 1948, 1952), month: fc.integer({ min: 1, max: 12 }) }),
)

const anyRest = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  mode: fc.constantFrom('year', 'era', 'until', 'where'),
  tab: fc.constantFrom('map', 'table', 'eras'),
  chosen: fc.constantFrom(null, 'vesna', 'russia-2010'),
  place: fc.constantFrom(null, 'kaunas', 'igarka'),
  counts: fc.boolean(),
  measure: fc.constantFrom(null, 'nationality', 'in-exile'),
  communities: fc.boolean(),
  motion: fc.boolean(),
  camera: fc.option(
    fc
      .tuple(
        fc.integer({ min: -18000, max: 18000 }),
        fc.integer({ min: -9000, max: 9000 }),
        fc.integer({ min: 0, max: MAX_ZOOM * 100 }),
      )
      .map(([lng, lat, zoom]) => ({ center: [lng / 100, lat / 100] as const, zoom: zoom / 100 })),
  ),
  beside: fc.option(fc.integer({ min: 1266, max: 2021 })),
})

const anyState: fc.Arbitrary<ViewState> = fc
  .tuple(anyMoment, anyRest)
  .map(([moment, rest]) => makeState({ ...moment, ...rest }))

test('every view comes back from its address', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const decoded = decode(encodeView(state))
      expect(decoded).toEqual({ state, ignored: [] })
    }),
  )
})

test('the address speaks the words of the page', () => {
  const state = makeState({
    mode: 'where',
    month: 5,
    tab: 'eras',
    counts: true,
    measure: 'nationality',
    communities: true,
    motion: true,
    camera: { center: [24.3, 55.2], zoom: 6.2 },
    beside: 1863,
    chosen: 'vesna',
    place: 'kaunas',
  })
  expect(decodeURIComponent(encodeView(state))).toBe(
    'lang=en&year=1948-05&mode=where&tab=eras&counts=1&measure=nationality&communities=1&motion=1' +
      '&map=24.3,55.2,6.2&beside=1863&row=vesna&place=kaunas',
  )
  expect(encodeView(makeState())).toBe('lang=en&year=1948&mode=era')
})

test('what passes with the pointer stands in no address', () => {
  const passing = makeState({ alternatives: ['vesna'], community: 'school' })
  expect(encodeView(passing)).toBe(encodeView(makeState()))
})

test.each([
  ['show=until', 'mode=until'],
  ['show=where&of=in-exile', 'mode=where&measure=in-exile'],
  ['tab=eras&with=1863', 'tab=eras&beside=1863'],
  ['at=24.3,55.2,6.2', 'map=24.3,55.2,6.2'],
  ['clubs=1&dots=1', 'communities=1&motion=1'],
  ['flow=vesna&place=kaunas', 'row=vesna&place=kaunas'],
])('an older link with %s is understood as %s', (older, newer) => {
  const { state, ignored } = decode(`year=1948&${older}`)
  expect(ignored).toEqual([])
  expect(state).toEqual(decode(`year=1948&${newer}`).state)
  expect(state).not.toEqual(decode('year=1948').state)
  expect(decode(encodeView(state)).state).toEqual(state)
})

test('of an older and a newer name for one thing the newer counts', () => {
  expect(decode('flow=russia-2010&row=vesna').state.chosen).toBe('vesna')
})

test.each(['&amp;', '&amp;amp;', '&AMP;', '&amp%3B'])(
  'a link whose "&" was written as "%s" is the view meant',
  (and) => {
    const query = ['?lang=ru', 'year=1915', 'tab=table', 'flow=vesna'].join(and)
    expect(decode(query)).toEqual({
      state: makeState({ language: 'ru', year: 1915, mode: 'year', tab: 'table', chosen: 'vesna' }),
      ignored: [],
    })
  },
)

test.each([')', '.', ',', ').', ']', '>', '»', '”', ';', ' ', '\n'])(
  'what a sentence adds to the end of a value (%j) is taken off',
  (end) => {
    for (const name of [
      'lang=pl',
      'year=1915',
      'mode=until',
      'map=24.3,55.2,6.2',
      'row=vesna',
      'place=kaunas',
      'counts=1',
    ]) {
      const { state, ignored } = decode(`${name}${end}&tab=table${end}`)
      expect(ignored).toEqual([])
      expect(state).toEqual(decode(`${name}&tab=table`).state)
    }
  },
)

test('a map that comes nearer than zoom 10 has its camera in the address', () => {
  expect(cameraOfText('24.3,55.2,11.75', 14)).toEqual({ center: [24.3, 55.2], zoom: 11.75 })
  expect(cameraOfText('24.3,55.2,15', 14)).toBeUndefined()
})

test('any address gives a view', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      const { state } = decode(query)
      expect(state.year).toBeGreaterThanOrEqual(1266)
      expect(LANGUAGES).toContain(state.language)
    }),
    { numRuns: 1000 },
  )
})

test.each(['NaN', '1e9', '1265', '2022', '-44', '19410614', '1948-13', '1950-5', '1900-05', '%E0%A4%A', ''])(
  'the year "%s" is ignored and reported',
  (year) => {
    const { state, ignored } = decode(`year=${year}`)
    expect(state).toMatchObject({ year: 1948, mode: 'era' })
    expect(ignored.map(({ name }) => name)).toEqual(['year'])
  },
)

test('an unknown flow and language are reported, the year beside them is kept', () => {
  const { state, ignored } = decode('lang=xx&row=nobody&year=1863')
  expect(state).toMatchObject({ year: 1863, chosen: null, language: 'lt' })
  expect(ignored).toEqual([
    { name: 'lang', value: 'xx' },
    { name: 'row', value: 'nobody' },
  ])
})

test('a link to a flow alone opens at its time', () => {
  expect(decode('row=russia-2010').state).toMatchObject({ year: 2010, mode: 'era', chosen: 'russia-2010' })
})

test('a link to a year shows that year', () => {
  expect(decode('year=1948').state).toMatchObject({ year: 1948, mode: 'year' })
})

test('without a language in the address the reader’s own is taken, and Lithuanian when it is none of ours', () => {
  expect(decode('', ['pl-PL', 'en']).state.language).toBe('pl')
  expect(decode('', ['ja', 'de']).state.language).toBe('lt')
})

test('a measure that no count has is ignored and reported', () => {
  const { state, ignored } = decode('year=2010&mode=where&measure=shoe-size')
  expect(state).toMatchObject({ mode: 'where', year: 2010, measure: null })
  expect(ignored).toEqual([{ name: 'measure', value: 'shoe-size' }])
})

test('associations and schools are asked for with 1; anything else is ignored and reported', () => {
  expect(decode('communities=1').state.communities).toBe(true)
  expect(decode('').state.communities).toBe(false)
  expect(decode('communities=yes')).toMatchObject({
    state: { communities: false },
    ignored: [{ name: 'communities', value: 'yes' }],
  })
})

test('a place that the record does not have is ignored and reported; a place beside a flow is kept', () => {
  const { state, ignored } = decode('row=vesna&place=atlantis')
  expect(state).toMatchObject({ chosen: 'vesna', place: null })
  expect(ignored).toEqual([{ name: 'place', value: 'atlantis' }])
  expect(decode('row=vesna&place=kaunas')).toMatchObject({ state: { chosen: 'vesna', place: 'kaunas' }, ignored: [] })
})

test('a year or a camera passed through is no step on the way back; a flow, a tab, a way of looking is', () => {
  const at = (more: Partial<ViewState>) => makeState({ mode: 'year', ...more })
  expect(isChoice(at({}), at({ year: 1951 }))).toBe(false)
  expect(isChoice(at({}), at({ camera: { center: [24.3, 55.2], zoom: 6 } }))).toBe(false)
  expect(isChoice(at({}), at({ chosen: 'vesna' }))).toBe(true)
  expect(isChoice(at({}), at({ mode: 'until' }))).toBe(true)
  expect(isChoice(at({}), at({ tab: 'table' }))).toBe(true)
})

test.each(['24', '24,55', '24,95,3', '200,55,3', '24,55,10', 'a,b,c', '24,55,3,4'])(
  'the camera "%s" is ignored and reported',
  (at) => {
    const { state, ignored } = decode(`year=1948&map=${at}`)
    expect(state.camera).toBeNull()
    expect(ignored).toEqual([{ name: 'map', value: at }])
  },
)
