// Arcs of one picture laid apart: no crossing of the largest, labels with room, the same every time, known bends kept.
import { expect, test } from 'vitest'
import { crosses, layArcs, type ArcToLay, type LayoutScene } from '../../layout/layArcs'
import { planeArc, pointsOf } from '../../src/geometry/planeArc'
import { placeHeadLabels } from '../../src/cartography/labels/headLabels'

const HOME = { x: 60, y: 150 }
const to = (id: string, x: number, y: number, halfPx: number): ArcToLay => ({
  id,
  from: HOME,
  to: { x, y },
  halfPx,
  label: { widthPx: 70, heightPx: 28 },
})
const scene: LayoutScene = {
  arcs: [to('large', 420, 190, 5), to('behind it', 520, 205, 4), to('north', 400, 60, 2), to('south', 330, 280, 1)],
  names: [{ left: 20, top: 165, right: 90, bottom: 180 }],
  size: { width: 700, height: 320 },
}

const drawnBy = (bends: ReadonlyMap<string, number>) =>
  scene.arcs.map((arc) => ({
    id: arc.id,
    halfPx: arc.halfPx,
    points: pointsOf(planeArc(arc.from, arc.to, bends.get(arc.id) ?? 0), 40),
  }))

test('arcs from one place do not cross, and every head has its label', () => {
  const drawn = drawnBy(layArcs(scene))
  for (const [at, { points }] of drawn.entries()) {
    for (const { points: others } of drawn.slice(at + 1)) {
      // What leaves one place lies together at first.
      for (let a = 5; a < points.length; a++) {
        for (let b = 5; b < others.length; b++) {
          const [p, q, r, s] = [points[a - 1], points[a], others[b - 1], others[b]]
          if (p && q && r && s) expect(crosses(p, q, r, s)).toBe(false)
        }
      }
    }
  }
  const labels = scene.arcs.flatMap(({ id, label }) => (label === null ? [] : [{ id, ...label }]))
  const { placed } = placeHeadLabels({ arcs: drawn, labels, obstacles: scene.names, size: scene.size })
  expect(placed).toHaveLength(4)
})

test('the same picture is laid the same, and a known bend stays', () => {
  expect(layArcs(scene)).toEqual(layArcs(scene))
  expect(layArcs(scene, new Map([['north', 0.3]])).get('north')).toBe(0.3)
})
