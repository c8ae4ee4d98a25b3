// Names over the map: who gives way to whom.
import { describe, expect, test, vi } from 'vitest'
import type { GroundName } from '../../../src/cartography/labels/groundNames'
import { LIGHT } from '../../../src/cartography/palette'
import {
  inOneOrTwoLines,
  shapesOf,
  type PlaceLabel,
  type PlaceMarks,
  type StateLabel,
} from '../../../src/cartography/labels/placeMarks'
import type { LngLat } from '../../../src/record/record'

const SIZE = { width: 800, height: 600 }
/** One px a hundredth of a degree. */
const project = ([lng, lat]: LngLat) => ({ x: lng * 100, y: lat * 100 })

const town = (text: string, at: LngLat): PlaceLabel => ({
  id: text,
  at,
  text,
  rank: 1,
  minZoom: 0,
  isInFocus: false,
  markPx: 0,
})
const state = (text: string, at: LngLat, more: Partial<StateLabel> = {}): StateLabel => ({
  at,
  text,
  minZoom: 0,
  isPart: false,
  isLarge: false,
  ...more,
})
const NONE: PlaceMarks = { ground: [], states: [], labels: [], heads: [], counts: [], communities: [] }
/** A short arc whose head is at a point. */
const arcTo = ({ x, y }: { x: number; y: number }, at: number) => ({
  id: `arc ${String(at)}`,
  halfPx: 1,
  points: [
    { x: x - 1, y },
    { x, y },
  ],
})
const drawn = (marks: Partial<PlaceMarks>, heads: readonly { x: number; y: number }[] = []) =>
  shapesOf({ ...NONE, ...marks }, { project, size: SIZE, zoom: 3, arcs: heads.map(arcTo) }, LIGHT).filter(
    ({ name }) => name === 'text',
  )
const texts = (marks: Partial<PlaceMarks>) => drawn(marks).map(({ text }) => text)

test('a long name of a state is broken at the space nearest to its middle, a short one and a single word are not', () => {
  expect(inOneOrTwoLines('Lietuvos Didžioji Kunigaikštystė')).toEqual(['Lietuvos Didžioji', 'Kunigaikštystė'])
  expect(inOneOrTwoLines('Grand Duchy of Lithuania')).toEqual(['Grand Duchy', 'of Lithuania'])
  expect(inOneOrTwoLines('Soviet Union')).toEqual(['Soviet Union'])
  expect(inOneOrTwoLines('Азербайджанскаяреспублика')).toEqual(['Азербайджанскаяреспублика'])
})

test('a state stands in capitals, a part of one as it is written; neither is named before its zoom', () => {
  expect(texts({ states: [state('Žemaitija', [4, 3])] })).toEqual(['ŽEMAITIJA'])
  expect(texts({ states: [state('Kauno gubernija', [4, 3], { isPart: true })] })).toEqual(['Kauno gubernija'])
  expect(texts({ states: [state('Lietuva', [4, 3], { minZoom: 3.1 })] })).toEqual([])
})

test('the capitals are the same in a browser of every language', () => {
  const turkish = vi.spyOn(String.prototype, 'toLocaleUpperCase').mockImplementation(function (this: string) {
    return Array.from(this, (letter) => (letter === 'i' ? 'İ' : letter.toUpperCase())).join('')
  })
  expect('i'.toLocaleUpperCase()).toBe('İ')
  expect(texts({ states: [state('Lithuania', [4, 3])] })).toEqual(['LITHUANIA'])
  turkish.mockRestore()
})

test('the name of a state gives way to that of a town, a little; that of a large state far', () => {
  const crowd = [-40, -20, 0, 20, 40].map((dy) => town(`Kaunas ${String(dy)}`, [3.9, 3 + dy / 100]))
  expect(texts({ labels: crowd, states: [state('Lietuva', [4, 3])] })).not.toContain('LIETUVA')
  const wide = drawn({ labels: crowd, states: [state('Rusija', [4, 3], { isLarge: true })] }).at(-1)
  expect(wide?.text).toBe('RUSIJA')
  expect(Math.hypot(Number(wide?.attributes['x']) - 400, Number(wide?.attributes['y']) - 300)).toBeGreaterThan(40)
})

