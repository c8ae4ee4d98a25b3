// From the texts of the files of the ground to what map and pictures draw. A file that is no ground takes only itself.
import type { FeatureCollection } from 'geojson'
import type { GroundData } from '../ground/groundData'
import { readGround, type GroundTopology } from '../ground/ground'
import { readPolities, type Polities } from '../ground/polities'
import { readWaters, type WaterTopology } from '../ground/waterTopology'
import { allProblems, fileProblem, type Problem } from '../record/problem'

/** The files of the ground: cells, tables of states, waters, names. */
export type GroundFile = 'land' | 'states' | 'water' | 'names'

/** Texts of the two tables of states, as they stand on disk. */
export type StatesFile = { readonly polities: string; readonly holdings: string }

const NO_LAND: GroundTopology = {
  type: 'Topology',
  arcs: [],
  objects: {
    cells: { type: 'GeometryCollection', geometries: [] },
    approximate: { type: 'MultiLineString', arcs: [] },
  },
}
const NO_FEATURES: FeatureCollection<never> = { type: 'FeatureCollection', features: [] }

/** The ground, empty where a text is null or broken; `paths` are the names of the files for messages. Never throws. */
export function readGroundFiles(
  texts: Readonly<Record<GroundFile, string | null>>,
  paths: Readonly<Record<GroundFile, string>>,
): { readonly data: GroundData; readonly problems: readonly Problem[] } {
  const lost: Problem[] = []
  const read = <T>(name: GroundFile, make: (value: unknown) => T, none: T): T => {
    try {
      return make(JSON.parse(texts[name] ?? ''))
    } catch (error) {
      const found = texts[name] === null || !(error instanceof Error) ? '' : error.message
      lost.push(fileProblem(paths[name], 'not-json', found, paths[name]))
      return none
    }
  }
  const ground = read('land', (value) => readGround(value as GroundTopology), readGround(NO_LAND))
  const noStates: Polities = { polities: [], holdings: [], problems: [] }
  const states = (value: unknown): Polities => {
    const { polities, holdings } = value as StatesFile
    return readPolities(polities, holdings, ground.cells)
  }
  // Without land there is nothing that a state could hold.
  const polities = ground.cells.length === 0 ? noStates : read('states', states, noStates)
  const water = read('water', (value) => readWaters(value as WaterTopology), NO_FEATURES)
  const names = read('names', namesOf, NO_FEATURES)
  return { data: { ground, polities, water, names }, problems: allProblems(lost, polities.problems) }
}

function namesOf(value: unknown): FeatureCollection {
  const names = value as FeatureCollection
  if (!Array.isArray(names.features)) throw new Error('no features')
  return names
}
