// The rules of the record that a table schema cannot say: ranges, ranks, parts and wholes, words where there is no figure.
import { boxMissed } from './countryBoxes'
import { cell, problemAt } from './rowValues'
import { figureOf, mostOf } from './figure'
import { lineageOf } from './lineage'
import { LANGUAGES } from './language'
import type { Problem } from './problem'
import { isOnePoint, type Flow, type HistoricalRecord, type Stock } from './record'
import { LEVELS } from './readRows'
import type { Row } from './tableSchema'

/** Faults of the assembled record; `tables` gives the line of each. */
export function checkRecord(record: HistoricalRecord, tables: ReadonlyMap<string, readonly Row[]>): Problem[] {
  const rows = (name: string): readonly Row[] => tables.get(name) ?? []
  return [
    ...checkEras(rows('eras')),
    ...checkRanks(rows('claims')),
    ...['movements', 'flows', 'stocks', 'people', 'communities'].flatMap((name) => rows(name).flatMap(checkLanguages)),
    ...checkAccount(rows('account'), record),
    ...rows('units').flatMap((row) => checkUnit(row, rows('units'))),
    ...rows('place_units').flatMap((row) => checkYears(row)),
    ...checkDivisions(rows('disjoint_parts'), record),
    ...rows('places').flatMap(checkPoint),
    ...rows('flows').flatMap((row) => checkSubject(row, record.flows.get(cell(row, 'id')), record)),
    ...rows('stocks').flatMap((row) => checkSubject(row, record.stocks.get(cell(row, 'id')), record)),
  ]
}

/** First and last year of a row; infinite where open. */
const yearsOf = (row: Row): readonly [start: number, end: number] => [
  cell(row, 'start') === '' ? -Infinity : Number(cell(row, 'start')),
  cell(row, 'end') === '' ? Infinity : Number(cell(row, 'end')),
]

function checkYears(row: Row): Problem[] {
  const [start, end] = yearsOf(row)
  return start < end ? [] : [problemAt(row, 'end', 'start-after-end', `> ${cell(row, 'start')}`)]
}

/** A unit lies in one of a wider level, which existed for a time together with it. */
function checkUnit(row: Row, units: readonly Row[]): Problem[] {
  const parent = units.find((unit) => cell(unit, 'id') === cell(row, 'parent'))
  if (parent === undefined) return checkYears(row)
  const isWider = LEVELS.indexOf(cell(parent, 'level')) < LEVELS.indexOf(cell(row, 'level'))
  const [[start, end], [from, to]] = [yearsOf(row), yearsOf(parent)]
  const problems = checkYears(row)
  if (!isWider || start >= to || from >= end) problems.push(problemAt(row, 'parent', 'unit-parent', ''))
  return problems
}

/** What disjoint_parts.csv says must be true of the rows: parts lie inside their whole, hold no other part, and are no larger together. */
function checkDivisions(rows: readonly Row[], record: HistoricalRecord): Problem[] {
  const find = (id: string): Flow | Stock | undefined => record.flows.get(id) ?? record.stocks.get(id)
  const problems: Problem[] = []
  for (const row of rows) {
    const [whole, part] = [cell(row, 'whole'), cell(row, 'part')]
    const unknown = [whole, part].some((id) => id !== '' && id !== '*' && find(id) === undefined)
    if (unknown || (part === '*' && whole === '')) {
      const column = part === '*' || (whole !== '' && find(whole) === undefined) ? 'whole' : 'part'
      problems.push(problemAt(row, column, 'unknown-id', 'flows.csv id, stocks.csv id'))
      continue
    }
    const own = find(part)
    const isOutside = own !== undefined && whole !== '' && !lineageOf(own, record).slice(1).includes(whole)
    if (isOutside) problems.push(problemAt(row, 'part', 'division-part', whole))
  }
  for (const { whole, name, parts } of record.divisions) {
    const row = rows.find((candidate) => cell(candidate, 'whole') === whole && cell(candidate, 'division') === name)
    if (row === undefined) continue
    const subjects = parts.flatMap((id) => find(id) ?? [])
    const nested = subjects.find((part) =>
      lineageOf(part, record)
        .slice(1)
        .some((id) => parts.includes(id)),
    )
    if (nested !== undefined || new Set(parts).size < parts.length) {
      const twice = nested?.id ?? parts.find((id, at) => parts.indexOf(id) !== at) ?? ''
      problems.push({ ...problemAt(row, 'division', 'division-nested', twice), found: `${whole} ${name}` })
    }
    if (parts.length < 2) problems.push(problemAt(row, 'part', 'division-alone', name))
    const most = [find(whole)].flatMap((subject) => subject ?? []).map(mostOf)[0] ?? Infinity
    const together = subjects.reduce((sum, part) => {
      const figure = figureOf(part.claims)
      return sum + (figure?.leading.unit === 'persons' ? figure.best : 0)
    }, 0)
    if (together > most) {
      const expected = `<= ${most} (${whole})`
      problems.push({ ...problemAt(row, 'division', 'division-larger', expected), found: `${name}: ${together}` })
    }
  }
  return problems
}

function checkEras(rows: readonly Row[]): Problem[] {
  return rows.flatMap((row, at) => {
    const next = rows[at + 1]
    if (next === undefined || cell(next, 'start') === cell(row, 'end')) return []
    return [problemAt(next, 'start', 'era-gap', cell(row, 'end'))]
  })
}

