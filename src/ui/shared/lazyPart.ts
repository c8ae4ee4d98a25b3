// Parts of the atlas that are loaded when they are needed: programs and files of the ground.

/** A part did not come: its file is gone after an update, or the network is. The message is the browser's, or the path of a file. */
export class MissingPart extends Error {}

/** Loads a part. Rejects with `MissingPart`. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    throw new MissingPart(reasonOf(error), { cause: error })
  }
}

/** What an error says. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
