// MapLibre's lines with a feature state for what is on show: a step sets only the states that change. A line without it has no width.
import type { Map as GlMap } from 'maplibre-gl'
import { spanIndex, type SpanIndex } from '../spanIndex'
import { idsAt, layerOf, SOURCE, sourceOf, widthOf } from './maplibreLines'
import { rest, type Way } from './way'

export function make(): Way {
  let map: GlMap | undefined
  let indicesIn: SpanIndex<number> = () => []
  let on: ReadonlySet<number> = new Set()
  return {
    async start(given, flows) {
      map = given
      indicesIn = spanIndex([...flows.keys()], (at) => flows[at] ?? null)
      const drawn = rest(map)
      map.addSource(SOURCE, sourceOf(flows))
      map.addLayer(layerOf(['case', ['boolean', ['feature-state', 'on'], false], widthOf(map), 0]))
      await drawn
    },
    async step(year) {
      if (map === undefined) return
      const drawn = rest(map)
      const next = new Set(indicesIn({ start: year, end: year + 1 }))
      for (const id of on) if (!next.has(id)) map.setFeatureState({ source: SOURCE, id }, { on: false })
      for (const id of next) if (!on.has(id)) map.setFeatureState({ source: SOURCE, id }, { on: true })
      on = next
      map.triggerRepaint()
      await drawn
    },
    pick: (point) => (map === undefined ? [] : idsAt(map, point, (at) => on.has(at))),
    stop() {
      map?.removeLayer(SOURCE)
      map?.removeSource(SOURCE)
    },
  }
}
