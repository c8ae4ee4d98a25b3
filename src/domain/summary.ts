// What the present view says, in one sentence: for the slider, the table and a screen reader.
import type { Translator } from '../i18n/translate'
import { totalsOf, type OnShow } from './onShow'
import type { HistoricalRecord } from './record'
import { figureWords } from './words'

/** Flows of a window that are on the map: arcs, half arcs, and totals drawn through their parts are not counted twice. */
export function arcsOf(shown: OnShow): OnShow['flows'] {
  return shown.flows.filter(({ drawing }) => drawing.kind === 'arc' || drawing.kind === 'half-arc')
}

/** Spoken value of the slider: "1948, Deportations and camps: 3 flows. Operation Vesna: 40,002 people". */
export function sliderWords(year: number, shown: OnShow, record: HistoricalRecord, t: Translator): string {
  const era = record.eras.find(({ span }) => year >= span.start && year < span.end)?.name[t.language] ?? ''
  const flows = t.plural('flows', arcsOf(shown).length)
  const [total] = totalsOf(shown, record)
  if (total === undefined) return t.text('sliderValue', { year, era, flows })
  const name = total.flow.name[t.language]
  return t.text('sliderValueTotal', { year, era, flows, name, figure: figureWords(total.flow, t) })
}
