// No flows at all: what a frame of the map itself costs.
import type { Map as GlMap } from 'maplibre-gl'
import { nextFrame, type Way } from './way'

export function make(): Way {
  let map: GlMap | undefined
  return {
    start(given) {
      map = given
      return Promise.resolve()
    },
    async step() {
      if (map === undefined) return
      const drawn = nextFrame(map)
      map.triggerRepaint()
      await drawn
    },
    stop() {
      map = undefined
    },
  }
}
