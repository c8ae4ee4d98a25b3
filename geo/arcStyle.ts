// How an arc is drawn: taper, rim and head. The solver, the shader and the pictures read the same numbers.

/** Rim of ground colour around every arc, px, at its start and from its middle on: it hides what lies below as ink does. */
export const CASING_PX = { start: 0.2, full: 0.9 }

/** Gap between the tip of a head and the place it points at, px: the edge of the place's dot. */
export const TIP_GAP_PX = 3.5

/** Share of the full width at the start of an arc; it is full from the middle on. */
export const TAPER = 0.45

/** How far an arc has grown to its full width at a share (0-1) of its way, 0-1. */
function growthAt(share: number): number {
  const t = Math.min(share / 0.5, 1)
  return t * t * (3 - 2 * t)
}

/** Half of a body's width in px at a share (0-1) of its way. */
export function halfWidthAt(widthPx: number, share: number): number {
  return Math.max((widthPx / 2) * (TAPER + (1 - TAPER) * growthAt(share)), 0.6)
}

/** Width of the rim in px at a share (0-1) of the way. */
export function casingAt(share: number): number {
  return CASING_PX.start + (CASING_PX.full - CASING_PX.start) * growthAt(share)
}

/** Length and half width of a head in px, never longer than a quarter of the chord. */
export function headOf(widthPx: number, chordPx: number): { length: number; half: number } {
  const length = Math.min(4.2 + 1.15 * widthPx, chordPx * 0.25)
  return { length, half: Math.min(1.6 + 0.8 * widthPx, length * 0.8) }
}
