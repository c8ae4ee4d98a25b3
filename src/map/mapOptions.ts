// What the map is made of and what it tells.
import type { MapLine } from '../geometry/flowFeatures'
import type { Camera, Opening } from '../geometry/planeView'
import type { Ground } from '../ground/ground'
import type { Polities } from '../ground/polities'
import type { Waters } from '../ground/waterTopology'
import type { HomeDirection } from './offscreenHome'
import type { Palette } from '../cartography/palette'

/** What a pointer can do to the map; ids are of flows and counts, nearest first, empty for none. */
export type MapEvents = {
  readonly onPoint: (ids: readonly string[]) => void
  readonly onChoose: (ids: readonly string[]) => void
  /** The map cannot go on; the sentence is that of MapLibre or of the shader's compiler. */
  readonly onStop: (reason: string) => void
  /** The map runs on without a source of its style (`relief`) or after another error, named by its sentence; told once for each. */
  readonly onLack: (part: string, reason: string) => void
  /** Lithuania left the picture or came back (null); told again when its direction or distance changes. */
  readonly onHomeDirection: (away: HomeDirection | null) => void
  /**
   * The camera came to rest; `isOpening` where the map opens with no wish of the reader's; `zoom` is that of the plane, by which widths go.
   */
  readonly onCamera: (camera: Camera, isOpening: boolean, zoom: number) => void
  /** First complete picture. */
  readonly onReady: () => void
}

export type MapOptions = {
  readonly container: HTMLElement
  /** Every line that may be drawn; a drawn flow names its index here. */
  readonly lines: readonly MapLine[]
  readonly ground: Ground
  /** States and their parts of all times. */
  readonly polities: Polities
  readonly water: Waters
  readonly palette: Palette
  /** Where the map opens; null = the opening view. */
  readonly camera: Camera | null
  readonly opening: Opening
  /** Accessible name of the map region. */
  readonly name: string
  readonly events: MapEvents
}
