import { expect, test } from 'vitest'
import { coordinateWords, precisionWords, unitsAround, whereWords, yearsWords } from '../../src/words/placeWords'
import { translator } from '../../src/words/translate'
import { smallRecord } from '../fixtures/smallRecord'

const en = translator('en')
const { record } = smallRecord()
const place = (id: string) => {
  const found = record.places.get(id)
  if (found === undefined) throw new Error(id)
  return found
}

test.each([
  [1795, 1917, '1795 – 1917'],
  [-Infinity, 1930, 'until 1930'],
  [1930, Infinity, 'since 1930'],
  [-Infinity, Infinity, ''],
])('the years %d to %d read "%s"', (start, end, words) => {
  expect(yearsWords({ start, end }, en)).toBe(words)
})

test('a place lies in its unit of today, else in its country; a unit does not lie in itself, a country nowhere', () => {
  expect(whereWords(place('there'), en)).toBe('New Land')
  expect(whereWords(place('beyond'), en)).toBe('Russia')
  expect(whereWords({ ...place('there'), name: { en: 'New Land', lt: '', ru: '', pl: '' } }, en)).toBe('Russia')
  expect(whereWords(place('here'), en)).toBe('')
})

test('the units told of a place are those around it: neither itself, by a name of any time, nor a land that is no unit', () => {
  const there = place('there')
  const names = (of: typeof there) => unitsAround(of).map(({ id }) => id)
  expect(names(there)).toEqual(['old-land', 'new-land'])
  expect(names({ ...there, name: { en: 'New Land', lt: '', ru: '', pl: '' } })).toEqual(['old-land'])
  const before = { start: 1910, end: 1930, name: { en: 'Old Land', lt: '', ru: '', pl: '' } }
  expect(names({ ...there, periodNames: [before] })).toEqual(['new-land'])
  expect(names({ ...there, units: there.units.map((unit) => ({ ...unit, level: 'area' })) })).toEqual([])
})

test('a nominal point says what it stands for, and that no source gives it', () => {
  expect(precisionWords(place('there'), en)).toBe('Nominal: it stands for a region, not for a town.')
  expect(precisionWords({ ...place('there'), precision: 'site' }, en)).toBe(
    'The point on the map stands for an area, not for a town.',
  )
  expect(coordinateWords(place('there'), record, en)).toEqual({
    text: 'Chosen to stand for an area; no source gives it.',
  })
})

test('a point of a source leads to the work, a known town to the check', () => {
  expect(coordinateWords({ ...place('there'), coordinateSource: 'W1' }, record, en)).toMatchObject({
    work: { citation: 'First work' },
  })
  expect(coordinateWords({ ...place('there'), coordinateSource: 'general' }, record, en)).toEqual({
    text: 'Coordinates of a known town, checked against a gazetteer.',
  })
})
