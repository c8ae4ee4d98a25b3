// layout/arcs.json: the bend of every line, and the hash of what it was solved from.
import { pictures, type Picture } from './scenes'
import { readLayout } from '../src/geometry/flowShape'
import type { HistoricalRecord } from '../src/record/record'

/** Number of the solver; raise it when it answers otherwise. */
const SOLVER = 7

/** Px to which ends and widths are rounded: a corrected figure seldom asks for another bend. */
const STEP_PX = 1

/** Bends of a stored file that still belong to their lines, and the ids of lines that need solving. */
export type Kept = { readonly bends: ReadonlyMap<string, number>; readonly open: readonly string[] }

/** What of the text of layout/arcs.json holds for a record; nothing does when the text is null or broken. */
export function keptOf(text: string | null, all: readonly Picture[]): Kept {
  const { bends } = readLayout(text)
  const stored = inputsIn(text)
  const inputs = [...lineInputs(all)]
  const isKept = ([id, hash]: readonly [string, string]): boolean => stored.get(id) === hash && Object.hasOwn(bends, id)
  return {
    bends: new Map(inputs.filter(isKept).flatMap(([id]) => (bends[id] === undefined ? [] : [[id, bends[id]]]))),
    open: inputs.filter((line) => !isKept(line)).map(([id]) => id),
  }
}

/** Hash by id of each line of a picture: of its ends and width there, where it is met first, and of the solver. */
export function lineInputs(all: readonly Picture[]): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>()
  const rounded = (px: number): number => Math.round(px / STEP_PX)
  for (const { level, arcs } of all) {
    for (const { id, from, to, halfPx } of arcs) {
      if (inputs.has(id)) continue
      const ends = [from.x, from.y, to.x, to.y].map(rounded)
      inputs.set(id, hashOf(JSON.stringify([SOLVER, level, ends, rounded(2 * halfPx)])))
    }
  }
  return inputs
}

function inputsIn(text: string | null): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries((JSON.parse(text ?? '') as { inputs?: object }).inputs ?? {}))
  } catch {
    // A broken file holds nothing: all is solved anew.
    return new Map()
  }
}

/** Text of layout/arcs.json: a line a bend and a line a hash, by id. */
export function storedText(bends: Readonly<Record<string, number>>, all: readonly Picture[]): string {
  const inputs = lineInputs(all)
  const block = (name: string, ids: readonly string[], value: (id: string) => unknown): string =>
    ` "${name}": {\n${ids.map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(value(id))}`).join(',\n')}\n }`
  const ids = Object.keys(bends).sort()
  return `{\n${block('bends', ids, (id) => bends[id])},\n${block('inputs', [...inputs.keys()].sort(), (id) => inputs.get(id))}\n}\n`
}

/** The stored bends are those of this record: the ids of lines that must be solved, none when all is well. */
export const openLines = (text: string | null, record: HistoricalRecord): readonly string[] =>
  keptOf(text, pictures(record)).open

/** FNV-1a, 32 bits, hexadecimal (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
