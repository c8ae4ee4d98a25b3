// From a drawn flow to its look: width, ink, line, fading end, place in the drawing order. The numbers stand in geo/arcStyle.
import { FADE, STYLE, type Fade, type LineStyle } from '../../geo/arcStyle'
import type { Grade } from '../domain/figure'
import { widthPx } from '../domain/width'
import type { DrawnFlow } from './drawnFlow'

const STYLES: Readonly<Record<Grade, LineStyle>> = {
  documented: STYLE.solid,
  estimated: STYLE.longDash,
  contested: STYLE.shortDash,
  unchecked: STYLE.outline,
}

/** Width in px before the factor of the zoom, opacity of ink and casing (0-1), line and fading end of a flow. */
export function lookOf(flow: DrawnFlow): {
  readonly width: number
  readonly alpha: number
  readonly casingAlpha: number
  readonly style: LineStyle
  readonly fade: Fade
} {
  return {
    width: widthPx(flow.people) + (flow.isInFocus ? 1.2 : 0),
    alpha: flow.isDimmed ? 0.28 : flow.isInFocus ? 1 : 0.92,
    casingAlpha: flow.isDimmed ? 0.25 : 0.85,
    style: STYLES[flow.grade],
    fade: flow.unknownEnd === null ? FADE.none : flow.unknownEnd === 'destination' ? FADE.end : FADE.start,
  }
}

/** Drawing order: large below, small on top, what is in focus last. */
export function inDrawingOrder(flows: readonly DrawnFlow[]): DrawnFlow[] {
  return flows
    .map((flow) => ({ flow, width: widthPx(flow.people) }))
    .sort(
      (a, b) => Number(a.flow.isInFocus) - Number(b.flow.isInFocus) || b.width - a.width || a.flow.index - b.flow.index,
    )
    .map(({ flow }) => flow)
}
