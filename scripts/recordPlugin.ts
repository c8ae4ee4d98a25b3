// Vite plugin: checks the record, stops the build on any fault, and writes what the page reads and what a reader takes away.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { openLines } from '../layout/storedLayout'
import { flowFeatures } from '../src/geometry/flowFeatures'
import { readLayout } from '../src/geometry/flowShape'
import type { GroundTopology } from '../src/ground/ground'
import { readPolities } from '../src/ground/polities'
import type { Waters } from '../src/ground/waterTopology'
import type { HistoricalRecord } from '../src/record/record'
import { LANGUAGES } from '../src/record/language'
import { readRecord } from '../src/record/readRecord'
import type { RecordFile } from '../src/state/atlasFiles'
import type { StatesFile } from '../src/state/readGroundFiles'
import { cslSources } from './cslSources'
import { groundNames } from './groundNames'
import { packWaters } from './packWaters'
import { COARSE_STEP, coarseGround, coarseWaters } from './plane/coarseGround'
import { PLANE_GRID, planeGround } from './plane/planeGround'
import { planeWaters } from './plane/planeWaters'
import { readerPage, readerPagePath } from './readerPages'
import { problemSentence, readPackageFiles, readTextFile } from './readPackage'

/** Files that the page reads, by the names under which it asks for them. */
const PAGE_FILES = ['record', 'land', 'nearLand', 'states', 'water', 'nearWater', 'names'] as const

type PageFile = (typeof PAGE_FILES)[number]

const textIn = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')

const optional = (root: string, path: string): string | null => {
  const full = join(root, path)
  return existsSync(full) ? readTextFile(full) : null
}

/** Text of a file that the page reads. The texts of the record are taken as they stand: the page names their faults itself. */
function pageFile(root: string, name: PageFile): string {
  switch (name) {
    case 'record': {
      const { descriptorText: descriptor, texts } = readPackageFiles(join(root, 'data'))
      const layout = optional(root, 'layout/arcs.json')
      const bends = layout === null ? null : JSON.stringify({ bends: readLayout(layout).bends })
      return JSON.stringify({ descriptor, texts: Object.fromEntries(texts), layout: bends } satisfies RecordFile)
    }
    case 'land':
      return planeLand(textIn(root, 'geo/ground.json')).coarse
    case 'nearLand':
      return planeLand(textIn(root, 'geo/ground.json')).fine
    case 'states': {
      const [polities, holdings] = [textIn(root, 'geo/polities.csv'), textIn(root, 'geo/polity_cells.csv')]
      return JSON.stringify({ polities, holdings } satisfies StatesFile)
    }
    case 'water':
      return packedWaters(textIn(root, 'geo/water.json')).coarse
    case 'nearWater':
      return packedWaters(textIn(root, 'geo/water.json')).fine
    case 'names':
      return groundNames(textIn(root, 'geo/names.csv'), textIn(root, 'geo/water.json'))
  }
}

/** An answer kept for the last text asked: a build and the tests ask for the same one again and again. */
function once<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | null = null
  return (text) => (last?.text === text ? last : (last = { text, answer: make(text) })).answer
}

/** Two files of one thing: for the whole view, and for those who come near. */
type Detail = { readonly coarse: string; readonly fine: string }

/** The cells of geo/ground.json in the plane, as JSON. */
const planeLand = once((text): Detail => {
  const ground = planeGround(JSON.parse(text) as GroundTopology)
  return { coarse: JSON.stringify(coarseGround(ground)), fine: JSON.stringify(ground) }
})

/** The waters of geo/water.json in the plane, packed, as JSON. */
const packedWaters = once((text): Detail => {
  const waters = planeWaters(JSON.parse(text) as Waters)
  return {
    coarse: JSON.stringify(packWaters(coarseWaters(waters), COARSE_STEP)),
    fine: JSON.stringify(packWaters(waters, 1 / PLANE_GRID)),
  }
})

/** Text of a file that a reader takes away, by its path; null for a path that is none. Faulty rows of the record are not in it. */
function takenFile(root: string, path: string): string | null {
  const record = (): HistoricalRecord => {
    const { descriptor, texts } = readPackageFiles(join(root, 'data'))
    return readRecord(descriptor, texts).record
  }
  if (path === 'data/flows.geojson') {
    return JSON.stringify(flowFeatures(record(), readLayout(optional(root, 'layout/arcs.json'))))
  }
  if (path === 'data/sources.csl.json') return `${JSON.stringify(cslSources(record()), null, 1)}\n`
  const isTable = /^data\/[a-z_]+\.csv$/.test(path)
  return isTable || path === 'data/datapackage.json' || path === 'CITATION.cff' ? optional(root, path) : null
}

