import { expect, test } from 'vitest'
import { drawnCurves, faultOfPick } from '../../../bench/bruteForce'
import { arc } from '../../../src/geometry/arc'
import type { MapLine } from '../../../src/geometry/flowFeatures'
import { globeView } from '../../../src/geometry/globeView'
import type { LngLat } from '../../../src/record/record'
import type { DrawnFlow } from '../../../src/cartography/drawnFlow'
import { FlowPicker } from '../../../src/map/picking/flowPicker'
import type { Point } from '../../../src/cartography/labels/shapes'
import type { ScreenProjection } from '../../../src/map/picking/screen'

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
function globeScreen(center: LngLat, zoom: number): ScreenProjection {
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
function flatScreen([lng0, lat0]: LngLat, pxPerDegree: number): ScreenProjection {
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

const POINTS = 512

for (const [name, screen, seed] of [
  ['the globe from afar', globeScreen([84, 60], 2.2), 1],
  ['the globe with its edge in the picture', globeScreen([60, 55], 1.4), 2],
  ['the globe from near', globeScreen([30, 55], 5), 3],
  ['the globe from very near', globeScreen([26, 55.5], 7.5), 6],
  ['a flat map', flatScreen([90, 55], 7), 4],
] as const) {
  for (const [share, part] of [
    ['much', 0.4],
    ['little', 0.1],
  ] as const) {
    test(`what is picked is what measuring every curve finds: ${name}, ${share} of the record on show`, () => {
      const random = seeded(seed)
      const lines = linesOf(300, random)
      const shown = lines.flatMap((_, at) => (random() < part ? [at] : []))
      const picker = new FlowPicker(lines)
      picker.show([drawn(299), drawn(298)])
      picker.show(shown.map(drawn))
      const curves = drawnCurves(
        shown.flatMap((index) => lines[index] ?? []),
        POINTS,
        screen.see,
      )
      let found = 0
      for (let probe = 0; probe < 150; probe++) {
        const at = { x: random() * SIZE.width, y: random() * SIZE.height }
        const reachPx = random() < 0.5 ? 12 : 22
        const picked = picker.pickFlows(at, reachPx, screen)
        expect(faultOfPick(picked, curves, at, reachPx), JSON.stringify({ at, reachPx })).toBeNull()
        found += picked.length
      }
      expect(found).toBeGreaterThan(20)
    })
  }
}

test('brute force sees a flow that is missing, one too many, one twice and a wrong order', () => {
  const curves = new Map([
    [
      'near',
      [
        { x: 0, y: 2 },
        { x: 9, y: 2 },
      ],
    ],
    [
      'far',
      [
        { x: 0, y: 7 },
        { x: 9, y: 7 },
      ],
    ],
    [
      'beyond',
      [
        { x: 0, y: 20 },
        { x: 9, y: 20 },
      ],
    ],
  ])
  const fault = (found: string[]) => faultOfPick(found, curves, { x: 4, y: 0 }, 12)
  expect(fault(['near', 'far'])).toBeNull()
  expect(fault(['near'])).toContain('far is 7.00 px away and was not found')
  expect(fault(['near', 'far', 'beyond'])).toContain('beyond is 20.00 px away and was found')
  expect(fault(['far', 'near'])).toContain('far is farther than near')
  expect(fault(['near', 'far', 'far'])).toContain('twice')
})

test('of equally near flows the first on show is told first', () => {
  const [line] = linesOf(1, seeded(8))
  if (line === undefined) throw new Error('No line')
  const picker = new FlowPicker([line, line, line])
  picker.show([drawn(2), drawn(0), drawn(1)])
  const screen = flatScreen([90, 55], 7)
  const [lng = 0, lat = 0] = line.geometry?.coordinates[16] ?? []
  expect(picker.pickFlows(screen.project([lng, lat]), 12, screen)).toEqual(['2', '0', '1'])
})
