// What the present view says in one sentence, in every way of looking.
import { momentWords } from '../words/flowWords'
import { sliderWords, sliderWordsOfCounts } from '../words/summary'
import type { Scene } from './scene'
import type { WindowMode } from './viewState'

/** The spoken value of the slider. */
export function spokenWords(scene: Scene): string {
  const { record, state, moment, shown, latest, measure, t } = scene
  if (state.mode === 'where') return sliderWordsOfCounts(moment, latest, measure, record, t)
  if (state.mode === 'until') return sliderWords(moment, shown, record, t, true)
  return sliderWords(moment, shown, record, t, false, whenWords(state.mode, scene))
}

/** The time on show: "May 1948", "1940–1953", "up to 1948". */
export function whenWords(mode: WindowMode, { moment, era, t }: Pick<Scene, 'moment' | 'era' | 't'>): string {
  if (mode === 'era') return `${String(era.span.start)}–${String(era.span.end - 1)}`
  return mode === 'until' ? t.text('untilWhen', { when: momentWords(moment, t) }) : momentWords(moment, t)
}
