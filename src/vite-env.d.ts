/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'edtf' {
  /** Parses an EDTF string to its values; throws on a string that is not EDTF level 0-2. */
  export function parse(text: string): { type: string }
  const edtf: (text: string) => { min: number; max: number }
  export default edtf
}

/** Made by scripts/recordPlugin.ts: where the files of the atlas lie beside the page, each with a hash of its content in its name. */
declare module 'virtual:atlas-files' {
  type PageFile = 'record' | 'land' | 'nearLand' | 'states' | 'water' | 'nearWater' | 'names'
  export const ATLAS_FILES: Readonly<Record<PageFile, string>>
}
