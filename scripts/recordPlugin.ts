// Vite plugin: checks the record, stops the build on any fault, and publishes data/ and geo/ beside the page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { flowFeatures } from '../src/geometry/flowFeatures'
import type { Layout } from '../src/geometry/flowShape'
import type { GroundTopology } from '../src/ground/ground'
import { readPolities } from '../src/ground/polities'
import { layoutHash } from '../layout/layoutHash'
import { packWaters, type Waters } from '../src/ground/waterTopology'
import { cslSources } from './cslSources'
import { groundNames } from './groundNames'
import { problemSentence, readPackageFiles } from './readPackage'
import { readRecord } from '../src/record/readRecord'

/** Files of geo that the page reads. */
const SHIPPED = ['ground.json', 'water.json', 'polities.csv', 'polity_cells.csv']

/** Files published beside the page, by path. Throws with one line a fault when the record or the layout is not right. */
export function publishedFiles(root: string): Map<string, string> {
  const { descriptor, texts } = readPackageFiles(join(root, 'data'))
  const { record, problems } = readRecord(descriptor, texts)
  if (problems.length > 0) {
    throw new Error(`The record has ${problems.length} faults:\n${problems.map(problemSentence).join('\n')}`)
  }
  const bends = readFileSync(join(root, 'layout/arcs.json'), 'utf8')
  const layout = JSON.parse(bends) as Layout
  if (layout.hash !== layoutHash(record)) {
    throw new Error('layout/arcs.json was solved for another record. Run: npm run bends')
  }
  const files = new Map<string, string>()
  for (const [path, text] of texts) files.set(`data/${path}`, text)
  files.set('data/datapackage.json', readFileSync(join(root, 'data/datapackage.json'), 'utf8'))
  // The page makes the arcs from the bends, a twentieth of the bytes; the collection is there to be taken away.
  files.set('geo/arcs.json', bends)
  files.set('data/flows.geojson', JSON.stringify(flowFeatures(record, layout)))
  files.set('data/sources.csl.json', `${JSON.stringify(cslSources(record), null, 1)}\n`)
  files.set('CITATION.cff', readFileSync(join(root, 'CITATION.cff'), 'utf8'))
  const base = join(root, 'geo')
  for (const name of SHIPPED) {
    files.set(`geo/${name}`, readFileSync(join(base, name), 'utf8'))
  }
  const [polities = '', holdings = ''] = ['geo/polities.csv', 'geo/polity_cells.csv'].map((path) => files.get(path))
  const faults = readPolities(polities, holdings, cellIds(files.get('geo/ground.json') ?? '')).problems
  if (faults.length > 0) {
    throw new Error(`The states of the ground have ${faults.length} faults:\n${faults.map(problemSentence).join('\n')}`)
  }
  const names = readFileSync(join(base, 'names.csv'), 'utf8')
  const waters = files.get('geo/water.json') ?? ''
  files.set('geo/names.json', groundNames(names, waters))
  files.set('geo/water.json', JSON.stringify(packWaters(JSON.parse(waters) as Waters)))
  return files
}

function cellIds(ground: string): string[] {
  return (JSON.parse(ground) as GroundTopology).objects.cells.geometries.map(({ id }) => id)
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
}

/** The plugin; the development server reads the files anew at every request. */
export function recordPlugin(): Plugin {
  let root = process.cwd()
  return {
    name: 'roads-east-record',
    configResolved(config) {
      root = config.root
    },
    generateBundle() {
      for (const [fileName, source] of publishedFiles(root)) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
        const isOurs = /^(data|geo)\/|^CITATION\.cff$/.test(path)
        const text = isOurs ? publishedFiles(root).get(path) : undefined
        if (text === undefined) {
          next()
          return
        }
        response.setHeader('Content-Type', `${TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`)
        response.end(text)
      })
    },
  }
}
