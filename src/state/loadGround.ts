// Fetches land, waters, names, and the states and borders of all years. Map and pictures share one copy. Land and waters come with few
// points first; the fine ones when one is near.
import { ATLAS_FILES } from 'virtual:atlas-files'
import type { Problem } from '../record/problem'
import { textOf } from './atlasFiles'
import type { GroundData } from '../ground/groundData'
import { readGroundFiles } from './readGroundFiles'

export type { GroundData }

/** Zoom of the plane from which the fine ground is drawn: there a px is as long as the coarse one may be off. */
export const NEAR_GROUND_ZOOM = 4.5

type Texts = Parameters<typeof readGroundFiles>[0]

let texts: Promise<Texts> | null = null
let whole: Promise<GroundData> | null = null
let near: Promise<GroundData> | null = null

async function fetched(): Promise<Texts> {
  const [land, states, water, names] = await Promise.all([
    textOf('land'),
    textOf('states'),
    textOf('water'),
    textOf('names'),
  ])
  return { land, states, water, names }
}

async function loadWhole(): Promise<GroundData> {
  texts ??= fetched()
  const read = readGroundFiles(await texts, ATLAS_FILES)
  // What did not come is asked for again with the next map.
  if (read.problems.length > 0) texts = whole = null
  tellFaults(read.problems)
  return read.data
}

async function loadNear(): Promise<GroundData> {
  const [coarse, land, water] = await Promise.all([(texts ??= fetched()), textOf('nearLand'), textOf('nearWater')])
  const { nearLand, nearWater } = ATLAS_FILES
  const read = readGroundFiles({ ...coarse, land, water }, { ...ATLAS_FILES, land: nearLand, water: nearWater })
  if (read.problems.length === 0) return read.data
  near = null
  tellFaults(read.problems)
  return loadGround()
}

/** The ground of the whole view, empty where a file did not come. Never rejects. */
export function loadGround(): Promise<GroundData> {
  whole ??= loadWhole()
  return whole
}

/** The ground for a zoom of the plane: from near the fine one, and where that does not come the other. Never rejects. */
export function loadGroundAt(zoom: number): Promise<GroundData> {
  if (zoom < NEAR_GROUND_ZOOM) return near ?? loadGround()
  near ??= loadNear()
  return near
}

let tellFaults: (problems: readonly Problem[]) => void = () => undefined

/** Has the faults of the ground told each time its files are read. */
export function onGroundFaults(tell: (problems: readonly Problem[]) => void): void {
  tellFaults = tell
}
