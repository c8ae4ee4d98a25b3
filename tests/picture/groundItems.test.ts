// The ground of the published files as items of a picture.
import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { readGround, type GroundTopology } from '../../src/ground/ground'
import { readPolities } from '../../src/ground/polities'
import { LIGHT } from '../../src/cartography/palette'
import { groundItems } from '../../src/picture/groundItems'

const read = (name: string): string => readFileSync(`geo/${name}`, 'utf8')
const ground = readGround(JSON.parse(read('ground.json')) as GroundTopology)
const polities = readPolities(read('polities.csv'), read('polity_cells.csv'), ground.cells)
const water = JSON.parse(read('water.json')) as FeatureCollection

const of = (year: number) => groundItems({ ground, polities, water }, year, LIGHT)
const count = (year: number, kind: string, isDashed = false): number =>
  of(year).filter((item) => item.kind === kind && item.dashed === isDashed).length

test('every cell is land in the tint of its state', () => {
  for (const year of [1266, 1500, 1897, 1930, 2021]) expect(count(year, 'land'), String(year)).toBe(ground.cells.length)
  const tints = new Set(of(1930).flatMap(({ kind, colour }) => (kind === 'land' ? [colour] : [])))
  expect(tints).toEqual(new Set([LIGHT.land, LIGHT.landLithuania, LIGHT.landEast]))
})

test('before 1772 every border is soft; later none is, and some are dashed', () => {
  expect(count(1500, 'soft-border')).toBeGreaterThan(10)
  expect(count(1500, 'border') + count(1500, 'border', true)).toBe(0)
  expect(count(1930, 'soft-border')).toBe(0)
  expect(count(1930, 'border')).toBeGreaterThan(10)
  expect(count(1930, 'border', true)).toBeGreaterThan(2)
})
