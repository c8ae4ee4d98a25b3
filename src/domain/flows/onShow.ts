// What is on show at a time: the only place that knows the rule, and that nothing is left out.
import { contains, overlaps, type Span } from '../../record/edtfDate'
import { figureOf, type Figure } from '../../record/figure'
import { isTold, type LatestCount } from '../counts/latestCounts'
import { isOnePoint, type Flow, type HistoricalRecord, type Movement, type Stock } from '../../record/record'

/** Why a row of the present time is not drawn as an arc. */
export type ShelfReason =
  | 'both-ends-unknown'
  | 'origin-unknown'
  | 'destination-unknown'
  | 'inside-one-place'
  | 'inside-drawn-whole'
  | 'counts-hidden'
  | 'flows-hidden'
  | 'told-in-words'
  | 'undated'

export type ShelfRow = { readonly subject: Flow | Stock; readonly reason: ShelfReason }

/** How a flow of the present time appears. `people` is what its width stands for; null = no checked figure. */
export type Drawing =
  | { readonly kind: 'arc'; readonly people: number | null }
  | { readonly kind: 'through-parts' }
  | { readonly kind: 'shelf'; readonly reason: ShelfReason }

export type FlowOnShow = { readonly flow: Flow; readonly drawing: Drawing; readonly depth: number }

/** Everything that exists in a window of years or months. Rows of the map and of the shelf together are all rows. */
export type OnShow = {
  readonly window: Span
  /** Flows in list order: a whole stands before its parts, `depth` says how deep. */
  readonly flows: readonly FlowOnShow[]
  readonly stocks: readonly Stock[]
}

/** Everything of the record that exists in the window, however long before it began or after it ends. */
export function onShow(record: HistoricalRecord, window: Span): OnShow {
  const exists = ({ exact }: Flow | Stock): boolean => exact !== null && overlaps(exact, window)
  const existing = [...record.flows.values()].filter(exists)
  const ids = new Set(existing.map((flow) => flow.id))
  const flows: FlowOnShow[] = []
  const add = (flow: Flow, depth: number): void => {
    flows.push({ flow, drawing: drawingOf(flow, record, ids), depth })
    for (const id of record.parts.get(flow.id) ?? []) {
      const part = record.flows.get(id)
      if (part !== undefined && ids.has(id)) add(part, depth + 1)
    }
  }
  for (const flow of existing) {
    if (flow.partOf === null || !ids.has(flow.partOf)) add(flow, 0)
  }
  return { window, flows, stocks: [...record.stocks.values()].filter(exists) }
}

/** Rows without any date: they belong to no window and stand on the shelf of every one. */
export function undated(record: HistoricalRecord): readonly (Flow | Stock)[] {
  return [...record.flows.values(), ...record.stocks.values()].filter(({ span }) => span === null)
}

/**
 * Counts of the window that the map draws beside its flows: all while the reader asks for them; where no flow with a figure has an arc, those of the
 * measure, so that a year of a census is not an empty map.
 */
export function countsBeside(shown: OnShow, isAsked: boolean, measure: string | null): readonly Stock[] {
  if (isAsked) return shown.stocks
  const isFigureDrawn = shown.flows.some(
    ({ flow, drawing }) => drawing.kind === 'arc' && drawing.people !== null && flow.movement.kind !== 'context',
  )
  if (isFigureDrawn) return []
  return shown.stocks.filter((stock) => stock.measure === measure && !isTold(stock))
}

/**
 * Every row of the time that the map does not draw, with the reason. `counts` is whether the counts of the window are drawn
 * beside the flows, or which of them; where counts are drawn instead of flows, these counts.
 */
export function shelfOf(
  record: HistoricalRecord,
  shown: OnShow,
  counts: boolean | Set<Stock> | readonly LatestCount[],
): readonly ShelfRow[] {
  const rows: ShelfRow[] = undated(record).map((subject) => ({ subject, reason: 'undated' }))
  if (typeof counts === 'boolean' || counts instanceof Set) {
    for (const { flow, drawing } of shown.flows) {
      if (drawing.kind === 'shelf') rows.push({ subject: flow, reason: drawing.reason })
    }
    const isDrawn = (stock: Stock): boolean => (counts instanceof Set ? counts.has(stock) : counts)
    rows.push(
      ...shown.stocks
        .filter((stock) => !isDrawn(stock))
        .map((subject): ShelfRow => ({ subject, reason: 'counts-hidden' })),
    )
    return rows
  }
  const latest = new Set(counts.map(({ stock }) => stock))
  rows.push(...shown.flows.map(({ flow }): ShelfRow => ({ subject: flow, reason: 'flows-hidden' })))
  rows.push(
    ...counts
      .filter(({ stock }) => isTold(stock))
      .map(({ stock }): ShelfRow => ({ subject: stock, reason: 'told-in-words' })),
  )
  rows.push(
    ...shown.stocks
      .filter((stock) => !latest.has(stock))
      .map((subject): ShelfRow => ({ subject, reason: 'counts-hidden' })),
  )
  return rows
}

