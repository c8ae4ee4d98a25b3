// The present view as a map that stands still, by the code of the pictures, for a browser that cannot draw the moving one; and what
// lies under the pointer on it. Pure; fetched when it is needed.
import { globeView, type Camera, type Point, type Size } from '../geometry/globeView'
import type { LngLat } from '../record/record'
import type { Palette } from '../cartography/palette'
import { pickCircles, pickFlows, type ScreenCircle, type ScreenLine } from '../map/picking/pickFlows'
import { countRadius } from '../cartography/labels/placeMarks'
import { groundItems } from './groundItems'
import { flowNodes, seaAndLand } from './picture'
import type { SvgNode } from './svg'
import type { GroundData } from '../ground/groundData'
import type { MapContent } from '../scene/mapContent'

/** How the globe is looked at. */
export type StillFrame = { readonly camera: Camera; readonly size: Size; readonly palette: Palette }

/** Sea, land and borders of a year: most of the work, and the same whatever is pointed at. */
export function stillGround(year: number, frame: StillFrame, ground: GroundData): SvgNode[] {
  const view = globeView(frame.camera, frame.size)
  return seaAndLand({ ...frame, ground: groundItems(ground, year, frame.palette) }, view)
}

/** Flows, names and marks over the ground; `lines` are the ways of the flows by their ids. */
export function stillFlows(
  content: MapContent,
  frame: StillFrame,
  lines: ReadonlyMap<string, readonly LngLat[]>,
): SvgNode[] {
  const input = { id: 'still', ...frame, flows: content.flows, marks: content, lines }
  return flowNodes(input, globeView(frame.camera, frame.size)).nodes
}

/** Gives ids of counts and flows within some px of a point, as the moving map does: counts first, then flows, nearest first. */
export function stillPicker(
  { flows, counts }: MapContent,
  { camera, size }: StillFrame,
  lines: ReadonlyMap<string, readonly LngLat[]>,
): (at: Point, reachPx: number) => string[] {
  const view = globeView(camera, size)
  // Only what is on this side of the globe: a way may be seen in several stretches.
  const ways = flows.flatMap(({ id }) =>
    view.clipLine(lines.get(id) ?? []).map((points): ScreenLine => ({ id, points })),
  )
  const circles = counts.flatMap(({ id, at, people }): ScreenCircle[] => {
    const { x, y, depth } = view.see(at)
    return depth < 0 ? [] : [{ id, x, y, radius: countRadius(people) }]
  })
  return (at, reachPx) => [...new Set([...pickCircles(circles, at, reachPx), ...pickFlows(ways, at, reachPx)])]
}
