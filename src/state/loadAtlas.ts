// Fetches the record and the arcs from beside the page. A file that does not come is a fault of the data, shown as one.
import { mapLines, type MapLine } from '../geometry/flowFeatures'
import type { Layout } from '../geometry/flowShape'
import type { Problem } from '../record/problem'
import { readRecord } from '../record/readRecord'
import type { HistoricalRecord } from '../record/record'
import type { DataPackage } from '../record/tableSchema'

export type Atlas = {
  readonly record: HistoricalRecord
  readonly problems: readonly Problem[]
  /** The arcs of flows and bundles, made here from their courses; null when they did not come: the list and the table still work. */
  readonly flows: readonly MapLine[] | null
  /** Paths of the record's tables under data/, as its descriptor lists them. */
  readonly tables: readonly string[]
}

/** Address of a published file, absolute. */
export function addressOf(path: string): string {
  return new URL(path, document.baseURI).href
}

async function textOf(path: string): Promise<string | null> {
  const response = await fetch(addressOf(path))
  return response.ok ? await response.text() : null
}

/** The whole atlas. Rejects only when the descriptor datapackage.json is missing or is not JSON. */
export async function loadAtlas(): Promise<Atlas> {
  const layoutText = textOf('geo/arcs.json').catch(() => null)
  const descriptorText = await textOf('data/datapackage.json')
  if (descriptorText === null) throw new Error('data/datapackage.json')
  const descriptor = JSON.parse(descriptorText) as DataPackage
  const texts = new Map<string, string>()
  await Promise.all(
    descriptor.resources.map(async ({ path }) => {
      const text = await textOf(`data/${path}`).catch(() => null)
      if (text !== null) texts.set(path, text)
    }),
  )
  const { record, problems } = readRecord(descriptor, texts)
  const layout = await layoutText
  return {
    record,
    problems,
    flows: layout === null ? null : mapLines(record, JSON.parse(layout) as Layout),
    tables: descriptor.resources.map(({ path }) => path),
  }
}
