// How an arc looks: the numbers that the solver, the shader and the pictures share, so that they cannot drift apart. Lengths in CSS px.

/** How a line is drawn, as the shader numbers it: crisp, with pale edges (an estimate), a thin line with an open head (no checked figure). */
export const STYLE = { crisp: 0, soft: 1, hairline: 2 } as const

export type LineStyle = (typeof STYLE)[keyof typeof STYLE]

export const ARC_STYLE = {
  /** Room left free around a place: the tip of a head and the start of a body stand at its edge. */
  place: 3.5,
  /** Rim of ground colour, at the start and from where the body is whole: it hides what lies below as ink does. */
  casing: { start: 0.2, full: 0.9 },
  /** Length of a head: `base + perWidth * width`, at most `chordShare` of the straight distance between the ends. */
  headLength: { base: 4.2, perWidth: 1.15, chordShare: 0.25 },
  /** Half the breadth of a head: `base + perWidth * width`, at most `lengthShare` of its length. */
  headHalf: { base: 1.6, perWidth: 0.8, lengthShare: 0.8 },
  /** The body reaches this share of the head’s length back from its tip, so that no gap opens between the two. */
  headOverlap: 0.9,
  /** A body is this share of its width at its start and whole from the share `until` of its way on; never thinner than 2 * `least`. */
  taper: { from: 0.45, until: 0.5, least: 0.6 },
  /** An estimate has a core of this share of its width in full ink; its edges have this share of the ink. */
  soft: { core: 0.62, edgeAlpha: 0.42 },
  /** Width in px of a line without a checked figure, and of the edges of its head. */
  hairline: { width: 1.1 },
} as const

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

/** Width in px of the rim at a share of the way, 0 to 1. */
export function casingAt(share: number): number {
  const { start, full } = ARC_STYLE.casing
  return start + (full - start) * smoothstep(0, ARC_STYLE.taper.until, share)
}

function smoothstep(from: number, until: number, at: number): number {
  const t = Math.min(1, Math.max(0, (at - from) / (until - from)))
  return t * t * (3 - 2 * t)
}
