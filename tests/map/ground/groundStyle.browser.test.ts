// The style of the ground: all lines in one source, and every kind of them drawn by a layer.
import { expect, test } from 'vitest'
import topology from '../../../geo/ground.json'
import waters from '../../../geo/water.json'
import { planeGround } from '../../../scripts/plane/planeGround'
import { planeWaters } from '../../../scripts/plane/planeWaters'
import { SHEET, undisguised } from '../../../src/geometry/plane'
import { readGround, softLinesOf, type GroundTopology } from '../../../src/ground/ground'
import type { Waters } from '../../../src/ground/waterTopology'
import { baseStyle, LINES, softId } from '../../../src/map/ground/groundStyle'
import { LIGHT } from '../../../src/cartography/palette'

const ground = readGround(planeGround(topology as unknown as GroundTopology))
const softLines = softLinesOf(ground)
const { sources, layers } = baseStyle(LIGHT, { ...ground, softLines, water: planeWaters(waters as Waters) })
const source = sources[LINES]
const { features } = (source?.type === 'geojson' ? source.data : null) as typeof ground.lines

test('borders with and without their bends have ids of their own, one pair an edge, and nothing else has any', () => {
  const ids = features.flatMap(({ id }) => (id === undefined ? [] : [id]))
  expect(new Set(ids).size).toBe(ids.length)
  const wanted = ground.edges.flatMap(({ id }) => [id, softId(id)])
  expect(ids.map(Number).sort((a, b) => a - b)).toEqual(wanted.sort((a, b) => a - b))
})

test('the border without bends is that of the same edge', () => {
  for (const { id } of ground.edges) {
    const soft = features.find((feature) => feature.id === softId(id))
    const [first] = softLines.features[id]?.geometry.coordinates[0] ?? []
    if (first === undefined) continue
    const [lng = 0, lat = 0] = soft?.geometry.coordinates[0]?.[0] ?? []
    const { x, y } = undisguised([lng, lat])
    expect(Math.hypot(x - (first[0] ?? 0), y - (first[1] ?? 0))).toBeLessThan(1e-12)
  }
})

test('every kind of line has a layer that draws it, and every layer a kind', () => {
  const drawn = layers.flatMap((layer) => {
    const filter = layer.type === 'line' || layer.type === 'fill' ? layer.filter : undefined
    return Array.isArray(filter) ? [filter.at(-1) as string] : []
  })
  const kinds = new Set(features.map(({ properties }) => properties?.['kind'] as string))
  expect(new Set(drawn)).toEqual(kinds)
  expect(kinds).toEqual(new Set(['coast', 'border', 'soft-border', 'river', 'lake']))
})

test('the relief lies on the sheet, corner upon corner', () => {
  const relief = sources['relief']
  const corners = (relief?.type === 'image' ? relief.coordinates : []).map(([lng, lat]) => undisguised([lng, lat]))
  const { left, right, top, bottom } = SHEET
  const wanted = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  corners.forEach(({ x, y }, at) =>
    expect([x, y]).toEqual(wanted[at]?.map((value) => expect.closeTo(value, 9) as number)),
  )
  expect(corners).toHaveLength(4)
})
