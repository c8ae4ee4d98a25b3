// What each action of the reader makes of the state. Pure: a state goes in, another comes out.
import type { Camera } from '../geometry/planeView'
import { cameraText, roundedCamera } from '../geometry/openingView'
import { clampYear, eraOf, yearsOf } from '../domain/time/timeScale'
import { isFine, yearOfEra, type Moment } from '../domain/time/timeSteps'
import { overlaps } from '../record/edtfDate'
import type { Era, HistoricalRecord, Place, Precision } from '../record/record'
import { joinedOf, rowOf, sceneOf } from '../scene/scene'
import { FIRST_VIEW, type ViewState, type WindowMode } from '../scene/viewState'

const NONE = FIRST_VIEW.alternatives
const NOTHING_CHOSEN = { chosen: null, alternatives: NONE }

/** A state moved into the record: its year into the eras, without a month or a place that the record does not have. */
export function fitted(record: HistoricalRecord, state: ViewState): ViewState {
  const year = clampYear(yearsOf(record.eras), state.year)
  const place = record.places.has(state.place ?? '') ? state.place : null
  return { ...state, year, month: isFine(year) ? state.month : null, place }
}

/** Another time. A card of another time would mislead: what is not on show any more is not chosen any more. */
function atTime(
  record: HistoricalRecord,
  before: ViewState,
  time: Partial<Pick<ViewState, 'year' | 'month' | 'mode'>>,
): ViewState {
  const state = { ...before, ...time }
  const { chosen, community } = state
  const scene = sceneOf(record, state)
  const isMarked = community !== null && scene.communitiesHere.present.some(({ id }) => id === community)
  const span = rowOf(record, chosen)?.exact ?? null
  const isOnShow =
    scene.latest.some(({ stock }) => stock.id === chosen) ||
    joinedOf(scene, chosen) !== null ||
    (span !== null && overlaps(span, scene.window))
  return { ...state, ...(isMarked ? {} : { community: null }), ...(isOnShow ? {} : NOTHING_CHOSEN) }
}

/** A year or a month of one, moved into the record's time; running totals and counts stay on show. */
export function setMoment(record: HistoricalRecord, state: ViewState, { year, month }: Moment): ViewState {
  const mode = state.mode === 'era' ? 'year' : state.mode
  return atTime(record, state, { year: clampYear(yearsOf(record.eras), year), month, mode })
}

/** A whole era; the year moves to its first event unless it is in the era already. Of counts and totals, those at its end. */
export function setEra(record: HistoricalRecord, state: ViewState, era: Era): ViewState {
  if (state.mode === 'where' || state.mode === 'until')
    return atTime(record, state, { year: era.span.end - 1, month: null })
  const isHere = eraOf(record.eras, state.year) === era
  return atTime(record, state, { year: isHere ? state.year : yearOfEra(record, era), month: null, mode: 'era' })
}

/** Moves by whole eras; stays at the first and the last. */
export function stepEra(record: HistoricalRecord, state: ViewState, by: 1 | -1): ViewState {
  const next = record.eras[record.eras.findIndex((era) => era === eraOf(record.eras, state.year)) + by]
  return next === undefined ? state : setEra(record, state, next)
}

export function setMode(record: HistoricalRecord, state: ViewState, mode: WindowMode): ViewState {
  return atTime(record, state, { mode, month: mode === 'era' ? null : state.month })
}

export function choose(state: ViewState, id: string | null, alternatives: readonly string[] = NONE): ViewState {
  const others = alternatives.filter((other) => other !== id)
  return { ...state, chosen: id, alternatives: others.length === 0 ? NONE : others }
}

/** Opens a flow or stock at its time, wherever the reader is now. */
export function open(record: HistoricalRecord, state: ViewState, id: string): ViewState {
  const span = rowOf(record, id)?.span ?? null
  const isShown = span === null || sceneOf(record, state).has(id)
  const time = isShown ? {} : ({ year: clampYear(yearsOf(record.eras), span.start), month: null, mode: 'era' } as const)
  return choose({ ...state, ...time }, id)
}

/** How near a chosen place is looked at: a village with its surroundings, a country whole. */
const ZOOMS: Readonly<Record<Precision, number>> = { site: 5.6, district: 5.6, region: 4.4, country: 3.2 }

export const cameraOfPlace = ({ at, precision }: Place): Camera => roundedCamera({ center: at, zoom: ZOOMS[precision] })

/** Whether the map is to show the place that is chosen, as after a choice. */
export function isAtPlace(record: HistoricalRecord, { place, camera }: ViewState): boolean {
  const chosen = record.places.get(place ?? '')
  return chosen !== undefined && camera !== null && cameraText(cameraOfPlace(chosen)) === cameraText(camera)
}

/** The card of a place, in place of that of a flow, and the place in the middle of the map; null closes the card. */
export function choosePlace(state: ViewState, place: Place | null): ViewState {
  if (place === null) return { ...state, place: null }
  return { ...state, ...NOTHING_CHOSEN, place: place.id, camera: cameraOfPlace(place) }
}

/** Marks an association or school on the map, which needs its layer; null lets it go. */
export function findCommunity(state: ViewState, id: string | null): ViewState {
  return { ...state, community: id, communities: state.communities || id !== null }
}

export function setBeside(record: HistoricalRecord, state: ViewState, year: number): ViewState {
  return { ...state, beside: clampYear(yearsOf(record.eras), year) }
}
