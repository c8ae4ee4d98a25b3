// Associations, schools and named persons of a span of years, those without a date apart.
import { overlaps, spanOfDate, type Span } from '../../record/edtfDate'
import type { Community, HistoricalRecord, Person } from '../../record/record'

/** Rows of a window; `undated` are those of which nobody can say whether they belong to it. */
export type Present<T> = { readonly present: readonly T[]; readonly undated: readonly T[] }

/**
 * Associations and schools that existed in the window, the oldest first. Those without a founding date stand apart, from the first
 * founding that is known until they are known to have closed: nothing says that one is older than all the others.
 */
export function communitiesOf(record: HistoricalRecord, window: Span): Present<Community> {
  const all = [...record.communities.values()]
  const firstFounding = Math.min(...all.map(({ span }) => span?.start ?? Infinity))
  const mayExist = ({ closed }: Community): boolean =>
    overlaps({ start: firstFounding, end: spanOfDate(closed)?.end ?? Infinity }, window)
  return {
    present: all.filter(({ span }) => span !== null && overlaps(span, window)).sort(byStart),
    undated: all.filter((community) => community.span === null && mayExist(community)),
  }
}

/**
 * Named persons whose date falls in the window or whose flow is on show in it, the earliest first. A person without a date stands
 * where the flow does, and apart when there is no dated flow either.
 */
export function peopleOf(record: HistoricalRecord, window: Span): Present<Person> {
  const flowSpanOf = ({ flow }: Person): Span | null => (flow === null ? null : (record.flows.get(flow)?.span ?? null))
  const isIn = (span: Span | null): boolean => span !== null && overlaps(span, window)
  const all = [...record.people.values()]
  return {
    present: all.filter((person) => isIn(person.span) || isIn(flowSpanOf(person))).sort(byStart),
    undated: all.filter((person) => person.span === null && flowSpanOf(person) === null),
  }
}

/** By first year; rows without one, which stand where their flow does, come last. Rows of one year keep the order of the file. */
const byStart = (a: { span: Span | null }, b: { span: Span | null }): number =>
  a.span === null || b.span === null ? Number(a.span === null) - Number(b.span === null) : a.span.start - b.span.start
