import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convergence, SHEET, toPlane } from '../../src/geometry/plane'
import { keptOnSheet, wholeCamera, planeView, type PlaneCamera, type Px, type Size } from '../../src/geometry/planeView'

const WIDE: Size = { width: 1440, height: 630 }
const PHONE: Size = { width: 390, height: 500 }

const corners = ({ width, height }: Size): Px[] => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: 0, y: height },
  { x: width, y: height },
]

const cameras = fc.record({
  center: fc.record({
    x: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
  }),
  zoom: fc.double({ min: 1, max: 9, noNaN: true }),
  bearing: fc.double({ min: -90, max: 90, noNaN: true }),
})

describe('a view', () => {
  test('leads from the plane to px and back', () => {
    fc.assert(
      fc.property(
        cameras,
        fc.double({ min: 0, max: 1440, noNaN: true }),
        fc.double({ min: 0, max: 630, noNaN: true }),
        (camera, x, y) => {
          const view = planeView(camera, WIDE)
          const back = view.see(view.pointAt({ x, y }))
          expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(1e-6)
        },
      ),
    )
  })

  test('turned by the convergence has north up and east on the right', () => {
    const at = [24.3, 55.2] as const
    const view = planeView({ center: toPlane(at), zoom: 6, bearing: convergence(at) }, WIDE)
    const [here, north, east] = [at, [24.3, 55.3] as const, [24.4, 55.2] as const].map((place) =>
      view.see(toPlane(place)),
    )
    expect(here).toEqual({ x: 720, y: 315 })
    expect(north?.x).toBeCloseTo(720, 2)
    expect(north?.y).toBeLessThan(310)
    expect(east?.x).toBeGreaterThan(725)
  })
})

describe('the opening camera', () => {
  test.each<[string, Size]>([
    ['a desk', WIDE],
    ['a phone', PHONE],
    ['a still higher phone', { width: 360, height: 760 }],
    ['a very wide window', { width: 3440, height: 1000 }],
    ['a picture of the eras', { width: 300, height: 192 }],
  ])('shows Lithuania, Kolyma, the mouth of the Lena and Kazakhstan whole on %s', (_, size) => {
    const { see } = planeView(wholeCamera(size), size)
    const ends = {
      Klaipeda: [21.1, 55.7],
      Magadan: [150.8, 59.6],
      Trofimovsk: [126.5, 72.5],
      Balkhash: [75, 46.8],
      Kolyma: [152, 65.7],
    } as const
    for (const [name, at] of Object.entries(ends)) {
      const { x, y } = see(toPlane([at[0], at[1]]))
      // Room for names beside and bows above.
      expect(x, name).toBeGreaterThanOrEqual(size.width * 0.079)
      expect(x, name).toBeLessThanOrEqual(size.width * 0.921)
      expect(y, name).toBeGreaterThan(size.height * 0.1)
      expect(y, name).toBeLessThan(size.height * 0.93)
    }
  })

  test('fits the road to the frame: Lithuania and Magadan lie far apart on a desk and on a phone', () => {
    const apart = (size: Size): number => {
      const { see } = planeView(wholeCamera(size), size)
      return see(toPlane([150.8, 59.6])).x - see(toPlane([23.9, 54.9])).x
    }
    expect(apart(WIDE)).toBeGreaterThan(WIDE.width * 0.55)
    expect(apart(PHONE)).toBeGreaterThan(PHONE.width * 0.8)
  })

  test('has a scale for a frame of no size', () => {
    expect(Number.isFinite(wholeCamera({ width: 0, height: 0 }).zoom)).toBe(true)
  })
})

describe('a camera kept on the sheet', () => {
  test('shows nothing but the sheet wherever the sheet is larger than the frame', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        fc.pre(camera.zoom > 3.4)
        const { pointAt } = planeView(keptOnSheet(camera, WIDE), WIDE)
        for (const corner of corners(WIDE)) {
          const { x, y } = pointAt(corner)
          expect(x).toBeGreaterThan(SHEET.left - 1e-9)
          expect(x).toBeLessThan(SHEET.right + 1e-9)
          expect(y).toBeGreaterThan(SHEET.top - 1e-9)
          // Turned and high frames hang from the upper edge.
          if (camera.zoom > 4) expect(y).toBeLessThan(SHEET.bottom + 1e-9)
        }
      }),
    )
  })

  test('stays where it is when it sees the sheet alone, and hangs from the upper edge when it is too high', () => {
    const near: PlaneCamera = { center: toPlane([24.3, 55.2]), zoom: 6, bearing: 47 }
    expect(keptOnSheet(near, WIDE)).toEqual(near)
    const high = keptOnSheet({ ...near, zoom: 1, bearing: 0 }, { width: 360, height: 900 })
    expect(planeView(high, { width: 360, height: 900 }).pointAt({ x: 180, y: 0 }).y).toBeCloseTo(SHEET.top, 12)
  })
})
