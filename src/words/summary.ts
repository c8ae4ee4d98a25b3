// What the present view says, in one sentence: for the slider, the table and a screen reader.
import type { Translator } from './translate'
import { totalsOf, type OnShow } from '../domain/flows/onShow'
import { runningTotals, type RunningTotal } from '../domain/flows/runningTotals'
import { eraOf } from '../domain/time/timeScale'
import type { Moment } from '../domain/time/timeSteps'
import type { Flow, HistoricalRecord } from '../record/record'
import { isTold, type LatestCount } from '../domain/counts/latestCounts'
import { figureWords, measureWords, momentWords, placeName } from './flowWords'

/** Flows of a window that are on the map; totals drawn through their parts are not counted twice. */
export function arcsOf(shown: OnShow): OnShow['flows'] {
  return shown.flows.filter(({ drawing }) => drawing.kind === 'arc')
}

/** Spoken value of the slider where counts are on show: "2010, After independence: 13 counts, by nationality. Russia, 2010: 31,377 people". */
export function sliderWordsOfCounts(
  moment: Moment,
  counts: readonly LatestCount[],
  measure: string | null,
  record: HistoricalRecord,
  t: Translator,
): string {
  const when = momentWords(moment, t)
  const era = eraName(moment.year, record, t)
  if (measure === null) return t.text('sliderValueNoCounts', { when, era })
  const spoken = { when, era, counts: t.plural('counts', counts.length), measure: measureWords(measure, t) }
  // The newest count of a whole state tells most; else the newest of all. Context comes last in `counts`.
  const [first] = [...counts].sort(
    (a, b) =>
      Number(a.stock.movement.kind === 'context') - Number(b.stock.movement.kind === 'context') ||
      Number(isTold(b.stock)) - Number(isTold(a.stock)) ||
      a.age - b.age,
  )
  if (first === undefined) return t.text('sliderValueNoCounts', { when, era })
  return t.text('sliderValueCounts', {
    ...spoken,
    name: first.stock.name[t.language],
    figure: figureWords(first.stock, t),
  })
}

/** A running total with its range, and with the whole it belongs to where that is known: "58,242 people of 131,600 in all". */
export function runningWords({ people, low, high, whole }: RunningTotal, t: Translator): string {
  const range = low === people && high === people ? '' : ` (${t.number(low)}–${t.number(high)})`
  const figure = `${t.plural('persons', people)}${range}`
  return whole === null || whole <= people ? figure : t.text('runningOf', { figure, whole: t.number(whole) })
}

const eraName = (year: number, record: HistoricalRecord, t: Translator): string =>
  eraOf(record.eras, year)?.name[t.language] ?? ''

/** Names spoken after a total. */
const SPOKEN_PLACES = 3

/**
 * Spoken value of the slider: "May 1948, Deportations and camps: 3 flows. Operation Vesna: 40,002 people (Krasnoyarsk Krai, Irkutsk
 * Oblast, Buryat-Mongolia)"; `at` is the time on show where it is not the moment; of running totals: "Up to 1948, Deportations and camps: 210 flows. All deportations: 58,242 people".
 */
export function sliderWords(
  moment: Moment,
  shown: OnShow,
  record: HistoricalRecord,
  t: Translator,
  isUntil = false,
  at = momentWords(moment, t),
): string {
  const when = isUntil ? t.text('untilWhen', { when: at }) : at
  const era = eraName(moment.year, record, t)
  const flows = t.plural('flows', arcsOf(shown).length)
  if (isUntil) {
    const [running] = runningTotals(record, shown.window)
    if (running === undefined) return t.text('sliderValue', { when, era, flows })
    const name = running.family.name[t.language]
    return t.text('sliderValueTotal', { when, era, flows, name, figure: runningWords(running, t) })
  }
  const [total] = totalsOf(shown, record)
  if (total === undefined) return t.text('sliderValue', { when, era, flows })
  const name = total.flow.name[t.language]
  const places = destinationsOf(total.flow, shown, moment.year, t)
  const figure = [figureWords(total.flow, t), places].filter(Boolean).join(' ')
  return t.text('sliderValueTotal', { when, era, flows, name, figure })
}

/** Where the people of a total were brought, the largest flows first, in brackets; empty when it is not known. */
function destinationsOf(total: Flow, shown: OnShow, year: number, t: Translator): string {
  const at = shown.flows.findIndex(({ flow }) => flow === total)
  const depth = shown.flows[at]?.depth ?? 0
  const after = shown.flows.slice(at + 1)
  const end = after.findIndex((row) => row.depth <= depth)
  const drawn = [shown.flows[at], ...after.slice(0, end < 0 ? after.length : end)].flatMap((row) =>
    row?.drawing.kind === 'arc' && row.flow.destination !== null
      ? [{ place: row.flow.destination, people: row.drawing.people ?? 0 }]
      : [],
  )
  const names = new Set(drawn.sort((a, b) => b.people - a.people).map(({ place }) => placeName(place, year, t)))
  return names.size === 0 ? '' : `(${[...names].slice(0, SPOKEN_PLACES).join(', ')})`
}
