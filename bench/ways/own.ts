// The atlas's own layer, reached through the parts that the page uses. The only file here that knows its interface.
import type { Map as GlMap } from 'maplibre-gl'
import { spanIndex, type SpanIndex } from '../../src/domain/spanIndex'
import { widthScaleAt } from '../../src/domain/width'
import type { DrawnFlow } from '../../src/map/drawnFlow'
import { FlowLayer } from '../../src/map/flowLayer'
import { FlowPicker } from '../../src/map/flowPicker'
import { INSTANCE_FLOATS, instancesOf } from '../../src/map/instances'
import { LIGHT } from '../../src/map/palette'
import type { BenchFlow } from '../flows'
import { REACH_PX, rest, type Way } from './way'

const drawnFlow = ({ id, people }: BenchFlow, index: number): DrawnFlow => ({
  index,
  id,
  members: null,
  people,
  kind: 'went',
  grade: 'documented',
  unknownEnd: null,
  isInFocus: false,
  isDimmed: false,
})

export function make(): Way {
  let map: GlMap | undefined
  let layer: FlowLayer | undefined
  let picker: FlowPicker | undefined
  let drawnIn: SpanIndex<DrawnFlow> = () => []
  let ids: readonly string[] = []
  let instances = new Float32Array(0)
  return {
    start(given, flows) {
      map = given
      const lines = flows.map(({ id, line }) => ({
        id,
        geometry: { type: 'LineString' as const, coordinates: line as [number, number][] },
      }))
      ids = flows.map(({ id }) => id)
      const drawn = flows.map(drawnFlow)
      drawnIn = spanIndex(drawn, ({ index }) => flows[index] ?? null)
      layer = new FlowLayer(lines)
      layer.widthScale = widthScaleAt(map.getZoom())
      picker = new FlowPicker(lines)
      map.addLayer(layer)
      return Promise.resolve()
    },
    async step(year) {
      if (map === undefined) return
      const frame = rest(map)
      const drawn = drawnIn({ start: year, end: year + 1 })
      instances = instancesOf(drawn, LIGHT)
      layer?.show(instances)
      picker?.show(drawn)
      await frame
    },
    pick: (point) => {
      const project = ([lng, lat]: readonly [number, number]) => map?.project([lng, lat]) ?? { x: NaN, y: NaN }
      return picker?.pick(point, REACH_PX, [], project, project) ?? []
    },
    shown: () =>
      Array.from(
        { length: instances.length / INSTANCE_FLOATS },
        (_, at) => ids[instances[at * INSTANCE_FLOATS] ?? -1] ?? '',
      ),
    stop() {
      map?.removeLayer('flows')
    },
  }
}
