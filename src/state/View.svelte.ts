// What the reader looks at, with everything that follows from it. One setter a wish; nothing here knows the map.
import type { Camera } from '../geometry/globeView'
import { overlaps, type Span } from '../record/edtfDate'
import type { Language } from '../record/language'
import { countedMeasures, latestCounts, mainMeasure, type LatestCount } from '../domain/counts/latestCounts'
import { onShow, shelfOf, type OnShow, type ShelfRow } from '../domain/flows/onShow'
import { communitiesOf, peopleOf, type Present } from '../domain/people/present'
import type { Community, Era, Flow, HistoricalRecord, LngLat, Person, Place, Precision, Stock } from '../record/record'
import { compareMoments, isFine, momentsOf, spanOfMoment, type Moment } from '../domain/time/timeSteps'
import { clampYear, segmentOf, timeScale, type TimeScale } from '../domain/time/timeScale'
import { translator, type Translator } from '../words/translate'
import { eraShares } from './eraShares'
import type { Ignored, Tab, ViewState, WindowMode } from './address'

/** From the first arrests to the end of the Soviet Union. */
const ACCOUNT_YEARS: Span = { start: 1940, end: 1991 }

/** The census of the Empire stands beside the year on show until the reader asks for another one. */
const BESIDE = 1897

/** A place to which the reader wants to be brought; `precision` null = only brought into the picture. */
export type Destination = { readonly at: LngLat; readonly precision: Precision | null }

export class View {
  readonly record: HistoricalRecord
  /** Width of the axis of time, px. */
  axisPx = $state(1000)
  readonly scale: TimeScale = $derived.by(() => timeScale(this.record.eras, eraShares(this.axisPx)))
  readonly ignored: readonly Ignored[]
  language: Language = $state('lt')
  year = $state(0)
  /** 1-12 in a year that steps by month; null = the whole year. */
  month: number | null = $state(null)
  mode: WindowMode = $state('era')
  tab: Tab = $state('map')
  counts = $state(false)
  /** Associations and schools on the map. */
  communities = $state(false)
  /** People move along the arcs while the record is played. */
  motion = $state(false)
  /** Where the reader has moved the map; null = the view with which it opens. */
  camera: Camera | null = $state.raw(null)
  /** Year the reader asked to see beside the one on show. */
  private wantedBeside: number | null = $state(null)
  /** The map is looked at from so near that bundles are drawn as their flows. */
  isNear = $state(false)
  /** The first picture of the map is whole, or there will be none. */
  isDrawn = $state(false)
  /** Association or school whose mark the reader looks for; passes with its time. */
  community: string | null = $state(null)
  /** Measure the reader asked for; `measure` is the one on show. */
  wantedMeasure: string | null = $state(null)
  /** Stays until something else is chosen. */
  chosen: string | null = $state(null)
  /** Under the pointer or in keyboard focus, passing. */
  pointed: string | null = $state(null)
  /** Set by the reader's own choice alone, never by an address or the way back; the map takes it when it goes there. */
  destination: Destination | null = $state.raw(null)
  /** Read when no flow or stock is in focus; stays while the time changes. */
  chosenPlace: { readonly place: Place } | null = $state.raw(null)
  /** Other flows that lay under the pointer at the last choice. */
  alternatives: readonly string[] = $state([])
  /** Told whenever the time is changed or something is chosen; what plays the record stops at it. */
  onTouch: () => void = () => undefined

  readonly t: Translator = $derived(translator(this.language))
  readonly era: Era = $derived.by(() => segmentOf(this.scale, this.year).era)
  readonly moment: Moment = $derived({ year: this.year, month: this.month })
  /** The moment as a window. */
  readonly now: Span = $derived(spanOfMoment(this.moment))
  readonly window: Span = $derived(
    this.mode === 'era'
      ? this.era.span
      : this.mode === 'until'
        ? { start: Number.NEGATIVE_INFINITY, end: this.now.end }
        : this.now,
  )
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
  readonly communitiesHere: Present<Community> = $derived.by(() =>
    communitiesOf(this.record, this.mode === 'until' ? this.now : this.window),
  )
  readonly peopleHere: Present<Person> = $derived.by(() => peopleOf(this.record, this.window))
  /** The account of the deported and imprisoned belongs to the time from their taking to the last returns. */
  readonly tellsAccount: boolean = $derived(overlaps(this.window, ACCOUNT_YEARS))
  readonly focus: Flow | Stock | null = $derived(this.find(this.pointed ?? this.chosen))
  /** The place whose card is read now. */
  readonly place: Place | null = $derived(this.focus === null ? (this.chosenPlace?.place ?? null) : null)
  readonly state: ViewState = $derived({
    language: this.language,
    year: this.year,
    month: this.month,
    mode: this.mode,
    tab: this.tab,
    chosen: this.chosen,
    place: this.chosenPlace?.place.id ?? null,
    counts: this.counts,
    measure: this.wantedMeasure,
    communities: this.communities,
    motion: this.motion,
    camera: this.camera,
    beside: this.wantedBeside,
  })
  /** Rows of this time that the map does not draw, with the reason of each. */
  readonly shelf: readonly ShelfRow[] = $derived.by(() =>
    shelfOf(this.record, this.shown, this.mode === 'where' ? this.latest : this.counts),
  )

  /** Years in which a flow of the record begins, rising. */
  readonly eventYears: readonly number[]
  /** Moments in which a flow begins, rising: months where the year steps by month. */
  readonly events: readonly Moment[]
  private readonly moments: readonly Moment[]

