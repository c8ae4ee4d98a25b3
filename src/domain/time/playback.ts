// A tour through the record: one stop at every event, era by era, and how long it rests at each. Pure.
import { momentBeside, type Moment } from './timeSteps'
import type { Era } from '../../record/record'

export type Speed = 'slow' | 'medium' | 'fast'
export const SPEEDS: readonly Speed[] = ['slow', 'medium', 'fast']

/** A moment in which a flow begins. */
export type Stop = Moment & {
  readonly era: Era
  /** No earlier stop lies in its era. */
  readonly isFirst: boolean
}

/** How long arcs grow at a stop, and how long it then rests, in ms. */
const PACE: Readonly<Record<Speed, { readonly grow: number; readonly rest: number }>> = {
  slow: { grow: 2200, rest: 3200 },
  medium: { grow: 1300, rest: 1700 },
  fast: { grow: 600, rest: 700 },
}
/** A new era is a new chapter: the reader is given time to see that. */
const FIRST_RESTS = 2

/** Stops of the record in the order of the events, which rise; one outside all eras is no stop. */
export function stopsOf(eras: readonly Era[], events: readonly Moment[]): Stop[] {
  return eras.flatMap((era) =>
    events
      .filter(({ year }) => year >= era.span.start && year < era.span.end)
      .map((moment, at) => ({ ...moment, era, isFirst: at === 0 })),
  )
}

/**
 * Where a tour sets out: at the first stop of an era that is on show as a whole, else at the stop after the moment, and from the
 * last one at the first again. Null when the record has no event.
 */
export function setOut(stops: readonly Stop[], moment: Moment, era: Era | null): Stop | null {
  const after = era === null ? moment : { year: era.span.start - 1, month: null }
  return momentBeside(stops, after, 1) ?? stops[0] ?? null
}

/** How long the arcs of a stop grow, ms. */
export const growMs = (speed: Speed): number => PACE[speed].grow

/** How long a tour rests at a stop when its arcs are whole, ms. */
export const restMs = ({ isFirst }: Stop, speed: Speed): number => PACE[speed].rest * (isFirst ? FIRST_RESTS : 1)
