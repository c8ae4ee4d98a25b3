// Colours of the map as data. The flows are the figure, the land is the ground; no red: people are not an invasion.
import type { Role } from '../ground/polities'
import type { Kind } from '../record/record'

export type Palette = {
  readonly sea: string
  readonly land: string
  /** Tint of Lithuania, and of the state to which most roads lead. */
  readonly landLithuania: string
  readonly landEast: string
  readonly border: string
  /** Strength of the mountains' shade, 0-1. */
  readonly relief: number
  readonly coast: string
  readonly lake: string
  readonly river: string
  readonly waterLabel: string
  readonly reliefLabel: string
  readonly placeLabel: string
  readonly polityLabel: string
  readonly labelHalo: string
  /** Inside of the diamond of an association. */
  readonly mark: string
  readonly casing: string
  /** Hue of a kind, from few people to many. */
  readonly kinds: Readonly<Record<Kind, readonly [few: string, many: string]>>
}

/** Colour of a piece of land by the part its state has in the story. */
export function landColour(palette: Palette, role: Role | undefined): string {
  return role === 'lithuania' ? palette.landLithuania : role === 'east' ? palette.landEast : palette.land
}

/**
 * Every hue keeps 3:1 against land and sea, in every palette, and the hues of what one map may show at once stay apart for colour-blind
 * readers (tests compute both).
 */
export const LIGHT: Palette = {
  sea: '#d3dfe4',
  land: '#f7f4ec',
  landLithuania: '#fffaea',
  landEast: '#efede8',
  relief: 0.12,
  border: '#978c7b',
  coast: '#93a6ae',
  lake: '#d3dfe4',
  river: '#a8bfca',
  waterLabel: '#557484',
  reliefLabel: '#857b6a',
  placeLabel: '#33302b',
  polityLabel: '#6a6152',
  labelHalo: '#f7f4ec',
  mark: '#fffdf8',
  casing: '#f7f4ec',
  kinds: {
    went: ['#1f8783', '#0b5957'],
    taken: ['#8a5fae', '#35204a'],
    imprisoned: ['#8f4a38', '#4a1c12'],
    fled: ['#b8651a', '#693912'],
    returned: ['#385497', '#14307a'],
    counted: ['#6c6c66', '#3a3a36'],
    context: ['#7b7b73', '#4c4c46'],
  },
}

/** For a device that asks for a dark scheme: the more people, the lighter the arc. */
export const DARK: Palette = {
  sea: '#111a21',
  land: '#2a2c2b',
  landLithuania: '#33322b',
  landEast: '#232729',
  relief: 0.5,
  border: '#8a8170',
  coast: '#4d5f68',
  lake: '#111a21',
  river: '#3b4d57',
  waterLabel: '#86a3b2',
  reliefLabel: '#9c9280',
  placeLabel: '#eae6dc',
  polityLabel: '#b9ae9a',
  labelHalo: '#1d1f1f',
  mark: '#1d1f1f',
  casing: '#1d1f1f',
  kinds: {
    went: ['#36bdbe', '#7deeea'],
    taken: ['#a469a9', '#b892bb'],
    imprisoned: ['#ca5d48', '#dd8674'],
    fled: ['#db9625', '#e6c48f'],
    returned: ['#5d88ee', '#a9c0f5'],
    counted: ['#8f8f88', '#d6d6cf'],
    context: ['#85857e', '#b8b8b0'],
  },
}

/** For paper: white land, and kinds of a lightness of their own, so that a copy in greys still tells them apart. */
export const PRINT: Palette = {
  sea: '#e6ebed',
  land: '#fafafa',
  landLithuania: '#ffffff',
  landEast: '#f0f0f0',
  relief: 0,
  border: '#8c8c8c',
  coast: '#8a979d',
  lake: '#e6ebed',
  river: '#b3c2c9',
  waterLabel: '#54707e',
  reliefLabel: '#777777',
  placeLabel: '#1c1c1c',
  polityLabel: '#5c5c5c',
  labelHalo: '#ffffff',
  mark: '#ffffff',
  casing: '#ffffff',
  kinds: {
    went: ['#508f88', '#306862'],
    taken: ['#6a4c6a', '#1f061f'],
    imprisoned: ['#82402f', '#3a150d'],
    fled: ['#995f26', '#583004'],
    returned: ['#133796', '#081f5d'],
    counted: ['#6c6c66', '#3a3a36'],
    context: ['#7b7b73', '#4c4c46'],
  },
}

export const PALETTES = { LIGHT, DARK, PRINT } as const
