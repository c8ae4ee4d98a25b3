// What the two ways over deck.gl share: an overlay with a canvas of its own, and how to wait for its frame.
import type { LayersList } from '@deck.gl/core'
import { MapboxOverlay } from '@deck.gl/mapbox'
import type { Map as GlMap } from 'maplibre-gl'
import { finish } from '../way'

/** deck.gl's globe leaves out strips that face away, as flat arcs may; nothing is hidden by depth. */
export const PARAMETERS = { cullMode: 'none', depthCompare: 'always', depthWriteEnabled: false } as const

export type Overlay = {
  readonly control: MapboxOverlay
  /** Hands over other layers. */
  show(layers: LayersList): void
  /** The next frame of the overlay, drawn and finished. */
  drawn(): Promise<void>
}

/** An overlay on the map. Its errors are thrown, not only written to the console. */
export function overlayOn(map: GlMap): Overlay {
  const waiting: (() => void)[] = []
  const control = new MapboxOverlay({
    interleaved: false,
    layers: [],
    onAfterRender: () => {
      const canvas = control.getCanvas()
      if (canvas !== null && waiting.length > 0) finish(canvas)
      for (const tell of waiting.splice(0)) tell()
    },
    onError: (error: Error) => {
      setTimeout(() => {
        throw error
      })
    },
  })
  map.addControl(control)
  return {
    control,
    show: (layers) => control.setProps({ layers }),
    drawn: () => new Promise((resolve) => waiting.push(resolve)),
  }
}
