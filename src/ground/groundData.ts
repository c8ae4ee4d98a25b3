// All that lies under the flows.
import type { FeatureCollection } from 'geojson'
import type { Ground } from './ground'
import type { Polities } from './polities'
import type { Waters } from './waterTopology'

export type GroundData = {
  readonly ground: Ground
  readonly polities: Polities
  /** Lakes (Polygon) and rivers (LineString). */
  readonly water: Waters
  /** Names of seas, lakes, rivers and ranges as points. */
  readonly names: FeatureCollection
}
