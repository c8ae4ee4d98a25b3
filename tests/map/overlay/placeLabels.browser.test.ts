// Marks over the map: what stays keeps its element, circles lie in their order, texts lie over all.
import { expect, test } from 'vitest'
import { LIGHT } from '../../../src/cartography/palette'
import { PlaceLabels } from '../../../src/map/overlay/placeLabels'
import type { CountMark, PlaceMarks } from '../../../src/cartography/labels/placeMarks'

const SIZE = { width: 1000, height: 800 }

/** So many places below each other: a dot and a name each. */
const marksOf = (count: number): PlaceMarks => ({
  ground: [],
  states: [],
  heads: [],
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
  })),
})

const draw = (labels: PlaceLabels): void =>
  labels.draw({ project: ([x, y]) => ({ x, y }), size: SIZE, zoom: 3, arcs: [] }, LIGHT)
const textsOf = ({ element }: PlaceLabels): SVGTextElement[] => [...element.querySelectorAll('text')]
const names = (labels: PlaceLabels): string[] => textsOf(labels).map(({ textContent }) => textContent)

/** Elements that are taken out of the page or put into it while something is done. */
function touchedIn({ element }: PlaceLabels, act: () => void): Node[] {
  const observer = new MutationObserver(() => undefined)
  observer.observe(element, { childList: true, subtree: true })
  act()
  const touched = observer.takeRecords().flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])
  observer.disconnect()
  return touched
}

test('a name that stays keeps its element, and no other name is taken out of the page', () => {
  const labels = new PlaceLabels()
  const marks = marksOf(5)
  labels.show(marks)
  draw(labels)
  const before = textsOf(labels)
  labels.show({ ...marks, labels: marks.labels.slice(1) })
  const touched = touchedIn(labels, () => draw(labels))
  expect(textsOf(labels)).toEqual(before.slice(1))
  expect(touched.filter((node) => node instanceof SVGTextElement)).toEqual(before.slice(0, 1))
})

test('names that are placed in another order are not touched', () => {
  const labels = new PlaceLabels()
  const marks = marksOf(5)
  labels.show(marks)
  draw(labels)
  labels.show({ ...marks, labels: marks.labels.map((label) => ({ ...label, rank: -label.rank })) })
  expect(touchedIn(labels, () => draw(labels)).filter((node) => node instanceof SVGTextElement)).toEqual([])
  expect(names(labels)).toHaveLength(5)
})

test('names come and go with their places', () => {
  const labels = new PlaceLabels()
  for (const count of [5, 8, 2, 0]) {
    labels.show(marksOf(count))
    draw(labels)
    expect(names(labels)).toEqual(Array.from({ length: count }, (_, at) => `Place ${String(at)}`))
  }
})

test('a small circle lies on a large one, also when the large one comes later', () => {
  const count = (id: string, people: number): CountMark => ({
    id,
    at: [100, 100],
    kind: 'counted',
    people,
    grade: 'documented',
    isInFocus: false,
  })
  const radii = ({ element }: PlaceLabels): number[] =>
    Array.from(element.querySelectorAll('circle'), (circle) => circle.r.baseVal.value)
  const labels = new PlaceLabels()
  labels.show({ ...marksOf(0), counts: [count('small', 1000)] })
  draw(labels)
  labels.show({ ...marksOf(0), counts: [count('small', 1000), count('middle', 9000), count('large', 40_000)] })
  draw(labels)
  expect(radii(labels)).toEqual([...radii(labels)].sort((a, b) => b - a))
  expect(radii(labels)).toHaveLength(3)
})

test('names lie over circles and diamonds', () => {
  const labels = new PlaceLabels()
  const community = { id: 'school', place: '0', at: [300, 300], isInFocus: false } as const
  labels.show({ ...marksOf(3), communities: [community] })
  draw(labels)
  labels.show({ ...marksOf(6), communities: [community] })
  draw(labels)
  const kinds = Array.from(labels.element.querySelectorAll('circle, path, text'), ({ tagName }) => tagName)
  expect(kinds.indexOf('text')).toBeGreaterThan(kinds.lastIndexOf('circle'))
  expect(kinds.indexOf('text')).toBeGreaterThan(kinds.lastIndexOf('path'))
})
