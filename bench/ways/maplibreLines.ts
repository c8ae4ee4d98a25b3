// What MapLibre's two ways share: the flows as a GeoJSON source, and their line layer.
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LineLayerSpecification,
  Map as GlMap,
} from 'maplibre-gl'
import { widthPx, widthScaleAt } from '../../src/cartography/width'
import type { BenchFlow } from '../flows'
import { REACH_PX, type Point } from './way'

export const SOURCE = 'flows'

/** The flows as a source; the integer id of a feature is its index. */
export function sourceOf(flows: readonly BenchFlow[]): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: flows.map(({ id, start, end, people, geometry }, at) => ({
        type: 'Feature',
        id: at,
        geometry,
        properties: { id, start, end, width: widthPx(people) },
      })),
    },
  }
}

/** The layer of the flows with a width of its own. */
export function layerOf(width: ExpressionSpecification): LineLayerSpecification {
  return {
    id: SOURCE,
    type: 'line',
    source: SOURCE,
    paint: { 'line-color': '#1f8783', 'line-opacity': 0.92, 'line-width': width },
  }
}

/** Width of a flow at the zoom of the map. */
export const widthOf = (map: GlMap): ExpressionSpecification => ['*', widthScaleAt(map.getZoom()), ['get', 'width']]

/** Ids of the lines near a point. */
export function idsAt(map: GlMap, { x, y }: Point, isOn: (index: number) => boolean = () => true): string[] {
  const found = map.queryRenderedFeatures(
    [
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ],
    { layers: [SOURCE] },
  )
  return [...new Set(found.filter(({ id }) => isOn(Number(id))).map(({ properties }) => String(properties.id)))]
}
