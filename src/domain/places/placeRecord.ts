// What the record tells of one place in all times: counts of people there, flows from it and to it. Nothing is added up.
import { byMovement } from '../flows/onShow'
import type { Flow, HistoricalRecord, Movement, Place, Stock } from '../../record/record'

/** A row in list order: a whole stands before its parts, `depth` says how deep. */
export type PlaceRow<T extends Flow | Stock> = { readonly row: T; readonly depth: number }

export type FlowGroup = readonly [movement: Movement, rows: readonly PlaceRow<Flow>[]]

export type PlaceRecord = {
  /** Counts of people present, by date. */
  readonly counts: readonly PlaceRow<Stock>[]
  /** Flows that left the place, by movement, each by date. */
  readonly departures: readonly FlowGroup[]
  /** Flows that came to the place. */
  readonly arrivals: readonly FlowGroup[]
}

/** Everything the record has on a place itself; not what it has on units around it or on places within it. */
export function placeRecord(place: Place, record: HistoricalRecord): PlaceRecord {
  const flows = [...record.flows.values()]
  return {
    counts: wholesFirst([...record.stocks.values()].filter((stock) => stock.place.id === place.id)),
    departures: grouped(flows.filter(({ origin }) => origin?.id === place.id)),
    arrivals: grouped(flows.filter(({ destination }) => destination?.id === place.id)),
  }
}

const grouped = (flows: readonly Flow[]): readonly FlowGroup[] =>
  byMovement([...flows].sort(byDate), ({ movement }) => movement).map(([movement, rows]) => [
    movement,
    wholesFirst(rows),
  ])

/** Rows by date, those without one last; a part stands below its whole where both are among them. */
function wholesFirst<T extends Flow | Stock>(rows: readonly T[]): readonly PlaceRow<T>[] {
  const ids = new Set(rows.map(({ id }) => id))
  const sorted = [...rows].sort(byDate)
  const below = (whole: string | null, depth: number): PlaceRow<T>[] =>
    sorted
      .filter(({ partOf }) => (partOf !== null && ids.has(partOf) ? partOf : null) === whole)
      .flatMap((row) => [{ row, depth }, ...below(row.id, depth + 1)])
  return below(null, 0)
}

function byDate(a: Flow | Stock, b: Flow | Stock): number {
  const [first, second] = [a.span?.start ?? Infinity, b.span?.start ?? Infinity]
  // A year stands before its months, which come in their order.
  return first === second ? dateOf(a).localeCompare(dateOf(b)) || a.line - b.line : first - second
}

const dateOf = (row: Flow | Stock): string => (row.type === 'stock' ? row.date : row.start || row.end)
