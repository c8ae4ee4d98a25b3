// flowmap.gl's layer with other data at every step. Clusters, circles and fading are off: they are no part of the comparison.
import { FlowmapLayer } from '@flowmap.gl/layers'
import { spanIndex, type SpanIndex } from '../../spanIndex'
import type { LngLat } from '../../../src/record/record'
import { endOf, type BenchFlow } from '../../flows'
import type { Way } from '../way'
import { overlayOn, PARAMETERS, type Overlay } from './overlay'

type Location = { readonly id: string; readonly at: LngLat }

export function make(): Way {
  let overlay: Overlay | undefined
  let locations: Location[] = []
  let flowsIn: SpanIndex<BenchFlow> = () => []
  const layerOf = (year: number, onData: () => void) =>
    new FlowmapLayer<Location, BenchFlow>({
      id: 'flows',
      data: { locations, flows: flowsIn({ start: year, end: year + 1 }) },
      getLocationId: ({ id }) => id,
      getLocationLon: ({ at }) => at[0],
      getLocationLat: ({ at }) => at[1],
      getFlowOriginId: (flow) => endOf(flow, 0).join(),
      getFlowDestId: (flow) => endOf(flow, -1).join(),
      getFlowMagnitude: ({ people }) => people,
      parameters: PARAMETERS,
      clusteringEnabled: false,
      locationsEnabled: false,
      locationTotalsEnabled: false,
      adaptiveScalesEnabled: false,
      fadeEnabled: false,
      darkMode: false,
      maxTopFlowsDisplayNum: 100_000,
      // Called when the lines of the new data are made, before the layer takes them.
      onScaleChange: onData,
    })
  /** Shows a year; the frame after the one in which the data were made is the year's. */
  const show = async (year: number): Promise<void> => {
    await new Promise<void>((resolve) => overlay?.show([layerOf(year, resolve)]))
    await overlay?.drawn()
  }
  return {
    async start(map, given) {
      const ends = given.flatMap((flow) => [endOf(flow, 0), endOf(flow, -1)])
      locations = [...new Map(ends.map((at) => [at.join(), { id: at.join(), at }])).values()]
      flowsIn = spanIndex(given, (flow) => flow)
      overlay = overlayOn(map)
      await show(0)
    },
    step: show,
    stop: () => overlay?.control.finalize(),
  }
}
