// What the present view says in one sentence, in every way of looking.
import { momentWords } from '../words/flowWords'
import { sliderWords, sliderWordsOfCounts } from '../words/summary'
import type { View } from '../state/View.svelte'

/** The spoken value of the slider. */
export function spokenWords(view: View): string {
  const { record, t } = view
  return view.mode === 'where'
    ? sliderWordsOfCounts(view.year, view.latest, view.measure, record, t)
    : sliderWords(view.moment, view.shown, record, t, view.mode === 'until')
}

/** The time on show: "May 1948", "1940–1953", "up to 1948". */
export function whenWords({ mode, moment, era, t }: Pick<View, 'mode' | 'moment' | 'era' | 't'>): string {
  if (mode === 'era') return `${String(era.span.start)}–${String(era.span.end - 1)}`
  return mode === 'until' ? t.text('untilWhen', { when: momentWords(moment, t) }) : momentWords(moment, t)
}
