// Answers of pure questions to a record, kept with the record.
import type { HistoricalRecord } from './record'

type Argument = string | number | boolean | null | Readonly<Record<string, string | number | boolean | null>>

/**
 * The same question, whose last `most` answers for each record are kept by the values of its arguments: who asks the same again gets
 * the same object. An infinite number counts as null.
 */
export function remembered<A extends readonly Argument[], T>(
  ask: (record: HistoricalRecord, ...args: A) => T,
  most = 32,
): (record: HistoricalRecord, ...args: A) => T {
  const records = new WeakMap<HistoricalRecord, Map<string, { readonly answer: T }>>()
  return (record, ...args) => {
    const known = records.get(record) ?? new Map<string, { readonly answer: T }>()
    records.set(record, known)
    const key = JSON.stringify(args)
    const ready = known.get(key) ?? { answer: ask(record, ...args) }
    // The last one asked for is the last to be forgotten.
    known.delete(key)
    known.set(key, ready)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return ready.answer
  }
}
