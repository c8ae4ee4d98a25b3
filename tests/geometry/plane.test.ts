// The plane against d3-geo, there and back, its areas, its edges, and what MapLibre and addresses are told.
import { geoConicEqualArea } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecordFrom } from '../../scripts/readPackage'
import {
  authalic,
  bearingAt,
  CENTRAL_MERIDIAN,
  CONE,
  convergence,
  disguise,
  disguised,
  EARTH_KM,
  fromPlane,
  isOnSheet,
  KM_PER_UNIT,
  PARALLELS,
  planeZoom,
  SHEET,
  toPlane,
  undisguise,
  undisguised,
  webZoom,
  wrapped,
  type PlanePoint,
} from '../../src/geometry/plane'
import type { LngLat } from '../../src/record/record'

const VILNIUS: LngLat = [25.28, 54.69]
const MAGADAN: LngLat = [150.81, 59.57]
const CHUKOTKA: LngLat = [190.3, 66.1]

const longitude = fc.double({ min: -99.999, max: 259.999, noNaN: true })
const latitude = fc.double({ min: -89, max: 89, noNaN: true })
/** Where the roads run, and their neighbours. */
const onTheRoads = fc.tuple(fc.double({ min: 15, max: 191, noNaN: true }), fc.double({ min: 40, max: 75, noNaN: true }))

const radius = EARTH_KM / KM_PER_UNIT
const conic = geoConicEqualArea()
  .parallels([...PARALLELS])
  .rotate([-CENTRAL_MERIDIAN, 0])
  .scale(radius)
  .translate([0, 0])
  .center([0, 0])
  .precision(0)
const byD3 = ([lng, lat]: LngLat): PlanePoint => {
  const [x = NaN, y = NaN] = conic([lng, authalic(lat)]) ?? []
  return { x, y }
}
const minus = (a: PlanePoint, b: PlanePoint): PlanePoint => ({ x: a.x - b.x, y: a.y - b.y })

test('the plane is the equal-area conic of d3-geo on authalic latitudes, wherever on the globe', () => {
  // d3 puts its own middle at 0, so both are measured from one place.
  const [ours, theirs] = [toPlane(VILNIUS), byD3(VILNIUS)]
  fc.assert(
    fc.property(longitude, latitude, (lng, lat) => {
      const [a, b] = [minus(toPlane([lng, lat]), ours), minus(byD3([lng, lat]), theirs)]
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(2e-15)
    }),
    { numRuns: 2000 },
  )
})

test('from a place to the plane and back one is where one was, to two millimetres', () => {
  fc.assert(
    fc.property(longitude, latitude, (lng, lat) => {
      const [backLng, backLat] = fromPlane(toPlane([lng, lat]))
      expect(Math.abs(backLng - lng) * Math.cos((lat * Math.PI) / 180)).toBeLessThan(2e-8)
      expect(Math.abs(backLat - lat)).toBeLessThan(2e-8)
    }),
    { numRuns: 2000 },
  )
})

test('from the plane to a place and back one is where one was, all over the sheet but for the gap and the pole', () => {
  const along = fc.double({ min: 0, max: 1, noNaN: true })
  let asked = 0
  fc.assert(
    fc.property(along, along, (across, down) => {
      const point = {
        x: SHEET.left + across * (SHEET.right - SHEET.left),
        y: SHEET.top + down * (SHEET.bottom - SHEET.top),
      }
      const place = fromPlane(point)
      fc.pre(Math.abs(place[1]) < 89.9 && Math.abs(place[0] - CENTRAL_MERIDIAN) < 180)
      asked++
      const back = toPlane(place)
      expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(1e-10)
    }),
    { numRuns: 1000 },
  )
  expect(asked).toBeGreaterThan(900)
})

