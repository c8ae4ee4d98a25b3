// Land of the globe as polygons without cut edges: fine where the atlas is read, coarse elsewhere.
import { simplifyRings } from './simplify.mjs'

/**
 * From fine to coarse: [west, south, east, north] in degrees, smallest triangle in km2 that still is a bend, smallest island in
 * km2, decimals. The first zone that holds a point counts.
 */
const ZONES = [
  { box: [18, 53.5, 31, 61], bend: 0.04, island: 1.2, decimals: 3 },
  { box: [3, 53, 31, 66.5], bend: 3, island: 30, decimals: 3 },
  { box: [31, 59, 192, 83], bend: 2.6, island: 14, decimals: 3 },
  { box: [130, 43, 165, 59], bend: 2.6, island: 14, decimals: 3 },
  { box: [27, 40, 56, 59], bend: 2.6, island: 14, decimals: 3 },
  { box: [-12, 34, 192, 83], bend: 8, island: 100, decimals: 3 },
  { box: [-360, -90, 360, 90], bend: 300, island: 4000, decimals: 2 },
]

const zoneOf = ([x, y]) =>
  ZONES.find(({ box: [west, south, east, north] }) => x >= west && x <= east && y >= south && y <= north)

const signedArea = (ring) =>
  ring.reduce((sum, [x, y], at) => sum + (at === 0 ? 0 : ring[at - 1][0] * y - x * ring[at - 1][1]), 0) / 2

const areaKm2 = (ring) => Math.abs(signedArea(ring)) * 111.2 ** 2 * Math.cos((ring[0][1] * Math.PI) / 180)

function rounded([x, y]) {
  const { decimals } = zoneOf([x, y])
  return [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))]
}

/** Longitudes without the jump at 180 degrees. */
function unwrapped(ring) {
  let [[before]] = ring
  return ring.map(([x, y]) => {
    before = Number((x + 360 * Math.round((before - x) / 360)).toFixed(6))
    return [before, y]
  })
}

const moved = (ring, degrees) => ring.map(([x, y]) => [x + degrees, y])

/** What lies west of 168.9 W, but for the southern ocean, is drawn east of 180: Chukotka in one piece with Asia. */
function placed(ring) {
  const xs = ring.map(([x]) => x)
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2
  const turned = moved(ring, middle < -180 ? 360 : middle > 190 ? -360 : 0)
  return Math.max(...turned.map(([x]) => x)) < -168.5 ? moved(turned, 360) : turned
}

/** Whether a ring (closed) runs along 180 degrees. */
const isCut = (ring) => ring.some(([x], at) => at > 0 && x === 180 && ring[at - 1][0] === 180)

/** The ring as a line that begins and ends where it meets 180 degrees, without its edge there. */
function opened(ring) {
  const points = ring.slice(0, -1)
  const at = (place) => points[(place + points.length) % points.length]
  const isEdge = (place) => at(place)[0] === 180 && at(place + 1)[0] === 180
  const first = points.findIndex((_, place) => isEdge(place - 1) && !isEdge(place))
  const line = points.map((_, place) => at(first + place))
  const end = line.findIndex(([x], place) => place > 0 && x === 180 && line[(place + 1) % line.length][0] === 180)
  return line.slice(0, end + 1)
}

/** Joins the rings that the package cuts at 180 degrees along their common edge; its ends differ by one step of its grid. */
function joinedAt180(rings) {
  const cut = rings.filter(isCut).map(opened)
  const whole = rings.filter((ring) => !isCut(ring))
  const isNear = ([, y], [, z]) => Math.abs(y - z) < 0.01
  while (cut.length > 0) {
    const first = cut.shift()
    const place = cut.findIndex((line) => isNear(line[0], first.at(-1)) && isNear(line.at(-1), first[0]))
    if (place < 0)
      throw new Error(`land-10m: nothing continues the land cut at 180 E, ${first[0][1]} N. Another package?`)
    const [second] = cut.splice(place, 1)
    whole.push([...first, ...second.slice(1, -1), first[0]])
  }
  return whole
}

/** Antarctica goes round the pole: closed along the edges of the sheet, which are no coast. */
function aroundThePole(ring) {
  const shore = ring[0][0] < ring.at(-1)[0] ? ring : [...ring].reverse()
  const points = shore.filter(([x]) => x > -180 && x < 180)
  const lat = (points[0][1] + points.at(-1)[1]) / 2
  return [[-180, -90], [-180, lat], ...points, [180, lat], [180, -90], [-180, -90]]
}

/** Polygon features from the topology land-10m of world-atlas; `seam` marks Antarctica, whose outline is not all coast. */
export function landFeatures(atlas, feature) {
  const { geometry } = feature(atlas, atlas.objects.land).features[0]
  const all = geometry.coordinates.map((polygon) => polygon.map(unwrapped))
  const isPolar = ([outer]) => Math.abs(outer[0][0] - outer.at(-1)[0]) > 1
  const outer = joinedAt180(all.filter((polygon) => !isPolar(polygon)).map(([ring]) => placed(ring)))
  const holes = all.flatMap(([, ...inner]) => inner).map(placed)
  const polar = all.filter(isPolar).map(([ring]) => aroundThePole(ring))
  const isLarge = (ring) => areaKm2(ring) > Math.min(...ring.map((point) => zoneOf(point).island))
  const kept = outer.filter(isLarge).sort((a, b) => areaKm2(b) - areaKm2(a))
  const bend = (point) => (Math.abs(point[0]) === 180 && point[1] < -60 ? 0 : zoneOf(point).bend)
  const simple = simplifyRings([...kept, ...holes, ...polar], bend, rounded)
  const lands = simple.slice(0, kept.length)
  const seas = simple.slice(kept.length, kept.length + holes.length)
  const poles = simple.slice(kept.length + holes.length)
  const polygon = (coordinates, properties) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates },
  })
  const turned = (ring, sign) => (Math.sign(signedArea(ring)) === sign ? ring : [...ring].reverse())
  return [
    // The largest land is Eurasia with Africa; the one hole of the package is the Caspian.
    ...lands.map((ring, at) => polygon([turned(ring, 1), ...(at === 0 ? seas.map((sea) => turned(sea, -1)) : [])], {})),
    ...poles.map((ring) => polygon([turned(ring, 1)], { seam: true })),
  ]
}
