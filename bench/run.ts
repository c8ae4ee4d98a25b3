// The comparison: node scripts/run.mjs bench/run.ts [--sizes real,1000] [--ways own,blank] [--mode free]. Writes bench/RESULTS.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { chromium } from 'playwright'
import { format, resolveConfig } from 'prettier'
import { build, preview } from 'vite'
import { mapLines } from '../geo/flowFeatures'
import type { Layout } from '../geo/flowShape'
import { figureOf } from '../src/domain/figure'
import type { LngLat } from '../src/domain/record'
import { CHROMIUM_ARGUMENTS, findChromium } from '../scripts/chromium.mjs'
import { readRecordFrom } from '../scripts/readPackage'
import type { BenchFlow } from './flows'
import { measure, type Cell, type Projection } from './measure'
import { optionsOf, type Options, type WayName } from './options'
import { report, type Results } from './report'
import { gzippedBytes } from './weigh'

const KEPT = 'bench/results.json'
const REPORT = 'bench/RESULTS.md'
const PROJECTIONS: readonly Projection[] = ['globe', 'mercator']

/** Flows of the record that have a line and a date. */
function recordFlows(): BenchFlow[] {
  const { record } = readRecordFrom('data')
  const layout = JSON.parse(readFileSync('geo/bends.json', 'utf8')) as Layout
  return mapLines(record, layout).flatMap(({ id, geometry }) => {
    const flow = record.flows.get(id)
    if (geometry === null || !flow?.span) return []
    const people = figureOf(flow.claims)?.best ?? 1
    const line = geometry.coordinates.map(([lng = 0, lat = 0]): LngLat => [lng, lat])
    return [{ id, start: flow.span.start, end: flow.span.end, people, line }]
  })
}

const keyOf = ({ way, size, projection, mode }: Cell): string => [mode, size, projection, way].join(' ')

/** The results of earlier runs of other parts, if any; a new cell takes the place of the old one. */
function merged(
  cells: readonly Cell[],
  bytes: Readonly<Record<string, number>>,
  now: Omit<Results, 'cells' | 'bytes'>,
): Results {
  const before = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Results) : null
  const kept = new Map([...(before?.cells ?? []), ...cells].map((cell) => [keyOf(cell), cell]))
  return { ...now, cells: [...kept.values()], bytes: { ...before?.bytes, ...bytes } }
}

async function cellsOf({ ways, modes, sizes }: Options): Promise<{ cells: Cell[]; renderer: string; version: string }> {
  await build({ configFile: 'bench/vite.config.ts', configLoader: 'runner', logLevel: 'error' })
  const server = await preview({
    configFile: 'bench/vite.config.ts',
    configLoader: 'runner',
    preview: { port: 0, host: '127.0.0.1' },
  })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: CHROMIUM_ARGUMENTS,
  })
  const address = server.resolvedUrls?.local[0] ?? ''
  const run = Math.round(Date.now() / 1000)
  const record = sizes.includes('real') ? recordFlows() : []
  const cells: Cell[] = []
  let renderer = ''
  for (const mode of modes)
    for (const size of sizes)
      for (const projection of PROJECTIONS) {
        let blank: Buffer | null = null
        for (const way of ways) {
          const measured = await measure(browser, address, { way, size, projection, mode }, run, record)
          if (measured.renderer !== '') renderer = measured.renderer
          if (way === 'blank') blank = measured.picture
          const isEmpty = way !== 'blank' && blank !== null && measured.picture?.equals(blank) === true
          const cell = isEmpty
            ? { ...measured.cell, faults: [...measured.cell.faults, 'draws nothing'] }
            : measured.cell
          cells.push(cell)
          const { stepMs, cpuMs, crashed, faults } = cell
          console.log(
            `${mode} ${size} ${projection} ${way}: ${crashed ?? `step ${stepMs.toFixed(1)} ms, CPU ${cpuMs.toFixed(2)} ms`} ${faults.join(', ')}`,
          )
        }
      }
  const version = browser.version()
  await browser.close()
  await server.close()
  return { cells, renderer, version }
}

const options = optionsOf(process.argv.slice(3))
const { cells, renderer, version } = await cellsOf(options)
const bytes: Partial<Record<WayName, number>> = {}
for (const way of options.ways) bytes[way] = await gzippedBytes(way)
const machine = {
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  renderer,
  chromium: version,
  date: new Date().toISOString().slice(0, 10),
}
const results = merged(cells, bytes, machine)
writeFileSync(KEPT, `${JSON.stringify(results, null, 1)}\n`)
writeFileSync(REPORT, await format(report(results), { ...(await resolveConfig(REPORT)), parser: 'markdown' }))
console.log(`Written: ${REPORT}`)
