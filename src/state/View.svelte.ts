// What the reader looks at, with everything that follows from it. One setter a wish; nothing here knows the map.
import { overlaps, type Span } from '../domain/edtfDate'
import type { Language } from '../domain/language'
import { countedMeasures, latestCounts, mainMeasure, type LatestCount } from '../domain/latestCounts'
import { onShow, shelfOf, type OnShow, type ShelfRow } from '../domain/onShow'
import { communitiesOf, peopleOf, type Present } from '../domain/present'
import type { Community, Era, Flow, HistoricalRecord, Person, Place, Stock } from '../domain/record'
import { clampYear, segmentOf, timeScale, type TimeScale } from '../domain/timeScale'
import { translator, type Translator } from '../i18n/translate'
import { ERA_SHARES } from './eraShares'
import type { Ignored, Tab, ViewState, WindowMode } from './viewState'

/** From the first arrests to the end of the Soviet Union. */
const ACCOUNT_YEARS: Span = { start: 1940, end: 1991 }

export class View {
  readonly record: HistoricalRecord
  readonly scale: TimeScale
  readonly ignored: readonly Ignored[]
  language: Language = $state('lt')
  year = $state(0)
  mode: WindowMode = $state('era')
  tab: Tab = $state('map')
  counts = $state(false)
  /** Associations and schools on the map. */
  communities = $state(false)
  /** The map is looked at from so near that bundles are drawn as their flows. */
  isNear = $state(false)
  /** Association or school whose mark the reader looks for; passes with its time. */
  community: string | null = $state(null)
  /** Measure the reader asked for; `measure` is the one on show. */
  wantedMeasure: string | null = $state(null)
  /** Stays until something else is chosen. */
  chosen: string | null = $state(null)
  /** Under the pointer or in keyboard focus, passing. */
  pointed: string | null = $state(null)
  /** Read when no flow or stock is in focus; stays while the time changes. A new object at each choice: the map goes there again. */
  chosenPlace: { readonly place: Place } | null = $state.raw(null)
  /** Other flows that lay under the pointer at the last choice. */
  alternatives: readonly string[] = $state([])

  readonly t: Translator = $derived(translator(this.language))
  readonly era: Era = $derived.by(() => segmentOf(this.scale, this.year).era)
  readonly window: Span = $derived(this.mode === 'era' ? this.era.span : { start: this.year, end: this.year + 1 })
  readonly shown: OnShow = $derived.by(() => onShow(this.record, this.window))
  /** Measures of which there is a count by this year. */
  readonly measures: readonly string[] = $derived.by(() => countedMeasures(this.record, this.year + 1))
  readonly measure: string | null = $derived.by(() =>
    this.wantedMeasure !== null && this.measures.includes(this.wantedMeasure)
      ? this.wantedMeasure
      : mainMeasure(this.record, this.year + 1),
  )
  /** Where people were: the latest counts of the measure; empty in the other modes. */
  readonly latest: readonly LatestCount[] = $derived.by(() =>
    this.mode === 'where' && this.measure !== null ? latestCounts(this.record, this.year + 1, this.measure) : [],
  )
  readonly communitiesHere: Present<Community> = $derived.by(() => communitiesOf(this.record, this.window))
  readonly peopleHere: Present<Person> = $derived.by(() => peopleOf(this.record, this.window))
  /** The account of the deported and imprisoned belongs to the time from their taking to the last returns. */
  readonly tellsAccount: boolean = $derived(overlaps(this.window, ACCOUNT_YEARS))
  readonly focus: Flow | Stock | null = $derived(this.find(this.pointed ?? this.chosen))
  /** The place whose card is read now. */
  readonly place: Place | null = $derived(this.focus === null ? (this.chosenPlace?.place ?? null) : null)
  readonly state: ViewState = $derived({
    language: this.language,
    year: this.year,
    mode: this.mode,
    tab: this.tab,
    chosen: this.chosen,
    place: this.chosenPlace?.place.id ?? null,
    counts: this.counts,
    measure: this.wantedMeasure,
    communities: this.communities,
  })
  /** Rows of this time that the map does not draw, with the reason of each. */
  readonly shelf: readonly ShelfRow[] = $derived.by(() =>
    shelfOf(this.record, this.shown, this.mode === 'where' ? this.latest : this.counts),
  )

