// The style of the ground: all lines in one source, and every kind of them drawn by a layer.
import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import topology from '../../../geo/ground.json'
import waters from '../../../geo/water.json'
import { readGround, type GroundTopology } from '../../../src/ground/ground'
import { baseStyle, LINES, softId } from '../../../src/map/ground/groundStyle'
import { LIGHT } from '../../../src/cartography/palette'

const ground = readGround(topology as unknown as GroundTopology)
const water = waters as FeatureCollection
const { sources, layers } = baseStyle(LIGHT, { ...ground, water })
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
    expect(soft?.geometry).toBe(ground.softLines.features[id]?.geometry)
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