test('areas are true: a small triangle has its area on the ellipsoid wherever it lies', () => {
  const e2 = 0.00669437999014
  fc.assert(
    fc.property(longitude, fc.double({ min: -60, max: 85, noNaN: true }), (lng, lat) => {
      const step = 1e-3
      const [a, b, c] = [toPlane([lng, lat]), toPlane([lng + step, lat]), toPlane([lng, lat + step])]
      const [ab, ac] = [minus(b, a), minus(c, a)]
      const found = (Math.abs(ab.x * ac.y - ab.y * ac.x) / 2) * KM_PER_UNIT ** 2
      // Radii of curvature of WGS 84 along the meridian and across it.
      const [sine, rad] = [Math.sin((lat * Math.PI) / 180), Math.PI / 180]
      const across = 6378.137 / Math.sqrt(1 - e2 * sine * sine)
      const alongMeridian = (6378.137 * (1 - e2)) / (1 - e2 * sine * sine) ** 1.5
      const wanted = ((step * rad) ** 2 * alongMeridian * across * Math.cos(lat * rad)) / 2
      expect(found / wanted).toBeCloseTo(1, 3)
    }),
  )
})

test('where the roads run no length along a parallel is off by more than 2 %, and by 3.3 % around them', () => {
  const factor = (lat: number): number => {
    const [a, b] = [toPlane([CENTRAL_MERIDIAN - 0.5, lat]), toPlane([CENTRAL_MERIDIAN + 0.5, lat])]
    const e2 = 0.00669437999014
    const sine = Math.sin((lat * Math.PI) / 180)
    const across = (6378.137 / Math.sqrt(1 - e2 * sine * sine)) * Math.cos((lat * Math.PI) / 180)
    return (Math.hypot(a.x - b.x, a.y - b.y) * KM_PER_UNIT) / ((across * Math.PI) / 180)
  }
  for (let lat = 45; lat <= 71; lat++) expect(Math.abs(factor(lat) - 1), String(lat)).toBeLessThan(0.02)
  for (let lat = 40; lat <= 73; lat++) expect(Math.abs(factor(lat) - 1), String(lat)).toBeLessThan(0.033)
  expect(factor(20)).toBeGreaterThan(1.1)
})

describe('the edges of the plane', () => {
  test('Chukotka beyond 180 degrees is in one piece, however its longitude is written', () => {
    const [west, east] = [toPlane([179.99, 67]), toPlane([180.01, 67])]
    expect(Math.hypot(east.x - west.x, east.y - west.y) * KM_PER_UNIT).toBeLessThan(1)
    const [unwrapped, written] = [toPlane(CHUKOTKA), toPlane([CHUKOTKA[0] - 360, CHUKOTKA[1]])]
    expect(Math.hypot(unwrapped.x - written.x, unwrapped.y - written.y)).toBeLessThan(1e-15)
    expect(fromPlane(toPlane(CHUKOTKA))[0]).toBeCloseTo(190.3, 9)
    expect(wrapped(190.3)).toBeCloseTo(-169.7, 9)
  })

  test('the cut lies at 100 degrees west: on both sides of it a degree is a degree, across it is the gap', () => {
    const apart = (a: LngLat, b: LngLat): number => {
      const d = minus(toPlane(a), toPlane(b))
      return Math.hypot(d.x, d.y) * KM_PER_UNIT
    }
    expect(apart([-99, 60], [-99.9, 60])).toBeLessThan(60)
    expect(apart([-101, 60], [-100.1, 60])).toBeLessThan(60)
    expect(apart([-99.9, 60], [-100.1, 60])).toBeGreaterThan(3000)
    expect(toPlane([-100, 60])).toEqual(toPlane([260, 60]))
  })

  test('a point of no place gives the nearest one: the pole, or a side of the cut', () => {
    const pole = toPlane([80, 90])
    expect(fromPlane({ x: pole.x, y: pole.y - 0.01 })[1]).toBeCloseTo(90, 9)
    const [left, right] = [toPlane([-99.99, 60]), toPlane([-100.01, 60])]
    const inGap = (share: number) => fromPlane({ x: left.x + share * (right.x - left.x), y: left.y })
    expect(inGap(0.1)[0]).toBe(-100)
    expect(inGap(0.9)[0]).toBe(260)
  })

  test('what is no place or point is told with what was found and expected', () => {
    expect(() => toPlane([54.69, 254.6])).toThrow(/found \[54\.69, 254\.6\], expected \[longitude, latitude\]/)
    expect(() => toPlane([NaN, 54])).toThrow('NaN')
    expect(() => fromPlane({ x: Infinity, y: 0 })).toThrow('two finite numbers')
    expect(() => disguised({ x: 1.2, y: 0.5 })).toThrow('Cut it at SHEET first')
    expect(() => disguise([-60, -85])).toThrow('expected 0 to 1')
    expect(() => undisguised([0, 90])).toThrow('within -90 to 90')
  })

  test('the sheet lies well inside the square of Mercator, and every place of the record on the sheet', () => {
    expect(Math.min(SHEET.left, SHEET.top, 1 - SHEET.right, 1 - SHEET.bottom)).toBeGreaterThan(0.1)
    for (const at of [VILNIUS, MAGADAN, CHUKOTKA, [-9, 39], [74, 38], [140, 36]] satisfies LngLat[]) {
      expect(isOnSheet(at), at.join()).toBe(true)
    }
    expect(isOnSheet([-58.4, -34.6])).toBe(false)
    expect(isOnSheet([-87.6, 41.9])).toBe(false)
    const { record } = readRecordFrom('data')
    expect(record.places.size).toBeGreaterThan(100)
    expect([...record.places.values()].filter(({ at }) => !isOnSheet(at)).map(({ id }) => id)).toEqual([])
  })
})

