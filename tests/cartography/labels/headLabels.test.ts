// Figures at the heads of arcs: clear of each other, of heads and of the edge of the map.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headBox, lengthInside, placeHeadLabels, type ScreenArc } from '../../../src/cartography/labels/headLabels'
import { touches } from '../../../src/cartography/labels/shapes'

const size = { width: 800, height: 500 }
const straight = (id: string, x: number, y: number, halfPx = 2): ScreenArc => ({
  id,
  halfPx,
  points: [0, 0.25, 0.5, 0.75, 1].map((t) => ({ x: 100 + (x - 100) * t, y: 250 + (y - 250) * t })),
})

test('a label stands ahead of its head where there is room', () => {
  const { placed } = placeHeadLabels({
    arcs: [straight('a', 400, 250)],
    labels: [{ id: 'a', widthPx: 80, heightPx: 30 }],
    obstacles: [],
    size,
  })
  expect(placed.map(({ side }) => side)).toEqual(['right'])
  expect(placed[0]?.box.left).toBeGreaterThan(400)
})

test('a label at the edge of the map goes to the other side of its head', () => {
  const { placed } = placeHeadLabels({
    arcs: [straight('a', 780, 100)],
    labels: [{ id: 'a', widthPx: 80, heightPx: 30 }],
    obstacles: [],
    size,
  })
  expect(placed[0]?.side).not.toBe('right')
  expect(placed[0]?.box.right).toBeLessThanOrEqual(798)
})

test('a label without room is left out, and costs the layout more than one that covers an arc', () => {
  const scene = { arcs: [straight('a', 400, 250)], labels: [{ id: 'a', widthPx: 80, heightPx: 30 }], size }
  const walled = placeHeadLabels({ ...scene, obstacles: [{ left: 0, top: 0, right: 800, bottom: 500 }] })
  expect(walled.placed).toEqual([])
  expect(walled.costPx).toBeGreaterThan(placeHeadLabels({ ...scene, obstacles: [] }).costPx)
})

test('no placed label touches another label, an obstacle or a foreign head, whatever the arcs', () => {
  const spot = fc.record({ x: fc.integer({ min: 20, max: 780 }), y: fc.integer({ min: 20, max: 480 }) })
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), spot, (tips, wall) => {
      const arcs = tips.map(({ x, y }, at) => straight(String(at), x, y, 1 + (at % 6)))
      const obstacles = [{ left: wall.x, top: wall.y, right: wall.x + 60, bottom: wall.y + 14 }]
      const labels = arcs.map(({ id }) => ({ id, widthPx: 90, heightPx: 28 }))
      const { placed } = placeHeadLabels({ arcs, labels, obstacles, size })
      placed.forEach(({ id, box }, at) => {
        expect(
          [...placed.slice(0, at).map((other) => other.box), ...obstacles].some((other) => touches(box, other)),
        ).toBe(false)
        for (const arc of arcs) {
          const head = headBox(arc)
          const tip = arcs.find((other) => other.id === id)?.points.at(-1)
          const isShared = arc.points.at(-1)?.x === tip?.x && arc.points.at(-1)?.y === tip?.y
          if (arc.id !== id && !isShared && head !== null) expect(touches(box, head)).toBe(false)
        }
      })
    }),
    { seed: 7 },
  )
})

test('a label stands nearer to its own head than to another, or a line leads from it to its own', () => {
  const away = (
    { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
    x: number,
    y: number,
  ) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
  const spot = fc.record({ x: fc.integer({ min: 300, max: 380 }), y: fc.integer({ min: 200, max: 280 }) })
  let led = 0
  fc.assert(
    fc.property(fc.array(spot, { minLength: 4, maxLength: 9 }), (spots) => {
      const arcs = spots.map(({ x, y }, at) => straight(String(at), x, y))
      const labels = arcs.map(({ id }) => ({ id, widthPx: 60, heightPx: 26, short: { widthPx: 40, heightPx: 14 } }))
      const { placed } = placeHeadLabels({ arcs, labels, obstacles: [], size })
      for (const { id, box, leader } of placed) {
        const own = spots[Number(id)] ?? { x: NaN, y: NaN }
        const nearest = Math.min(...spots.map(({ x, y }) => away(box, x, y)))
        if (leader === null) expect(away(box, own.x, own.y)).toBeLessThanOrEqual(nearest)
        else {
          led += 1
          expect(leader[1]).toEqual(own)
          expect(Math.hypot(leader[0].x - own.x, leader[0].y - own.y)).toBeCloseTo(away(box, own.x, own.y), 6)
        }
      }
    }),
    { seed: 7 },
  )
  expect(led).toBeGreaterThan(10)
})

test('the length of an arc inside a box counts its width', () => {
  const arc = straight('a', 500, 250, 3)
  expect(lengthInside(arc, { left: 200, top: 200, right: 300, bottom: 300 })).toBeCloseTo(106)
  expect(lengthInside(arc, { left: 200, top: 252, right: 300, bottom: 300 })).toBeCloseTo(106)
  expect(lengthInside(arc, { left: 200, top: 254, right: 300, bottom: 300 })).toBe(0)
})
