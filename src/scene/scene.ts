// What is on show: a pure function of the record and of what the reader looks at, for map, pictures, lists, table and tests alike.
import { countedMeasures, latestCounts, mainMeasure, type LatestCount } from '../domain/counts/latestCounts'
import { onShow, shelfOf, type OnShow, type ShelfRow, countsBeside } from '../domain/flows/onShow'
import { communitiesOf, peopleOf, type Present } from '../domain/people/present'
import { arcsAndMarks, type ArcsAndMarks, type Joined } from '../domain/regions/joinedArcs'
import { ARC_LEVELS, type ArcLevel } from '../domain/regions/joinedLines'
import { eraOf } from '../domain/time/timeScale'
import { spanOfMoment, type Moment } from '../domain/time/timeSteps'
import { overlaps, type Span } from '../record/edtfDate'
import type { Community, Era, Flow, HistoricalRecord, Person, Place, Stock } from '../record/record'
import { remembered } from '../record/remembered'
import { translator, type Translator } from '../words/translate'
import type { ViewState, WindowMode } from './viewState'

/** From the first arrests to the end of the Soviet Union. */
const ACCOUNT_YEARS: Span = { start: 1940, end: 1991 }

const NO_COUNTS: readonly LatestCount[] = []

/** The part of the state on which it depends what is on show. */
export type Subject = Omit<ViewState, 'tab' | 'camera' | 'beside' | 'alternatives'>

/**
 * What is on show for a state; `pointed` is the flow or stock under the pointer. States that show the same give the same scene. The year
 * must lie in an era of the record.
 */
export function sceneOf(record: HistoricalRecord, state: Subject, pointed: string | null = null): Scene {
  const { language, year, month, mode, counts, measure, communities, motion, chosen, place, community } = state
  return scenes(
    record,
    { language, year, month, mode, counts, measure, communities, motion, chosen, place, community },
    pointed,
  )
}

const scenes = remembered((record, state: Subject, pointed: string | null) => new Scene(record, state, pointed))

// Each answer is kept by the values it depends on: a scrub back, a choice or a move of the camera works nothing out anew.
type Time = readonly [year: number, month: number | null, mode: WindowMode]
const momentAt = remembered((_, year: number, month: number | null): Moment => ({ year, month }))
const windowAt = remembered((record, ...[year, month, mode]: Time): Span => {
  if (mode === 'era') return eraAt(record, year).span
  const now = spanOfMoment({ year, month })
  return mode === 'until' ? { start: Number.NEGATIVE_INFINITY, end: now.end } : now
})
const inWindow = <T>(ask: (record: HistoricalRecord, window: Span) => T) =>
  remembered((record, ...time: Time) => ask(record, windowAt(record, ...time)))
const shownIn = inWindow(onShow)
const communitiesIn = inWindow(communitiesOf)
const peopleIn = inWindow(peopleOf)
const joinedAt = remembered((record, level: ArcLevel, ...time: Time) =>
  // All time together has no units of its time: today's are told.
  arcsAndMarks(record, shownIn(record, ...time), level, time[2] === 'until' ? 'today' : 'then'),
)
const measuresBefore = remembered(countedMeasures)
const mainMeasureBefore = remembered(mainMeasure)
const latestBefore = remembered(latestCounts)
const shelfAt = remembered((record, counts: boolean, measure: string | null, ...time: Time) =>
  shelfOf(
    record,
    shownIn(record, ...time),
    time[2] === 'where'
      ? latestAt(record, measure, ...time)
      : new Set(countsBeside(shownIn(record, ...time), counts, measureAt(record, measure, ...time))),
  ),
)

function measureAt(record: HistoricalRecord, wanted: string | null, ...[year, month]: Time): string | null {
  const { end } = windowAt(record, year, month, 'year')
  const isCounted = wanted !== null && measuresBefore(record, end).includes(wanted)
  return isCounted ? wanted : mainMeasureBefore(record, end)
}

function latestAt(record: HistoricalRecord, wanted: string | null, ...time: Time): readonly LatestCount[] {
  const [year, month, mode] = time
  const measure = measureAt(record, wanted, ...time)
  if (mode !== 'where' || measure === null) return NO_COUNTS
  return latestBefore(record, windowAt(record, year, month, 'year').end, measure)
}

