// The ground in the plane: true areas, shared lines, one Chukotka, bent parallels, nothing off the sheet.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { bent } from '../../../scripts/plane/bent'
import { cutAtSheet } from '../../../scripts/plane/cutAtSheet'
import { planeGround, PLANE_GRID } from '../../../scripts/plane/planeGround'
import { planeWaters } from '../../../scripts/plane/planeWaters'
import { authalic, EARTH_KM, KM_PER_UNIT, SHEET, toPlane } from '../../../src/geometry/plane'
import { readGround, type GroundTopology } from '../../../src/ground/ground'
import { heldIn, readPolities } from '../../../src/ground/polities'
import { packWaters } from '../../../scripts/packWaters'
import { readWaters, type Waters } from '../../../src/ground/waterTopology'

const topology = JSON.parse(readFileSync('geo/ground.json', 'utf8')) as GroundTopology
const onPlane = planeGround(topology)
const [globe, ground] = [readGround(topology), readGround(onPlane)]

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const signed = (ring: readonly Position[], part: (a: Position, b: Position) => number): number =>
  ring.slice(1).reduce((sum, point, at) => sum + part(ring[at] ?? point, point), 0)

/** km2 on the ellipsoid, positive clockwise, as the outlines of the file are; sides are straight in longitude and latitude, as in the file. */
const globeKm2 = (ring: readonly Position[]): number =>
  (EARTH_KM ** 2 / 2) *
  signed(ring, ([x = 0, y = 0], [x2 = 0, y2 = 0]) => {
    // Sines of authalic latitude in the middle of equal pieces.
    const pieces = 16
    const sines = Array.from({ length: pieces }, (_, at) =>
      Math.sin(radians(authalic(y + ((at + 0.5) / pieces) * (y2 - y)))),
    )
    return (2 * radians(x2 - x) * sines.reduce((sum, sine) => sum + sine, 0)) / pieces
  })
/** km2 in the plane; positive clockwise as it is seen, with y down. */
const planeKm2 = (ring: readonly Position[]): number =>
  (KM_PER_UNIT ** 2 / 2) * signed(ring, ([x = 0, y = 0], [x2 = 0, y2 = 0]) => x * y2 - x2 * y)

const cellKm2 = ({ cells, areas }: typeof ground, km2: (ring: readonly Position[]) => number): Map<string, number> =>
  new Map(
    areas.features.map(({ geometry }, at) => [
      cells[at] ?? '',
      geometry.coordinates.flat().reduce((sum, ring) => sum + km2(ring), 0),
    ]),
  )

describe('areas of the cells', () => {
  const [wanted, found] = [cellKm2(globe, globeKm2), cellKm2(ground, planeKm2)]

  test('a cell of the plane is as large as on the ellipsoid, and its rings are wound as they were', () => {
    const whole = globe.cells.filter((id) => id !== 'antarctica' && id !== 'elsewhere')
    expect(whole.length).toBeGreaterThan(100)
    for (const id of whole) {
      const [km2 = NaN, there = NaN] = [found.get(id), wanted.get(id)]
      // 87 m of the grid along the outline of the smallest cells.
      expect(Math.abs(km2 / there - 1), `${id}: ${km2.toFixed(1)} for ${there.toFixed(1)} km2`).toBeLessThan(
        there < 1000 ? 0.005 : 0.001,
      )
    }
  })

  test.each([
    ['lithuania', 65_300],
    ['latvia', 64_589],
    ['belarus', 207_600],
  ])('the cells of %s in 2000 have its published area in the plane', (id, published) => {
    const read = (name: string): string => readFileSync(`geo/${name}`, 'utf8')
    const held = heldIn(readPolities(read('polities.csv'), read('polity_cells.csv'), globe.cells), 2000)
    const own = [...held].flatMap(([cell, { state }]) => (state?.id === id ? [found.get(cell) ?? NaN] : []))
    const km2 = own.reduce((sum, each) => sum + each, 0)
    expect(Math.abs(km2 / published - 1), `${km2.toFixed(0)} km2`).toBeLessThan(0.02)
  })
})

describe('what lies off the sheet', () => {
  const points = [
    ...ground.areas.features.flatMap(({ geometry }) => geometry.coordinates.flat(2)),
    ...ground.lines.features.flatMap(({ geometry }) => geometry.coordinates.flat()),
  ]

  test('no point of the ground lies outside of the sheet', () => {
    const step = 1 / PLANE_GRID
    const isOff = ([x = NaN, y = NaN]: Position): boolean =>
      !(x >= SHEET.left - step && x <= SHEET.right + step && y >= SHEET.top - step && y <= SHEET.bottom + step)
    expect(points.length).toBeGreaterThan(50_000)
    expect(points.filter(isOff)).toEqual([])
  })

  test('the edge of the sheet is neither shore nor border', () => {
    const isOnEdge = ([x = NaN, y = NaN]: Position): boolean =>
      [x - SHEET.left, x - SHEET.right].some((d) => Math.abs(d) < 2 / PLANE_GRID) ||
      [y - SHEET.top, y - SHEET.bottom].some((d) => Math.abs(d) < 2 / PLANE_GRID)
    const lines = ground.lines.features.flatMap(({ geometry }) => geometry.coordinates)
    const along = lines.flatMap((line) =>
      line.filter((point, at) => at > 0 && isOnEdge(line[at - 1] ?? []) && isOnEdge(point)),
    )
    expect(along).toEqual([])
    expect(onPlane.frame?.length).toBeGreaterThan(5)
  })

  test('the borders between cells are those of the globe, in the same order', () => {
    expect(ground.edges).toEqual(globe.edges)
    expect(ground.cells).toEqual(globe.cells.filter((id) => id !== 'antarctica'))
  })
})

