// How names, circles and diamonds over the map look, as attributes of SVG.
import type { Grade } from '../domain/figure'

/** Size of the names of places, px. */
export const FONT_PX = 12.5

type Attributes = Readonly<Record<string, string | number>>

const INK = '#33302b'
const COUNT_INK = '#3a3a36'
const NAME = {
  fill: INK,
  'font-size': FONT_PX,
  'paint-order': 'stroke',
  stroke: '#f7f4ec',
  'stroke-opacity': 0.85,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
}
const NUMBER = { 'font-size': 11, 'font-weight': 700, class: 'community' }
const DIAMOND = { stroke: INK, 'stroke-width': 1.8, class: 'community' }

/** How each mark is drawn, as attributes: the classes are there for those who look for a mark, not for its look. */
export const LOOKS = {
  name: { ...NAME, 'font-weight': 500 },
  focusName: { ...NAME, 'font-weight': 700, class: 'focus' },
  state: {
    ...NAME,
    fill: '#6a6152',
    'stroke-opacity': 0.7,
    'font-size': 11.5,
    'font-weight': 500,
    'letter-spacing': '0.14em',
    class: 'state',
  },
  statePart: {
    ...NAME,
    fill: '#6a6152',
    'stroke-opacity': 0.7,
    'font-size': 11,
    'font-style': 'italic',
    'letter-spacing': '0.04em',
    class: 'state part',
  },
  area: { fill: INK, 'fill-opacity': 0.09, class: 'area' },
  dot: { fill: '#f7f4ec', stroke: INK, 'stroke-width': 1, class: 'dot' },
  focusDot: { fill: INK, stroke: INK, 'stroke-width': 1, class: 'dot focus' },
  community: { ...DIAMOND, fill: '#fffdf8' },
  focusCommunity: { ...DIAMOND, fill: INK, class: 'community focus' },
  number: { ...NUMBER, fill: INK },
  focusNumber: { ...NUMBER, fill: '#fff', class: 'community focus' },
} as const

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
  { grade, isInFocus }: { readonly grade: Grade; readonly isInFocus: boolean },
  radius: number,
): Attributes {
  const isRing = radius > RING_PX
  return {
    fill: grade === 'unchecked' && !isInFocus ? 'none' : COUNT_INK,
    'fill-opacity': isInFocus ? 0.56 : isRing ? 0.06 : 0.19,
    stroke: COUNT_INK,
    'stroke-width': isInFocus ? 2 : 1,
    'stroke-dasharray': COUNT_DASHES[grade],
    class: ['count', grade, isInFocus ? 'focus' : '', isRing ? 'ring' : ''].filter(Boolean).join(' '),
  }
}
