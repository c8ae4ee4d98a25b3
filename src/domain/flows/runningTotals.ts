// Rows that together count nobody twice inside one measure: for running totals and for the chart.
import type { ExactSpan, Span } from '../../record/edtfDate'
import { figureOf, type Figure } from '../../record/figure'
import { OPEN_SHARE } from './onShow'
import type { Flow, HistoricalRecord } from '../../record/record'

/** A row that is counted, in persons. `family` is the uppermost whole of its measure: only rows of one family may be added. */
export type Counted = {
  readonly flow: Flow
  readonly figure: Figure
  readonly span: ExactSpan
  readonly family: Flow
}

/** The uppermost whole of a flow among those of its measure; the flow itself when it is part of none. */
export function familyOf(flow: Flow, record: HistoricalRecord): Flow {
  const whole = flow.partOf === null ? undefined : record.flows.get(flow.partOf)
  return whole?.measure === flow.measure ? familyOf(whole, record) : flow
}

const known = new WeakMap<HistoricalRecord, readonly Counted[]>()

/**
 * Dated rows of movements of people with a checked figure in persons, each whole once: itself, or its parts of the same measure where
 * these leave at most a fifth of it open and stand at other times than the whole, so that every operation has its own date. What the
 * parts leave open is then nowhere counted. Context, counts of people who stayed, and a census of birthplaces are no movement of its year. In order of their beginnings.
 */
export function countedOnce(record: HistoricalRecord): readonly Counted[] {
  const ready = known.get(record)
  if (ready !== undefined) return ready
  const tops = [...record.flows.values()].filter((flow) => familyOf(flow, record) === flow)
  const rows = tops.flatMap((flow) => standing(flow, record, flow)).sort((a, b) => a.span.start - b.span.start)
  known.set(record, rows)
  return rows
}

/** Measure of people whom a census found elsewhere than where they were born: when they moved it does not say. */
const BORN_ELSEWHERE = 'lifetime'

function standing(flow: Flow, record: HistoricalRecord, family: Flow): Counted[] {
  if (flow.movement.kind === 'context' || flow.movement.kind === 'counted' || flow.measure === BORN_ELSEWHERE) return []
  const parts = (record.parts.get(flow.id) ?? [])
    .flatMap((id) => record.flows.get(id) ?? [])
    .filter(({ measure }) => measure === flow.measure)
    .flatMap((part) => standing(part, record, family))
  const figure = figureOf(flow.claims)
  if (figure === null || flow.exact === null || figure.leading.unit !== 'persons') return parts
  const covered = parts.reduce((sum, part) => sum + part.figure.best, 0)
  const areDatedBetter = parts.some(
    ({ span }) => span.end - span.start < (flow.exact?.end ?? 0) - (flow.exact?.start ?? 0),
  )
  const isCovered = covered <= figure.high && covered >= (1 - OPEN_SHARE) * figure.best
  return areDatedBetter && isCovered ? parts : [{ flow, figure, span: flow.exact, family }]
}

/** What of a family began in a window: sums of best figures and of ranges. */
export type RunningTotal = {
  readonly family: Flow
  readonly people: number
  readonly low: number
  readonly high: number
  /** Figure of the whole family where it says more than the sum; null where it has none or is the only row. */
  readonly whole: number | null
}

/**
 * Totals of the families of which something began in the window, largest first. Totals of two families are never added: the record
 * does not say whether they count the same people. The totals of a family over periods that follow each other add up to its total
 * over all of them.
 */
export function runningTotals(record: HistoricalRecord, period: Span): readonly RunningTotal[] {
  const families = new Map<Flow, Counted[]>()
  for (const row of countedOnce(record)) {
    if (row.span.start < period.start || row.span.start >= period.end) continue
    families.set(row.family, [...(families.get(row.family) ?? []), row])
  }
  return [...families]
    .map(([family, rows]): RunningTotal => {
      const sum = (of: (figure: Figure) => number): number => rows.reduce((total, { figure }) => total + of(figure), 0)
      const people = sum(({ best }) => best)
      const own = rows.some(({ flow }) => flow === family) ? null : figureOf(family.claims)
      const whole = own?.leading.unit === 'persons' && own.best !== people ? own.best : null
      return { family, people, low: sum(({ low }) => low), high: sum(({ high }) => high), whole }
    })
    .sort((a, b) => b.people - a.people)
}