  constructor(record: HistoricalRecord, state: ViewState, ignored: readonly Ignored[]) {
    this.record = record
    this.ignored = ignored
    this.apply(state)
    const years = [...record.flows.values()].flatMap(({ span }) => (span === null ? [] : [span.start]))
    this.moments = momentsOf(record, this.scale)
    this.eventYears = years.sort((a, b) => a - b).filter((year, at) => year !== years[at - 1])
    const stepped = this.moments.flatMap(({ year, month }) => (month === null ? [] : [year]))
    this.events = this.moments.filter(
      ({ year, month }) => month !== null || (this.eventYears.includes(year) && !stepped.includes(year)),
    )
  }

  /** Looks at what a state describes, as when the reader goes back. */
  apply(state: ViewState): void {
    this.language = state.language
    this.year = clampYear(this.scale, state.year)
    this.month = isFine(this.year) ? state.month : null
    this.mode = state.mode
    this.tab = state.tab
    this.chosen = state.chosen
    const place = state.place === null ? undefined : this.record.places.get(state.place)
    this.chosenPlace = place === undefined ? null : { place }
    this.counts = state.counts
    this.wantedMeasure = state.measure
    this.communities = state.communities
    this.motion = state.motion
    this.camera = state.camera
    this.pointed = null
    this.destination = null
    this.alternatives = []
    this.wantedBeside = state.beside
  }

  /** The other of the two years that stand beside each other. */
  get beside(): number {
    return clampYear(this.scale, this.wantedBeside ?? BESIDE)
  }

  setBeside(year: number): void {
    this.wantedBeside = clampYear(this.scale, year)
  }

  /** Year for which an era stands that is shown as a whole: that of its first event. */
  yearOfEra({ span }: Era): number {
    return this.eventYears.find((year) => year >= span.start && year < span.end) ?? span.start
  }

  find(id: string | null): Flow | Stock | null {
    return id === null ? null : (this.record.flows.get(id) ?? this.record.stocks.get(id) ?? null)
  }

  /** Shows one year, moved into the record's time; running totals and counts stay on show. */
  setYear(year: number): void {
    this.setMoment({ year: clampYear(this.scale, year), month: null })
  }

  /** Shows a year or a month of one. */
  setMoment({ year, month }: Moment): void {
    this.onTouch()
    this.year = year
    this.month = month
    if (this.mode === 'era') this.mode = 'year'
    this.dropAbsent()
  }

  /** Months of the year on show that are steps of their own. */
  get monthsHere(): readonly number[] {
    return this.moments.flatMap(({ year, month }) => (year === this.year && month !== null ? [month] : []))
  }

  /** One step of the slider; null when there is none. */
  momentBeside(by: 1 | -1): Moment | null {
    const isBeyond = (moment: Moment): boolean => compareMoments(moment, this.moment) * by > 0
    return (by === 1 ? this.moments.find(isBeyond) : this.moments.findLast(isBeyond)) ?? null
  }

  /** Shows a whole era; the year moves to its first event unless it is in the era already. Of counts and totals, those at its end. */
  setEra(era: Era): void {
    this.onTouch()
    this.month = null
    if (this.mode === 'where' || this.mode === 'until') {
      this.year = era.span.end - 1
      this.dropAbsent()
      return
    }
    if (this.era !== era) this.year = this.yearOfEra(era)
    this.mode = 'era'
    this.dropAbsent()
  }

  setMode(mode: WindowMode): void {
    this.onTouch()
    if (mode === 'era') this.month = null
    this.mode = mode
    this.dropAbsent()
  }

  /** Moves by whole eras; stays at the first and the last. */
  stepEra(by: 1 | -1): void {
    const next = this.record.eras[this.record.eras.indexOf(this.era) + by]
    if (next !== undefined) this.setEra(next)
  }

  /** The nearest moment before or after in which a flow begins; null when there is none. */
  eventBeside(by: 1 | -1): Moment | null {
    const isBeyond = (moment: Moment): boolean => compareMoments(moment, this.moment) * by > 0
    return (by === 1 ? this.events.find(isBeyond) : this.events.findLast(isBeyond)) ?? null
  }

  choose(id: string | null, alternatives: readonly string[] = []): void {
    // What was chosen would be gone at the next stop.
    if (id !== null) this.onTouch()
    this.chosen = id
    this.alternatives = alternatives.filter((other) => other !== id)
  }

  /** Shows the card of a place, in place of that of a flow; null closes it. */
  choosePlace(place: Place | null): void {
    this.chosenPlace = place === null ? null : { place }
    if (place === null) return
    this.onTouch()
    this.destination = { at: place.at, precision: place.precision }
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
      this.onTouch()
      this.year = clampYear(this.scale, subject.span.start)
      this.month = null
      this.mode = 'era'
    }
    this.pointed = null
    this.choose(id)
  }

  /** Marks an association or school on the map, which needs its layer; null lets it go. */
  findCommunity(id: string | null): void {
    this.community = id
    if (id === null) return
    this.communities = true
    const at = this.record.communities.get(id)?.place.at
    if (at !== undefined) this.destination = { at, precision: null }
  }

  /** A card of another time would mislead: what is not on show any more is not chosen any more. */
  private dropAbsent(): void {
    this.pointed = null
    if (!this.communitiesHere.present.some(({ id }) => id === this.community)) this.community = null
    if (this.latest.some(({ stock }) => stock.id === this.chosen)) return
    const span = this.find(this.chosen)?.exact ?? null
    if (span === null || !overlaps(span, this.window)) this.choose(null)
  }
}
