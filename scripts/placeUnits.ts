// What is missing in data/place_units.csv, and the rows that the ground can fill in.
import type { HistoricalRecord, LngLat, Place, Unit } from '../src/record/record'
import type { Holding } from '../src/ground/polities'
import { isWide, toldAs, unitOf } from '../src/domain/regions/levels'
import { overlaps, type Span } from '../src/record/edtfDate'

/** Before the first governorates of Russia (1708) a place is told by the state of its time. */
export const FIRST_REGIONS = 1708

/** Years of the rows of each place, by its id: flows at both ends, and counts. Rows without a date are left out. */
export function yearsOfPlaces(record: HistoricalRecord): Map<string, Span[]> {
  const years = new Map<string, Span[]>()
  const add = (place: Place | null, span: Span | null): void => {
    if (place !== null && span !== null) years.set(place.id, [...(years.get(place.id) ?? []), span])
  }
  for (const { origin, destination, span } of record.flows.values()) {
    add(origin, span)
    add(destination, span)
  }
  for (const { place, span } of record.stocks.values()) add(place, span)
  return years
}

/**
 * An area that was a region of its time and that no region of today continues: several share its land. It is told today by its
 * state. A county of Lithuania before 1950 is one, though its point stands for a district.
 */
export const isGoneRegion = (place: Place): boolean =>
  unitOf(place, 'region', 'today') === null && place.precision !== 'site' && isCalledAfter(place)

/** Whether a unit of its time bears the name of the place: the place is that unit, it does not only lie in it. */
const isCalledAfter = ({ name, units }: Place): boolean =>
  units.some((unit) => unit.level !== 'area' && unit.name.en === name.en)

/** "place: what is missing", one a fault. */
export function missingRegions(record: HistoricalRecord): string[] {
  const faults: string[] = []
  const years = yearsOfPlaces(record)
  for (const place of record.places.values()) {
    const rows = years.get(place.id) ?? []
    const hasNoToday = unitOf(place, 'region', 'today') === null
    if (hasNoToday && !isWide(place) && !isGoneRegion(place)) faults.push(`${place.id}: no region of today`)
    for (const span of rows) {
      if (unitOf(place, 'region', span) !== null || place.precision === 'country') continue
      const { level } = toldAs(place, 'region', span)
      const isEarly = span.start < FIRST_REGIONS && unitOf(place, 'country', span) !== null
      if (level !== 'area' && !isEarly && !isRepublic(place, span)) {
        faults.push(`${place.id}: no region in ${span.start}-${span.end - 1}`)
      }
    }
  }
  return [...new Set(faults)]
}

/** A place that is itself a republic of the Soviet Union, wider than a region. */
const isRepublic = (place: Place, span: Span): boolean =>
  place.precision === 'region' && unitOf(place, 'country', span) !== null

export type Ground = {
  readonly regionAt: (at: LngLat) => string | null
  readonly holdingsAt: (at: LngLat) => readonly Holding[]
  readonly units: ReadonlyMap<string, Pick<Unit, 'level' | 'country' | 'name'>>
}

export type PlaceUnitRow = {
  readonly place: string
  readonly unit: string
  readonly start: string
  readonly end: string
}

/** Rows that can be added: the region of today of sites and districts by their point, regions by their name, and states before 1708. */
export function fillingRows(record: HistoricalRecord, ground: Ground): PlaceUnitRow[] {
  const years = yearsOfPlaces(record)
  return [...record.places.values()].flatMap((place) => {
    const rows: PlaceUnitRow[] = []
    const hasNoToday = unitOf(place, 'region', 'today') === null
    if (hasNoToday && !isWide(place) && !isGoneRegion(place)) {
      const unit = place.precision === 'region' ? unitNamed(place, ground) : ground.regionAt(place.at)
      if (unit !== null) rows.push({ place: place.id, unit, start: '', end: '' })
    }
    return [...rows, ...stateRows(place, years.get(place.id) ?? [], ground)]
  })
}

const plain = (name: string): string =>
  name.toLocaleLowerCase().replace(/^republic of |^республика | respublika$| republic$/, '')

/** The unit of today in the state of the place that bears one of its names. */
function unitNamed(place: Place, { units }: Ground): string | null {
  for (const [id, { level, country, name }] of units) {
    const isSame = plain(name.en) === plain(place.name.en) || plain(name.ru) === plain(place.name.ru)
    if (level === 'region' && country !== '' && country === place.country && isSame) return id
  }
  return null
}

function stateRows(place: Place, rows: readonly Span[], { holdingsAt, units }: Ground): PlaceUnitRow[] {
  const early = rows.filter(
    (span) =>
      span.start < FIRST_REGIONS &&
      toldAs(place, 'region', span).level === 'country' &&
      unitOf(place, 'country', span) === null,
  )
  if (early.length === 0 || place.precision === 'country') return []
  return holdingsAt(place.at)
    .filter(({ polity, ...held }) => polity.kind === 'state' && early.some((span) => overlaps(held, span)))
    .filter(({ polity }) => units.has(`state-${polity.id}`))
    .map(({ polity, start, end }) => ({
      place: place.id,
      unit: `state-${polity.id}`,
      start: start > polity.start ? String(start) : '',
      end: end < polity.end ? String(end) : '',
    }))
}
