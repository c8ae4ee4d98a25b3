import { expect, test } from 'vitest'
import { arc } from '../../geo/arc'
import type { MapLine } from '../../geo/flowFeatures'
import { globeView } from '../../geo/globeView'
import type { LngLat } from '../../src/domain/record'
import type { DrawnFlow } from '../../src/map/drawnFlow'
import { FlowPicker } from '../../src/map/flowPicker'
import { distanceToLine } from '../../src/map/pickFlows'
import type { Point } from '../../src/map/placeMarks'
import type { Screen } from '../../src/map/screen'

const SIZE = { width: 1200, height: 800 }

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function linesOf(count: number, random: () => number): MapLine[] {
  return Array.from({ length: count }, (_, at): MapLine => {
    const origin: LngLat = [20 + random() * 10, 52 + random() * 6]
    // As far as Kamchatka and past the antimeridian.
    const destination: LngLat = [30 + random() * 165, 40 + random() * 32]
    const curve = { origin, destination, bend: random() - 0.5, lean: random() - 0.5 }
    const coordinates = arc(origin, destination, curve.bend, curve.lean).map(([lng, lat]) => [lng, lat])
    return { id: String(at), geometry: { type: 'LineString', coordinates }, curve }
  })
}

const drawn = (index: number): DrawnFlow => ({
  index,
  id: String(index),
  members: null,
  people: 100,
  kind: 'taken',
  grade: 'documented',
  unknownEnd: null,
  isInFocus: false,
  isDimmed: false,
})

/** The globe of the pictures; a px is unprojected by search, which is slow and certain. */
function globeScreen(center: LngLat, zoom: number): Screen {
  const { see } = globeView({ center, zoom }, SIZE)
  const project = (at: LngLat): Point => see(at)
  return {
    see: (at) => {
      const { x, y, depth } = see(at)
      return depth < 0 ? null : { x, y }
    },
    project,
    unproject: (wanted) => {
      let best: LngLat = center
      let step = 60
      const away = (at: LngLat): number => {
        const { x, y, depth } = see(at)
        return depth < 0 ? 1e6 - depth : Math.hypot(x - wanted.x, y - wanted.y)
      }
      while (step > 1e-5) {
        const [lng, lat] = best
        const near = [-1, 0, 1].flatMap((dx) =>
          [-1, 0, 1].map((dy): LngLat => [lng + dx * step, Math.min(89, Math.max(-89, lat + dy * step))]),
        )
        const next = near.reduce((least, at) => (away(at) < away(least) ? at : least))
        if (next === best || away(next) >= away(best)) step *= 0.6
        else best = next
      }
      return best
    },
  }
}

/** A flat map: the plate of degrees, which turns every 360. */
function flatScreen([lng0, lat0]: LngLat, pxPerDegree: number): Screen {
  const project = ([lng, lat]: LngLat): Point => ({
    x: SIZE.width / 2 + (lng - lng0) * pxPerDegree,
    y: SIZE.height / 2 - (lat - lat0) * pxPerDegree,
  })
  return {
    see: project,
    project,
    unproject: ({ x, y }) => [lng0 + (x - SIZE.width / 2) / pxPerDegree, lat0 - (y - SIZE.height / 2) / pxPerDegree],
  }
}

/** Every line on show, every point: no index, no box. */
function bruteForce(lines: readonly MapLine[], shown: readonly number[], at: Point, reachPx: number, { see }: Screen) {
  return shown
    .map((index) => {
      const points = (lines[index]?.geometry?.coordinates ?? []).map(([lng = 0, lat = 0]) => see([lng, lat]))
      return { id: String(index), distance: distanceToLine(points, at) }
    })
    .filter(({ distance }) => distance <= reachPx)
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }) => id)
}

for (const [name, screen, seed] of [
  ['the globe from afar', globeScreen([84, 60], 2.2), 1],
  ['the globe with its edge in the picture', globeScreen([60, 55], 1.4), 2],
  ['the globe from near', globeScreen([30, 55], 5), 3],
  ['a flat map', flatScreen([90, 55], 7), 4],
] as const) {
  test(`what the index finds is what looking at every arc finds: ${name}`, () => {
    const random = seeded(seed)
    const lines = linesOf(300, random)
    const shown = lines.flatMap((_, at) => (random() < 0.4 ? [at] : []))
    const picker = new FlowPicker(lines)
    picker.show([drawn(299), drawn(298)])
    picker.show(shown.map(drawn))
    let found = 0
    for (let probe = 0; probe < 250; probe++) {
      const at = { x: random() * SIZE.width, y: random() * SIZE.height }
      const reachPx = random() < 0.5 ? 12 : 22
      const expected = bruteForce(lines, shown, at, reachPx, screen)
      expect(picker.pickFlows(at, reachPx, screen), JSON.stringify({ at, reachPx })).toEqual(expected)
      found += expected.length
    }
    expect(found).toBeGreaterThan(100)
  })
}

test('after the camera has moved the old screen is forgotten', () => {
  const random = seeded(5)
  const lines = linesOf(40, random)
  const shown = lines.map((_, at) => at)
  const picker = new FlowPicker(lines)
  picker.show(shown.map(drawn))
  const at = { x: 500, y: 380 }
  picker.pickFlows(at, 22, flatScreen([90, 55], 7))
  picker.forgetScreen()
  const after = flatScreen([70, 50], 9)
  expect(picker.pickFlows(at, 22, after)).toEqual(bruteForce(lines, shown, at, 22, after))
})
