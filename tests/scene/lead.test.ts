import { describe, expect, test } from 'vitest'
import { barsOf, largestOf, leadOf } from '../../src/scene/lead'
import { readingOf } from '../../src/scene/reading'
import { sceneOf } from '../../src/scene/scene'
import type { ViewState } from '../../src/scene/viewState'
import { readRecordFrom } from '../../scripts/readPackage'
import { makeState } from '../fixtures/makeState'

const { record } = readRecordFrom('data')
const sceneAt = (state: Partial<ViewState>) => sceneOf(record, makeState({ language: 'en', ...state }))
const leadAt = (state: Partial<ViewState>) => {
  const { title, when, said } = leadOf(readingOf(sceneAt(state)), record, sceneAt(state).t)
  return { title, when, said: said.map((pieces) => pieces.map(({ text }) => text).join('')) }
}

describe('what a reader should know first', () => {
  test('of an era: its name, its years, and the largest number of each measure', () => {
    expect(leadAt({ year: 1948, mode: 'era' })).toEqual({
      title: 'Deportations and camps',
      when: '1940–1953',
      said: ['more than 156,000 people imprisoned', '131,600 people deported'],
    })
  })

  test('of a year: the largest total, with its name where another is not far smaller', () => {
    expect(leadAt({ year: 1948, mode: 'year' }).said).toEqual([
      '40,002 people deported',
      'Prisoners from Lithuania, all camps and prisons, since 1940: more than 156,000 people imprisoned',
    ])
    expect(leadAt({ year: 1915, mode: 'year' }).said[0]).toMatch(/^.+: .+ people deported$/)
  })

  test('up to a year: the years alone, and running totals', () => {
    const lead = leadAt({ year: 1960, mode: 'until' })
    expect([lead.title, lead.when]).toEqual(['', 'Up to 1960'])
    expect(lead.said[0]).toContain('fled')
  })

  test('where people were: the newest count of a whole state', () => {
    expect(leadAt({ year: 2010, mode: 'where' }).said).toEqual([
      expect.stringMatching(/^.+: 31,377 people \(by nationality\)$/),
    ])
  })

  test('of a year of a census without a total of its own: the largest count of a whole state', () => {
    expect(leadAt({ year: 2021, mode: 'year' }).said).toEqual([expect.stringContaining('13,230 people')])
  })

  test('of a time without a total of its own: the longer flow that holds it, with its years, or the largest arc', () => {
    expect(leadAt({ year: 1863, mode: 'year' }).said).toEqual([
      'All sentenced by Muravyov, 1863 – 1865: about 9,500 people exiled',
    ])
    expect(leadAt({ year: 1919, mode: 'year' }).said).toEqual([
      'Returned from Russia, all, March 1918 – 1924: about 350,000 people returned',
    ])
    expect(leadAt({ year: 1500, mode: 'year' }).said).toEqual(['Grand Duchy of Moscow: 2 people moved'])
  })

  test('of a time without a number: that none is known', () => {
    expect(leadAt({ year: 1700, mode: 'year' }).said).toEqual(['No number of people is known for this time'])
  })

  test('where people were: a place of the map, where no state was counted so high', () => {
    expect(leadAt({ year: 1989, mode: 'where' }).said).toEqual([
      expect.stringMatching(/^Siberia.*: about 40,000 people/),
    ])
  })
})

test('bars stand for totals of which a part has no place, at most two, and none where counts are on show', () => {
  const at = (state: Partial<ViewState>) => barsOf(readingOf(sceneAt(state)), record)
  expect(at({ year: 1948, mode: 'era' }).map(({ total }) => total.measure)).toEqual(['deported', 'imprisoned'])
  expect(at({ year: 1897, mode: 'year' })).toEqual([])
  expect(at({ year: 1960, mode: 'until' })).toHaveLength(2)
  expect(at({ year: 1989, mode: 'where' })).toEqual([])
})

test('the largest flows have figures and come by size; those without one are counted', () => {
  const scene = sceneAt({ year: 1948, mode: 'era' })
  const { rows, unknown } = largestOf(readingOf(scene), scene.t)
  expect(rows[0]).toMatchObject({
    id: 'taken~LT~krai-krasnoyarsk',
    title: 'Krasnoyarsk Krai',
    figure: 'about 35,600 people',
  })
  // A flow that is told alone leads to its own card.
  expect(rows.find(({ title }) => title === 'Altai Krai')?.id).toBe('altai-1941')
  expect(rows).toHaveLength(6)
  expect(unknown).toBeGreaterThan(0)
})
