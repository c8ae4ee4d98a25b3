// Lakes and rivers come to the page as TopoJSON, half the bytes of GeoJSON (scripts/packWaters.ts packs them).
import type { FeatureCollection, LineString, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, LineString as Line, Polygon as Area, Topology } from 'topojson-specification'

export type Waters = FeatureCollection<Polygon | LineString>

export type WaterTopology = Topology<{ water: GeometryCollection & { geometries: (Area | Line)[] } }>

/** The lakes and rivers again, in degrees. */
export function readWaters(topology: WaterTopology): Waters {
  const { features } = feature(topology, topology.objects.water)
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ geometry, properties }) =>
      geometry.type === 'Polygon' || geometry.type === 'LineString' ? { type: 'Feature', properties, geometry } : [],
    ),
  }
}
