// A row of the record in words. Card, list, table, slider and labels all speak through these functions.
import type { Translator } from './translate'
import { spanOfDate } from '../record/edtfDate'
import type { LatestCount } from '../domain/counts/latestCounts'
import { figureOf, type Figure, type Grade } from '../record/figure'
import type { Moment } from '../domain/time/timeSteps'
import type { Claim, Community, Flow, HistoricalRecord, Person, Place, Stock } from '../record/record'

/** An EDTF date in words: "14 June 1941", "about 1863", "1482 (uncertain)", "1860s". */
export function dateWords(text: string, t: Translator): string {
  const [, core = '', mark = ''] = /^(.*?)([?~%]?)$/.exec(text) ?? []
  const span = spanOfDate(text)
  if (text === '' || span === null) return t.text('dateUnknown')
  const date = plainDateWords(core, span.start, span.end - 1, t)
  switch (mark) {
    case '~':
      return t.text('dateAbout', { date })
    case '?':
      return t.text('dateUncertain', { date })
    case '%':
      return t.text('dateAboutUncertain', { date })
    default:
      return date
  }
}

function plainDateWords(core: string, year: number, end: number, t: Translator): string {
  if (core.endsWith('XX')) return t.text('century', { year, end })
  if (core.endsWith('X')) return t.text('decade', { year, end })
  return core.includes('-') ? t.day(core) : t.text('yearText', { year })
}

/** A moment of the slider: "1948", "May 1948". */
export function momentWords({ year, month }: Moment, t: Translator): string {
  return month === null ? t.text('yearText', { year }) : t.day(`${String(year)}-${String(month).padStart(2, '0')}`)
}

/** When a flow took place, from its two dates; open ends are said to be open. */
export function spanWords({ start, end }: { start: string; end: string }, t: Translator): string {
  if (start === '' && end === '') return t.text('dateUnknown')
  if (start === '') return t.text('dateUntil', { end: dateWords(end, t) })
  if (end === '') return t.text('dateSince', { start: dateWords(start, t) })
  if (start === end) return dateWords(start, t)
  return t.text('dateRange', { start: dateWords(start, t), end: dateWords(end, t) })
}

/** When a count was taken, and how long before the year on show: "17 December 1926, 9 years earlier". */
export function countWords({ stock, age }: LatestCount, t: Translator): string {
  const date = dateWords(stock.date, t)
  return age === 0 ? date : t.text('countedEarlier', { date, years: t.plural('yearsEarlier', age) })
}

/** When an association or school closed; that it is not known to have done so is said, not taken for its existing still. */
export function closedWords({ closed }: Community, t: Translator): string {
  return closed === '' ? t.text('notKnownToHaveClosed') : dateWords(closed, t)
}

/** Name a place had in a year, today's where no other is known. */
export function placeName(place: Place, year: number | null, t: Translator): string {
  const then = year === null ? undefined : place.periodNames.find(({ start, end }) => year >= start && year < end)
  return (then ?? place).name[t.language]
}

/** Period name with today's name and state beside it: "Kovno (today Kaunas, Lithuania)". */
export function placeWords(place: Place, year: number | null, t: Translator): string {
  const then = placeName(place, year, t)
  const now = place.name[t.language]
  const country = place.precision === 'country' ? '' : t.country(place.country)
  if (then !== now) return `${then} (${t.text('today', { name: [now, country].filter(Boolean).join(', ') })})`
  return [now, country].filter(Boolean).join(', ')
}

/** The two ends of a flow by their period names; an unknown end is said to be unknown. */
export function routeWords({ origin, destination, span }: Flow | Person, t: Translator): string {
  const year = span?.start ?? null
  return t.text('route', {
    origin: origin === null ? t.text('unknownOrigin') : placeName(origin, year, t),
    destination: destination === null ? t.text('unknownDestination') : placeName(destination, year, t),
  })
}

/** A claim's figure as the source gives it: "about 3,000 people", "30,000 to 40,000 people". */
export function claimWords(claim: Claim, t: Translator): string {
  const { low, best, high } = claim
  if (best === null) {
    const range = t.text('rangeFromTo', { low: t.number(low ?? 0), high: t.number(high ?? 0) })
    return `${range} ${unitWord(claim, high ?? 0, t)}`.trim()
  }
  const figure = modified(t.plural(claim.unit, best), claim, t)
  if (low === null && high === null) return figure
  return `${figure} (${t.text('rangeFromTo', { low: t.number(low ?? best), high: t.number(high ?? best) })})`
}

const unitWord = (claim: Claim, count: number, t: Translator): string =>
  t.plural(claim.unit, count).replace(t.number(count), '').replace(/\s+/g, ' ').trim()

