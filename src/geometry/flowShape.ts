// Shape of a flow from what is known of its ends and from the bends solved at build time.
import { isOnePoint, type Flow, type LngLat } from '../record/record'
import { toPlane } from './plane'
import { planeArc, type PlaneArc } from './planeArc'

/** Bends of lines by id: how far the middle of an arc is pushed sideways, as a share of its straight way (see `planeArc`). */
export type Layout = { readonly bends: Readonly<Record<string, number>> }

/** Largest bend of a file, far beyond what the solver tries. */
const MOST_BEND = 1.5

/** Bends of a text such as layout/arcs.json; none when it is missing or no JSON, and without those that are no number in range. */
export function readLayout(text: string | null): Layout {
  const isBend = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= MOST_BEND
  return { bends: Object.fromEntries(Object.entries(bendsIn(text)).filter(([, value]) => isBend(value))) }
}

function bendsIn(text: string | null): Record<string, number> {
  try {
    const value: unknown = JSON.parse(text ?? '')
    const bends = typeof value === 'object' && value !== null && 'bends' in value ? value.bends : null
    return typeof bends === 'object' && bends !== null ? (bends as Record<string, number>) : {}
  } catch {
    // Cut in half, or the page of a server in its place: every line then has a plain arc.
    return {}
  }
}

/** Bend of a line for which none was solved. */
export const PLAIN_BEND = 0.12

/** The stored bend of a line, or a plain one. */
export const bendOf = (id: string, { bends }: Layout): number =>
  (Object.hasOwn(bends, id) ? bends[id] : undefined) ?? PLAIN_BEND

/** Whether the layout holds a bend for a line. */
export const hasBend = (id: string, { bends }: Layout): boolean => Object.hasOwn(bends, id)

/** What of a flow can be drawn: an arc, a point at the one end that is known, or nothing. */
export type Shape = 'arc' | 'origin-only' | 'destination-only' | 'none'

/** The ends of a flow. */
export type Ends = Pick<Flow, 'origin' | 'destination'>

/** What of a flow can be drawn; a flow inside one place, or between two with one point, has no line. */
export function shapeOf({ origin, destination }: Ends): Shape {
  if (origin !== null && destination !== null) return isOnePoint(origin.at, destination.at) ? 'none' : 'arc'
  if (origin !== null) return 'origin-only'
  return destination === null ? 'none' : 'destination-only'
}

/** The arc between two places, [lng, lat] in degrees, in the plane. Throws when they are one point (`isOnePoint`). */
export const arcBetween = (origin: LngLat, destination: LngLat, bend: number): PlaneArc =>
  planeArc(toPlane(origin), toPlane(destination), bend)
