// Packs lakes and rivers for the way to the page.
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Waters, WaterTopology } from '../src/ground/waterTopology'

/** Steps of the grid, degrees: the three decimals of the base files. */
const STEP = 0.001

/** TopoJSON of lakes and rivers whose coordinates have at most three decimals. */
export function packWaters(waters: Waters): WaterTopology {
  return quantize(topology({ water: waters }) as WaterTopology, { scale: [STEP, STEP], translate: [0, 0] })
}
