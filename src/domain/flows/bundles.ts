// What is one arc from afar and several from near: rows with one destination whose origins are parts of one origin.
import { figureOf } from '../../record/figure'
import type { Flow, HistoricalRecord, Place } from '../../record/record'
import { remembered } from '../../record/remembered'

/** Arcs that may be drawn as one: their people are counted alike, at one time, and no one twice. */
export type Bundle = {
  /** Id of the common total and of the destination. */
  readonly id: string
  readonly flows: readonly Flow[]
  readonly origin: Place
  readonly destination: Place
  /** Sum of the best figures. */
  readonly people: number
}

/**
 * Bundles of the record by the id of each flow in them. Flows go together when they share movement, measure, dates, destination
 * and definition and stand in different parts of one total: so a sum counts nobody twice.
 */
export const bundlesOf = remembered((record): ReadonlyMap<string, Bundle> => {
  const groups = new Map<string, { total: Flow; flows: Flow[] }>()
  for (const flow of record.flows.values()) {
    const whole = record.flows.get(flow.partOf ?? '')
    const total = record.flows.get(whole?.partOf ?? '')
    const leading = figureOf(flow.claims)?.leading
    if (whole === undefined || total === undefined || leading?.unit !== 'persons') continue
    if (flow.destination === null || flow.origin?.id !== whole.origin?.id || whole.destination !== null) continue
    if (total.origin === null || total.destination !== null || total.origin.id === flow.origin?.id) continue
    const key = [total.id, flow.measure, flow.start, flow.end, flow.destination.id, leading.definition.id].join(' ')
    const group = groups.get(key) ?? { total, flows: [] }
    groups.set(key, group)
    group.flows.push(flow)
  }
  const bundles = new Map<string, Bundle>()
  for (const { total, flows } of groups.values()) {
    const [first] = flows
    const isOnce = new Set(flows.map(({ partOf }) => partOf)).size === flows.length
    if (flows.length < 2 || !isOnce || total.origin === null || !first?.destination) continue
    const bundle: Bundle = {
      id: `${total.id}@${first.destination.id}`,
      flows,
      origin: total.origin,
      destination: first.destination,
      people: flows.reduce((sum, flow) => sum + (figureOf(flow.claims)?.best ?? 0), 0),
    }
    for (const flow of flows) bundles.set(flow.id, bundle)
  }
  return bundles
})

/**
 * Parts that stand for a whole when the map is seen from near: they lead to its destination from places inside its origin, or from an
 * origin that is not known, and their people add up to the whole's. Null when the whole is drawn itself, as it is while one of them
 * is not `present`, by its id.
 */
export function nearerOrigins(
  whole: Flow,
  record: HistoricalRecord,
  present: { has(id: string): boolean } = record.flows,
): readonly Flow[] | null {
  const figure = figureOf(whole.claims)
  if (figure?.leading.unit !== 'persons' || whole.origin === null) return null
  // Those moved on from there travel a road of their own.
  const parts = (record.parts.get(whole.id) ?? [])
    .flatMap((id) => record.flows.get(id) ?? [])
    .filter(({ measure }) => measure === whole.measure)
  const isNearer = (part: Flow): boolean => part.destination === whole.destination && part.origin !== whole.origin
  const people = parts.map((part) => figureOf(part.claims))
  const isCounted = people.every((part) => part?.leading.unit === 'persons')
  const sum = people.reduce((total, part) => total + (part?.best ?? 0), 0)
  const isWhole = parts.length > 1 && parts.every((part) => isNearer(part) && present.has(part.id))
  return isWhole && isCounted && sum === figure.best ? parts : null
}
