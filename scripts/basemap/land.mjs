// From the full topology of the cells to the one that is published: without small islands, simplified by zone, on a grid.
import { boundsOf, nearestOn } from './lines.mjs'
import { simplifyLines } from './simplify.mjs'

/**
 * From fine to coarse: [west, south, east, north] in degrees, smallest triangle in km2 that still is a bend, smallest island in
 * km2, steps of the grid (0.001 degrees each). The first zone that holds a point counts.
 */
const ZONES = [
  { box: [18, 53.5, 31, 61], bend: 0.04, island: 1.2, steps: 1 },
  { box: [3, 53, 31, 66.5], bend: 3, island: 30, steps: 1 },
  { box: [31, 59, 192, 83], bend: 2.6, island: 14, steps: 1 },
  { box: [130, 43, 165, 59], bend: 2.6, island: 14, steps: 1 },
  { box: [27, 40, 56, 59], bend: 2.6, island: 14, steps: 1 },
  { box: [-12, 34, 192, 83], bend: 8, island: 100, steps: 1 },
  { box: [-360, -90, 360, 90], bend: 300, island: 4000, steps: 10 },
]
const STEP = 0.001

const zoneOf = ([x, y]) =>
  ZONES.find(({ box: [west, south, east, north] }) => x >= west && x <= east && y >= south && y <= north)

const signedArea = (ring) =>
  ring.reduce((sum, [x, y], at) => sum + (at === 0 ? 0 : ring[at - 1][0] * y - x * ring[at - 1][1]), 0) / 2

const areaKm2 = (ring) => Math.abs(signedArea(ring)) * 111.2 ** 2 * Math.cos((ring[0][1] * Math.PI) / 180)

/** The nearest point of the grid. */
function gridded([x, y]) {
  const { steps } = zoneOf([x, y])
  return [x, y].map((value) => Math.round(value / STEP / steps) * steps * STEP)
}

const arcAt = (arcs, place) => (place < 0 ? [...arcs[~place]].reverse() : arcs[place])
const ringOf = (arcs, places) => places.flatMap((place, at) => arcAt(arcs, place).slice(at === 0 ? 0 : 1))

/** Polygons of a TopoJSON geometry, each as rings of arc places. */
const polygonsOf = ({ type, arcs }) => (type === 'Polygon' ? [arcs] : arcs)

/** Cells without the islands and the gaps that are too small for their zone; what has a neighbour stays. */
function largeParts(cells, arcs) {
  const uses = new Map()
  for (const place of cells.flatMap(({ polygons }) => polygons.flat(2))) {
    const arc = place < 0 ? ~place : place
    uses.set(arc, (uses.get(arc) ?? 0) + 1)
  }
  const isShore = (ring) => ring.every((place) => uses.get(place < 0 ? ~place : place) === 1)
  const isLarge = (ring) => {
    const points = ringOf(arcs, ring)
    return areaKm2(points) > Math.min(...points.map((point) => zoneOf(point).island))
  }
  const isKept = (ring) => !isShore(ring) || isLarge(ring)
  return cells.map(({ id, polygons }) => ({
    id,
    polygons: polygons.filter(([outer]) => isKept(outer)).map((rings) => rings.filter(isKept)),
  }))
}

/** Degrees within which a point is taken to lie on a line. */
const ON_LINE = 0.0005

/** Places of the arcs of which at least half of the length lies on the lines. */
function arcsOn(lines, arcs) {
  const isNear = (line, [x, y]) => {
    const [west, south, east, north] = boundsOf(line)
    return x > west - ON_LINE && x < east + ON_LINE && y > south - ON_LINE && y < north + ON_LINE
  }
  const isOn = (point) => {
    const near = lines.filter((line) => isNear(line, point))
    if (near.length === 0) return false
    const [x, y] = nearestOn(near, point)
    return Math.hypot(x - point[0], y - point[1]) < ON_LINE
  }
  const lengthOf = (sides) => sides.reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.hypot(ax - bx, ay - by), 0)
  return arcs.flatMap((arc, at) => {
    const sides = arc.slice(1).map((end, place) => [arc[place], end])
    const on = sides.filter(([[ax, ay], [bx, by]]) => isOn([(ax + bx) / 2, (ay + by) / 2]))
    return lengthOf(on) >= lengthOf(sides) / 2 ? [at] : []
  })
}

/** A line as TopoJSON has it: steps from the origin to its first point, then from point to point. */
function deltas(line) {
  const steps = line.map((point) => point.map((value) => Math.round(value / STEP)))
  return steps.map(([x, y], at) => (at === 0 ? [x, y] : [x - steps[at - 1][0], y - steps[at - 1][1]]))
}

/**
 * TopoJSON of the cells: object `cells` (MultiPolygons with the id of the cell), and object `approximate`, the arcs that lie on
 * one of `approximateLines`. `source` is the topology of all pieces with `properties.cell`.
 */
export function groundTopology(source, approximateLines) {
  const [object] = Object.values(source.objects)
  const all = object.geometries.map((geometry) => ({ id: geometry.properties.cell, polygons: polygonsOf(geometry) }))
  const cells = largeParts(all, source.arcs)
  const bend = ([x, y]) => (y < -60 && (Math.abs(x) > 179.99 || y < -89.9) ? 0 : zoneOf([x, y]).bend)
  const used = [
    ...new Set(cells.flatMap(({ polygons }) => polygons.flat(2)).map((place) => (place < 0 ? ~place : place))),
  ]
  const number = new Map(used.map((arc, at) => [arc, at]))
  const own = used.map((arc) => source.arcs[arc])
  const renumbered = (place) => (place < 0 ? ~number.get(~place) : number.get(place))
  return {
    type: 'Topology',
    transform: { scale: [STEP, STEP], translate: [0, 0] },
    objects: {
      cells: {
        type: 'GeometryCollection',
        geometries: cells.map(({ id, polygons }) => ({
          type: 'MultiPolygon',
          id,
          arcs: polygons.map((rings) => rings.map((ring) => ring.map(renumbered))),
        })),
      },
      approximate: { type: 'MultiLineString', arcs: arcsOn(approximateLines, own).map((arc) => [arc]) },
    },
    arcs: simplifyLines(own, bend, gridded).map(deltas),
  }
}

/** Polygons of all cells, in degrees. */
export function landPolygons({ objects, arcs }) {
  const lines = arcs.map((line) => {
    let [x, y] = [0, 0]
    return line.map(([dx, dy]) => [(x += dx) * STEP, (y += dy) * STEP])
  })
  return objects.cells.geometries.flatMap(({ arcs: polygons }) =>
    polygons.map((rings) => rings.map((ring) => ringOf(lines, ring))),
  )
}
