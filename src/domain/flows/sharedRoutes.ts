// Running totals on the map: flows of one family that travelled the same road stand as one arc, as wide as their sum.
import { familyOf } from './runningTotals'
import type { OnShow } from './onShow'
import type { Flow, HistoricalRecord } from '../../record/record'

/** Drawn flows of one family with the same ends; `first` lends its line. */
export type Road = {
  readonly first: Flow
  readonly flows: readonly Flow[]
  /** Sum of what each arc stands for; null when none has a checked figure. */
  readonly people: number | null
}

/**
 * Roads that two or more drawn flows share, by the id of each flow. A whole is drawn for what its parts leave open, so nobody is
 * summed twice. Flows whose ids are in `bundled` are drawn in their bundles and stand in no road.
 */
export function roadsOf(
  shown: OnShow,
  record: HistoricalRecord,
  bundled: { has(id: string): boolean } = new Set<string>(),
): Map<string, Road> {
  const groups = new Map<string, { flows: Flow[]; people: number | null }>()
  for (const { flow, drawing } of shown.flows) {
    if ((drawing.kind !== 'arc' && drawing.kind !== 'half-arc') || bundled.has(flow.id)) continue
    const key = [familyOf(flow, record).id, flow.origin?.id, flow.destination?.id, flow.movement.kind].join(' ')
    const group = groups.get(key) ?? { flows: [], people: null }
    group.flows.push(flow)
    if (drawing.people !== null) group.people = (group.people ?? 0) + drawing.people
    groups.set(key, group)
  }
  const roads = new Map<string, Road>()
  for (const { flows, people } of groups.values()) {
    const [first] = flows
    if (first === undefined || flows.length < 2) continue
    const road = { first, flows, people }
    for (const flow of flows) roads.set(flow.id, road)
  }
  return roads
}
