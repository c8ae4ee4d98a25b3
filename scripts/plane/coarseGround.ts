// Land and waters of the plane for the whole view: the same features with fewer points. The fine ones come when one is near.
import { simplify } from '@turf/turf'
import type { Position } from 'geojson'
import { fromPlane, KM_PER_UNIT } from '../../src/geometry/plane'
import type { GroundTopology } from '../../src/ground/ground'
import type { Waters } from '../../src/ground/waterTopology'
import { PLANE_GRID } from './planeGround'

/** Km by which a simpler line may run beside the fine one: less than a px up to the zoom at which the fine one comes. */
export const COARSE_KM = 1.8
/** The same of land where no road of the record leads: south of 38 N and west of 5 E. */
const FAR_KM = 6
const FAR = { south: 38, west: 5 }
/** Steps of the fine grid to one of the coarse: 0.5 km. */
const STEPS = 6
/** The step of the coarse grid in plane units. */
export const COARSE_STEP = STEPS / PLANE_GRID

type Line = readonly (readonly [number, number])[]

/** The same topology, its arcs in number and order as they were, so that the ids of cells and borders stay. */
export function coarseGround(ground: GroundTopology): GroundTopology {
  return {
    ...ground,
    transform: { scale: [COARSE_STEP, COARSE_STEP], translate: [0, 0] },
    arcs: ground.arcs.map((steps) => deltas(onCoarseGrid(simpler(placesOf(steps))))),
  }
}

/** The same features, each simpler by itself; coordinates are [x, y] in plane units. */
export const coarseWaters = (waters: Waters): Waters => ({
  type: waters.type,
  features: waters.features.map((feature) => ({
    ...feature,
    geometry: simplify(feature.geometry, { tolerance: COARSE_KM / KM_PER_UNIT, highQuality: true }),
  })),
})

/** Places on the fine grid of steps of which each counts from the one before. */
function placesOf(steps: readonly Position[]): [number, number][] {
  let [x, y] = [0, 0]
  return steps.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)])
}

function simpler(places: [number, number][]): Line {
  const isFar = places.every(([x, y]) => {
    const [lng, lat] = fromPlane({ x: x / PLANE_GRID, y: y / PLANE_GRID })
    return lat < FAR.south || lng < FAR.west
  })
  const tolerance = ((isFar ? FAR_KM : COARSE_KM) / KM_PER_UNIT) * PLANE_GRID
  const line = simplify({ type: 'LineString', coordinates: places }, { tolerance, highQuality: true })
  return line.coordinates.map(([x, y]) => [x, y])
}

/** Both ends stay, so that neighbours go on meeting in them. */
function onCoarseGrid(line: Line): Line {
  const places = line.map(([x, y]) => [Math.round(x / STEPS), Math.round(y / STEPS)] as const)
  const isLast = (at: number): boolean => at === places.length - 1
  return places.filter(([x, y], at) => at === 0 || isLast(at) || x !== places[at - 1]?.[0] || y !== places[at - 1]?.[1])
}

const deltas = (line: Line): [number, number][] =>
  line.map(([x, y], at) => [x - (line[at - 1]?.[0] ?? 0), y - (line[at - 1]?.[1] ?? 0)])