/** Whether a place lies in a cell of the plane. */
function cellAt(lng: number, lat: number): string | undefined {
  const { x, y } = toPlane([lng, lat])
  const isIn = (rings: readonly (readonly Position[])[]): boolean =>
    rings
      .flatMap((ring) => ring.map((point, at) => [ring.at(at - 1) ?? point, point] as const))
      .filter(
        ([[ax = 0, ay = 0], [bx = 0, by = 0]]) => ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay),
      ).length %
      2 ===
    1
  return ground.cells[ground.areas.features.findIndex(({ geometry }) => geometry.coordinates.some(isIn))]
}

test.each<[string, number, number, string | undefined]>([
  ['Vilnius', 25.28, 54.69, 'lt-'],
  ['Chukotka beyond 180 degrees', 185, 66.3, 'ru-chukotka'],
  ['Chukotka beyond 180 degrees, written west', -175, 66.3, 'ru-chukotka'],
  ['Chukotka on the line of 180 degrees', 180, 67, 'ru-chukotka'],
  ['Alaska', -155, 65, 'elsewhere'],
  ['Delhi', 77.2, 28.6, 'elsewhere'],
  ['the Baltic', 19.5, 56.5, undefined],
  ['the Indian Ocean', 80, 2, undefined],
  ['the Arctic Ocean', 180, 75, undefined],
])('%s is where it was', (_, lng, lat, cell) => {
  const found = cellAt(lng, lat)
  if (cell === undefined) expect(found).toBeUndefined()
  else expect(found?.startsWith(cell), String(found)).toBe(true)
})

describe('lines in the plane', () => {
  test('a border along the 49th parallel is bent: its middle lies on the parallel', () => {
    const line = bent([
      [60, 49],
      [90, 49],
    ])
    expect(line.length).toBeGreaterThan(20)
    const wanted = toPlane([75, 49])
    const away = Math.min(...line.map(([x = 0, y = 0]) => Math.hypot(x - wanted.x, y - wanted.y)))
    expect(away * KM_PER_UNIT).toBeLessThan(0.5)
  })

  test('a short step gets no more points', () => {
    expect(
      bent([
        [24, 55],
        [24.05, 55.02],
      ]),
    ).toHaveLength(2)
  })

  test('a line through a corner of the sheet is cut into three stretches, flat along the edge outside', () => {
    const { left, top } = SHEET
    const stretches = cutAtSheet([
      [left - 0.05, top + 0.1],
      [left + 0.02, top + 0.1],
      [left + 0.02, top - 0.05],
      [left - 0.05, top - 0.05],
      [left - 0.05, top + 0.1],
    ])
    expect(stretches.map(({ isOnSheet }) => isOnSheet)).toEqual([false, true, false])
    expect(stretches[1]?.points).toEqual([
      [left, top + 0.1],
      [left + 0.02, top + 0.1],
      [left + 0.02, top],
    ])
    expect(stretches[2]?.points).toEqual([
      [left + 0.02, top],
      [left, top],
      [left, top + 0.1],
    ])
  })

  test('a line on the sheet stays as it is', () => {
    const line = [
      [0.5, 0.5],
      [0.6, 0.4],
    ]
    expect(cutAtSheet(line)).toEqual([{ isOnSheet: true, points: line }])
  })
})

test('lakes and rivers are packed and read again to the step of the grid', () => {
  const waters = JSON.parse(readFileSync('geo/water.json', 'utf8')) as Waters
  const there = planeWaters(waters)
  const back = readWaters(packWaters(there, 1 / PLANE_GRID))
  expect(back.features).toHaveLength(waters.features.length)
  // Points of one line that share a step of the grid are one.
  const step = (point: Position): string => point.map((value) => Math.round(value * PLANE_GRID)).join()
  const apart = (line: readonly Position[]): Position[] =>
    line.filter((point, at) => step(point) !== step(line[at - 1] ?? []))
  const flat = ({ features }: Waters): Position[] =>
    features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates.flatMap(apart) : apart(geometry.coordinates),
    )
  const [sent, read] = [flat(there), flat(back)]
  expect(read).toHaveLength(sent.length)
  const worst = Math.max(
    ...sent.map(([x = 0, y = 0], at) =>
      Math.max(Math.abs(x - (read[at]?.[0] ?? NaN)), Math.abs(y - (read[at]?.[1] ?? NaN))),
    ),
  )
  expect(worst).toBeLessThan(0.51 / PLANE_GRID)
})

test('the ground in the plane is no heavier than in degrees', () => {
  expect(gzipSync(JSON.stringify(onPlane)).length).toBeLessThan(gzipSync(JSON.stringify(topology)).length)
})
