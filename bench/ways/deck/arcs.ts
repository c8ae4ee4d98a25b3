// deck.gl's ArcLayer with its filter extension: all flows lie on the graphics card, a step sets one range.
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions'
import { ArcLayer } from '@deck.gl/layers'
import { widthPx, widthScaleAt } from '../../../src/cartography/width'
import { endOf, type BenchFlow } from '../../flows'
import { REACH_PX, type Way } from '../way'
import { overlayOn, PARAMETERS, type Overlay } from './overlay'

const FAR = 10_000
const COLOUR: [number, number, number, number] = [31, 135, 131, 235]
const extensions = [new DataFilterExtension({ filterSize: 2 })]

export function make(): Way {
  let overlay: Overlay | undefined
  let flows: readonly BenchFlow[] = []
  let widthScale = 1
  const layerOf = (year: number) =>
    new ArcLayer<BenchFlow, DataFilterExtensionProps<BenchFlow>>({
      id: 'flows',
      data: flows as BenchFlow[],
      parameters: PARAMETERS,
      greatCircle: false,
      pickable: true,
      getHeight: 0,
      getSourcePosition: (flow) => [...endOf(flow, 0)],
      getTargetPosition: (flow) => [...endOf(flow, -1)],
      getSourceColor: COLOUR,
      getTargetColor: COLOUR,
      getWidth: ({ people }) => widthPx(people) * widthScale,
      getFilterValue: ({ start, end }) => [start, end],
      filterRange: [
        [-FAR, year],
        [year + 1, FAR],
      ],
      extensions,
    })
  return {
    async start(map, given) {
      flows = given
      widthScale = widthScaleAt(map.getZoom())
      overlay = overlayOn(map)
      const drawn = overlay.drawn()
      overlay.show([layerOf(0)])
      await drawn
    },
    async step(year) {
      const drawn = overlay?.drawn()
      overlay?.show([layerOf(year)])
      await drawn
    },
    pick: ({ x, y }) => {
      const found = overlay?.control.pickObject({ x, y, radius: REACH_PX })?.object as BenchFlow | undefined
      return found === undefined ? [] : [found.id]
    },
    stop: () => overlay?.control.finalize(),
  }
}
