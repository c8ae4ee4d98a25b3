// Views that a reader can go to with one press.
import type { Camera } from '../geometry/planeView'

/** The opening view, whose camera depends on the time and on the size of the map, and the others. */
export type Preset = 'road' | 'lithuania' | 'europe' | 'siberia'

export const PRESETS: Readonly<Record<Exclude<Preset, 'road'>, Camera>> = {
  lithuania: { center: [24.3, 55.2], zoom: 6.2 },
  europe: { center: [38, 55], zoom: 3.8 },
  siberia: { center: [104, 64.5], zoom: 2.8 },
}
