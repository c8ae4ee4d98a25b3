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
import { measure, measureDots, type Cell, type Dots } from './measure'
import { optionsOf, type Mode, type Projection, type Size } from './options'
import { report, type Results } from './report'
import { gzippedBytes, type Weighed } from './weigh'

const KEPT = 'bench/results.json'
const REPORT = 'bench/RESULTS.md'

/** Flows of the record that have a line and a date. */
function recordFlows(): BenchFlow[] {
  const { record } = readRecordFrom('data')
  const layout = JSON.parse(readFileSync('geo/bends.json', 'utf8')) as Layout
  return mapLines(record, layout).flatMap(({ id, geometry, curve }) => {
    const flow = record.flows.get(id)
    if (geometry === null || curve === null || !flow?.span) return []
    const people = figureOf(flow.claims)?.best ?? 1
    const line = geometry.coordinates.map(([lng = 0, lat = 0]): LngLat => [lng, lat])
    return [{ id, start: flow.span.start, end: flow.span.end, people, line, curve }]
  })
}

const keyOf = ({ way, size, projection, mode }: Cell): string => [mode, size, projection, way].join(' ')

/** The results of earlier runs of other parts, if any; a new cell takes the place of the old one. */
function merged(
  cells: readonly Cell[],
  dots: readonly Dots[],
  bytes: Readonly<Record<string, number>>,
  now: Omit<Results, 'cells' | 'dots' | 'bytes'>,
): Results {
  const before = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Results) : null
  const kept = new Map([...(before?.cells ?? []), ...cells].map((cell) => [keyOf(cell), cell]))
  return {
    ...now,
    cells: [...kept.values()],
    dots: dots.length > 0 ? dots : (before?.dots ?? []),
    bytes: { ...before?.bytes, ...bytes },
  }
}

const options = optionsOf(process.argv.slice(3))
const bytes: Partial<Record<Weighed, number>> = { 'layer and picking': await gzippedBytes('layer and picking') }
for (const way of options.ways) bytes[way] = await gzippedBytes(way)

/** Writes what was measured so far into the results. */
async function keep(
  cells: readonly Cell[],
  dots: readonly Dots[],
  renderer: string,
  chromiumVersion: string,
): Promise<void> {
  const results = merged(cells, dots, bytes, {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    renderer,
    chromium: chromiumVersion,
    date: new Date().toISOString().slice(0, 10),
  })
  writeFileSync(KEPT, `${JSON.stringify(results, null, 1)}\n`)
  writeFileSync(REPORT, await format(report(results), { ...(await resolveConfig(REPORT)), parser: 'markdown' }))
}

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
const record = options.sizes.includes('real') ? recordFlows() : []
const run = Math.round(Date.now() / 1000)

let lastRenderer = ''

/** All ways at one size on one map. */
async function measureSize(mode: Mode, size: Size, projection: Projection): Promise<void> {
  const cells: Cell[] = []
  let renderer = ''
  let blank: Buffer | null = null
  for (const way of options.ways) {
    const measured = await measure(browser, address, { way, size, projection, mode }, run, record)
    if (measured.renderer !== '') renderer = measured.renderer
    if (way === 'blank') blank = measured.picture
    const isEmpty = way !== 'blank' && blank !== null && measured.picture?.equals(blank) === true
    const cell = isEmpty ? { ...measured.cell, faults: [...measured.cell.faults, 'draws nothing'] } : measured.cell
    cells.push(cell)
    const figures = `step ${cell.stepMs.toFixed(1)} ms, CPU ${cell.cpuMs.toFixed(2)} ms`
    console.log(`${mode} ${size} ${projection} ${way}: ${cell.crashed ?? figures} ${cell.faults.join(', ')}`)
  }
  await keep(cells, [], renderer, browser.version())
  lastRenderer = renderer
}

// The first page of a browser is slower than all others.
await measure(browser, address, { way: 'blank', size: '100', projection: 'globe', mode: 'software' }, run, record)
for (const mode of options.modes)
  for (const size of options.sizes) for (const projection of options.maps) await measureSize(mode, size, projection)
if (options.ways.includes('own') && options.modes.includes('free')) {
  const dots: Dots[] = []
  for (const projection of options.maps) dots.push(await measureDots(browser, address, projection))
  await keep([], dots, lastRenderer, browser.version())
}
await browser.close()
await server.close()
console.log(`Written: ${REPORT}`)
