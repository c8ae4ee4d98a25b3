// What every way of drawing must be able to do.
import type { Map as GlMap } from 'maplibre-gl'
import type { BenchFlow } from '../flows'

export type Point = { readonly x: number; readonly y: number }

export type Way = {
  /** Puts the flows on a map whose style is there; nothing need be drawn yet. */
  start(map: GlMap, flows: readonly BenchFlow[]): Promise<void>
  /** Shows the flows of a year; resolves when their frame is drawn and finished. */
  step(year: number): Promise<void>
  /** Ids of flows near a point of the map, px. */
  pick?(point: Point): string[]
  /** Whether `pick` gives all flows within reach of their curves, nearest first. */
  readonly isExact?: boolean
  /** Lets so many dots move along the flows of the present year; 0: none. */
  people?(count: number): void
  /** Ids handed to the graphics card for the present year. */
  shown?(): string[]
  stop(): void
}

/** How near a picked flow must lie, px. */
export const REACH_PX = 6

/** Waits for the graphics of a canvas: reading one pixel ends only when all before it is drawn. */
export function finish(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2')
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
}

/** The next time at which the map has drawn everything, tiles that a worker makes included. */
export function rest(map: GlMap): Promise<void> {
  return new Promise((resolve) => {
    void map.once('idle', () => {
      finish(map.getCanvas())
      resolve()
    })
  })
}

/** The next frame of a map that draws everything in it, waiting for no worker. */
export function nextFrame(map: GlMap): Promise<void> {
  return new Promise((resolve) => {
    void map.once('render', () => {
      finish(map.getCanvas())
      resolve()
    })
  })
}
