// Lakes and rivers of the region, without what the 20th century dug and dammed, with the rivers we drew ourselves.
import { DAMMED_LAKES, LAKE_NAMES, NO_LAKES, OWN_LAKES } from './lakes.mjs'
import { boundsOf, cutOut, isInPolygon, nearestOn, rounded, smoothThrough, trimmedTo } from './lines.mjs'
import { OWN_RIVERS } from './ownRivers.mjs'
import { NO_RIVERS, RIVERS } from './rivers.mjs'

/** [west, south, east, north] */
const REGION = [-12, 34, 192, 83]
const SMALLEST_LAKE_KM2 = 15

const areaKm2 = (ring) =>
  (Math.abs(ring.reduce((sum, [x, y], at) => sum + (at === 0 ? 0 : ring[at - 1][0] * y - x * ring[at - 1][1]), 0)) /
    2) *
  111.2 ** 2 *
  Math.cos((ring[0][1] * Math.PI) / 180)

const isInside = ([west, south, east, north], [w, s, e, n]) => w >= west && s >= south && e <= east && n <= north
const isNearRegion = (line) => {
  const [west, south, east, north] = boundsOf(line)
  return east > REGION[0] && north > REGION[1] && west < REGION[2] && south < REGION[3]
}

/** What lies south of a latitude (Sutherland-Hodgman on one side). */
function southOf(ring, north) {
  const points = ring.slice(0, -1).flatMap((point, at, all) => {
    const before = all[(at + all.length - 1) % all.length]
    const isCut = before[1] <= north !== point[1] <= north
    const share = (north - before[1]) / (point[1] - before[1])
    const cut = isCut ? [[before[0] + share * (point[0] - before[0]), north]] : []
    return point[1] <= north ? [...cut, point] : cut
  })
  return [...points, points[0]]
}

/** Polygons of the natural lakes: { id, polygon }. */
function naturalLakes(features) {
  const seen = new Set()
  const lakes = partsOf(features)
    .map(([, polygon]) => polygon)
    .filter(([outer]) => isNearRegion(outer) && areaKm2(outer) >= SMALLEST_LAKE_KM2)
    .filter(([outer]) => !Object.values(NO_LAKES).some((bounds) => isInside(bounds, boundsOf(outer))))
    // The package has Zaysan twice.
    .filter(([outer]) => !seen.has(boundsOf(outer).join()) && seen.add(boundsOf(outer).join()))
    .map((polygon) => {
      const dammed = DAMMED_LAKES.find(({ inside }) => isInPolygon(polygon, inside))
      return dammed ? [southOf(polygon[0], dammed.north)] : polygon
    })
  const idOf = (polygon) =>
    Object.keys(LAKE_NAMES).find((id) => LAKE_NAMES[id].some((point) => isInPolygon(polygon, point)))
  return [
    ...lakes.map((polygon) => ({ id: idOf(polygon), polygon })),
    ...OWN_LAKES.map(({ id, rings }) => ({ id, origin: 'own', polygon: rings.map(smoothThrough) })),
  ]
}

/** ["feature" or "feature.part", coordinates] of every line or polygon of the features. */
function partsOf(features) {
  return features.flatMap(({ geometry: { type, coordinates } }, at) =>
    type.startsWith('Multi') ? coordinates.map((part, place) => [`${at}.${place}`, part]) : [[`${at}`, coordinates]],
  )
}

const away = ([ax, ay], [bx, by]) => Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180), ay - by)

/** One line of the pieces, each turned so that it goes on where the one before ended. */
function chained(pieces, name) {
  const [first, second] = pieces
  const reach = (point, piece) => Math.min(away(point, piece[0]), away(point, piece.at(-1)))
  const isTurned = second !== undefined && reach(first[0], second) < reach(first.at(-1), second)
  return pieces.slice(1).reduce(
    (line, piece) => {
      const end = line.at(-1)
      const next = away(end, piece[0]) <= away(end, piece.at(-1)) ? piece : [...piece].reverse()
      if (away(end, next[0]) > 0.02) throw new Error(`${name}: a gap at ${end} in the lines named in rivers.mjs`)
      return [...line, ...next.slice(1)]
    },
    isTurned ? [...first].reverse() : first,
  )
}

/** Lines of the package: named ones chained from source to mouth, then the others as they are. */
function packageRivers(features) {
  const pieces = new Map(partsOf(features).filter(([, line]) => isNearRegion(line)))
  const take = (key) => {
    const line = pieces.get(key)
    if (line === undefined) throw new Error(`rivers.mjs names line ${key} twice, or the package has none`)
    pieces.delete(key)
    return line
  }
  for (const keys of Object.values(NO_RIVERS)) keys.split(' ').forEach(take)
  const named = Object.entries(RIVERS).flatMap(([id, arms]) =>
    arms.map((keys) => ({ id, line: chained(keys.split(' ').map(take), id) })),
  )
  return [...named, ...[...pieces.values()].map((line) => ({ line }))]
}

/** Our own lines, made smooth, and ended on the river they join. */
function ownRivers(others) {
  const done = []
  for (const { id, into, line, bridge } of OWN_RIVERS) {
    const smooth = smoothThrough(line)
    const goal = [...done, ...others].filter((river) => river.id === into && !river.bridge)
    const end =
      into === undefined
        ? undefined
        : nearestOn(
            goal.map((river) => river.line),
            smooth.at(-1),
          )
    if (end !== undefined && away(end, smooth.at(-1)) > 0.25)
      throw new Error(`${id} ends ${away(end, smooth.at(-1))} degrees from ${into}`)
    done.push({
      id,
      origin: 'own',
      ...(bridge && { bridge }),
      line: end === undefined ? smooth : [...smooth.slice(0, -1), end],
    })
  }
  return done
}

/** A named river that ends a little short of the sea (its line and the coast have different scales) goes on to the coast. */
function toTheCoast(river, rivers, coast) {
  const end = river.line.at(-1)
  const isMet = rivers.some((other) => other !== river && away(end, nearestOn([other.line], end)) < 0.05)
  if (river.id === undefined || isMet) return river
  const shore = nearestOn(coast, end)
  return away(end, shore) < 0.3 ? { ...river, line: [...river.line, shore] } : river
}

/** Features of lakes (Polygon) and rivers (LineString); `landPolygons` end the rivers at the coast. */
export function waterFeatures(world, feature, landPolygons) {
  const lakes = naturalLakes(feature(world, world.objects.lakes).features)
  const fromPackage = packageRivers(feature(world, world.objects.rivers).features)
  const rivers = [...fromPackage, ...ownRivers(fromPackage)]
  const lakePolygons = lakes.map(({ polygon }) => polygon)
  const properties = ({ id, origin, bridge }) => ({
    ...(id && { id }),
    ...(origin && { origin }),
    ...(bridge && { bridge }),
  })
  const trimmed = rivers.map((river) => ({ ...river, line: trimmedTo(landPolygons, river.line) }))
  const whole = trimmed.map((river) => toTheCoast(river, trimmed, landPolygons.flat()))
  const parts = whole.flatMap((river) =>
    cutOut(river.line, lakePolygons).map((line) => ({ ...river, line: rounded(line) })),
  )
  return [
    ...lakes.map((lake) => ({
      type: 'Feature',
      properties: properties(lake),
      geometry: { type: 'Polygon', coordinates: lake.polygon.map(rounded) },
    })),
    ...parts
      .filter(({ line }) => line.length > 1)
      .map((river) => ({
        type: 'Feature',
        properties: properties(river),
        geometry: { type: 'LineString', coordinates: river.line },
      })),
  ]
}
