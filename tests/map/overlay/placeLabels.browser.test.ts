// Marks over the map: a few of them made anew in a frame, in the end all, in their order; what stays is never made again.
import { expect, test, vi } from 'vitest'
import { LIGHT } from '../../../src/cartography/palette'
import { PlaceLabels } from '../../../src/map/overlay/placeLabels'
import type { PlaceMarks } from '../../../src/cartography/labels/placeMarks'

const SIZE = { width: 1000, height: 800 }

/** So many places below each other: a dot and a name each. */
const marksOf = (count: number): PlaceMarks => ({
  ground: [],
  states: [],
  counts: [],
  communities: [],
  labels: Array.from({ length: count }, (_, at) => ({
    id: String(at),
    at: [100, 40 + at * 40] as const,
    text: `Place ${String(at)}`,
    rank: at,
    minZoom: 0,
    isInFocus: false,
    markPx: 0,
    areaDegrees: 0,
  })),
})

const drawn = (labels: PlaceLabels, most?: number): boolean =>
  labels.draw(([x, y]) => ({ x, y }), SIZE, 3, LIGHT, [], most)
const names = ({ element }: PlaceLabels): string[] =>
  Array.from(element.querySelectorAll('text'), (text) => text.textContent)

test('marks come a few at a time, and each stays the element it was', () => {
  const labels = new PlaceLabels()
  labels.show(marksOf(5))
  expect(drawn(labels, 4)).toBe(false)
  expect(names(labels)).toEqual(['Place 0', 'Place 1'])
  const first = labels.element.firstElementChild
  expect(drawn(labels, 4)).toBe(false)
  expect(drawn(labels, 4)).toBe(true)
  expect(names(labels)).toEqual(['Place 0', 'Place 1', 'Place 2', 'Place 3', 'Place 4'])
  expect(labels.element.firstElementChild).toBe(first)
})

test('as many new ones as there is room for are all there; without a limit they come at once', () => {
  const labels = new PlaceLabels()
  labels.show(marksOf(5))
  expect(drawn(labels, 10)).toBe(true)
  labels.show(marksOf(8))
  expect(drawn(labels)).toBe(true)
  expect(names(labels)).toHaveLength(8)
  labels.show(marksOf(2))
  expect(drawn(labels, 0)).toBe(true)
  expect(names(labels)).toEqual(['Place 0', 'Place 1'])
})

test('a mark that goes takes none of those behind it out of the page', () => {
  const labels = new PlaceLabels()
  const marks = marksOf(5)
  labels.show(marks)
  drawn(labels)
  const put = vi.spyOn(labels.element, 'insertBefore')
  labels.show({ ...marks, labels: marks.labels.slice(1) })
  drawn(labels)
  expect(names(labels)).toEqual(['Place 1', 'Place 2', 'Place 3', 'Place 4'])
  expect(put).not.toHaveBeenCalled()
})

test('a mark that is placed after others now is moved, and not the others', () => {
  const labels = new PlaceLabels()
  const marks = marksOf(5)
  labels.show(marks)
  drawn(labels)
  const put = vi.spyOn(labels.element, 'insertBefore')
  const later = marks.labels.map((label) => (label.id === '1' ? { ...label, rank: 9 } : label))
  labels.show({ ...marks, labels: later })
  drawn(labels)
  expect(names(labels)).toEqual(['Place 0', 'Place 2', 'Place 3', 'Place 4', 'Place 1'])
  // Its dot and its name.
  expect(put).toHaveBeenCalledTimes(2)
})
