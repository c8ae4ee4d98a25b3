// MapLibre's lines with a filter by year: every step makes the tiles anew in a worker.
import type { FilterSpecification, Map as GlMap } from 'maplibre-gl'
import { idsAt, layerOf, SOURCE, sourceOf, widthOf } from './maplibreLines'
import { rest, type Way } from './way'

const filterOf = (year: number): FilterSpecification => [
  'all',
  ['<=', ['get', 'start'], year],
  ['>', ['get', 'end'], year],
]

export function make(): Way {
  let map: GlMap | undefined
  return {
    async start(given, flows) {
      map = given
      const drawn = rest(map)
      map.addSource(SOURCE, sourceOf(flows))
      map.addLayer({ ...layerOf(widthOf(map)), filter: filterOf(0) })
      await drawn
    },
    async step(year) {
      if (map === undefined) return
      const drawn = rest(map)
      map.setFilter(SOURCE, filterOf(year))
      await drawn
    },
    pick: (point) => (map === undefined ? [] : idsAt(map, point)),
    stop() {
      map?.removeLayer(SOURCE)
      map?.removeSource(SOURCE)
    },
  }
}
