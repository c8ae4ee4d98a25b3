// A place in words: its names of other times, its units, what its point stands for and who gives the point.
import type { Translator } from './translate'
import type { HistoricalRecord, Place, Precision, SourceWork, Unit } from '../record/record'
import { spanWords } from './flowWords'

/** Years in words, "1795 – 1917"; empty when both ends are open (infinite). */
export function yearsWords({ start, end }: { start: number; end: number }, t: Translator): string {
  const text = (year: number): string => (Number.isFinite(year) ? String(year) : '')
  return text(start) === text(end) ? '' : spanWords({ start: text(start), end: text(end) }, t)
}

/** Where a place lies today: its unit of today, or its country where no unit is known or the place is the unit; empty for a country. */
export function whereWords(place: Place, t: Translator): string {
  const unit = place.units.findLast(({ end }) => end === Infinity)?.name[t.language]
  if (unit !== undefined && unit !== place.name[t.language]) return unit
  return place.precision === 'country' ? '' : t.country(place.country)
}

/** Units in which a place lies or lay, without those that are the place itself: its name and its names of other times tell them. */
export function unitsAround({ name, periodNames, units }: Place): readonly Unit[] {
  const own = new Set([name, ...periodNames.map((period) => period.name)].map(({ en }) => en))
  return units.filter((unit) => unit.level !== 'area' && !own.has(unit.name.en))
}

const PRECISIONS = {
  site: 'pointSite',
  district: 'pointDistrict',
  region: 'pointRegion',
  country: 'pointCountry',
} as const satisfies Record<Precision, string>

/** What the point on the map stands for; a nominal point is said to be one. */
export function precisionWords(place: Place, t: Translator): string {
  if (place.precision === 'site' && place.coordinateSource === 'nominal') return t.text('nominalPoint')
  return t.text(PRECISIONS[place.precision])
}

/** Who gives the point: a work of the record, or a sentence where there is none. */
export function coordinateWords(
  place: Place,
  record: HistoricalRecord,
  t: Translator,
): { readonly work: SourceWork } | { readonly text: string } {
  const work = record.sources.get(place.coordinateSource)
  if (work !== undefined) return { work }
  return { text: t.text(place.coordinateSource === 'general' ? 'coordinatesGeneral' : 'coordinatesNominal') }
}