/** All faults of the record, the layout and the states of the ground, one line each with what to do; empty when all is sound. */
function faultsOf(root: string): string[] {
  const { descriptor, texts } = readPackageFiles(join(root, 'data'))
  const { record, problems } = readRecord(descriptor, texts)
  const open = problems.length === 0 ? openLines(optional(root, 'layout/arcs.json'), record) : []
  const cells = (JSON.parse(textIn(root, 'geo/ground.json')) as GroundTopology).objects.cells.geometries
  const states = readPolities(
    textIn(root, 'geo/polities.csv'),
    textIn(root, 'geo/polity_cells.csv'),
    cells.map(({ id }) => id),
  )
  const stale = `layout/arcs.json: no bend of today for ${open.slice(0, 10).join(', ')}. Run: npm run bends`
  return [
    ...problems.map(problemSentence),
    ...states.problems.map(problemSentence),
    ...(open.length > 0 ? [stale] : []),
  ]
}

/** Path of a file of the page, with a hash of its content: a page never reads a file of another version. */
function hashedPath(name: PageFile, text: string): string {
  return `atlas/${name}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`
}

type Published = {
  /** Texts of all published files by path. */
  readonly files: ReadonlyMap<string, string>
  /** Paths of the files that the page reads. */
  readonly page: Readonly<Record<PageFile, string>>
}

/** What a build publishes beside the page. Throws with one line a fault when the record or the layout is not right. */
export function publishedFiles(root: string): Published {
  const faults = faultsOf(root)
  if (faults.length > 0) throw new Error(`The data have ${String(faults.length)} faults:\n${faults.join('\n')}`)
  const files = new Map<string, string>()
  const page: Record<PageFile, string> = {
    record: '',
    land: '',
    nearLand: '',
    states: '',
    water: '',
    nearWater: '',
    names: '',
  }
  for (const name of PAGE_FILES) {
    const text = pageFile(root, name)
    page[name] = hashedPath(name, text)
    files.set(page[name], text)
  }
  const { descriptor, texts } = readPackageFiles(join(root, 'data'))
  const { record } = readRecord(descriptor, texts)
  for (const language of LANGUAGES) files.set(readerPagePath(language), readerPage(record, language, SITE))
  const made = ['data/datapackage.json', 'data/flows.geojson', 'data/sources.csl.json', 'CITATION.cff']
  for (const path of [...descriptor.resources.map((table) => `data/${table.path}`), ...made]) {
    files.set(path, takenFile(root, path) ?? '')
  }
  return { files, page }
}

/** Moment, ms, of the last change of anything that published files are made of. */
function lastChange(root: string): number {
  const files = ['data', 'geo', 'layout'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? [folder, ...readdirSync(join(root, folder)).map((name) => join(folder, name))]
      : [],
  )
  return Math.max(0, ...files.map((file) => statSync(join(root, file)).mtimeMs))
}

/**
 * Answers of the development server, by path; null for what is not ours. A file is made when it is asked for and kept until data/,
 * geo/ or layout/ change. A file that cannot be made throws with its reason, and the others go on.
 */
export function devFiles(root: string): (path: string) => string | null {
  const kept = new Map<string, string | null>()
  let changed = -1
  return (path) => {
    const now = lastChange(root)
    if (now !== changed) kept.clear()
    changed = now
    const known = kept.get(path)
    if (known !== undefined) return known
    const name = PAGE_FILES.find((file) => path === `atlas/${file}.json`)
    const text = name === undefined ? takenFile(root, path) : pageFile(root, name)
    kept.set(path, text)
    return text
  }
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  geojson: 'application/geo+json',
}

/** Address at which the atlas will stand, with a slash at its end; null when it is not told. */
export const SITE = process.env['SITE_URL'] ?? null

const VIRTUAL = 'virtual:atlas-files'

/** The plugin. A build stops on any fault; the development server serves what is there, and the page names the faults. */
export function recordPlugin(): Plugin {
  let root = process.cwd()
  let isBuild = false
  let published: Published | null = null
  return {
    name: 'roads-east-record',
    configResolved(config) {
      root = config.root
      isBuild = config.command === 'build'
    },
    buildStart() {
      if (isBuild) published = publishedFiles(root)
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined
      const paths = published?.page ?? Object.fromEntries(PAGE_FILES.map((name) => [name, `atlas/${name}.json`]))
      return `export const ATLAS_FILES = ${JSON.stringify(paths)}`
    },
    generateBundle() {
      for (const [fileName, source] of published?.files ?? []) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      const fileAt = devFiles(root)
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
        const isOurs = /^(data|atlas)\/|^CITATION\.cff$/.test(path)
        const answer = isOurs ? answerOf(fileAt, path) : null
        if (answer === null) {
          next()
          return
        }
        if (answer.reason !== null) server.config.logger.error(`${path}: ${answer.reason}`)
        response.statusCode = answer.reason === null ? 200 : 500
        response.setHeader('Content-Type', `${TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`)
        response.end(answer.text)
      })
    },
  }
}

/** A file, or the reason why it cannot be made; null for a path that is not ours. */
function answerOf(
  fileAt: (path: string) => string | null,
  path: string,
): { readonly text: string; readonly reason: string | null } | null {
  try {
    const text = fileAt(path)
    return text === null ? null : { text, reason: null }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { text: reason, reason }
  }
}