function eraAt({ eras }: HistoricalRecord, year: number): Era {
  const era = eraOf(eras, year)
  if (era === undefined) throw new Error(`No era holds the year ${String(year)}; eras.csv must run without a gap.`)
  return era
}

/** Flow or stock of an id. */
export function rowOf(record: HistoricalRecord, id: string | null): Flow | Stock | null {
  return id === null ? null : (record.flows.get(id) ?? record.stocks.get(id) ?? null)
}

/** Flows on show that are told as one, by the id of their line or mark, at whatever level; null when there are none. */
export function joinedOf(scene: Scene, id: string | null): Joined | null {
  // Ids of rows have no tilde.
  if (id?.includes('~') !== true) return null
  for (const level of ARC_LEVELS) {
    const { arcs, marks } = scene.arcsAt(level)
    const found = [...arcs, ...marks].find((joined) => joined.id === id)
    if (found !== undefined) return found
  }
  return null
}

/** Everything is worked out when it is first asked for. */
export class Scene {
  readonly record: HistoricalRecord
  readonly state: Subject
  private readonly pointed: string | null

  constructor(record: HistoricalRecord, state: Subject, pointed: string | null) {
    this.record = record
    this.state = state
    this.pointed = pointed
  }

  get t(): Translator {
    return translator(this.state.language)
  }

  get era(): Era {
    return eraAt(this.record, this.state.year)
  }

  get moment(): Moment {
    return momentAt(this.record, this.state.year, this.state.month)
  }

  /** The moment as a window. */
  get now(): Span {
    return windowAt(this.record, this.state.year, this.state.month, 'year')
  }

  get window(): Span {
    return windowAt(this.record, ...this.time)
  }

  get shown(): OnShow {
    return shownIn(this.record, ...this.time)
  }

  /** Measures of which there is a count by now. */
  get measures(): readonly string[] {
    return measuresBefore(this.record, this.now.end)
  }

  /** Measure on show: the one asked for, or the one with most to show. */
  get measure(): string | null {
    return measureAt(this.record, this.state.measure, ...this.time)
  }

  /** Where people were: the latest counts of the measure; empty in the other modes. */
  get latest(): readonly LatestCount[] {
    return latestAt(this.record, this.state.measure, ...this.time)
  }

  /** Associations and schools; in the mode "until" those of the moment, not of all time before it. */
  get communitiesHere(): Present<Community> {
    const [year, month, mode] = this.time
    return communitiesIn(this.record, year, month, mode === 'until' ? 'year' : mode)
  }

  get peopleHere(): Present<Person> {
    return peopleIn(this.record, ...this.time)
  }

  /** The account of the deported and imprisoned belongs to the time from their taking to the last returns. */
  get tellsAccount(): boolean {
    return overlaps(this.window, ACCOUNT_YEARS)
  }

  /** The flow or stock whose card is read: pointed at, else chosen. */
  get focus(): Flow | Stock | null {
    return rowOf(this.record, this.pointed ?? this.state.chosen)
  }

  /** Flows under the pointer, else chosen, that are told as one. */
  get joined(): Joined | null {
    return joinedOf(this, this.pointed ?? this.state.chosen)
  }

  /** What of the flows on show is drawn at a level. */
  arcsAt(level: ArcLevel): ArcsAndMarks {
    return joinedAt(this.record, level, ...this.time)
  }

  /** The place whose card is read. */
  get place(): Place | null {
    return this.focus === null && this.joined === null ? (this.record.places.get(this.state.place ?? '') ?? null) : null
  }

  /** Rows of this time that the map does not draw, with the reason of each. */
  get shelf(): readonly ShelfRow[] {
    return shelfAt(this.record, this.state.counts, this.state.measure, ...this.time)
  }

  /** Whether a flow or stock is among what is on show. */
  has(id: string): boolean {
    return (
      this.shown.flows.some(({ flow }) => flow.id === id) ||
      this.shown.stocks.some((stock) => stock.id === id) ||
      this.latest.some(({ stock }) => stock.id === id) ||
      joinedOf(this, id) !== null
    )
  }

  private get time(): Time {
    const { year, month, mode } = this.state
    return [year, month, mode]
  }
}
