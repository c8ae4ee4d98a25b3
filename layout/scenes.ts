// Scenes: the lines that stand on the map together, era by era, as the reader meets them.
import { bundlesOf } from '../src/domain/flows/bundles'
import { figureOf } from '../src/record/figure'
import { onShow } from '../src/domain/flows/onShow'
import type { Flow, HistoricalRecord, LngLat, Place } from '../src/record/record'
import { degreesBetween } from '../src/geometry/arc'
import { edgeOf, lineOf, shapeOf, type Course, type Ends } from '../src/geometry/flowShape'
import type { LaidLine, Obstacle } from './overlap'
import { globeView } from '../src/geometry/globeView'
import { NEAR_VIEW, OPENING, type SizedView } from '../src/geometry/openingView'
import type { Px } from './inkRaster'
import { widthPx, widthScaleAt } from '../src/cartography/width'

/** A line to be laid: a flow or a bundle. */
export type LayoutLine = Ends & { readonly id: string; readonly people: number | null }

/** `isWhole` says that the scene is all that stands on the map together, not a part of it. */
export type Scene = {
  readonly name: string
  readonly roads: readonly LayoutLine[]
  readonly isWhole: boolean
  /** In which it is first seen. */
  readonly view: SceneView
}

/** A view by its zoom and by where it puts a place: px from its left upper corner, y down. */
export type SceneView = { readonly zoom: number; readonly toPx: (at: LngLat) => Px }

function sceneView(view: SizedView): SceneView {
  const { see } = globeView(view, { width: view.widthPx, height: view.heightPx })
  const toPx = (at: LngLat): Px => {
    const { x, y } = see(at)
    return [x, y]
  }
  return { zoom: view.zoom, toPx }
}

const AFAR = sceneView(OPENING)
const NEAR = sceneView(NEAR_VIEW)

/**
 * Every era as the reader meets it. Where an era has bundles (the matrix of 1897), these follow as scenes of their own, from
 * afar as one line each and from near as their flows, and then with all else that stands beside them.
 */
export function eraScenes(record: HistoricalRecord): Scene[] {
  const bundles = bundlesOf(record)
  return record.eras.flatMap(({ id, span }) => {
    const near = onShow(record, span).flows.flatMap(({ flow, drawing }) =>
      drawing.kind === 'arc' || drawing.kind === 'half-arc' ? [roadOf(flow, drawing.people)] : [],
    )
    const others = near.filter((road) => !bundles.has(road.id))
    const flows = near.filter((road) => bundles.has(road.id))
    const scene = { name: id, roads: others, isWhole: flows.length === 0, view: AFAR }
    if (flows.length === 0) return [scene]
    const joined = [...new Set(flows.flatMap((road) => bundles.get(road.id) ?? []))]
    return [
      scene,
      { name: `${id}: matrix from afar`, roads: joined, isWhole: false, view: AFAR },
      { name: `${id}: matrix from near`, roads: flows, isWhole: false, view: NEAR },
      { name: `${id}: all from afar`, roads: [...others, ...joined], isWhole: true, view: AFAR },
      { name: `${id}: all from near`, roads: [...others, ...flows], isWhole: true, view: NEAR },
    ]
  })
}

/** Parts that are drawn while their whole is chosen, whole by whole, and what no era shows. */
export function otherScenes(record: HistoricalRecord): Scene[] {
  const parts = [...record.parts].flatMap(([whole, ids]): Scene[] => {
    const flows = ids.flatMap((id) => record.flows.get(id) ?? [])
    return flows.length === 0
      ? []
      : [{ name: whole, roads: flows.map((flow) => roadOf(flow)), isWhole: false, view: AFAR }]
  })
  return [
    ...parts,
    { name: 'all', roads: [...record.flows.values()].map((flow) => roadOf(flow)), isWhole: false, view: AFAR },
  ]
}

function roadOf(flow: Flow, people = figureOf(flow.claims)?.best ?? null): LayoutLine {
  return { id: flow.id, origin: flow.origin, destination: flow.destination, people }
}

/** Mercator coordinates, in which the map takes its points, end at 85 degrees. */
const NORTHMOST = 82.5

/** The line of a road in a view and whether it runs round the back of the globe or too near to the pole; null when it has none. */
export function laidLine(road: LayoutLine, course: Course, view: SceneView): (LaidLine & { isLost: boolean }) | null {
  const line = lineOf(road, course)
  if (line === null) return null
  return {
    id: road.id,
    points: line.map(view.toPx),
    widthPx: widthPx(road.people) * widthScaleAt(view.zoom),
    isLost: line.some(([lng, lat]) => Math.abs(lng) > 178 || lat > NORTHMOST),
    hasHead: shapeOf(road) !== 'origin-only',
  }
}

/** A place as an obstacle, with the roads it need not fear: those that end in it, or in an area whose disc holds it. */
export function obstaclesOf({ roads, view }: Scene): Obstacle[] {
  const ends = roads.flatMap((road) =>
    [road.origin, road.destination].flatMap((place) => (place === null ? [] : [{ id: road.id, place }])),
  )
  const places = new Map(ends.map(({ place }) => [place.id, place]))
  return [...places.values()].map((place) => ({
    id: place.id,
    at: view.toPx(place.at),
    served: new Set(ends.filter((end) => holds(end.place, place)).map(({ id }) => id)),
  }))
}

/** Whether two places are one on the screen, or the second lies in the disc of the first. */
function holds(area: Place, place: Place): boolean {
  return area.id === place.id || degreesBetween(area.at, place.at) < Math.max(edgeOf(area), edgeOf(place)) + 0.2
}

/** Flows and bundles with one the other way between the same places, in any era: the eras can be read together. */
export function idsWithAWayBack(scenes: readonly Scene[]): ReadonlySet<string> {
  const roads = scenes.flatMap((scene) => scene.roads)
  const ways = new Set(roads.map(({ origin, destination }) => `${origin?.id ?? ''} ${destination?.id ?? ''}`))
  const isPaired = ({ origin, destination }: LayoutLine): boolean =>
    origin !== null && destination !== null && ways.has(`${destination.id} ${origin.id}`)
  return new Set(roads.filter(isPaired).map(({ id }) => id))
}
