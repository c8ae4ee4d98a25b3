// Where a place lies, level by level, in its time or today: for joining rows by region, and for telling them when one comes near.
import { overlaps, type Span } from '../../record/edtfDate'
import type { Texts } from '../../record/language'
import type { Flow, Level, Place, Stock, Unit } from '../../record/record'

/** Levels at which rows are told, the widest first. */
export type TellingLevel = 'country' | 'region' | 'district' | 'settlement'

/** The unit of its time in which a place lay, or the unit of today in which it lies. */
export type Sense = 'then' | 'today'

/** Years of a row, or today. */
export type Time = Span | 'today'

/** What a place is told as. `name` is null for a state of today: its id is the code of ISO 3166 alpha-2, which every language names itself. */
export type Told = { readonly level: Level | 'settlement'; readonly id: string; readonly name: Texts | null }

/** Levels from near to far; where one is not known, the next stands for it. */
const OUTWARD = ['settlement', 'district', 'region', 'area', 'country'] as const

/** Units of a place and those above them, with the years in which it lay in them. */
function withParents(place: Place): Unit[] {
  const lifted = (unit: Unit): Unit[] => {
    const { parent } = unit
    if (parent === null) return [unit]
    const within = { ...parent, start: Math.max(parent.start, unit.start), end: Math.min(parent.end, unit.end) }
    return within.start < within.end ? [unit, ...lifted(within)] : [unit]
  }
  return place.units.flatMap(lifted)
}

/**
 * The unit of a level in which a place lies today, or in the first of the years in which one is known; null when none is.
 * Of two at the same time the later made leads.
 */
export function unitOf(place: Place, level: Level, time: Time): Unit | null {
  const units = withParents(place).filter((unit) => unit.level === level)
  if (time === 'today') return units.findLast(({ end }) => end === Infinity) ?? null
  const firstYear = ({ start }: Unit): number => Math.max(start, time.start)
  return (
    units
      .filter((unit) => overlaps(unit, time))
      .sort((a, b) => firstYear(a) - firstYear(b) || b.start - a.start)
      .at(0) ?? null
  )
}

/** What a place is told as at a level: its unit there, or, where that is not known, at the next wider level. */
export function toldAs(place: Place, level: TellingLevel, time: Time): Told {
  const levels = OUTWARD.slice(OUTWARD.indexOf(level))
  for (const next of levels) {
    if (next === 'settlement') {
      if (place.precision === 'site') return { level: next, id: place.id, name: place.name }
      continue
    }
    const unit = next === 'country' && time === 'today' ? null : unitOf(place, next, time)
    if (unit !== null) return { level: next, id: unit.id, name: unit.name }
    if (next === 'district' && place.precision === 'district') return { level: next, id: place.id, name: place.name }
  }
  return place.country === ''
    ? { level: 'country', id: place.id, name: place.name }
    : { level: 'country', id: place.country, name: null }
}

/** A place that is wider than any region: a state, a union of states, or a land such as Siberia. */
export const isWide = ({ precision, units }: Place): boolean =>
  precision === 'country' ||
  (precision === 'region' && units.some(({ level }) => level === 'area' || level === 'country'))

/** Years of a row in a sense; null when the row has no date and its time is asked for. */
export function timeOf(row: Flow | Stock, sense: Sense): Time | null {
  return sense === 'today' ? 'today' : row.span
}
