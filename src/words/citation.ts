// How to cite the atlas and its record: plain text for a footnote, and BibTeX.
import type { Translator } from './translate'

/** What a citation names. */
export type Cited = {
  /** Version of the data package. */
  readonly version: string
  /** Address of the present view. */
  readonly address: string
  /** Date of access, ISO 8601 (2026-11-23). */
  readonly accessed: string
}

/** The present view for a footnote, in the reader's language. */
export function viewCitation({ version, address, accessed }: Cited, t: Translator): string {
  return t.text('citeViewText', { version, address, date: t.day(accessed) })
}

/** The record for a list of works, in the reader's language; says its licence. */
export function recordCitation({ version, accessed }: Cited, t: Translator): string {
  return t.text('citeRecordText', { version, date: t.day(accessed) })
}

/** BibTeX entry of the record. */
export function bibtex({ version, address, accessed }: Cited): string {
  return [
    '@misc{roads-east,',
    '  title = {Roads East: {L}ithuanians in {R}ussia, 1266--2021},',
    '  author = {{The Roads East contributors}},',
    `  version = {${version}},`,
    `  url = {${address}},`,
    `  urldate = {${accessed}},`,
    '  note = {Data: CC BY 4.0}',
    '}',
  ].join('\n')
}
