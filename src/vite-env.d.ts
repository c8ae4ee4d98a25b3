/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'edtf' {
  /** Parses an EDTF string to its values; throws on a string that is not EDTF level 0-2. */
  export function parse(text: string): { type: string }
  const edtf: (text: string) => { min: number; max: number }
  export default edtf
}
