// From the text of the record's file to the atlas. Every fault is a value: what cannot be read is named, and the rest is there.
import { linesWithoutBend, mapLines, type MapLine } from '../geometry/flowFeatures'
import { readLayout } from '../geometry/flowShape'
import { allProblems, type Problem } from '../record/problem'
import { readRecord } from '../record/readRecord'
import type { HistoricalRecord } from '../record/record'
import { isDataPackage } from '../record/tableSchema'
import type { RecordFile } from './atlasFiles'

export type Atlas = {
  readonly record: HistoricalRecord
  readonly problems: readonly Problem[]
  /** The arcs of flows and bundles, made here from their courses; a line without a stored course has a plain one. */
  readonly flows: readonly MapLine[]
  /** Paths of the record's tables under data/, as its descriptor lists them. */
  readonly tables: readonly string[]
}

/** The atlas, or the file without which there is none. */
export type ReadAtlas =
  | { readonly kind: 'atlas'; readonly atlas: Atlas }
  | { readonly kind: 'failed'; readonly file: string; readonly reason: string }

/** Reads the file of the record (JSON of `RecordFile`); `path` is its name for messages. Never throws. */
export function readAtlas(text: string | null, path: string): ReadAtlas {
  if (text === null) return { kind: 'failed', file: path, reason: '' }
  const file = parsed(text)
  if (file.reason !== null || !isRecordFile(file.value))
    return { kind: 'failed', file: path, reason: file.reason ?? '' }
  const { descriptor, texts, layout: layoutText } = file.value
  const schema = parsed(descriptor)
  if (schema.reason !== null || !isDataPackage(schema.value)) {
    return { kind: 'failed', file: 'data/datapackage.json', reason: schema.reason ?? '' }
  }
  const { record, problems } = readRecord(schema.value, new Map(Object.entries(texts)))
  if (record.eras.length === 0) return { kind: 'failed', file: 'data/eras.csv', reason: '' }
  const layout = readLayout(layoutText)
  const flows = mapLines(record, layout)
  const tables = schema.value.resources.map((resource) => resource.path)
  return {
    kind: 'atlas',
    atlas: { record, problems: allProblems(problems, courseProblems(record, layout)), flows, tables },
  }
}

/** Ids that are named of the lines that have no course. */
const NAMED = 5

/** One fault for all lines without a course; a record without lines has none. */
function courseProblems(record: HistoricalRecord, layout: ReturnType<typeof readLayout>): Problem[] {
  const ids = linesWithoutBend(record, layout)
  if (ids.length === 0) return []
  const found = ids.slice(0, NAMED).join(', ') + (ids.length > NAMED ? ' …' : '')
  const expected = String(ids.length)
  return [{ file: 'layout/arcs.json', line: 1, column: '', code: 'no-course', found, expected, outcome: 'kept' }]
}

function parsed(text: string): { readonly value: unknown; readonly reason: string | null } {
  try {
    return { value: JSON.parse(text), reason: null }
  } catch (error) {
    return { value: null, reason: error instanceof Error ? error.message : String(error) }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isRecordFile(value: unknown): value is RecordFile {
  return isObject(value) && typeof value['descriptor'] === 'string' && isObject(value['texts'])
}
