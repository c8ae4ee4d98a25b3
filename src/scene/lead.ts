// What a reader should know first of the time on show: a title, the main numbers, of how many the place is known, the largest flows.
import { isTold, type LatestCount } from '../domain/counts/latestCounts'
import { peopleIn } from '../domain/flows/bySize'
import { onShow, totalsOf, type OnShow, type Total } from '../domain/flows/onShow'
import { placesKnown, type PlaceKnown } from '../domain/regions/placeKnown'
import { runningTotals } from '../domain/flows/runningTotals'
import { figureOf } from '../record/figure'
import { lineageOf } from '../record/lineage'
import type { Flow, HistoricalRecord, Kind, Stock } from '../record/record'
import { remembered } from '../record/remembered'
import type { ArcsAndMarks, Joined } from '../domain/regions/joinedArcs'
import { farEnd } from '../domain/regions/joinedLines'
import type { Sum } from '../domain/regions/sums'
import { joinedBest, toldName } from '../words/joinedWords'
import { bestWords, countWords, figureWords, measureWords, momentWords, spanWords } from '../words/flowWords'
import { saidOf, type Piece } from '../words/said'
import { runningWords } from '../words/summary'
import type { Translator } from '../words/translate'
import { whenWords } from './ariaText'
import type { Reading } from './reading'

export type Lead = {
  /** Name of the era, or of the way of looking; empty where the years say all. */
  readonly title: string
  readonly when: string
  /** The main numbers, the largest first; one at least. */
  readonly said: readonly (readonly Piece[])[]
}

/** Numbers told at most: more are no main numbers. */
const MOST_SAID = 2
/** Bars at most. */
const MOST_BARS = 2
/** Arcs of the list of the largest. */
const MOST_LARGEST = 6

export function leadOf(reading: Reading, record: HistoricalRecord, t: Translator): Lead {
  const said = mainNumbers(reading, record, t).slice(0, MOST_SAID)
  const when = reading.mode === 'where' ? momentWords(reading.moment, t) : whenWords(reading.mode, { ...reading, t })
  const title = {
    year: reading.era.name[t.language],
    era: reading.era.name[t.language],
    until: '',
    where: t.text('showWhere'),
  }
  return {
    title: title[reading.mode],
    when,
    said: said.length > 0 ? said : [[{ text: t.text('saidNothing'), kind: null }]],
  }
}

function mainNumbers({ mode, shown, told, latest, measure }: Reading, record: HistoricalRecord, t: Translator) {
  if (mode === 'where') {
    const count = mainCount(latest)
    if (count === null || measure === null) return []
    const name = count.stock.name[t.language]
    const figure = figureWords(count.stock, t)
    const text =
      count.age === 0
        ? t.text('saidNamed', { name, said: figure })
        : t.text('saidCounted', { name, date: countWords(count, t), figure })
    return [[{ text: `${text} (${measureWords(measure, t)})`, kind: null }]]
  }
  if (mode === 'until') {
    return runningTotals(record, shown.window)
      .filter(({ family }) => family.movement.kind !== 'context')
      .map((total) => saidOf(total.family, runningWords(total, t), null, t))
  }
  const totals = totalsOf(shown, record)
  const own = totals.filter(({ flow }) => flow.movement.kind !== 'context')
  const arcs = largestOfEach(told)
  const counted = totals.length === 0 && arcs.length === 0 ? countedIn(shown, t) : []
  if (counted.length > 0) return counted
  const most = (kind: Kind): number =>
    Math.max(0, ...own.filter(({ flow }) => flow.movement.kind === kind).map(({ figure }) => figure.best))
  // What the map shows largest is told: where the totals of the time do not hold it, by the longer flow that does.
  const longer = arcs.filter(({ kind, sum }) => sum.best > most(kind))
  if (longer.length > 0) {
    const told = new Set(longer.map(({ kind }) => kind))
    const within = firstOfEach(own.filter(({ flow }) => !told.has(flow.movement.kind))).map(({ flow, isOnly }) =>
      saidOf(flow, bestWords(flow, t), isOnly ? null : flow.name[t.language], t),
    )
    return [...within, ...longer.map((arc) => saidOfLonger(arc, { shown, record, t }))]
  }
  return firstOfEach(own.length > 0 ? own : totals).map(({ flow, isOnly }) =>
    saidOf(flow, bestWords(flow, t), isOnly ? null : flow.name[t.language], t),
  )
}

const peopleOf = (stock: Stock): number => figureOf(stock.claims)?.best ?? 0

/** The largest count of the newest of whole states; where the map shows a larger one, that. */
function mainCount(latest: readonly LatestCount[]): LatestCount | null {
  const own = latest.filter(({ stock }) => stock.movement.kind !== 'context' && peopleOf(stock) > 0)
  const states = own.filter(({ stock }) => isTold(stock))
  const newest = Math.min(...states.map(({ age }) => age))
  const candidates = own.filter((count) => !isTold(count.stock) || count.age === newest)
  return [...candidates].sort((a, b) => peopleOf(b.stock) - peopleOf(a.stock))[0] ?? null
}

