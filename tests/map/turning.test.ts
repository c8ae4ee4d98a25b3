// The map turns as one comes near, about the point that the hand holds.
import { describe, expect, test } from 'vitest'
import { bearingAt, fromPlane, SHEET, toPlane } from '../../src/geometry/plane'
import { planeCamera, planeView, wholeCamera, type PlaneCamera, type Px } from '../../src/geometry/planeView'
import { Turning, turnedCamera } from '../../src/map/turning'

const SIZE = { width: 1200, height: 800 }
const WHOLE = wholeCamera(SIZE).zoom

const offPx = (a: Px, b: Px): number => Math.hypot(a.x - b.x, a.y - b.y)
const wanted = ({ center, zoom }: PlaneCamera): number => bearingAt(zoom, fromPlane(center), WHOLE)

/** The camera that MapLibre asks for: the same bearing, and a point of the plane at a px at a zoom. */
function asks({ bearing }: PlaneCamera, held: Px, px: Px, zoom: number): PlaneCamera {
  const away = planeView({ center: { x: 0, y: 0 }, zoom, bearing }, SIZE).pointAt(px)
  return { center: { x: held.x - away.x, y: held.y - away.y }, zoom, bearing }
}

/** A hand that moves MapLibre's camera step by step, and what is shown at each. */
function handOn(start: PlaneCamera, isTouching = false) {
  const turning = new Turning()
  let asked = start
  let shown = start
  return {
    shown: () => shown,
    begin: () => {
      turning.rest()
      asked = shown
    },
    /** A movement that MapLibre begins anew from the camera on show, without an end of the one before. */
    beginAnew: () => (asked = shown),
    step: (from: Px, to: Px, zoom: number) => {
      asked = asks(asked, planeView(asked, SIZE).pointAt(from), to, zoom)
      shown = turning.follow(asked, shown, SIZE, { at: to, isTouching })
    },
  }
}

describe('a wheel', () => {
  for (const px of [
    { x: 300, y: 200 },
    { x: 1000, y: 700 },
    { x: 600, y: 400 },
  ]) {
    test(`keeps what lies under it at (${String(px.x)}, ${String(px.y)}), while north turns up and down again`, () => {
      const hand = handOn(planeCamera({ center: [40, 56], zoom: WHOLE + 0.3 }, SIZE))
      const held = planeView(hand.shown(), SIZE).pointAt(px)
      let turned = 0
      for (let step = 0; step < 60; step++) {
        const before = hand.shown().bearing
        hand.step(px, px, hand.shown().zoom + (step < 40 ? 0.05 : -0.05))
        expect(offPx(planeView(hand.shown(), SIZE).see(held), px)).toBeLessThan(0.01)
        expect(hand.shown().bearing).toBeCloseTo(wanted(hand.shown()), 6)
        turned += Math.abs(hand.shown().bearing - before)
      }
      expect(turned).toBeGreaterThan(10)
    })
  }
})

test('a hand that drags keeps hold of its point', () => {
  const hand = handOn(planeCamera({ center: [30, 56], zoom: 6 }, SIZE))
  const start = hand.shown().bearing
  let px = { x: 1100, y: 150 }
  const held = planeView(hand.shown(), SIZE).pointAt(px)
  for (let step = 0; step < 100; step++) {
    const next = { x: px.x - 9, y: px.y + 3 }
    hand.step(px, next, hand.shown().zoom)
    px = next
  }
  expect(offPx(planeView(hand.shown(), SIZE).see(held), px)).toBeLessThan(0.01)
  expect(Math.abs(hand.shown().bearing - start)).toBeGreaterThan(5)
})

test('fingers that spread and move at once keep hold of the map between them', () => {
  const hand = handOn(planeCamera({ center: [60, 58], zoom: 4 }, SIZE), true)
  let px = { x: 400, y: 500 }
  const held = planeView(hand.shown(), SIZE).pointAt(px)
  for (let step = 0; step < 40; step++) {
    const next = { x: px.x + 4, y: px.y - 3 }
    hand.step(px, next, hand.shown().zoom + 0.03)
    px = next
  }
  expect(offPx(planeView(hand.shown(), SIZE).see(held), px)).toBeLessThan(0.01)
})

test('a second movement begins from what is on show, whether the first was ended or not', () => {
  for (const begin of ['begin', 'beginAnew'] as const) {
    const hand = handOn(planeCamera({ center: [40, 56], zoom: 4.2 }, SIZE))
    for (let step = 0; step < 20; step++) hand.step({ x: 200, y: 200 }, { x: 200, y: 200 }, hand.shown().zoom + 0.05)
    const before = hand.shown()
    hand[begin]()
    hand.step({ x: 900, y: 600 }, { x: 900, y: 600 }, before.zoom + 1e-4)
    const [was, is] = [planeView(before, SIZE), planeView(hand.shown(), SIZE)]
    for (const px of [
      { x: 0, y: 0 },
      { x: 1200, y: 800 },
    ])
      expect(offPx(is.see(was.pointAt(px)), px)).toBeLessThan(0.2)
  }
})

test('a camera over a place is turned as the address of the place has it, and kept on the sheet', () => {
  for (const camera of [
    { center: [24.3, 55.2], zoom: 6.2 },
    { center: [150.8, 59.6], zoom: 5 },
    { center: [-175, 66], zoom: 5 },
  ] as const) {
    const { center, zoom, bearing } = planeCamera(camera, SIZE)
    expect(turnedCamera(center, zoom, SIZE)).toEqual({ center, zoom, bearing: expect.closeTo(bearing, 9) as number })
  }
  const beyond = turnedCamera(toPlane([-60, 40]), WHOLE + 2, SIZE)
  expect(beyond.bearing).toBeCloseTo(wanted(beyond), 9)
  const view = planeView(beyond, SIZE)
  for (const x of [0, SIZE.width])
    for (const y of [0, SIZE.height]) expect(view.pointAt({ x, y }).x).toBeGreaterThan(SHEET.left - 1e-3)
})
