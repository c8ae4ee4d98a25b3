// A row and the wholes that hold it.
import type { Flow, HistoricalRecord, Stock } from './record'

type Row = Flow | Stock

/** The row with this id, flow or stock. */
export const rowOf = (id: string, record: HistoricalRecord): Row | undefined =>
  record.flows.get(id) ?? record.stocks.get(id)

const lineages = new WeakMap<HistoricalRecord, Map<string, readonly string[]>>()

/** Ids of a row and of the wholes that hold it, from the inside outward. */
export function lineageOf(row: Row, record: HistoricalRecord): readonly string[] {
  const known = lineages.get(record) ?? new Map<string, readonly string[]>()
  lineages.set(record, known)
  const ready = known.get(row.id)
  if (ready !== undefined) return ready
  const ids: string[] = []
  for (let next: Row | undefined = row; next !== undefined && !ids.includes(next.id);) {
    ids.push(next.id)
    next = next.partOf === null ? undefined : rowOf(next.partOf, record)
  }
  known.set(row.id, ids)
  return ids
}
