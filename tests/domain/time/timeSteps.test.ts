import { expect, test } from 'vitest'
import { readRecordFrom } from '../../../scripts/readPackage'
import { compareMoments, isFine, positionOfMoment, spanOfMoment, timeSteps } from '../../../src/domain/time/timeSteps'
import { timeScale } from '../../../src/domain/time/timeScale'
import { onShow } from '../../../src/domain/flows/onShow'

const { record } = readRecordFrom('data')
const scale = timeScale(record.eras, [15, 12, 15, 15, 19, 12, 12])
const { moments } = timeSteps(record)

test('every year is a step, and only 1941 and 1945-1952 have steps between', () => {
  expect(moments.filter(({ month }) => month === null)).toHaveLength(2021 - 1266 + 1)
  const fine = new Set(moments.filter(({ month }) => month !== null).map(({ year }) => year))
  for (const year of fine) expect(isFine(year), String(year)).toBe(true)
  expect(moments).toContainEqual({ year: 1941, month: 6 })
  expect(moments).toContainEqual({ year: 1948, month: 5 })
  expect(moments).toContainEqual({ year: 1949, month: 3 })
  expect(moments).toContainEqual({ year: 1951, month: 10 })
})

test('steps rise, in order and in place', () => {
  moments.slice(1).forEach((moment, at) => {
    const before = moments[at]
    expect(before === undefined ? 1 : compareMoments(moment, before)).toBeGreaterThan(0)
  })
  const months = moments.filter(({ month }) => month !== null)
  months.slice(1).forEach((moment, at) => {
    expect(positionOfMoment(scale, moment)).toBeGreaterThan(positionOfMoment(scale, months[at] ?? moment))
  })
})

test('a month shows what was under way in it, and its year shows that too', () => {
  for (const moment of moments.filter(({ month }) => month !== null)) {
    const inMonth = onShow(record, spanOfMoment(moment)).flows.map(({ flow }) => flow.id)
    const inYear = new Set(onShow(record, spanOfMoment({ ...moment, month: null })).flows.map(({ flow }) => flow.id))
    for (const id of inMonth) expect(inYear.has(id), `${String(moment.year)}-${String(moment.month)} ${id}`).toBe(true)
  }
  const ids = (month: number) => onShow(record, spanOfMoment({ year: 1948, month })).flows.map(({ flow }) => flow.id)
  expect(ids(5)).toContain('vesna')
  expect(ids(1)).not.toContain('vesna')
})
