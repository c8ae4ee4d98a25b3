// From a drawn flow to its look: width, ink, line, rank in the drawing order. The numbers stand in arcMetrics.
import { STYLE, type LineStyle } from './arcMetrics'
import type { Grade } from '../record/figure'
import { MAX_WIDTH_PX, widthPx } from './width'
import type { DrawnFlow } from './drawnFlow'

const STYLES: Readonly<Record<Grade, LineStyle>> = {
  documented: STYLE.crisp,
  estimated: STYLE.soft,
  contested: STYLE.soft,
  unchecked: STYLE.hairline,
}

/** Width in px before the factor of the zoom, opacity of ink and casing (0-1) and line of a flow. */
export function lookOf(flow: DrawnFlow): {
  readonly width: number
  readonly alpha: number
  readonly casingAlpha: number
  readonly style: LineStyle
} {
  return {
    width: widthPx(flow.people) + (flow.isInFocus ? 1.2 : 0),
    alpha: flow.isDimmed ? 0.28 : flow.isInFocus ? 1 : 0.92,
    casingAlpha: flow.isDimmed ? 0.25 : 0.85,
    style: STYLES[flow.grade],
  }
}

/** Drawing order: small below, large in front of them, what is in focus last; equal ones as they come. */
export function inDrawingOrder(flows: readonly DrawnFlow[]): DrawnFlow[] {
  // Focus, width and index in one number: a typed array of 100,000 numbers sorts in a tenth of the time that objects take.
  if (keys.length < flows.length) keys = new Float64Array(2 * flows.length)
  let count = 0
  for (const { people, isInFocus } of flows) {
    const rank = (isInFocus ? RANKS : 0) + Math.round(widthPx(people) * RANKS_PER_PX)
    keys[count] = rank * MOST_FLOWS + count
    count++
  }
  const ordered: DrawnFlow[] = []
  for (const key of keys.subarray(0, count).sort()) {
    const flow = flows[key % MOST_FLOWS]
    if (flow !== undefined) ordered.push(flow)
  }
  return ordered
}

/** Room for the numbers by which flows are put in order, used again at every step. */
let keys = new Float64Array(0)

/** Widths are told apart by this part of a px. */
const RANKS_PER_PX = 4096
const RANKS = MAX_WIDTH_PX * RANKS_PER_PX
/** More than flows can be. */
const MOST_FLOWS = 2 ** 30
