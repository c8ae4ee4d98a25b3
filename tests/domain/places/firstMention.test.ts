import { expect, test } from 'vitest'
import { firstMentions } from '../../../src/domain/places/firstMention'
import { readRecordFrom } from '../../../scripts/readPackage'

const { record } = readRecordFrom('data')

test.each([
  ['pskov', 1265],
  ['moscow', 1333],
  ['st-petersburg', 1832],
  ['norilsk', 1941],
])('%s first occurs in %i', (id, year) => {
  const place = record.places.get(id)
  expect(place && firstMentions(record).get(place)).toBe(year)
})
