// How an arc looks: the numbers that the shader and the picture share, so that the two cannot drift apart. All lengths in CSS px.
import { OPENING } from '../../geo/openingView'
import type { Grade } from '../domain/figure'
import { widthPx } from '../domain/width'
import type { DrawnFlow } from './drawnFlow'

/** Line styles, as the shader numbers them. */
export const STYLE = { solid: 0, longDash: 1, shortDash: 2, outline: 3 } as const

export type LineStyle = (typeof STYLE)[keyof typeof STYLE]

/** What fades: nothing, the end (destination unknown) or the start (origin unknown). */
export const FADE = { none: 0, end: 1, start: 2 } as const

export type Fade = (typeof FADE)[keyof typeof FADE]

export const ARC_STYLE = {
  /** Room left free around a place: the tip of a head and the start of a body stand at its edge. */
  place: 3.5,
  casing: 1.3,
  /** Length of a head: `base + perWidth * width`, at most `chordShare` of the straight distance between the ends. */
  headLength: { base: 6, perWidth: 1.15, chordShare: 0.25 },
  /** Half the breadth of a head: `base + perWidth * width`, at most `lengthShare` of its length. */
  headHalf: { base: 2.6, perWidth: 0.85, lengthShare: 0.8 },
  /** The body reaches this share of the head’s length back from its tip, so that no gap opens between the two. */
  headOverlap: 0.9,
  /** A body is this share of its width at its start and whole from the share `until` of its way on; never thinner than 2 * `least`. */
  taper: { from: 0.45, until: 0.5, least: 0.6 },
  /** Dashes: `on + onPerHalf * half the width`, then a gap of `off`. */
  longDash: { on: 11, onPerHalf: 1, off: 4.5 },
  shortDash: { on: 3.5, onPerHalf: 0.5, off: 3.5 },
  /** Two thin lines: half the distance between them at least `leastHalf`, half the thickness of each `half`. */
  outline: { leastHalf: 2, half: 0.45 },
  /** Shares of the way between which a fading arc loses its ink. */
  fadeEnd: { from: 0.35, until: 1 },
  fadeStart: { from: 0, until: 0.65 },
} as const

const STYLES: Readonly<Record<Grade, LineStyle>> = {
  documented: STYLE.solid,
  estimated: STYLE.longDash,
  contested: STYLE.shortDash,
  unchecked: STYLE.outline,
}

/** Factor on all widths at a zoom: arcs grow slowly as one zooms in, so that a fan near Lithuania does not become a blot. */
export function widthScaleAt(zoom: number): number {
  return Math.min(1.9, Math.max(0.7, 2 ** ((zoom - OPENING.zoom) * 0.3)))
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
  return [...flows].sort(
    (a, b) => Number(a.isInFocus) - Number(b.isInFocus) || widthPx(b.people) - widthPx(a.people) || a.index - b.index,
  )
}

/** Length and half breadth in px of the head of an arc `width` px wide whose ends lie `chord` px apart. */
export function headSize(width: number, chord: number): { readonly length: number; readonly half: number } {
  const { headLength, headHalf } = ARC_STYLE
  const length = Math.min(headLength.base + headLength.perWidth * width, chord * headLength.chordShare)
  return { length, half: Math.min(headHalf.base + headHalf.perWidth * width, length * headHalf.lengthShare) }
}

/** Half the width in px of a body of half width `half` at a share of its way, 0 to 1. */
export function taperedHalf(half: number, share: number): number {
  const { from, until, least } = ARC_STYLE.taper
  return Math.max(half * (from + (1 - from) * smoothstep(0, until, share)), least)
}

/** Lengths of dash and gap in px; null for a line that is not dashed. */
export function dashOf(style: LineStyle, half: number): { readonly on: number; readonly off: number } | null {
  if (style !== STYLE.longDash && style !== STYLE.shortDash) return null
  const { on, onPerHalf, off } = style === STYLE.longDash ? ARC_STYLE.longDash : ARC_STYLE.shortDash
  return { on: on + onPerHalf * half, off }
}

/** Ink left at a share of the way of a fading arc, 0 to 1. */
export function fadeAt(fade: Fade, share: number): number {
  if (fade === FADE.none) return 1
  const { from, until } = fade === FADE.end ? ARC_STYLE.fadeEnd : ARC_STYLE.fadeStart
  const risen = smoothstep(from, until, share)
  return fade === FADE.end ? 1 - risen : risen
}

function smoothstep(from: number, until: number, at: number): number {
  const t = Math.min(1, Math.max(0, (at - from) / (until - from)))
  return t * t * (3 - 2 * t)
}
