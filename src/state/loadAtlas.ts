// Fetches the record with its arcs from beside the page.
import { pathOf, textOf } from './atlasFiles'
import { readAtlas, type ReadAtlas } from './readAtlas'

/** The whole atlas, or the file without which there is none. Never rejects. */
export async function loadAtlas(): Promise<ReadAtlas> {
  return readAtlas(await textOf('record'), pathOf('record'))
}

export { addressOf } from './atlasFiles'
