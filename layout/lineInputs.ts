// Tells whether a stored course still belongs to its line: a hash of what the solver looks at, line by line.
import { NEAR_VIEW, OPENING } from '../src/geometry/openingView'
import { widthPx } from '../src/cartography/width'
import type { HistoricalRecord, Place } from '../src/record/record'
import { shapeOf } from '../src/geometry/flowShape'
import { eraScenes, idsWithAWayBack, otherScenes, type LayoutLine } from './scenes'

/** Number of the solver; raise it when solveLayout.ts changes what it answers. */
const SOLVER = 5

/** Steps of width, px, that a course does not follow: a corrected figure seldom asks for another course. */
const WIDTH_STEP = 0.5

/**
 * Hash by id of each flow and bundle that has a line: of its ends, of the scenes in which it stands with its width in each, of a line
 * the other way between the same places, of the opening views and of the solver.
 */
export function lineInputs(record: HistoricalRecord): ReadonlyMap<string, string> {
  const eras = eraScenes(record)
  const paired = idsWithAWayBack(eras)
  const scenes = [...eras, ...otherScenes(record).filter(({ name }) => name === 'all')]
  const lines = new Map<string, { line: LayoutLine; widths: [scene: string, width: number][] }>()
  for (const { name, roads } of scenes) {
    for (const line of roads) {
      if (shapeOf(line) === 'none') continue
      const entry = lines.get(line.id) ?? { line, widths: [] }
      entry.widths.push([name, Math.round(widthPx(line.people) / WIDTH_STEP)])
      lines.set(line.id, entry)
    }
  }
  return new Map(
    [...lines].map(([id, { line, widths }]) => {
      const ends = [line.origin, line.destination].map(endOf)
      return [id, hashOf(JSON.stringify([SOLVER, OPENING, NEAR_VIEW, ends, widths, paired.has(id)]))]
    }),
  )
}

const endOf = (place: Place | null) => place && [place.at, place.precision]

/** FNV-1a, 32 bits, hexadecimal (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
