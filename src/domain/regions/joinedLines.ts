// The lines on which flows are told together, level by level: from the unit they left to the unit they were led to. The lines belong to
// the record, not to a time: the same ends always have the same line.
import { isOnePoint, type Flow, type HistoricalRecord, type Kind, type LngLat, type Place } from '../../record/record'
import { figureOf } from '../../record/figure'
import { remembered } from '../../record/remembered'
import { timeOf, toldAs, type Sense, type TellingLevel, type Told } from './levels'

/** Levels at which arcs are joined, the widest first. At the widest Lithuania is one place; then its regions; then its towns. */
export const ARC_LEVELS = ['region', 'district', 'settlement'] as const satisfies readonly TellingLevel[]

export type ArcLevel = (typeof ARC_LEVELS)[number]

/** Level at which places of Lithuania are told beside the level of all others. */
const AT_HOME: Readonly<Record<ArcLevel, TellingLevel>> = {
  region: 'country',
  district: 'region',
  settlement: 'settlement',
}

const HOME = 'LT'

/** An end of a line; `at` is the point of one of its places, [lng, lat] in degrees. */
export type LineEnd = { readonly told: Told; readonly at: LngLat }

export type JoinedLine = {
  readonly id: string
  readonly kind: Kind
  readonly origin: LineEnd
  readonly destination: LineEnd
}

/** What a place of a flow is told as; null when the flow has no date and its time is asked for. */
export function toldOn(flow: Flow, place: Place, level: ArcLevel, sense: Sense): Told | null {
  const time = timeOf(flow, sense)
  if (time === null) return null
  // As one, Lithuania is the state of today: its older names and parts are told from near.
  if (place.country === HOME && AT_HOME[level] === 'country') return { level: 'country', id: HOME, name: null }
  return toldAs(place, place.country === HOME ? AT_HOME[level] : level, time)
}

const keyOf = (kind: Kind, { level, id }: Told): string => `${kind} ${level} ${id}`

/** Points of the record's units by kind and unit: the place that lies most amid the people who came there or left. */
const anchors = remembered((record): ReadonlyMap<string, LngLat> => {
  const places = new Map<string, Map<Place, number>>()
  for (const { flow, level, sense } of tellings(record)) {
    for (const place of [flow.origin, flow.destination]) {
      const told = place && toldOn(flow, place, level, sense)
      if (!place || !told) continue
      const key = keyOf(flow.movement.kind, told)
      const known = places.get(key) ?? new Map<Place, number>()
      places.set(key, known)
      known.set(place, (known.get(place) ?? 0) + (figureOf(flow.claims)?.best ?? 1))
    }
  }
  return apart(new Map([...places].map(([key, weights]) => [key, amid(weights)])))
})

/** Degrees of latitude between the points of two kinds in one unit. */
const APART = 1.4

/** Heads of two kinds in one area do not stand upon each other: the later kind stands to the north, still in its unit. */
function apart(points: ReadonlyMap<string, LngLat>): ReadonlyMap<string, LngLat> {
  const taken = new Set<string>()
  return new Map(
    [...points].map(([key, [lng, lat]]) => {
      const [, level = '', unit = ''] = key.split(' ')
      if (level === 'settlement' || level === 'district') return [key, [lng, lat]]
      let at: LngLat = [lng, lat]
      const standsAt = (): string => [unit, ...at].join()
      while (taken.has(standsAt())) at = [lng, at[1] + APART]
      taken.add(standsAt())
      return [key, at]
    }),
  )
}

/** Point of the place from which the way to all others, each as often as it has people, is the shortest. */
function amid(weights: ReadonlyMap<Place, number>): LngLat {
  const places = [...weights].sort(([a], [b]) => (a.id < b.id ? -1 : 1))
  let best: { readonly at: LngLat; readonly way: number } | null = null
  for (const [{ at }] of places) {
    const way = places.reduce((sum, [other, people]) => sum + people * degreesApart(at, other.at), 0)
    if (best === null || way < best.way) best = { at, way }
  }
  return best?.at ?? [0, 0]
}

/** Degrees of latitude between two points, near enough to compare short ways. */
const degreesApart = ([lngA, latA]: LngLat, [lngB, latB]: LngLat): number =>
  Math.hypot((lngA - lngB) * Math.cos((((latA + latB) / 2) * Math.PI) / 180), latA - latB)

const SENSES = ['then', 'today'] as const satisfies readonly Sense[]

function* tellings(
  record: HistoricalRecord,
): Generator<{ readonly flow: Flow; readonly level: ArcLevel; readonly sense: Sense }> {
  for (const flow of record.flows.values()) {
    for (const level of ARC_LEVELS) for (const sense of SENSES) yield { flow, level, sense }
  }
}

/** The line on which a flow is told; null where an end is not known, or both are one. */
export function lineOf(record: HistoricalRecord, flow: Flow, level: ArcLevel, sense: Sense): JoinedLine | null {
  const { origin, destination, movement } = flow
  if (origin === null || destination === null) return null
  const ends = [origin, destination].flatMap((place) => {
    const told = toldOn(flow, place, level, sense)
    const at = told === null ? undefined : anchors(record).get(keyOf(movement.kind, told))
    return told === null || at === undefined ? [] : [{ told, at: told.id === HOME ? homeOf(record, at) : at }]
  })
  const [from, to] = ends
  if (from === undefined || to === undefined || from.told.id === to.told.id || isOnePoint(from.at, to.at)) return null
  return { id: `${movement.kind}~${from.told.id}~${to.told.id}`, kind: movement.kind, origin: from, destination: to }
}

/** The end of a line that is not Lithuania as one; the destination where neither is. */
export const farEnd = ({
  origin,
  destination,
}: {
  readonly origin: LineEnd
  readonly destination: LineEnd
}): LineEnd => (destination.told.id === HOME ? origin : destination)

/** Lithuania as one has the point that the record gives it. */
const homeOf = ({ places }: HistoricalRecord, at: LngLat): LngLat => places.get('lithuania')?.at ?? at

/** Every line on which some flow is told at some level, in the units of its time or of today; each once. */
export const joinedLines = remembered((record): readonly JoinedLine[] => {
  const lines = new Map<string, JoinedLine>()
  for (const { flow, level, sense } of tellings(record)) {
    const line = lineOf(record, flow, level, sense)
    if (line !== null && !lines.has(line.id)) lines.set(line.id, line)
  }
  return [...lines.values()]
})

/** Whether an id is that of a line, or of a mark "kind~~place" at an end of one. */
export function isJoinedId(record: HistoricalRecord, id: string): boolean {
  const [kind, mark] = id.split('~~')
  if (mark !== undefined && record.places.has(mark)) return true
  return (
    id.includes('~') &&
    joinedLines(record).some((line) => line.id === id || (line.kind === kind && farEnd(line).told.id === mark))
  )
}
