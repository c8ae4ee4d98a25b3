// Fetches land, waters, names, and the states and borders of all years. Map and pictures share one copy.
import type { FeatureCollection } from 'geojson'
import { readGround, type GroundTopology } from '../ground/ground'
import type { GroundData } from '../ground/groundData'
import { readPolities } from '../ground/polities'
import { readWaters, type WaterTopology } from '../ground/waterTopology'
import { addressOf } from './loadAtlas'

export type { GroundData }

const FILES = ['geo/ground.json', 'geo/polities.csv', 'geo/polity_cells.csv', 'geo/water.json', 'geo/names.json']

let loading: Promise<GroundData> | null = null

/** The ground. Rejects with the path of a file that does not come, and may then be asked again. The build has checked the rows. */
export function loadGround(): Promise<GroundData> {
  loading ??= Promise.all(FILES.map(textOf))
    .then(([topology = '', polities = '', holdings = '', water = '', names = '']) => {
      const ground = readGround(JSON.parse(topology) as GroundTopology)
      return {
        ground,
        polities: readPolities(polities, holdings, ground.cells),
        water: readWaters(JSON.parse(water) as WaterTopology),
        names: JSON.parse(names) as FeatureCollection,
      }
    })
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

async function textOf(path: string): Promise<string> {
  const response = await fetch(addressOf(path)).catch(() => null)
  if (response?.ok !== true) throw new Error(path)
  return response.text()
}