type Summed = Joined & { readonly sum: Sum }

/** The largest arc of each kind, the largest first. */
function largestOfEach({ arcs }: ArcsAndMarks): Summed[] {
  const sorted = arcs
    .flatMap((arc): Summed[] => (arc.sum === null || arc.kind === 'context' ? [] : [{ ...arc, sum: arc.sum }]))
    .sort((a, b) => b.sum.best - a.sum.best)
  return sorted.filter(({ kind }, at) => sorted.findIndex((other) => other.kind === kind) === at)
}

/** A time that lies within longer flows: the largest of these that is no part of another, with its years, or the largest arc. */
function saidOfLonger(
  arc: Summed,
  { shown, record, t }: { readonly shown: OnShow; readonly record: HistoricalRecord; readonly t: Translator },
): readonly Piece[] {
  const flows = new Set(shown.flows.map(({ flow }) => flow))
  const isTop = (flow: Flow): boolean =>
    lineageOf(flow, record).every((id) => {
      const whole = record.flows.get(id)
      return whole === undefined || whole === flow || !flows.has(whole) || peopleIn(whole) === null
    })
  const [longest] = [...flows]
    .filter((flow) => flow.movement.kind !== 'context' && isTop(flow))
    .filter((flow) => flow.movement.kind === arc.kind || flow.measure === arc.rows[0]?.measure)
    .map((flow) => ({ flow, people: peopleIn(flow) ?? 0 }))
    .sort((a, b) => b.people - a.people)
  const { sum, rows, origin, destination } = arc
  if (longest === undefined || longest.people < sum.best || rows.includes(longest.flow)) {
    const end = origin === null ? destination : farEnd({ origin, destination })
    return rows[0] === undefined ? [] : saidOf(rows[0], joinedBest(sum, t), toldName(end.told, t), t)
  }
  const { flow } = longest
  const name = t.text('saidWhen', { name: flow.name[t.language], when: spanWords(flow, t) })
  return saidOf(flow, bestWords(flow, t), name, t)
}

/** The largest count of a whole state that was taken in this time. */
function countedIn({ stocks }: OnShow, t: Translator): Piece[][] {
  const [first] = stocks
    .filter((stock) => isTold(stock) && stock.movement.kind !== 'context' && peopleOf(stock) > 0)
    .sort((a, b) => peopleOf(b) - peopleOf(a))
  if (first === undefined) return []
  const text = t.text('saidNamed', { name: first.name[t.language], said: figureWords(first, t) })
  return [[{ text, kind: null }]]
}

/** A total so many times larger than the next of its measure is the number of the time, and needs no name. */
const OUTWEIGHS = 5

/** The largest total of each measure, and whether it may be told without its name. */
function firstOfEach(totals: readonly Total[]): { flow: Flow; isOnly: boolean }[] {
  const groups = new Map<string, Total[]>()
  for (const total of totals) {
    const key = `${total.flow.movement.kind} ${total.flow.measure}`
    groups.set(key, [...(groups.get(key) ?? []), total])
  }
  return [...groups.values()].flatMap(([first, next]) =>
    first === undefined
      ? []
      : [{ flow: first.flow, isOnly: next === undefined || first.figure.best >= OUTWEIGHS * next.figure.best }],
  )
}

/** Share of a total below which it is not told that the place of its people is not known. */
const FEW_UNKNOWN = 0.01

const knownIn = remembered((record, start: number, end: number) =>
  placesKnown(onShow(record, { start, end }), record)
    .filter(({ unknown, figure }) => unknown > FEW_UNKNOWN * figure.best)
    .sort((a, b) => b.known - a.known)
    .slice(0, MOST_BARS),
)

/** The bars "of the whole" of the time on show, those that tell of most people first; none where counts are on show. */
export function barsOf({ mode, shown }: Reading, record: HistoricalRecord): readonly PlaceKnown[] {
  return mode === 'where' ? [] : knownIn(record, shown.window.start, shown.window.end)
}

export type Largest = { readonly id: string; readonly kind: Kind; readonly title: string; readonly figure: string }

/** The largest arcs of the whole view with a figure of people, and how many flows on the map have none. */
export function largestOf(
  { mode, shown, told }: Reading,
  t: Translator,
): { rows: readonly Largest[]; unknown: number } {
  if (mode === 'where') return { rows: [], unknown: 0 }
  const drawn = shown.flows.filter(({ flow, drawing }) => drawing.kind === 'arc' && flow.movement.kind !== 'context')
  const unknown = drawn.filter(({ flow }) => peopleIn(flow) === null).length
  const rows = told.arcs.flatMap((arc): Largest[] => {
    const { id, kind, sum, rows: flows, origin, destination } = arc
    const [first] = flows
    if (sum === null || first === undefined || kind === 'context') return []
    const title = toldName((origin === null ? destination : farEnd({ origin, destination })).told, t)
    // A flow that is told alone has its own card.
    return [{ id: flows.length === 1 ? first.id : id, kind, title, figure: joinedBest(sum, t) }]
  })
  return { rows: rows.slice(0, MOST_LARGEST), unknown }
}
