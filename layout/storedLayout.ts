// layout/arcs.json: the solved course of every line, and the hash of what it was solved from.
import type { Course } from '../src/geometry/flowShape'
import { readLayout } from '../src/geometry/flowShape'
import { lineInputs } from './lineInputs'
import type { HistoricalRecord } from '../src/record/record'

/** Courses of a stored file that still belong to their lines, and the ids of lines that need solving. */
export type Kept = { readonly courses: ReadonlyMap<string, Course>; readonly open: readonly string[] }

/** What of the text of layout/arcs.json holds for a record; nothing does when the text is null or broken. */
export function keptOf(text: string | null, record: HistoricalRecord): Kept {
  const { courses } = readLayout(text)
  const stored = inputsIn(text)
  const inputs = [...lineInputs(record)]
  const isKept = ([id, hash]: readonly [string, string]): boolean =>
    stored.get(id) === hash && Object.hasOwn(courses, id)
  return {
    courses: new Map(inputs.filter(isKept).flatMap(([id]) => (courses[id] === undefined ? [] : [[id, courses[id]]]))),
    open: inputs.filter((line) => !isKept(line)).map(([id]) => id),
  }
}

function inputsIn(text: string | null): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries((JSON.parse(text ?? '') as { inputs?: object }).inputs ?? {}))
  } catch {
    // A broken file holds nothing: all is solved anew.
    return new Map()
  }
}

/** Text of layout/arcs.json: a line a course and a line a hash, by id. */
export function storedText(courses: Readonly<Record<string, Course>>, record: HistoricalRecord): string {
  const inputs = lineInputs(record)
  const ids = Object.keys(courses).sort()
  const block = (name: string, value: (id: string) => string): string =>
    ` "${name}": {\n${ids.map((id) => `  ${JSON.stringify(id)}: ${value(id)}`).join(',\n')}\n }`
  const course = (id: string): string => JSON.stringify(courses[id]).replaceAll(',', ', ')
  return `{\n${block('courses', course)},\n${block('inputs', (id) => JSON.stringify(inputs.get(id) ?? ''))}\n}\n`
}