test('MapLibre is given what Web Mercator puts at the point, and gives the place back', () => {
  fc.assert(
    fc.property(onTheRoads, (at) => {
      const [lng, lat] = disguise(at)
      const point = toPlane(at)
      // Web Mercator as MapLibre computes it.
      expect((180 + lng) / 360).toBeCloseTo(point.x, 13)
      const y = (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360
      expect(y).toBeCloseTo(point.y, 13)
      const [backLng, backLat] = undisguise([lng, lat])
      expect(backLng).toBeCloseTo(at[0], 7)
      expect(backLat).toBeCloseTo(at[1], 7)
    }),
  )
})

describe('north', () => {
  test('with the map turned by the convergence, the way north leads straight up', () => {
    fc.assert(
      fc.property(onTheRoads, ([lng, lat]) => {
        const step = minus(toPlane([lng, lat + 0.01]), toPlane([lng, lat]))
        // Degrees clockwise from up, as a bearing is.
        const lean = (Math.atan2(step.x, -step.y) * 180) / Math.PI
        expect(lean).toBeCloseTo(convergence([lng, lat]), 6)
      }),
    )
    expect(convergence(VILNIUS)).toBeCloseTo(46.3, 1)
    expect(convergence(MAGADAN)).toBeCloseTo(-59.9, 1)
    expect(CONE).toBeCloseTo(0.8466, 4)
  })

  test('the map stands straight at the whole view, turns in between without a jump, and has north up from near', () => {
    expect(bearingAt(2.4, VILNIUS, 2.4)).toBe(0)
    expect(bearingAt(0, VILNIUS, 2.4)).toBe(0)
    expect(bearingAt(4.9, VILNIUS, 2.4)).toBeCloseTo(convergence(VILNIUS), 9)
    expect(bearingAt(9, MAGADAN, 1)).toBe(convergence(MAGADAN))
    let before = 0
    for (let zoom = 2; zoom < 6; zoom += 0.05) {
      const now = bearingAt(zoom, VILNIUS, 2.4)
      expect(now - before).toBeGreaterThan(-1e-9)
      expect(now - before).toBeLessThan(4.5)
      before = now
    }
  })
})

test('a zoom of an address shows the scale that Web Mercator has there, and comes back', () => {
  for (const lat of [40, 55.2, 57, 72]) {
    const kmPerPx = KM_PER_UNIT / (512 * 2 ** planeZoom(6.2, lat))
    const web = (2 * Math.PI * EARTH_KM * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** 6.2)
    expect(kmPerPx / web).toBeCloseTo(1, 12)
    expect(webZoom(planeZoom(6.2, lat), lat)).toBeCloseTo(6.2, 12)
  }
  expect(planeZoom(5, 57)).toBe(5)
})