/** A point outside its country: longitude and latitude swapped, or zero. */
function checkPoint(row: Row): Problem[] {
  const [lng, lat] = [cell(row, 'lng'), cell(row, 'lat')]
  const box = boxMissed(cell(row, 'country'), [Number(lng), Number(lat)])
  if (box === null) return []
  const [west, south, east, north] = box
  const expected = `${cell(row, 'country')} (lng ${west} – ${east}, lat ${south} – ${north})`.trim()
  return [{ ...problemAt(row, 'lng', 'outside-country', expected), found: `${lng}, ${lat}` }]
}

function checkRanks(rows: readonly Row[]): Problem[] {
  const ranks = new Map<string, Set<number>>()
  const highest = new Map<string, number>()
  const problems: Problem[] = []
  for (const row of rows) {
    const subject = cell(row, 'subject')
    const taken = ranks.get(subject) ?? new Set()
    const rank = Number(cell(row, 'rank'))
    if (taken.has(rank)) problems.push(problemAt(row, 'rank', 'rank', String((highest.get(subject) ?? 0) + 1)))
    ranks.set(subject, taken.add(rank))
    highest.set(subject, Math.max(highest.get(subject) ?? 0, rank))
  }
  const named = new Set<string>()
  for (const row of rows) {
    const subject = cell(row, 'subject')
    if (named.has(subject) || ranks.get(subject)?.has(1) === true) continue
    problems.push(problemAt(row, 'rank', 'rank', '1'))
    named.add(subject)
  }
  return problems
}

/** A text given in one language must be given in all. */
function checkLanguages(row: Row): Problem[] {
  const stems = new Set([...row.cells.keys()].flatMap((column) => /^(.+)_(?:en|lt|ru|pl)$/.exec(column)?.[1] ?? []))
  return [...stems].flatMap((stem) => {
    const columns = LANGUAGES.map((language) => `${stem}_${language}`)
    const empty = columns.filter((column) => cell(row, column) === '')
    if (empty.length === 0 || empty.length === columns.length) return []
    return empty.map((column) => problemAt(row, column, 'language-missing', LANGUAGES.join(', ')))
  })
}

/** Each strand has at most one whole; parts need one; every term is a figure of people. */
function checkAccount(rows: readonly Row[], record: HistoricalRecord): Problem[] {
  const wholes = new Map<string, string>()
  const problems: Problem[] = []
  for (const row of rows) {
    const id = cell(row, 'subject')
    const subject = record.flows.get(id) ?? record.stocks.get(id)
    if (subject !== undefined && figureOf(subject.claims)?.leading.unit !== 'persons') {
      problems.push(problemAt(row, 'subject', 'account-figure', id))
    }
    if (cell(row, 'role') !== 'whole') continue
    const strand = cell(row, 'strand')
    const first = wholes.get(strand)
    if (first !== undefined) problems.push(problemAt(row, 'role', 'account-whole', `${strand}: ${first}`))
    else wholes.set(strand, cell(row, 'id'))
  }
  for (const row of rows) {
    const isOrphan = cell(row, 'role') === 'part' && !wholes.has(cell(row, 'strand'))
    if (isOrphan) problems.push(problemAt(row, 'role', 'account-whole', cell(row, 'strand')))
  }
  return problems
}

function checkSubject(row: Row, subject: Flow | Stock | undefined, record: HistoricalRecord): Problem[] {
  if (subject === undefined) return []
  const problems: Problem[] = []
  if (subject.claims.length === 0 && subject.note === null) {
    problems.push(problemAt(row, 'note_en', 'no-claim', subject.id))
  }
  if (subject.type === 'flow' && isAtOnePoint(subject)) {
    const { origin, destination } = subject
    problems.push({
      ...problemAt(row, 'destination', 'same-point', ''),
      found: `${origin?.id ?? ''}, ${destination?.id ?? ''}`,
    })
  }
  return [...problems, ...checkPart(row, subject, record)]
}

/** Two places that share one point, such as a region and its main town: no line joins them. */
function isAtOnePoint({ origin, destination }: Flow): boolean {
  return (
    origin !== null && destination !== null && origin.id !== destination.id && isOnePoint(origin.at, destination.at)
  )
}

/** Measures of which one may be inside another: people moved on are among the deported, the expelled of 1915 among the refugees. */
const MAY_CONTAIN: Readonly<Record<string, string>> = { redeported: 'deported', deported: 'fled' }

function checkPart(row: Row, part: Flow | Stock, record: HistoricalRecord): Problem[] {
  const find = (id: string): Flow | Stock | undefined => record.flows.get(id) ?? record.stocks.get(id)
  const whole = part.partOf === null ? undefined : find(part.partOf)
  if (whole === undefined) return []
  if (part.measure !== whole.measure && MAY_CONTAIN[part.measure] !== whole.measure) {
    return [problemAt(row, 'measure', 'part-measure', whole.measure)]
  }
  const partFigure = figureOf(part.claims)
  const wholeFigure = figureOf(whole.claims)
  if (partFigure === null || wholeFigure === null || partFigure.leading.unit !== wholeFigure.leading.unit) return []
  const most = wholeFigure.others.reduce((high, one) => Math.max(high, one.high ?? one.best ?? 0), wholeFigure.high)
  if (partFigure.best <= most) return []
  return [{ ...problemAt(row, 'part_of', 'part-larger', `<= ${most} (${whole.id})`), found: String(partFigure.best) }]
}