/** Share of a total that its located parts may leave open before the rest is told beside the map. */
export const OPEN_SHARE = 0.2

/** A whole is drawn once: itself when both its ends are known, else through those of its parts that know more. */
function drawingOf(flow: Flow, record: HistoricalRecord, present: ReadonlySet<string>): Drawing {
  if (isInsideDrawnWhole(flow, record, present)) return { kind: 'shelf', reason: 'inside-drawn-whole' }
  const { origin, destination } = flow
  const figure = figureOf(flow.claims)
  const people = figure?.leading.unit === 'persons' ? figure.best : null
  if (origin !== null && destination !== null) {
    return isOnePoint(origin.at, destination.at)
      ? { kind: 'shelf', reason: 'inside-one-place' }
      : { kind: 'arc', people }
  }
  const standing = partsThatKnowMore(flow, record, present)
  const rest = (people ?? 0) - standing.reduce((sum, part) => sum + coveredBy(part, record, present), 0)
  if (standing.length > 0 && rest <= OPEN_SHARE * (people ?? 0)) return { kind: 'through-parts' }
  if (origin === null && destination === null) return { kind: 'shelf', reason: 'both-ends-unknown' }
  return { kind: 'shelf', reason: origin === null ? 'origin-unknown' : 'destination-unknown' }
}

const isLocated = (flow: Flow): boolean => flow.origin !== null && flow.destination !== null

function isInsideDrawnWhole(flow: Flow, record: HistoricalRecord, present: ReadonlySet<string>): boolean {
  const whole = flow.partOf === null ? undefined : record.flows.get(flow.partOf)
  if (whole === undefined || !present.has(whole.id)) return false
  // People moved on travel another road than the one they first came by: both are drawn.
  if (flow.measure !== whole.measure) return false
  if (isLocated(whole) || isInsideDrawnWhole(whole, record, present)) return true
  // Of a whole with an unknown end, the parts that know it are drawn; the others are in what is left of the whole.
  return !isLocated(flow) && partsThatKnowMore(flow, record, present).length === 0
}

/** Parts that can be drawn where their whole cannot: both ends known, or parts of their own that are. */
function partsThatKnowMore(flow: Flow, record: HistoricalRecord, present: ReadonlySet<string>): Flow[] {
  return (record.parts.get(flow.id) ?? []).flatMap((id) => {
    const part = record.flows.get(id)
    if (part === undefined || !present.has(id) || part.measure !== flow.measure) return []
    return isLocated(part) || partsThatKnowMore(part, record, present).length > 0 ? [part] : []
  })
}

function coveredBy(part: Flow, record: HistoricalRecord, present: ReadonlySet<string>): number {
  const own = figureOf(part.claims)
  // Families are not people: a part counted in them leaves the number open.
  if (own !== null) return own.leading.unit === 'persons' ? own.best : 0
  return partsThatKnowMore(part, record, present).reduce((sum, next) => sum + coveredBy(next, record, present), 0)
}

/** A total that may be told for a window: it began and ended inside it and no larger whole did. */
export type Total = { readonly flow: Flow; readonly figure: Figure }

/** Totals of the window, largest first. They are never added up: their people may be the same. */
export function totalsOf(shown: OnShow, record: HistoricalRecord): readonly Total[] {
  const isInside = (flow: Flow): boolean => flow.exact !== null && contains(shown.window, flow.exact)
  const hasTotalAbove = (flow: Flow): boolean => {
    const whole = flow.partOf === null ? undefined : record.flows.get(flow.partOf)
    if (whole === undefined) return false
    return (isInside(whole) && figureOf(whole.claims) !== null) || hasTotalAbove(whole)
  }
  return shown.flows
    .filter(({ flow }) => isInside(flow) && !hasTotalAbove(flow))
    .flatMap(({ flow }) => {
      const figure = figureOf(flow.claims)
      return figure === null || figure.leading.unit !== 'persons' ? [] : [{ flow, figure }]
    })
    .sort((a, b) => b.figure.best - a.figure.best)
}

/** Rows grouped by their movement, in the order in which the movements first occur. */
export function byMovement<T>(
  rows: readonly T[],
  movementOf: (row: T) => Movement,
): readonly (readonly [Movement, T[]])[] {
  const groups = new Map<Movement, T[]>()
  for (const row of rows) groups.set(movementOf(row), [...(groups.get(movementOf(row)) ?? []), row])
  return [...groups]
}
