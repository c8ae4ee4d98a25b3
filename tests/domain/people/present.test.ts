import { describe, expect, test } from 'vitest'
import { communitiesOf, peopleOf } from '../../../src/domain/people/present'
import { closedWords } from '../../../src/words/flowWords'
import { translator } from '../../../src/words/translate'
import { smallRecord } from '../../fixtures/smallRecord'

const year = (start: number) => ({ start, end: start + 1 })
const ids = ({ present, undated }: { present: readonly { id: string }[]; undated: readonly { id: string }[] }) => [
  present.map(({ id }) => id),
  undated.map(({ id }) => id),
]
const replaced = (table: string, from: string, to: string) =>
  smallRecord((name, lines) => (name === table ? lines.map((line) => line.replace(from, to)) : lines)).record

describe('associations and schools', () => {
  const { record } = smallRecord()

  test('are present from the year of founding to that of closing, both included, the oldest first', () => {
    expect(ids(communitiesOf(record, year(1939)))).toEqual([[], []])
    expect(ids(communitiesOf(record, year(1940)))).toEqual([['club'], ['choir']])
    expect(ids(communitiesOf(record, year(1945)))).toEqual([['club', 'school'], ['choir']])
    expect(ids(communitiesOf(record, year(1950)))).toEqual([['club', 'school'], ['choir']])
    expect(ids(communitiesOf(record, year(1951)))).toEqual([['school'], ['choir']])
  })

  test('without a closing date last to the end of the record', () => {
    expect(ids(communitiesOf(record, year(1999)))).toEqual([['school'], []])
    expect(ids(communitiesOf(record, { start: 1800, end: 2000 }))).toEqual([['club', 'school'], ['choir']])
  })

  test('without a founding date stand apart from the first known founding until they are known to have closed', () => {
    expect(ids(communitiesOf(record, { start: 1800, end: 1900 }))[1]).toEqual([])
    expect(ids(communitiesOf(record, year(1940)))[1]).toEqual(['choir'])
    expect(ids(communitiesOf(record, year(1960)))[1]).toEqual(['choir'])
    expect(ids(communitiesOf(record, year(1961)))[1]).toEqual([])
    expect(ids(communitiesOf(replaced('communities', ',,1960,', ',,,'), year(1999)))[1]).toEqual(['choir'])
  })

  test('founded in some year of a decade are present from its first year', () => {
    const decade = replaced('communities', 'there,1940,1950~', 'there,193X,')
    expect(ids(communitiesOf(decade, year(1930)))[0]).toEqual(['club'])
    expect(ids(communitiesOf(decade, year(1929)))[0]).toEqual([])
  })

  test('of which no closing is known are not said to exist still', () => {
    const [school] = communitiesOf(record, year(1999)).present
    expect(school && closedWords(school, translator('en'))).toBe('not known to have closed')
  })
})

describe('named persons', () => {
  const { record } = smallRecord()

  test('stand in the window of their date', () => {
    expect(ids(peopleOf(record, year(1930)))).toEqual([['envoy'], []])
    expect(ids(peopleOf(record, year(1931)))).toEqual([[], []])
    expect(ids(peopleOf(record, { start: 1900, end: 2000 }))).toEqual([['envoy', 'traveller'], []])
  })

  test('stand where their flow is on show, whatever their own date', () => {
    const born = replaced('people', 'to-there,1948,', 'to-there,1920,')
    expect(ids(peopleOf(born, year(1948)))[0]).toEqual(['traveller'])
    expect(ids(peopleOf(born, year(1920)))[0]).toEqual(['traveller'])
    expect(ids(peopleOf(replaced('people', 'to-there,1948,', 'to-there,,'), year(1948)))).toEqual([['traveller'], []])
    expect(ids(peopleOf(replaced('people', 'to-there,1948,', 'to-there,,'), year(1900)))).toEqual([[], []])
  })

  test('without a date and a dated flow stand apart in every window', () => {
    const undated = replaced('people', ',,1930~,', ',,,')
    expect(ids(peopleOf(undated, year(1850)))).toEqual([[], ['envoy']])
    expect(ids(peopleOf(undated, year(1948)))).toEqual([['traveller'], ['envoy']])
  })
})

test('every association, school and person of the record stands in some window', () => {
  const { record } = smallRecord()
  const all = { start: 1800, end: 2000 }
  expect(ids(communitiesOf(record, all)).flat().sort()).toEqual([...record.communities.keys()].sort())
  expect(ids(peopleOf(record, all)).flat().sort()).toEqual([...record.people.keys()].sort())
})
