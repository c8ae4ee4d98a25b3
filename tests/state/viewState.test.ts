import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/language'
import { decodeView, encodeView, type ViewState } from '../../src/state/viewState'

const known = {
  firstYear: 1266,
  lastYear: 2021,
  measures: ['nationality', 'in-exile'],
  yearOf: (id: string) => ({ vesna: 1948, 'russia-2010': 2010 })[id],
}
const decode = (query: string, preferred: readonly string[] = ['lt']) => decodeView(query, known, preferred)

const anyState: fc.Arbitrary<ViewState> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  year: fc.integer({ min: 1266, max: 2021 }),
  mode: fc.constantFrom('year', 'era', 'where'),
  tab: fc.constantFrom('map', 'table'),
  chosen: fc.constantFrom(null, 'vesna', 'russia-2010'),
  counts: fc.boolean(),
  measure: fc.constantFrom(null, 'nationality', 'in-exile'),
  communities: fc.boolean(),
})

test('every view comes back from its address', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const decoded = decode(encodeView(state))
      expect(decoded).toEqual({ state, ignored: [] })
    }),
  )
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

test.each(['NaN', '1e9', '1265', '2022', '-44', '19410614', '%E0%A4%A', ''])(
  'the year "%s" is ignored and reported',
  (year) => {
    const { state, ignored } = decode(`year=${year}`)
    expect(state).toMatchObject({ year: 1948, mode: 'era' })
    expect(ignored.map(({ name }) => name)).toEqual(['year'])
  },
)

test('an unknown flow and language are reported, the year beside them is kept', () => {
  const { state, ignored } = decode('lang=xx&flow=nobody&year=1863')
  expect(state).toMatchObject({ year: 1863, chosen: null, language: 'lt' })
  expect(ignored).toEqual([
    { name: 'lang', value: 'xx' },
    { name: 'flow', value: 'nobody' },
  ])
})

test('a link to a flow alone opens at its time', () => {
  expect(decode('flow=russia-2010').state).toMatchObject({ year: 2010, mode: 'era', chosen: 'russia-2010' })
})

test('a link to a year shows that year', () => {
  expect(decode('year=1948').state).toMatchObject({ year: 1948, mode: 'year' })
})

test('without a language in the address the reader’s own is taken, and Lithuanian when it is none of ours', () => {
  expect(decode('', ['pl-PL', 'en']).state.language).toBe('pl')
  expect(decode('', ['ja', 'de']).state.language).toBe('lt')
})

test('a measure that no count has is ignored and reported', () => {
  const { state, ignored } = decode('year=2010&show=where&of=shoe-size')
  expect(state).toMatchObject({ mode: 'where', year: 2010, measure: null })
  expect(ignored).toEqual([{ name: 'of', value: 'shoe-size' }])
})

test('associations and schools are asked for with 1; anything else is ignored and reported', () => {
  expect(decode('clubs=1').state.communities).toBe(true)
  expect(decode('').state.communities).toBe(false)
  expect(decode('clubs=yes')).toMatchObject({
    state: { communities: false },
    ignored: [{ name: 'clubs', value: 'yes' }],
  })
})
