// The sources as CSL-JSON, for a reader's own reference manager.
import type { HistoricalRecord } from '../src/record/record'

/** One item of CSL-JSON 1.0. Our citations are one text: it stands whole as the title, and no author is guessed from it. */
export type CslItem = {
  readonly id: string
  readonly type: 'webpage' | 'document'
  readonly title: string
  readonly URL?: string
  /** Quality of the source: A research or archive, B encyclopaedia or museum, C press, wiki or community. */
  readonly note: string
}

/** All sources, in the order of the record. */
export function cslSources(record: HistoricalRecord): CslItem[] {
  return [...record.sources.values()].map(({ id, quality, citation, url }) => ({
    id,
    type: url === '' ? 'document' : 'webpage',
    title: citation,
    ...(url === '' ? {} : { URL: url }),
    note: `quality: ${quality}`,
  }))
}
