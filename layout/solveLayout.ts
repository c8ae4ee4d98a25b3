// The bend of every line of the map: picture by picture, each laid among the bends that stand already.
import { layArcs } from './layArcs'
import { pictures, type Picture } from './scenes'
import { linesWithoutBend } from '../src/geometry/flowFeatures'
import type { HistoricalRecord } from '../src/record/record'

/** Decimals of a stored bend. */
const DECIMALS = 3

/**
 * Bend by id of every line. Bends in `kept` stay; the same record and the same kept bends give the same layout. A line that no picture
 * draws has a low bow to the left of its way.
 */
export function solveLayout(
  record: HistoricalRecord,
  kept: ReadonlyMap<string, number> = new Map(),
  all: readonly Picture[] = pictures(record),
): Record<string, number> {
  const bends = new Map(kept)
  for (const picture of all) {
    for (const [id, bend] of layArcs(picture, bends)) bends.set(id, Number(bend.toFixed(DECIMALS)))
  }
  const rest = linesWithoutBend(record, { bends: Object.fromEntries(bends) })
  return Object.fromEntries([...bends, ...rest.map((id): [string, number] => [id, kept.get(id) ?? ALONE])])
}

/** Bend of a line that is drawn alone, while its row is in focus. */
const ALONE = 0.1
