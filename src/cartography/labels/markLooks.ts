// How names, circles and diamonds over the map look, as attributes of SVG.
import type { Grade } from '../../record/figure'
import type { Kind } from '../../record/record'
import type { Palette } from '../palette'

/** Size of the names of places, px. */
export const FONT_PX = 12.5

type Attributes = Readonly<Record<string, string | number>>

const NUMBER = { 'font-size': 11, 'font-weight': 700, class: 'community' }

/** How each mark is drawn in a palette: the classes are there for those who look for a mark, not for its look. */
export function looksIn({ placeLabel: ink, labelHalo, polityLabel, mark, ...palette }: Palette) {
  const name = {
    fill: ink,
    'font-size': FONT_PX,
    'paint-order': 'stroke',
    stroke: labelHalo,
    'stroke-opacity': 0.85,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
  }
  const state = { ...name, fill: polityLabel, 'stroke-opacity': 0.7 }
  const ground = {
    'font-style': 'italic',
    'text-anchor': 'middle',
    'paint-order': 'stroke',
    'stroke-width': 2.6,
    'stroke-opacity': 0.75,
    'stroke-linejoin': 'round',
    class: 'ground-name',
  }
  const diamond = { stroke: ink, 'stroke-width': 1.8, class: 'community' }
  return {
    name: { ...name, 'font-weight': 500 },
    figure: { ...name, 'font-weight': 700, 'stroke-width': 3.4, class: 'figure' },
    headPlace: { ...name, 'font-size': 12, 'font-weight': 500, class: 'head-place' },
    focusName: { ...name, 'font-weight': 700, class: 'focus' },
    state: { ...state, 'font-size': 11.5, 'font-weight': 500, 'letter-spacing': '0.14em', class: 'state' },
    statePart: {
      ...state,
      'font-size': 11,
      'font-style': 'italic',
      'letter-spacing': '0.04em',
      class: 'state part',
    },
    water: { ...ground, fill: palette.waterLabel, stroke: palette.sea },
    river: { ...ground, fill: palette.waterLabel, stroke: palette.land },
    relief: { ...ground, fill: palette.reliefLabel, stroke: palette.land },
    dot: { fill: labelHalo, stroke: ink, 'stroke-width': 1, class: 'dot' },
    focusDot: { fill: ink, stroke: ink, 'stroke-width': 1, class: 'dot focus' },
    community: { ...diamond, fill: mark },
    focusCommunity: { ...diamond, fill: ink, class: 'community focus' },
    number: { ...NUMBER, fill: ink },
    focusNumber: { ...NUMBER, fill: mark, class: 'community focus' },
  } as const
}

/** Px of the radius from which a circle, which would cover a country, is a ring. */
export const RING_PX = 60

const COUNT_DASHES: Readonly<Record<Grade, string>> = {
  documented: 'none',
  estimated: '5 2.5',
  contested: '2 2',
  unchecked: '1 2',
}

/** How the circle of a count is drawn, as attributes. */
export function countLook(
  { grade, kind, isInFocus }: { readonly grade: Grade; readonly kind: Kind; readonly isInFocus: boolean },
  radius: number,
  palette: Palette,
): Attributes {
  const [, ink] = palette.kinds[kind]
  const isRing = radius > RING_PX
  return {
    fill: grade === 'unchecked' && !isInFocus ? 'none' : ink,
    'fill-opacity': isInFocus ? 0.56 : isRing ? 0.06 : 0.28,
    stroke: ink,
    'stroke-width': isInFocus ? 2 : 1,
    'stroke-dasharray': COUNT_DASHES[grade],
    class: ['count', grade, isInFocus ? 'focus' : '', isRing ? 'ring' : ''].filter(Boolean).join(' '),
  }
}
