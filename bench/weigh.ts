// Bytes of a way's own JavaScript, gzipped: everything that it imports but MapLibre; of the layer and picking alone, flatbush left out too.
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { WayName } from './options'

/** What is weighed: a way, or of our own way the layer and picking alone. */
export type Weighed = WayName | 'layer and picking'

const ENTRIES: Readonly<Record<Weighed, string>> = {
  'layer and picking': 'layerAndPicking.ts',
  blank: 'ways/blank.ts',
  own: 'ways/own.ts',
  'maplibre-filter': 'ways/maplibreFilter.ts',
  'maplibre-state': 'ways/maplibreState.ts',
  deck: 'ways/deck/arcs.ts',
  flowmap: 'ways/deck/flowmap.ts',
}

/** Gzipped bytes of a way, minified, the maplibre-gl package left out. */
export async function gzippedBytes(way: Weighed): Promise<number> {
  const built = await build({
    configFile: false,
    root: 'bench',
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join('bench', ENTRIES[way]),
        preserveEntrySignatures: 'strict',
        external: way === 'layer and picking' ? [/^maplibre-gl/, /^flatbush/] : [/^maplibre-gl/],
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  return outputs
    .flatMap((file) => (file.type === 'chunk' ? [gzipSync(file.code).length] : []))
    .reduce((sum, bytes) => sum + bytes, 0)
}
