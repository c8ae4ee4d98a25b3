// Packs lakes and rivers for the way to the page.
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Waters, WaterTopology } from '../src/ground/waterTopology'

/** Step of the grid, degrees: the three decimals of the base files. */
const STEP = 0.001

/** TopoJSON of lakes and rivers on a grid of such steps, in the unit of their coordinates. */
export function packWaters(waters: Waters, step = STEP): WaterTopology {
  return quantize(topology({ water: waters }) as WaterTopology, { scale: [step, step], translate: [0, 0] })
}