function modified(figure: string, claim: Claim, t: Translator): string {
  switch (claim.modifier) {
    case 'about':
      return t.text('modifierAbout', { figure })
    case 'over':
      return t.text('modifierOver', { figure })
    case 'under':
      return t.text('modifierUnder', { figure })
    case '':
      return figure
  }
}

/** The range over leading claim and rivals, as figures: "36,932–49,331"; null when there is one figure only. */
export function rangeFigures(figure: Figure, t: Translator): string | null {
  return figure.low === figure.high ? null : `${t.number(figure.low)}–${t.number(figure.high)}`
}

/** The leading figure without its range: "about 40,000 people", or that no checked figure exists. */
export function bestWords({ claims }: Flow | Stock, t: Translator): string {
  const leading = figureOf(claims)?.leading
  if (leading === undefined) return t.text('noCheckedFigure')
  return leading.best === null ? claimWords(leading, t) : modified(t.plural(leading.unit, leading.best), leading, t)
}

/** Figure and range in one phrase: "40,002 people (36,932–49,331)", or that no checked figure exists. */
export function figureWords(subject: Flow | Stock, t: Translator): string {
  const figure = figureOf(subject.claims)
  const range = figure === null || figure.leading.best === null ? null : rangeFigures(figure, t)
  return range === null ? bestWords(subject, t) : `${bestWords(subject, t)} (${range})`
}

const GRADES = {
  documented: 'gradeDocumented',
  estimated: 'gradeEstimated',
  contested: 'gradeContested',
  unchecked: 'gradeUnchecked',
} as const

/** Name of a grade. */
export function gradeWords(grade: Grade, t: Translator): string {
  return t.text(GRADES[grade])
}

/** Grade of a subject, `unchecked` when it has no checked claim. */
export function gradeOfSubject(subject: Flow | Stock): Grade {
  return figureOf(subject.claims)?.grade ?? 'unchecked'
}

const MEASURES = {
  moved: 'measureMoved',
  exiled: 'measureExiled',
  deported: 'measureDeported',
  redeported: 'measureRedeported',
  imprisoned: 'measureImprisoned',
  fled: 'measureFled',
  lifetime: 'measureLifetime',
  returned: 'measureReturned',
  released: 'measureReleased',
  barred: 'measureBarred',
  reburied: 'measureReburied',
  pupils: 'measurePupils',
  nationality: 'measureNationality',
  'mother-tongue': 'measureMotherTongue',
  birthplace: 'measureBirthplace',
  citizenship: 'measureCitizenship',
  estimate: 'measureEstimate',
  'in-exile': 'measureInExile',
  'in-prison': 'measureInPrison',
  died: 'measureDied',
  'in-care': 'measureInCare',
  waiting: 'measureWaiting',
  households: 'measureHouseholds',
  associations: 'measureAssociations',
} as const

/** Name of a measure of the record (datapackage.json lists them; a test holds the two lists together). */
export function measureWords(measure: string, t: Translator): string {
  return t.text(MEASURES[measure as keyof typeof MEASURES])
}

const BASES = {
  register: 'basisRegister',
  census: 'basisCensus',
  archive: 'basisArchive',
  estimate: 'basisEstimate',
  derived: 'basisDerived',
} as const

/** What a claim rests on. */
export function basisWords(claim: Claim, t: Translator): string {
  return t.text(BASES[claim.basis])
}

const AGENTS = {
  muscovy: 'agentMuscovy',
  'russian-empire': 'agentRussianEmpire',
  ussr: 'agentUssr',
  germany: 'agentGermany',
  lithuania: 'agentLithuania',
} as const

/** The state that gave the order; empty when there was none. */
export function agentWords(agent: string, t: Translator): string {
  return agent in AGENTS ? t.text(AGENTS[agent as keyof typeof AGENTS]) : ''
}

const KINDS = {
  went: 'kindWent',
  taken: 'kindTaken',
  imprisoned: 'kindImprisoned',
  fled: 'kindFled',
  returned: 'kindReturned',
  counted: 'kindCounted',
  context: 'kindContext',
} as const

/** What happened, as the legend names its hue. */
export function kindWords(kind: keyof typeof KINDS, t: Translator): string {
  return t.text(KINDS[kind])
}

/** The chain of wholes above a subject, nearest first. */
export function wholesOf(subject: Flow | Stock, record: HistoricalRecord): readonly (Flow | Stock)[] {
  const wholes: (Flow | Stock)[] = []
  for (let id = subject.partOf; id !== null;) {
    const whole: Flow | Stock | undefined = record.flows.get(id) ?? record.stocks.get(id)
    if (whole === undefined || wholes.includes(whole)) break
    wholes.push(whole)
    id = whole.partOf
  }
  return wholes
}
