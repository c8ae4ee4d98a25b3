// What the present view says, in one sentence: for the slider, the table and a screen reader.
import type { Translator } from '../i18n/translate'
import { totalsOf, type OnShow } from './onShow'
import type { HistoricalRecord } from './record'
import { isTold, type LatestCount } from './latestCounts'
import { figureWords, measureWords } from './words'

/** Flows of a window that are on the map: arcs, half arcs, and totals drawn through their parts are not counted twice. */
export function arcsOf(shown: OnShow): OnShow['flows'] {
  return shown.flows.filter(({ drawing }) => drawing.kind === 'arc' || drawing.kind === 'half-arc')
}

/** Spoken value of the slider where counts are on show: "2010, After independence: 13 counts, by nationality. Russia, 2010: 31,377 people". */
export function sliderWordsOfCounts(
  year: number,
  counts: readonly LatestCount[],
  measure: string | null,
  record: HistoricalRecord,
  t: Translator,
): string {
  const era = eraName(year, record, t)
  if (measure === null) return t.text('sliderValueNoCounts', { year, era })
  const spoken = { year, era, counts: t.plural('counts', counts.length), measure: measureWords(measure, t) }
  // The newest count of a whole state tells most; else the newest of all. Context comes last in `counts`.
  const [first] = [...counts].sort(
    (a, b) =>
      Number(a.stock.movement.kind === 'context') - Number(b.stock.movement.kind === 'context') ||
      Number(isTold(b.stock)) - Number(isTold(a.stock)) ||
      a.age - b.age,
  )
  if (first === undefined) return t.text('sliderValueNoCounts', { year, era })
  return t.text('sliderValueCounts', {
    ...spoken,
    name: first.stock.name[t.language],
    figure: figureWords(first.stock, t),
  })
}

const eraName = (year: number, record: HistoricalRecord, t: Translator): string =>
  record.eras.find(({ span }) => year >= span.start && year < span.end)?.name[t.language] ?? ''

/** Spoken value of the slider: "1948, Deportations and camps: 3 flows. Operation Vesna: 40,002 people". */
export function sliderWords(year: number, shown: OnShow, record: HistoricalRecord, t: Translator): string {
  const era = eraName(year, record, t)
  const flows = t.plural('flows', arcsOf(shown).length)
  const [total] = totalsOf(shown, record)
  if (total === undefined) return t.text('sliderValue', { year, era, flows })
  const name = total.flow.name[t.language]
  return t.text('sliderValueTotal', { year, era, flows, name, figure: figureWords(total.flow, t) })
}
