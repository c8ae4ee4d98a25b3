import { expect, test } from 'vitest'
import { drawnCurves, faultOfPick } from '../../../bench/bruteForce'
import type { MapLine } from '../../../src/geometry/flowFeatures'
import { toPlane } from '../../../src/geometry/plane'
import { planeArc, pointOn } from '../../../src/geometry/planeArc'
import { planeView, type PlaneView } from '../../../src/geometry/planeView'
import type { LngLat } from '../../../src/record/record'
import type { DrawnFlow } from '../../../src/cartography/drawnFlow'
import { FlowPicker } from '../../../src/map/picking/flowPicker'

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
    return { id: String(at), curve: planeArc(toPlane(origin), toPlane(destination), random() - 0.5) }
  })
}

const drawn = (index: number): DrawnFlow => ({
  index,
  id: String(index),
  members: null,
  people: 100,
  kind: 'taken',
  grade: 'documented',
  isInFocus: false,
  isDimmed: false,
})

const POINTS = 512

const viewOf = ([lng, lat]: LngLat, zoom: number, bearing: number): PlaneView =>
  planeView({ center: toPlane([lng, lat]), zoom, bearing }, SIZE)

for (const [name, screen, seed] of [
  ['the whole view', viewOf([84, 60], 2.6, 0), 1],
  ['from nearer, turned', viewOf([60, 55], 3.4, 16), 2],
  ['from near', viewOf([30, 55], 5, 42), 3],
  ['from very near', viewOf([26, 55.5], 7.5, 45), 6],
  ['the far east', viewOf([150, 60], 4, -59), 4],
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
        screen,
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
  const view = viewOf([90, 55], 3, 0)
  if (line.curve === null) throw new Error('No curve')
  expect(picker.pickFlows(view.see(pointOn(line.curve, 0.5)), 12, view)).toEqual(['2', '0', '1'])
})
