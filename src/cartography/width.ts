// Width and lightness of a flow: one scale for all eras, so that widths may be compared.

/** Widest arc at the opening view, px. It stands for FULL_WIDTH_PEOPLE or more. */
export const MAX_WIDTH_PX = 12

/** People from which on an arc is no wider ("above scale" in the legend); only totals without a destination reach it. */
export const FULL_WIDTH_PEOPLE = 60_000

/** Narrowest arc, px: what is smaller is drawn at this width ("below scale" in the legend). */
export const MIN_WIDTH_PX = 1.5

/** People below which an arc stands at the floor. */
export const FLOOR_PEOPLE = Math.floor(FULL_WIDTH_PEOPLE * (MIN_WIDTH_PX / MAX_WIDTH_PX) ** 2)

/** Width in px at the opening view by the square root of people (the area rule of flow maps); the floor for an unknown number. */
export function widthPx(people: number | null): number {
  if (people === null) return MIN_WIDTH_PX
  return Math.max(MIN_WIDTH_PX, MAX_WIDTH_PX * Math.sqrt(Math.min(people, FULL_WIDTH_PEOPLE) / FULL_WIDTH_PEOPLE))
}

const FULL_LOG = Math.log(FULL_WIDTH_PEOPLE)

/** Strength of the hue, 0 (light, few people) to 1 (full, many): the second channel of quantity. */
export function strengthOf(people: number | null): number {
  if (people === null) return 0
  return Math.min(1, Math.max(0, Math.log(Math.max(people, 1)) / FULL_LOG))
}

/** Zoom at which widths are drawn as the scale says: that of the whole view in a map 1,000 px wide. */
const SCALE_ZOOM = 2.46

/** Factor on all widths at a zoom: arcs grow slowly as one zooms in, so that a fan near Lithuania does not become a blot. */
export function widthScaleAt(zoom: number): number {
  return Math.min(1.9, Math.max(0.7, 2 ** ((zoom - SCALE_ZOOM) * 0.3)))
}
