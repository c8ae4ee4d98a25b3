// The rules of the record that a table schema cannot say: ranges, ranks, parts and wholes, words where there is no figure.
import { boxMissed } from './countryBoxes'
import { cell, problemAt } from './rowValues'
import { figureOf } from './figure'
import { LANGUAGES } from './language'
import type { Problem } from './problem'
import { isOnePoint, type Flow, type HistoricalRecord, type Stock } from './record'
import type { Row } from './tableSchema'

/** Faults of the assembled record; `tables` gives the line of each. */
export function checkRecord(record: HistoricalRecord, tables: ReadonlyMap<string, readonly Row[]>): Problem[] {
  const rows = (name: string): readonly Row[] => tables.get(name) ?? []
  return [
    ...checkEras(rows('eras')),
    ...checkRanks(rows('claims')),
    ...['movements', 'flows', 'stocks', 'people', 'communities'].flatMap((name) => rows(name).flatMap(checkLanguages)),
    ...checkAccount(rows('account'), record),
    ...rows('places').flatMap(checkPoint),
    ...rows('flows').flatMap((row) => checkSubject(row, record.flows.get(cell(row, 'id')), record)),
    ...rows('stocks').flatMap((row) => checkSubject(row, record.stocks.get(cell(row, 'id')), record)),
  ]
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
