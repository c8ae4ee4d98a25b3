// Colours of the map as data. The flows are the figure, the land is the ground; no red: people are not an invasion.
import type { Role } from '../../geo/polities'
import type { Kind } from '../domain/record'

export type Palette = {
  readonly sea: string
  readonly land: string
  /** Tint of Lithuania, and of the state to which most roads lead. */
  readonly landLithuania: string
  readonly landEast: string
  readonly border: string
  readonly coast: string
  readonly lake: string
  readonly river: string
  readonly waterLabel: string
  readonly reliefLabel: string
  readonly placeLabel: string
  readonly polityLabel: string
  readonly labelHalo: string
  readonly casing: string
  /** Hue of a kind, from few people to many. */
  readonly kinds: Readonly<Record<Kind, readonly [few: string, many: string]>>
}

/** Colour of a piece of land by the part its state has in the story. */
export function landColour(palette: Palette, role: Role | undefined): string {
  return role === 'lithuania' ? palette.landLithuania : role === 'east' ? palette.landEast : palette.land
}

/** Light palette; every "few" keeps 3:1 against land and sea (a test computes it). */
export const LIGHT: Palette = {
  sea: '#d3dfe4',
  land: '#f7f4ec',
  landLithuania: '#fffaea',
  landEast: '#efede8',
  border: '#978c7b',
  coast: '#93a6ae',
  lake: '#d3dfe4',
  river: '#a8bfca',
  waterLabel: '#557484',
  reliefLabel: '#857b6a',
  placeLabel: '#33302b',
  polityLabel: '#6a6152',
  labelHalo: '#f7f4ec',
  casing: '#f7f4ec',
  kinds: {
    went: ['#2f857c', '#0d5a53'],
    taken: ['#86598c', '#3f1a47'],
    fled: ['#b06a1c', '#7d4306'],
    returned: ['#3f79bd', '#12458a'],
    counted: ['#6c6c66', '#3a3a36'],
    context: ['#7b7b73', '#4c4c46'],
  },
}
