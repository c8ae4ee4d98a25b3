// What the page reads: one file of the record and a few of the ground, each with a hash of its content in its name.
import { ATLAS_FILES } from 'virtual:atlas-files'

/** One file that holds all of the record, so that tables of two versions can never meet. Texts are as they stand on disk. */
export type RecordFile = {
  /** Text of data/datapackage.json. */
  readonly descriptor: string
  /** Texts of the tables by path; null when the bytes are no UTF-8. A missing file is not in it. */
  readonly texts: Readonly<Record<string, string | null>>
  /** Text with the courses of layout/arcs.json; null when there is none. */
  readonly layout: string | null
}

/** Address of a published file, absolute. */
export function addressOf(path: string): string {
  return new URL(path, document.baseURI).href
}

/** Text of a file of the atlas; null when it does not come or is no UTF-8. */
export async function textOf(name: keyof typeof ATLAS_FILES): Promise<string | null> {
  try {
    const response = await fetch(addressOf(ATLAS_FILES[name]))
    return response.ok ? new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer()) : null
  } catch {
    // No network, or bytes that are no text: for the reader the same, the file did not come.
    return null
  }
}

/** Path of a file as the page asks for it, for messages. */
export function pathOf(name: keyof typeof ATLAS_FILES): string {
  return ATLAS_FILES[name]
}
