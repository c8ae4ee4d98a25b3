// The ground of the whole view: the same cells and borders, lines that are nowhere far from the fine ones, fewer bytes.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { packWaters } from '../../../scripts/packWaters'
import { COARSE_KM, COARSE_STEP, coarseGround, coarseWaters } from '../../../scripts/plane/coarseGround'
import { planeGround } from '../../../scripts/plane/planeGround'
import { planeWaters } from '../../../scripts/plane/planeWaters'
import { fromPlane, KM_PER_UNIT } from '../../../src/geometry/plane'
import { readGround, type GroundTopology } from '../../../src/ground/ground'
import type { Waters } from '../../../src/ground/waterTopology'

const fineTopology = planeGround(JSON.parse(readFileSync('geo/ground.json', 'utf8')) as GroundTopology)
const coarseTopology = coarseGround(fineTopology)
const [fine, coarse] = [readGround(fineTopology), readGround(coarseTopology)]
const waters = planeWaters(JSON.parse(readFileSync('geo/water.json', 'utf8')) as Waters)

/** Km from a point to a line, both in plane units. */
function kmTo([px = 0, py = 0]: Position, line: readonly Position[]): number {
  let least = Infinity
  line.forEach(([x = 0, y = 0], at) => {
    const [x2 = x, y2 = y] = line[at + 1] ?? []
    const length = (x2 - x) ** 2 + (y2 - y) ** 2
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - x) * (x2 - x) + (py - y) * (y2 - y)) / length))
    least = Math.min(least, Math.hypot(px - x - along * (x2 - x), py - y - along * (y2 - y)))
  })
  return least * KM_PER_UNIT
}

/** Half the diagonal of a step of the coarse grid, km. */
const ROUNDED_KM = (COARSE_STEP * KM_PER_UNIT) / Math.SQRT2

describe('the land of the whole view', () => {
  test('has the cells and borders of the fine one, in their order', () => {
    expect(coarse.cells).toEqual(fine.cells)
    expect(coarse.edges).toEqual(fine.edges)
    expect(coarse.lines.features.map(({ id }) => id)).toEqual(fine.lines.features.map(({ id }) => id))
    const count = ({ arcs }: GroundTopology): number => arcs.reduce((sum, arc) => sum + arc.length, 0)
    expect(count(coarseTopology)).toBeLessThan(count(fineTopology) / 2)
  })

  test('runs within its tolerance beside every border of the record’s lands', () => {
    let held = 0
    fine.lines.features.forEach((feature, place) => {
      feature.geometry.coordinates.forEach((line, part) => {
        // South of 38 N and west of 5 E lines are simpler.
        const isHere = line.every(([x = 0, y = 0]) => {
          const [lng, lat] = fromPlane({ x, y })
          return lat > 38 && lng > 5
        })
        if (feature.id === undefined || !isHere) return
        const simple = coarse.lines.features[place]?.geometry.coordinates[part] ?? []
        for (const point of line) expect(kmTo(point, simple)).toBeLessThanOrEqual(COARSE_KM + ROUNDED_KM)
        held += 1
      })
    })
    expect(held).toBeGreaterThan(200)
  })

  test('is less than half the bytes', () => {
    const bytes = (topology: unknown): number => gzipSync(JSON.stringify(topology)).length
    expect(bytes(coarseTopology)).toBeLessThan(bytes(fineTopology) / 2)
  })
})

test('the waters of the whole view are the same features within the same tolerance', () => {
  const simple = coarseWaters(waters)
  expect(simple.features.map(({ properties }) => properties)).toEqual(
    waters.features.map(({ properties }) => properties),
  )
  const rivers = waters.features.flatMap(({ geometry }, at) => {
    const other = simple.features[at]?.geometry
    return geometry.type === 'LineString' && other?.type === 'LineString' ? [[geometry, other] as const] : []
  })
  expect(rivers.length).toBeGreaterThan(50)
  for (const [river, other] of rivers) {
    for (const point of river.coordinates) expect(kmTo(point, other.coordinates)).toBeLessThanOrEqual(COARSE_KM + 1e-6)
  }
  expect(gzipSync(JSON.stringify(packWaters(simple, COARSE_STEP))).length).toBeLessThan(30_000)
})
