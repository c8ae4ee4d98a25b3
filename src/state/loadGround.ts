// Fetches land, waters, names, and the states and borders of all years. Map and pictures share one copy.
import type { Problem } from '../record/problem'
import { pathOf, textOf } from './atlasFiles'
import type { GroundData } from '../ground/groundData'
import { readGroundFiles, type GroundFile } from './readGroundFiles'

export type { GroundData }

let loading: ReturnType<typeof load> | null = null

async function load() {
  const [land, states, water, names] = await Promise.all([
    textOf('land'),
    textOf('states'),
    textOf('water'),
    textOf('names'),
  ])
  const paths: Record<GroundFile, string> = {
    land: pathOf('land'),
    states: pathOf('states'),
    water: pathOf('water'),
    names: pathOf('names'),
  }
  const read = readGroundFiles({ land, states, water, names }, paths)
  // What did not come is asked for again with the next map.
  if (read.problems.length > 0) loading = null
  tellFaults(read.problems)
  return read.data
}

/** The ground, empty where a file did not come. Never rejects. */
export function loadGround(): Promise<GroundData> {
  loading ??= load()
  return loading
}

let tellFaults: (problems: readonly Problem[]) => void = () => undefined

/** Has the faults of the ground told each time its files are read. */
export function onGroundFaults(tell: (problems: readonly Problem[]) => void): void {
  tellFaults = tell
}
