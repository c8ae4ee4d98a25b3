// Which palette the map is drawn in: the one for the scheme that the device asks for.
import { MediaQuery } from 'svelte/reactivity'
import { DARK, LIGHT, type Palette } from '../../cartography/palette'

const dark = new MediaQuery('(prefers-color-scheme: dark)')

/** Follows the device while it is read in an effect or a template. */
export const screenPalette = (): Palette => (dark.current ? DARK : LIGHT)
