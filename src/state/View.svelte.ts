// What the reader looks at, with everything that follows from it. One setter a wish; nothing here knows the map.
import type { Span } from '../domain/edtfDate'
import type { Language } from '../domain/language'
import { onShow, undated, type OnShow, type ShelfReason } from '../domain/onShow'
import type { Era, Flow, HistoricalRecord, Stock } from '../domain/record'
import { clampYear, segmentOf, timeScale, type TimeScale } from '../domain/timeScale'
import { translator, type Translator } from '../i18n/translate'
import { ERA_SHARES } from './eraShares'
import type { Ignored, Tab, ViewState, WindowMode } from './viewState'

export type ShelfRow = { readonly subject: Flow | Stock; readonly reason: ShelfReason }

export class View {
  readonly record: HistoricalRecord
  readonly scale: TimeScale
  readonly ignored: readonly Ignored[]
  language: Language = $state('lt')
  year = $state(0)
  mode: WindowMode = $state('era')
  tab: Tab = $state('map')
  counts = $state(false)
  /** Stays until something else is chosen. */
  chosen: string | null = $state(null)
  /** Under the pointer or in keyboard focus, passing. */
  pointed: string | null = $state(null)
  /** Other flows that lay under the pointer at the last choice. */
  alternatives: readonly string[] = $state([])

  readonly t: Translator = $derived(translator(this.language))
  readonly era: Era = $derived.by(() => segmentOf(this.scale, this.year).era)
  readonly window: Span = $derived(this.mode === 'year' ? { start: this.year, end: this.year + 1 } : this.era.span)
  readonly shown: OnShow = $derived.by(() => onShow(this.record, this.window))
  readonly focus: Flow | Stock | null = $derived(this.find(this.pointed ?? this.chosen))
  readonly state: ViewState = $derived({
    language: this.language,
    year: this.year,
    mode: this.mode,
    tab: this.tab,
    chosen: this.chosen,
    counts: this.counts,
  })
  /** Rows of this time that the map does not draw, with the reason of each. */
  readonly shelf: readonly ShelfRow[] = $derived.by(() => [
    ...this.shown.flows.flatMap(({ flow, drawing }) =>
      drawing.kind === 'shelf' ? [{ subject: flow, reason: drawing.reason }] : [],
    ),
    ...(this.counts ? [] : this.shown.stocks.map((subject) => ({ subject, reason: 'counts-hidden' as const }))),
    ...undated(this.record).map((subject) => ({ subject, reason: 'undated' as const })),
  ])

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
    this.counts = state.counts
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

  /** Shows one year, moved into the record's time. */
  setYear(year: number): void {
    this.year = clampYear(this.scale, year)
    this.mode = 'year'
    this.dropAbsent()
  }

  /** Shows a whole era; the year moves to its first event unless it is in the era already. */
  setEra(era: Era): void {
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

  /** Opens a flow or stock at its time, wherever the reader is now. */
  open(id: string): void {
    const subject = this.find(id)
    const isShown =
      this.shown.flows.some(({ flow }) => flow.id === id) || this.shown.stocks.some((stock) => stock.id === id)
    if (subject?.span && !isShown) {
      this.year = clampYear(this.scale, subject.span.start)
      this.mode = 'era'
    }
    this.pointed = null
    this.choose(id)
  }

  /** A card of another time would mislead: what is not on show any more is not chosen any more. */
  private dropAbsent(): void {
    this.pointed = null
    const span = this.find(this.chosen)?.span ?? null
    if (span === null || span.start >= this.window.end || span.end <= this.window.start) this.choose(null)
  }
}
