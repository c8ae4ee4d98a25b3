// Bundles: rows with one destination whose origins are parts of one origin, drawn as one arc while the map is seen from afar.
import { figureOf } from './figure'
import type { Flow, HistoricalRecord, Place } from './record'

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

const known = new WeakMap<HistoricalRecord, ReadonlyMap<string, Bundle>>()

/**
 * Bundles of the record by the id of each flow in them. Flows go together when they share movement, measure, dates, destination
 * and definition and stand in different parts of one total: so a sum counts nobody twice.
 */
export function bundlesOf(record: HistoricalRecord): ReadonlyMap<string, Bundle> {
  const ready = known.get(record)
  if (ready !== undefined) return ready
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
  known.set(record, bundles)
  return bundles
}
