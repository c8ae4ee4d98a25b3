// The state of the page: one value, changed as a whole. What is on show follows from it in the scene.
import { clampYear, yearsOf, type Years } from '../domain/time/timeScale'
import { momentBeside, timeSteps, yearOfEra, type Moment, type TimeSteps } from '../domain/time/timeSteps'
import type { Era, Flow, HistoricalRecord, Place, Stock } from '../record/record'
import { rowOf, sceneOf } from '../scene/scene'
import type { ViewState, WindowMode } from '../scene/viewState'
import type { Ignored } from './address'
import * as transitions from './transitions'

/** The census of the Empire stands beside the year on show until the reader asks for another one. */
const BESIDE = 1897

/** Where one of these is another, the pointer lies over something else. */
const SHOWS: readonly (keyof ViewState)[] = ['year', 'month', 'mode', 'chosen', 'place']

export class AtlasState {
  readonly record: HistoricalRecord
  readonly ignored: readonly Ignored[]
  /** Years that can be shown. */
  readonly years: Years
  readonly steps: TimeSteps
  private value: ViewState
  /** Flow or stock under the pointer or in keyboard focus. */
  pointed: string | null = $state(null)
  /** Told whenever the reader sets the time, chooses something, opens another tab or goes back; what plays the record stops at it. */
  onTouch: () => void = () => undefined

  readonly scene = $derived.by(() => sceneOf(this.record, this.value, this.pointed))
  // By themselves, so that who reads one is not told when another changes.
  readonly language = $derived.by(() => this.value.language)
  readonly year = $derived.by(() => this.value.year)
  readonly month = $derived.by(() => this.value.month)
  readonly mode = $derived.by(() => this.value.mode)
  readonly tab = $derived.by(() => this.value.tab)
  readonly counts = $derived.by(() => this.value.counts)
  readonly communities = $derived.by(() => this.value.communities)
  readonly motion = $derived.by(() => this.value.motion)
  readonly camera = $derived.by(() => this.value.camera)
  readonly chosen = $derived.by(() => this.value.chosen)
  readonly alternatives = $derived.by(() => this.value.alternatives)
  readonly community = $derived.by(() => this.value.community)
  /** The other of the two years that stand beside each other. */
  readonly beside = $derived.by(() => clampYear(this.years, this.value.beside ?? BESIDE))
  readonly t = $derived.by(() => this.scene.t)
  readonly era = $derived.by(() => this.scene.era)
  readonly moment = $derived.by(() => this.scene.moment)
  readonly now = $derived.by(() => this.scene.now)
  readonly window = $derived.by(() => this.scene.window)
  readonly shown = $derived.by(() => this.scene.shown)
  readonly measures = $derived.by(() => this.scene.measures)
  readonly measure = $derived.by(() => this.scene.measure)
  readonly latest = $derived.by(() => this.scene.latest)
  readonly communitiesHere = $derived.by(() => this.scene.communitiesHere)
  readonly peopleHere = $derived.by(() => this.scene.peopleHere)
  readonly tellsAccount = $derived.by(() => this.scene.tellsAccount)
  readonly focus = $derived.by(() => this.scene.focus)
  readonly place = $derived.by(() => this.scene.place)
  readonly shelf = $derived.by(() => this.scene.shelf)

  constructor(record: HistoricalRecord, state: ViewState, ignored: readonly Ignored[] = []) {
    this.record = record
    this.ignored = ignored
    this.years = yearsOf(record.eras)
    this.steps = timeSteps(record)
    this.value = $state.raw(transitions.fitted(record, state))
  }

  get state(): ViewState {
    return this.value
  }

  /** Looks at what a state describes, as when the reader goes back. */
  apply(state: ViewState): void {
    this.pointed = null
    this.become(transitions.fitted(this.record, state), true)
  }

  /** Changes what does not move the time: language, tab, layers, camera. */
  update(part: Partial<Omit<ViewState, 'year' | 'month' | 'mode' | 'chosen' | 'place'>>): void {
    this.become({ ...this.value, ...part }, false)
  }

  /** Shows one year, moved into the record's time. */
  setYear(year: number): void {
    this.setMoment({ year, month: null })
  }

  setMoment(moment: Moment): void {
    this.become(transitions.setMoment(this.record, this.value, moment), true)
  }

  setEra(era: Era): void {
    this.become(transitions.setEra(this.record, this.value, era), true)
  }

  stepEra(by: 1 | -1): void {
    this.become(transitions.stepEra(this.record, this.value, by), true)
  }

  setMode(mode: WindowMode): void {
    this.become(transitions.setMode(this.record, this.value, mode), true)
  }

  setBeside(year: number): void {
    this.become(transitions.setBeside(this.record, this.value, year), false)
  }

  choose(id: string | null, alternatives: readonly string[] = []): void {
    // What was chosen would be gone at the next stop.
    this.become(transitions.choose(this.value, id, alternatives), id !== null)
  }

  choosePlace(place: Place | null): void {
    this.become(transitions.choosePlace(this.value, place), place !== null)
  }

  open(id: string): void {
    this.become(transitions.open(this.record, this.value, id), true)
  }

  findCommunity(id: string | null): void {
    this.become(transitions.findCommunity(this.value, id), false)
  }

  find(id: string | null): Flow | Stock | null {
    return rowOf(this.record, id)
  }

  yearOfEra(era: Era): number {
    return yearOfEra(this.record, era)
  }

  /** Months of the year on show that are steps of their own. */
  get monthsHere(): readonly number[] {
    return this.steps.moments.flatMap(({ year, month }) => (year === this.year && month !== null ? [month] : []))
  }

  /** One step of the slider; null when there is none. */
  momentBeside(by: 1 | -1): Moment | null {
    return momentBeside(this.steps.moments, this.moment, by)
  }

  /** The nearest moment before or after in which a flow begins; null when there is none. */
  eventBeside(by: 1 | -1): Moment | null {
    return momentBeside(this.steps.events, this.moment, by)
  }

  /** The one door for every change. */
  private become(next: ViewState, isTouch: boolean): void {
    const before = this.value
    const differs = (key: keyof ViewState): boolean => next[key] !== before[key]
    if (isTouch || differs('tab')) this.onTouch()
    if (SHOWS.some(differs)) this.pointed = null
    // The same again is no change: nobody is told.
    if ((Object.keys(next) as (keyof ViewState)[]).some(differs)) this.value = next
  }
}