  private readonly eventYears: readonly number[]

  constructor(record: HistoricalRecord, state: ViewState, ignored: readonly Ignored[]) {
    this.record = record
    this.ignored = ignored
    this.scale = timeScale(record.eras, ERA_SHARES)
    this.language = state.language
    this.year = clampYear(this.scale, state.year)
    this.mode = state.mode
    this.tab = state.tab
    this.chosen = state.chosen
    const place = state.place === null ? undefined : record.places.get(state.place)
    this.chosenPlace = place === undefined ? null : { place }
    this.counts = state.counts
    this.wantedMeasure = state.measure
    this.communities = state.communities
    const years = [...record.flows.values()].flatMap(({ span }) => (span === null ? [] : [span.start]))
    this.eventYears = years.sort((a, b) => a - b).filter((year, at) => year !== years[at - 1])
  }

  /** Years in which a flow of the record begins, rising. */
  get events(): readonly number[] {
    return this.eventYears
  }

  find(id: string | null): Flow | Stock | null {
    return id === null ? null : (this.record.flows.get(id) ?? this.record.stocks.get(id) ?? null)
  }

  /** Shows one year, moved into the record's time; counts stay on show. */
  setYear(year: number): void {
    this.year = clampYear(this.scale, year)
    if (this.mode !== 'where') this.mode = 'year'
    this.dropAbsent()
  }

  /** Shows a whole era; the year moves to its first event unless it is in the era already. Of counts, those at its end. */
  setEra(era: Era): void {
    if (this.mode === 'where') {
      this.year = era.span.end - 1
      this.dropAbsent()
      return
    }
    const isInside = (year: number): boolean => year >= era.span.start && year < era.span.end
    if (!isInside(this.year)) this.year = this.eventYears.find(isInside) ?? era.span.start
    this.mode = 'era'
    this.dropAbsent()
  }

  setMode(mode: WindowMode): void {
    this.mode = mode
    this.dropAbsent()
  }

  /** Moves by whole eras; stays at the first and the last. */
  stepEra(by: 1 | -1): void {
    const next = this.record.eras[this.record.eras.indexOf(this.era) + by]
    if (next !== undefined) this.setEra(next)
  }

  /** Year of the nearest event before or after; null when there is none. */
  eventBeside(by: 1 | -1): number | null {
    const found =
      by === 1 ? this.eventYears.find((year) => year > this.year) : this.eventYears.findLast((year) => year < this.year)
    return found ?? null
  }

  choose(id: string | null, alternatives: readonly string[] = []): void {
    this.chosen = id
    this.alternatives = alternatives.filter((other) => other !== id)
  }

  /** Shows the card of a place, in place of that of a flow; null closes it. */
  choosePlace(place: Place | null): void {
    this.chosenPlace = place === null ? null : { place }
    if (place === null) return
    this.pointed = null
    this.choose(null)
  }

  /** Opens a flow or stock at its time, wherever the reader is now. */
  open(id: string): void {
    const subject = this.find(id)
    const isShown =
      this.shown.flows.some(({ flow }) => flow.id === id) ||
      this.shown.stocks.some((stock) => stock.id === id) ||
      this.latest.some(({ stock }) => stock.id === id)
    if (subject?.span && !isShown) {
      this.year = clampYear(this.scale, subject.span.start)
      this.mode = 'era'
    }
    this.pointed = null
    this.choose(id)
  }

  /** Marks an association or school on the map, which needs its layer; null lets it go. */
  findCommunity(id: string | null): void {
    this.community = id
    if (id !== null) this.communities = true
  }

  /** A card of another time would mislead: what is not on show any more is not chosen any more. */
  private dropAbsent(): void {
    this.pointed = null
    if (!this.communitiesHere.present.some(({ id }) => id === this.community)) this.community = null
    if (this.latest.some(({ stock }) => stock.id === this.chosen)) return
    const span = this.find(this.chosen)?.span ?? null
    if (span === null || span.start >= this.window.end || span.end <= this.window.start) this.choose(null)
  }
}
