import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentBeside, type Moment } from '../../../src/domain/time/timeSteps'
import type { Era } from '../../../src/record/record'
import { growMs, restMs, setOut, SPEEDS, stopsOf } from '../../../src/domain/time/playback'

const name = { en: '', lt: '', ru: '', pl: '' }
const era = (id: string, start: number, end: number): Era => ({ id, span: { start, end }, name })
const OLD = era('old', 1800, 1900)
const QUIET = era('quiet', 1900, 1910)
const NEW = era('new', 1910, 2000)
const ERAS = [OLD, QUIET, NEW]
const at = (year: number, month: number | null = null): Moment => ({ year, month })
const stops = stopsOf(ERAS, [at(1831), at(1863), at(1948, 5), at(1949)])

test('every event is one stop, in order, and the first of each era is known', () => {
  expect(stops.map(({ year }) => year)).toEqual([1831, 1863, 1948, 1949])
  expect(stops.map((stop) => stop.era)).toEqual([OLD, OLD, NEW, NEW])
  expect(stops.map(({ isFirst }) => isFirst)).toEqual([true, false, true, false])
})

test('a year outside all eras is no stop', () => {
  expect(stopsOf(ERAS, [at(1700), at(1831), at(2000)]).map(({ year }) => year)).toEqual([1831])
})

test('the stop beside a year is the nearest, and there is none beyond the ends', () => {
  expect(momentBeside(stops, at(1863), 1)?.year).toBe(1948)
  expect(momentBeside(stops, at(1863), -1)?.year).toBe(1831)
  expect(momentBeside(stops, at(1900), -1)?.year).toBe(1863)
  expect(momentBeside(stops, at(1949), 1)).toBeNull()
  expect(momentBeside(stops, at(1831), -1)).toBeNull()
})

test('a step forward and a step back end where they began', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1800, max: 1999 }), { minLength: 2 }), (years) => {
      const all = stopsOf(
        ERAS,
        [...years].sort((a, b) => a - b).map((year) => at(year)),
      )
      for (const stop of all.slice(1)) {
        const before = momentBeside(all, stop, -1)
        expect(before === null ? null : momentBeside(all, before, 1)).toBe(stop)
      }
    }),
  )
})

test('a tour sets out at the first stop of a whole era, else after the year, and from the end at the beginning', () => {
  expect(setOut(stops, at(1949), NEW)?.year).toBe(1948)
  expect(setOut(stops, at(1863), null)?.year).toBe(1948)
  expect(setOut(stops, at(1905), QUIET)?.year).toBe(1948)
  expect(setOut(stops, at(1999), null)?.year).toBe(1831)
  expect(setOut([], at(1999), null)).toBeNull()
})

test('it rests longer at the first stop of an era, and each speed is faster than the one before', () => {
  const [first, second] = stops
  if (first === undefined || second === undefined) throw new Error('two stops')
  for (const speed of SPEEDS) expect(restMs(first, speed)).toBeGreaterThan(restMs(second, speed))
  const rests = SPEEDS.map((speed) => restMs(second, speed))
  const grows = SPEEDS.map(growMs)
  for (const paces of [rests, grows]) expect(paces).toEqual([...paces].sort((a, b) => b - a))
})
