// The day on which a page was read, where the reader is.
import { afterEach, expect, test } from 'vitest'
import { dayOf } from '../../src/ui/export/pageCitation'

const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone
})

test.each([
  ['Europe/Vilnius', '2026-06-01'],
  ['UTC', '2026-05-31'],
  ['America/New_York', '2026-05-31'],
])('half past ten in the evening in Greenwich is, in %s, a moment of %s', (place, day) => {
  process.env['TZ'] = place
  expect(dayOf(new Date('2026-05-31T22:30:00Z'))).toBe(day)
})
