// The present view as a map that stands still, by the code of the pictures, for a browser that cannot draw the moving one; and what
// lies under the pointer on it. Pure; fetched when it is needed.
import { toPlane } from '../geometry/plane'
import type { PlaneArc } from '../geometry/planeArc'
import { planeCamera, planeView, type Camera, type Px as Point, type Size } from '../geometry/planeView'
import type { Palette } from '../cartography/palette'
import { pickCircles, pickFlows, type ScreenCircle, type ScreenLine } from '../map/picking/pickFlows'
import { countRadius } from '../cartography/labels/placeMarks'
import { wayOf } from './arcNodes'
import { groundItems } from './groundItems'
import { flowNodes, seaAndLand } from './picture'
import type { SvgNode } from './svg'
import type { GroundData } from '../ground/groundData'
import type { MapContent } from '../scene/mapContent'

/** How the map is looked at. */
export type StillFrame = { readonly camera: Camera; readonly size: Size; readonly palette: Palette }

/** Sea, land and borders of a year: most of the work, and the same whatever is pointed at. */
export function stillGround(year: number, frame: StillFrame, ground: GroundData): SvgNode[] {
  return seaAndLand({ ...frame, ground: groundItems(ground, year, frame.palette) })
}

/** Flows, names and marks over the ground; `lines` are the curves of the lines by their ids. */
export function stillFlows(content: MapContent, frame: StillFrame, lines: ReadonlyMap<string, PlaneArc>): SvgNode[] {
  return flowNodes({ ...frame, flows: content.flows, marks: content, lines }).nodes
}

/** Gives ids of counts and flows within some px of a point, as the moving map does: counts first, then flows, nearest first. */
export function stillPicker(
  { flows, counts }: MapContent,
  { camera, size }: StillFrame,
  lines: ReadonlyMap<string, PlaneArc>,
): (at: Point, reachPx: number) => string[] {
  const view = planeView(planeCamera(camera, size), size)
  const ways = flows.flatMap(({ id }): ScreenLine[] => {
    const curve = lines.get(id)
    return curve === undefined ? [] : [{ id, points: wayOf(curve, view) }]
  })
  const circles = counts.map(({ id, at, people }): ScreenCircle => ({
    id,
    ...view.see(toPlane(at)),
    radius: countRadius(people),
  }))
  return (at, reachPx) => [...new Set([...pickCircles(circles, at, reachPx), ...pickFlows(ways, at, reachPx)])]
}
