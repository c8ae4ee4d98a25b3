import { describe, expect, test } from 'vitest'
import { figureOf } from '../../src/record/figure'
import type { Basis, Claim } from '../../src/record/record'

const texts = (text: string) => ({ en: text, lt: text, ru: text, pl: text })

const claim = (best: number | null, more: Partial<Claim> = {}): Claim => ({
  id: 'x.1',
  rank: 1,
  modifier: '',
  low: null,
  best,
  high: null,
  unit: 'persons',
  definition: { id: 'a', text: texts('a') },
  source: { id: 'W', quality: 'A', citation: 'W', url: '', isSeen: false },
  locator: '',
  basis: 'archive',
  line: 2,
  ...more,
})

const other = { id: 'b', text: texts('b') }

test('without a claim there is no figure', () => {
  expect(figureOf([])).toBeNull()
})

test('one source with one figure has no range', () => {
  expect(figureOf([claim(300)])).toMatchObject({ low: 300, best: 300, high: 300, grade: 'documented' })
})

test('the range runs over all claims on the same thing and over none on another', () => {
  const figure = figureOf([claim(40_002), claim(36_932), claim(49_331), claim(12, { definition: other })])
  expect(figure).toMatchObject({ low: 36_932, best: 40_002, high: 49_331 })
  expect(figure?.rivals).toHaveLength(2)
  expect(figure?.others).toHaveLength(1)
})

test('families are not a rival of persons', () => {
  expect(figureOf([claim(300), claim(80, { unit: 'families' })])).toMatchObject({ low: 300, high: 300 })
})

describe('the grade', () => {
  test.each<[Basis, string]>([
    ['register', 'documented'],
    ['census', 'documented'],
    ['archive', 'documented'],
    ['estimate', 'estimated'],
    ['derived', 'estimated'],
  ])('of a figure that rests on %s is %s', (basis, grade) => {
    expect(figureOf([claim(10, { basis })])?.grade).toBe(grade)
  })

  test('is contested when two claims on the same thing do not meet', () => {
    expect(figureOf([claim(10), claim(11)])?.grade).toBe('contested')
  })

  test('is not contested when one range holds the other figure', () => {
    expect(figureOf([claim(10), claim(null, { low: 8, high: 12 })])?.grade).toBe('documented')
  })

  test('is not contested by a wording that leaves room', () => {
    expect(figureOf([claim(16_150), claim(16_000, { modifier: 'over' })])?.grade).toBe('documented')
    expect(figureOf([claim(131_600), claim(130_000, { modifier: 'about' })])?.grade).toBe('documented')
    expect(figureOf([claim(28_981), claim(29_000, { modifier: 'under' })])?.grade).toBe('documented')
    expect(figureOf([claim(40_002), claim(30_000, { modifier: 'about' })])?.grade).toBe('contested')
    expect(figureOf([claim(15_000), claim(16_000, { modifier: 'over' })])?.grade).toBe('contested')
  })

  test('is not contested by a claim on something else', () => {
    expect(figureOf([claim(10), claim(900, { definition: other })])?.grade).toBe('documented')
  })
})
