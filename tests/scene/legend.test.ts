// The samples of all legends: they name the ends of the scale by which arcs are drawn.
import { expect, test } from 'vitest'
import { FLOOR_PEOPLE, FULL_WIDTH_PEOPLE, widthPx } from '../../src/cartography/width'
import { FEW_LEGEND_WIDTHS, LEGEND_WIDTHS, sampleFlow, widthWords } from '../../src/scene/legend'
import { translator } from '../../src/words/translate'

const en = translator('en')

test.each([LEGEND_WIDTHS, FEW_LEGEND_WIDTHS].map((widths) => [widths]))(
  'widths %j run from the widest arc to the narrowest, each thinner than the one before',
  (widths) => {
    expect(widthPx(widths[0] ?? null)).toBe(widthPx(Infinity))
    expect(widthPx(widths.at(-1) ?? null)).toBeCloseTo(widthPx(0), 1)
    const drawn = widths.map(widthPx)
    expect(drawn).toEqual([...drawn].sort((a, b) => b - a))
    expect(new Set(drawn).size).toBe(drawn.length)
  },
)

test('the ends say what lies beyond them', () => {
  expect(widthWords(FULL_WIDTH_PEOPLE, en)).toBe('60,000 and more: drawn at the same greatest width')
  expect(widthWords(5000, en)).toBe('5,000 people')
  expect(widthWords(FLOOR_PEOPLE, en)).toBe('below 937: drawn at the same least width')
})

test('a sample without a checked figure has no people', () => {
  expect(sampleFlow({ grade: 'unchecked' }).people).toBeNull()
  expect(sampleFlow({ grade: 'contested' }).people).toBeGreaterThan(0)
})
