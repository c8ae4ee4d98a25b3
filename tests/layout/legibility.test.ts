// How well each era can be read at the whole view: the limits of `npm run legibility`.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { legibilityOf } from '../../layout/legibility'
import { DESK } from '../../layout/scenes'
import { readLayout } from '../../src/geometry/flowShape'
import { mapLines } from '../../src/geometry/flowFeatures'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const lines = mapLines(record, readLayout(readFileSync('layout/arcs.json', 'utf8')))
const PHONE = { width: 390, height: 560 }
const eras = record.eras.map(({ id, span }) => ({ id, year: span.start, mode: 'era' as const }))
const times = [...eras, { id: 'up to 1960', year: 1960, mode: 'until' as const }]

describe.each(times)('$id', ({ year, mode }) => {
  const [desk, phone] = [DESK, PHONE].map((size) => legibilityOf(record, lines, { year, mode }, size))
  if (desk === undefined || phone === undefined) throw new Error('Two sizes are measured.')

  test('at most twelve arcs, at most a twentieth of them hidden, and the three largest do not cross', () => {
    expect(desk.arcs).toBeGreaterThan(0)
    expect(desk.arcs).toBeLessThanOrEqual(12)
    expect(desk.hidden).toBeLessThanOrEqual(0.05)
    expect(desk.crossings).toBe(0)
    expect(phone.crossings).toBe(0)
  })

  test('no name on a name or on a head, and each of the five largest arcs with its figure', () => {
    expect(desk.collisions).toBe(0)
    expect(desk.figures).toBe(desk.largest)
    // On a phone at least three of them find room.
    expect(phone.figures).toBeGreaterThanOrEqual(Math.min(3, phone.largest))
  })

  test('of the ink at most a tenth stands for no figure, where any has one', () => {
    if (desk.largest > 0) expect(desk.idleInk).toBeLessThanOrEqual(0.1)
  })
})

test('the measure sees that straight lines hide more than solved ones', () => {
  const straight = mapLines(record, { bends: Object.fromEntries(lines.map(({ id }) => [id, 0])) })
  const deportations = { year: 1948, mode: 'era' as const }
  const solved = legibilityOf(record, lines, deportations, DESK)
  expect(legibilityOf(record, straight, deportations, DESK).hidden).toBeGreaterThan(solved.hidden)
})
