import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/record/language'
import {
  bestWords,
  claimWords,
  dateWords,
  figureWords,
  measureWords,
  placeWords,
  routeWords,
  spanWords,
} from '../../src/words/flowWords'
import { translator } from '../../src/words/translate'
import { descriptor, smallRecord } from '../fixtures/smallRecord'

const en = translator('en')
const { record } = smallRecord()
const flow = (id: string) => {
  const found = record.flows.get(id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('a date in words', () => {
  test.each([
    ['1941-06-14', '14 June 1941'],
    ['1941-06', 'June 1941'],
    ['1863~', 'about 1863'],
    ['1482?', '1482 (uncertain)'],
    ['186X', '1860s'],
    ['', 'date not known'],
  ])('%s reads "%s"', (text, words) => {
    expect(dateWords(text, en)).toBe(words)
  })

  test('Lithuanian puts the year first', () => {
    expect(dateWords('1941-06-14', translator('lt')).replace(/\s/g, ' ')).toBe('1941 m. birželio 14 d.')
  })

  test('an open end is said to be open', () => {
    expect(spanWords({ start: '', end: '1897-02-09' }, en)).toBe('until 9 February 1897')
    expect(spanWords({ start: '1990', end: '' }, en)).toBe('since 1990')
  })
})

describe('a figure in words', () => {
  test('has its range when sources disagree', () => {
    expect(figureWords(flow('all'), en)).toBe('1,000 people (1,000–1,200)')
  })

  test('keeps the wording of the source', () => {
    expect(figureWords(flow('to-there'), en)).toBe('about 600 people')
  })

  test('says that there is none', () => {
    expect(figureWords(flow('unknown'), en)).toBe('number not known')
  })

  test('of a claim shows the range of that source', () => {
    const [claim] = flow('to-beyond').claims
    expect(claim && claimWords(claim, en)).toBe('350 people (300 to 400)')
  })
})

test('a place is named as it was then, with the name of today beside', () => {
  const place = record.places.get('there')
  expect(place && placeWords(place, 1948, en)).toBe('Old There (today There, Russia)')
  expect(place && placeWords(place, 1960, en)).toBe('There, Russia')
})

test('an unknown end is a word, not a gap', () => {
  expect(routeWords(flow('unknown'), en)).toBe('Here – destination not known')
})

test('every measure of the schema has a name in every language', () => {
  const measures = descriptor.resources.flatMap(({ schema }) =>
    schema.fields.filter(({ name }) => name === 'measure').flatMap(({ constraints }) => constraints?.enum ?? []),
  )
  expect(measures.length).toBeGreaterThan(20)
  for (const language of LANGUAGES) {
    for (const measure of measures) expect(measureWords(measure, translator(language))).toMatch(/\p{L}/u)
  }
})

test('the figure alone says "about" where the source does, as the phrase with the range does', () => {
  expect(bestWords(flow('to-there'), en)).toBe('about 600 people')
  expect(bestWords(flow('all'), en)).toBe('1,000 people')
  expect(figureWords(flow('all'), en)).toBe('1,000 people (1,000–1,200)')
  expect(bestWords(flow('unknown'), en)).toBe('number not known')
})
