// The atlas's own layer, reached through the parts that the page uses. The only file here that knows its interface.
import type { Map as GlMap } from 'maplibre-gl'
import { undisguised } from '../../src/geometry/plane'
import { planeView, type Size } from '../../src/geometry/planeView'
import { spanIndex, type SpanIndex } from '../spanIndex'
import { widthScaleAt } from '../../src/cartography/width'
import type { DrawnFlow } from '../../src/cartography/drawnFlow'
import { FlowLayer } from '../../src/map/flows-gl/flowLayer'
import { FlowPicker } from '../../src/map/picking/flowPicker'
import { LIGHT } from '../../src/cartography/palette'
import { FIRST_YEAR, LAST_YEAR, type BenchFlow } from '../flows'
import { nextFrame, REACH_PX, type Way } from './way'

/** Longer than anybody watches. */
const LONG_MS = 600_000

const drawnFlow = ({ id, people }: BenchFlow, index: number): DrawnFlow => ({
  index,
  id,
  members: null,
  people,
  kind: 'went',
  grade: 'documented',
  isInFocus: false,
  isDimmed: false,
})

const sizeOf = (map: GlMap): Size => {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  return { width, height }
}

export function make(): Way {
  let map: GlMap | undefined
  let layer: FlowLayer | undefined
  let picker: FlowPicker | undefined
  let drawnIn: SpanIndex<DrawnFlow> = () => []
  let shown: readonly DrawnFlow[] = []
  return {
    start(given, lines) {
      map = given
      drawnIn = spanIndex(lines.map(drawnFlow), ({ index }) => lines[index] ?? null)
      layer = new FlowLayer(lines, sizeOf(map), (reason) => {
        throw new Error(reason)
      })
      layer.widthScale = widthScaleAt(map.getZoom())
      picker = new FlowPicker(lines)
      map.addLayer(layer)
      return Promise.resolve()
    },
    async step(year) {
      if (map === undefined) return
      const frame = nextFrame(map)
      shown = drawnIn({ start: year, end: year + 1 })
      layer?.show(shown, LIGHT)
      picker?.show(shown)
      map.triggerRepaint()
      await frame
    },
    isExact: true,
    pick: (point) => {
      if (map === undefined || layer === undefined || picker === undefined) return []
      const { lng, lat } = map.getCenter()
      const camera = { center: undisguised([lng, lat]), zoom: map.getZoom(), bearing: map.getBearing() }
      return picker.pickFlows(point, REACH_PX, planeView(camera, layer.size))
    },
    people(count) {
      const dots = Math.ceil(count / Math.max(1, shown.length))
      layer?.show(
        shown.map((flow) => ({ ...flow, dots, dates: { start: FIRST_YEAR, end: LAST_YEAR } })),
        LIGHT,
      )
      layer?.move(count === 0 ? null : { start: FIRST_YEAR, end: LAST_YEAR }, LONG_MS)
    },
    shown: () => shown.map(({ id }) => id),
    stop() {
      map?.removeLayer('flows')
    },
  }
}
