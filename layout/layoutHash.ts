// Tells whether a stored layout still belongs to the record: a hash of everything the solver looks at.
import { figureOf } from '../src/record/figure'
import type { HistoricalRecord } from '../src/record/record'
import { NEAR_VIEW, OPENING } from '../src/geometry/openingView'

/** Number of the solver; raise it when solveLayout.ts changes what it answers. */
const SOLVER = 4

/** FNV-1a hash (32 bits, hexadecimal) of the ends, times and sizes of all flows, of the opening view and of the solver. */
export function layoutHash(record: HistoricalRecord): string {
  const flows = [...record.flows.values()].map((flow) => [
    flow.id,
    flow.origin && [flow.origin.at, flow.origin.precision],
    flow.destination && [flow.destination.at, flow.destination.precision],
    flow.span,
    flow.partOf,
    flow.measure,
    figureOf(flow.claims)?.best ?? null,
  ])
  const text = JSON.stringify([SOLVER, OPENING, NEAR_VIEW, record.eras.map(({ span }) => span), flows])
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