test('a state of the name of a drawn place is not named twice', () => {
  expect(texts({ labels: [town('Lietuva', [2, 2])], states: [state('Lietuva', [6, 5])] })).toEqual(['Lietuva'])
})

test('a name moves off the heads of arcs, and stays where there is no other room', () => {
  const kaunas = town('Kaunas', [4, 3])
  const at = (heads: readonly { x: number; y: number }[]) => drawn({ labels: [kaunas] }, heads)[0]?.attributes
  expect(at([])).toMatchObject({ 'text-anchor': 'start', y: 304 })
  expect(at([{ x: 415, y: 300 }])).toMatchObject({ 'text-anchor': 'end' })
  const all = [-60, -30, 0, 30, 60].flatMap((dx) => [-20, -10, 0, 10, 20].map((dy) => ({ x: 400 + dx, y: 300 + dy })))
  expect(at(all)).toMatchObject({ 'text-anchor': 'start', y: 304 })
})

describe('names of the ground', () => {
  const sea = (text: string, at: LngLat, more: Partial<GroundName> = {}): GroundName => ({
    at,
    text,
    kind: 'sea',
    angle: 0,
    minZoom: 0,
    ...more,
  })
  const names = (marks: Partial<PlaceMarks>) =>
    drawn(marks).filter(({ attributes }) => attributes['class'] === 'ground-name')

  test('a sea gives way to a town, a little; where the towns leave no room it is not named', () => {
    const [alone] = names({ ground: [sea('Karos jūra', [4, 3])] })
    expect(alone).toMatchObject({ text: 'Karos jūra', attributes: { x: 400, 'text-anchor': 'middle' } })
    const [moved] = names({ ground: [sea('Karos jūra', [4, 3])], labels: [town('Vorkuta', [3.9, 3])] })
    const away = Math.hypot(
      Number(moved?.attributes['x']) - 400,
      Number(moved?.attributes['y']) - Number(alone?.attributes['y']),
    )
    expect(away).toBeGreaterThan(10)
    expect(away).toBeLessThan(40)
    const crowd = [-40, -20, 0, 20, 40].map((dy) => town(`Vorkuta ${String(dy)}`, [3.9, 3 + dy / 100]))
    expect(names({ ground: [sea('Karos jūra', [4, 3])], labels: crowd })).toEqual([])
  })

  test('two of them never stand on each other, whatever the language', () => {
    const both = names({ ground: [sea('Аральское море', [4, 3]), sea('Каспийское море', [4.2, 3])] })
    const boxes = both.map(({ attributes: { x, y }, text }) => [Number(x), Number(y), text?.length ?? 0] as const)
    expect(new Set(both.map(({ attributes }) => attributes['y'])).size).toBe(both.length)
    expect(boxes.length).toBeGreaterThan(1)
  })

  test('a river is named along its line, the right way up, and from its zoom on', () => {
    const river = (angle: number, minZoom = 0) => sea('Nemunas', [4, 3], { kind: 'river', angle, minZoom })
    const turn = (angle: number) =>
      /rotate\((-?[\d.]+) /.exec(String(names({ ground: [river(angle)] })[0]?.attributes['transform']))?.[1]
    // North is down on this map.
    expect(Number(turn(0))).toBeCloseTo(0)
    expect(Math.abs(Number(turn(180)))).toBeLessThanOrEqual(90)
    expect(Number(turn(30))).toBeLessThan(-20)
    expect(names({ ground: [river(0, 3.1)] })).toEqual([])
  })

  test('on a small map they are smaller', () => {
    const size = (zoom: number) =>
      shapesOf({ ...NONE, ground: [sea('Karos jūra', [4, 3])] }, { project, size: SIZE, zoom, arcs: [] }, LIGHT)[0]
        ?.attributes['font-size']
    expect(size(3)).toBe(12.5)
    expect(size(0.4)).toBe(10)
  })
})
