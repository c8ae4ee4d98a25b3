import { expect, test } from 'vitest'
import {
  FLOOR_PEOPLE,
  FULL_WIDTH_PEOPLE,
  MAX_WIDTH_PX,
  MIN_WIDTH_PX,
  strengthOf,
  widthPx,
} from '../../src/cartography/width'

test('four times the people are twice the width', () => {
  expect(widthPx(40_000) / widthPx(10_000)).toBeCloseTo(2)
})

test('the width ends at the floor and at the ceiling', () => {
  expect(widthPx(1)).toBe(MIN_WIDTH_PX)
  expect(widthPx(FLOOR_PEOPLE)).toBe(MIN_WIDTH_PX)
  expect(widthPx(FLOOR_PEOPLE + 60)).toBeGreaterThan(MIN_WIDTH_PX)
  expect(widthPx(FULL_WIDTH_PEOPLE)).toBe(MAX_WIDTH_PX)
  expect(widthPx(550_000)).toBe(MAX_WIDTH_PX)
})

test('an unknown number is as narrow and as light as can be', () => {
  expect(widthPx(null)).toBe(MIN_WIDTH_PX)
  expect(strengthOf(null)).toBe(0)
})

test('lightness follows the number as well', () => {
  expect(strengthOf(30_000)).toBeGreaterThan(strengthOf(300))
  expect(strengthOf(FULL_WIDTH_PEOPLE)).toBe(1)
})
