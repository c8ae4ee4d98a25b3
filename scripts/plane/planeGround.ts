// The cells of geo/ground.json in the plane, for the map: the same topology in plane units, without what lies off the sheet.
import type { Position } from 'geojson'
import type { GroundTopology } from '../../src/ground/ground'
import { transform as untransformed } from 'topojson-client'
import { bent } from './bent'
import { cutAtSheet } from './cutAtSheet'

/** Steps of the grid to a plane unit: one is 87 m, as fine as the base files. */
export const PLANE_GRID = 250_000

const stepsOf = (line: readonly Position[]): [number, number][] => {
  const places = line.map(([x = 0, y = 0]): [number, number] => [
    Math.round(x * PLANE_GRID),
    Math.round(y * PLANE_GRID),
  ])
  return places.filter(([x, y], at) => at === 0 || x !== places[at - 1]?.[0] || y !== places[at - 1]?.[1])
}

const placeOf = (arc: number): number => (arc < 0 ? ~arc : arc)

const turned = (ring: readonly number[]): number[] => ring.map((arc) => ~arc).reverse()

/**
 * The topology in plane units on a grid of `PLANE_GRID`; y runs down. Arcs stay shared. An arc that passes the edge of the sheet is cut there;
 * what closes an area along the edge is in `frame` and is neither shore nor border. Cells of which nothing is on the sheet are left out.
 */
export function planeGround(topology: GroundTopology): GroundTopology {
  const { arcs, objects } = topology
  const decoded = untransformed(topology.transform ?? null)
  const made: { readonly points: [number, number][]; readonly isOnSheet: boolean }[] = []
  // Places of the new arcs that stand for an old one, in its direction.
  const places = arcs.map((steps) =>
    cutAtSheet(bent(steps.map((step, at) => decoded(step, at !== 0)))).flatMap(({ points, isOnSheet }) => {
      const onGrid = stepsOf(points)
      return onGrid.length > 1 ? [made.push({ points: onGrid, isOnSheet }) - 1] : []
    }),
  )
  const renumbered = (ring: readonly number[]): number[] =>
    ring.flatMap((arc) => (arc < 0 ? turned(places[~arc] ?? []) : (places[arc] ?? [])))
  // No area of the globe goes round the whole sheet: what has no line on it is not to be seen.
  const isSeen = (ring: readonly number[]): boolean => ring.some((arc) => made[placeOf(arc)]?.isOnSheet)
  const cells = objects.cells.geometries.flatMap(({ id, arcs: polygons, ...rest }) => {
    const kept = polygons.flatMap((rings) => {
      const [outer = [], ...holes] = rings.map(renumbered)
      return isSeen(outer) ? [[outer, ...holes.filter(isSeen)]] : []
    })
    return kept.length === 0 ? [] : [{ ...rest, id, arcs: kept }]
  })
  const used = [...new Set(cells.flatMap(({ arcs: polygons }) => polygons.flat(2)).map(placeOf))]
  used.sort((a, b) => a - b)
  const number = new Map(used.map((arc, at) => [arc, at]))
  const numberOf = (arc: number): number => (arc < 0 ? ~(number.get(~arc) ?? 0) : (number.get(arc) ?? 0))
  const approximate = objects.approximate.arcs
    .map(renumbered)
    .map((line) => line.filter((arc) => number.has(placeOf(arc))))
  return {
    type: 'Topology',
    transform: { scale: [1 / PLANE_GRID, 1 / PLANE_GRID], translate: [0, 0] },
    objects: {
      cells: {
        ...objects.cells,
        geometries: cells.map((cell) => ({
          ...cell,
          arcs: cell.arcs.map((rings) => rings.map((ring) => ring.map(numberOf))),
        })),
      },
      approximate: {
        ...objects.approximate,
        arcs: approximate.filter(({ length }) => length > 0).map((line) => line.map(numberOf)),
      },
    },
    frame: used.filter((arc) => made[arc]?.isOnSheet === false).map(numberOf),
    arcs: used.map((arc) => deltas(made[arc]?.points ?? [])),
  }
}

const deltas = (points: readonly [number, number][]): [number, number][] =>
  points.map(([x, y], at) => [x - (points[at - 1]?.[0] ?? 0), y - (points[at - 1]?.[1] ?? 0)])
