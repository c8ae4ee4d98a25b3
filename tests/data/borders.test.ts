// Lines between cells: shared by neighbours, drawn by the year, soft where nobody knew the bends.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readGround, type GroundTopology } from '../../src/ground/ground'
import { borderStyle, heldIn, readPolities, stretchAround } from '../../src/ground/polities'
import { softLine } from '../../src/ground/softLine'
import { changes, statesIn } from '../../src/ground/groundStates'

const read = (name: string): string => readFileSync(`geo/${name}`, 'utf8')
const topology = JSON.parse(read('ground.json')) as GroundTopology
const ground = readGround(topology)
const polities = readPolities(read('polities.csv'), read('polity_cells.csv'), ground.cells)

test('neighbours share them: no arc has more than two sides, and two cells have the same points along it', () => {
  const sides = new Map<number, number>()
  for (const { arcs } of topology.objects.cells.geometries)
    for (const arc of arcs.flat(2)) sides.set(arc < 0 ? ~arc : arc, (sides.get(arc < 0 ? ~arc : arc) ?? 0) + 1)
  expect(sides.size).toBe(topology.arcs.length)
  expect(Math.max(...sides.values())).toBe(2)
  const neighbours = ground.edges.map(({ cells }) => cells.join(' '))
  for (const pair of [
    'lt-kovno lt-memel',
    'lt-kovno lt-vilna',
    'lt-vilna lt-vilna-pl',
    'by-minsk by-minsk-pl',
    'lt-memel ru-kaliningrad',
    'lt-kovno lv-courland',
  ])
    expect(neighbours, pair).toContain(pair)
})

const styleOf = (pair: string, year: number) =>
  ground.edges
    .filter(({ cells }) => cells.join(' ') === pair)
    .map((edge) => borderStyle(edge, heldIn(polities, year), year))

test('are solid, dashed, soft or not there by the year', () => {
  expect(styleOf('lt-kovno lv-courland', 1930)).toEqual(['solid'])
  expect(styleOf('lt-kovno lv-courland', 1897)).toEqual(['inner'])
  expect(styleOf('lt-kovno lv-courland', 1500)).toEqual(['soft'])
  expect(styleOf('lt-vilna lt-vilna-pl', 1930)).toEqual(['dashed'])
  expect(styleOf('lt-vilna lt-vilna-pl', 1950)).toEqual(['none'])
  expect(styleOf('lt-kovno lt-memel', 1900)).toEqual(['dashed'])
  expect(styleOf('lt-kovno lt-memel', 1930)).toEqual(['none'])
  expect(styleOf('pl-masuria pl-recovered', 1900)).toEqual(['none'])
  expect(styleOf('kz-steppe ru-bashkiria', 1815)).toEqual(['dashed'])
  expect(styleOf('kz-steppe ru-bashkiria', 2000)).toEqual(['solid'])
})

test('nothing is drawn between a neighbour and what lies outside', () => {
  for (const year of [1700, 1900, 1930])
    for (const edge of ground.edges.filter(
      ({ cells }) => cells.includes('elsewhere') && cells.includes('pl-recovered'),
    ))
      expect(borderStyle(edge, heldIn(polities, year), year)).toBe('none')
})

test('a soft line keeps its ends and loses its bends; a short one stays as it is', () => {
  // Of a border of 300 km in the plane, whose bends are 10 km deep.
  const zigzag = Array.from({ length: 60 }, (_, at) => [0.3 + at * 2.4e-4, 0.5 + (at % 2) * 5e-4])
  const soft = softLine(zigzag)
  expect([soft[0], soft.at(-1)]).toEqual([zigzag[0], zigzag.at(-1)])
  const middle = soft.slice(3, -3).map(([, y = 0]) => y)
  expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(3e-4)
  expect(
    softLine([
      [0.3, 0.5],
      [0.30001, 0.50001],
    ]),
  ).toEqual([
    [0.3, 0.5],
    [0.30001, 0.50001],
  ])
})

test('from one year to the next only what differs is told to the map', () => {
  const [before, now] = [1938, 1939].map((year) => statesIn(ground, polities, year))
  const tints = changes(before?.tints, now?.tints ?? [])
  expect(tints.map(([at]) => ground.cells[at])).toContain('lt-memel')
  expect(tints.map(([at]) => ground.cells[at])).not.toContain('lt-kovno')
  expect(changes(now?.borders, now?.borders ?? [])).toEqual([])
  expect(changes(undefined, now?.borders ?? [])).toHaveLength(ground.edges.length)
})

test('between the years of change the ground stays as it is, and no change is missed', () => {
  const states = (year: number) => JSON.stringify(statesIn(ground, polities, year))
  let before = states(1265)
  for (let year = 1266; year <= 2021; year++) {
    const now = states(year)
    const { start, end } = stretchAround(polities, year)
    expect(start <= year && year < end, String(year)).toBe(true)
    if (start < year) expect(now === before, String(year)).toBe(true)
    else expect(stretchAround(polities, year - 1).end).toBe(year)
    before = now
  }
  const years = new Set(Array.from({ length: 756 }, (_, at) => stretchAround(polities, 1266 + at).start))
  expect(years.size).toBeGreaterThan(20)
  expect(years.size).toBeLessThan(200)
})
