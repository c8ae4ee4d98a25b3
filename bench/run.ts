// The comparison: node scripts/run.mjs bench/run.ts [--sizes real,1000] [--ways own,blank] [--mode free]. Writes bench/RESULTS.md.
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { mapLines } from '../src/geometry/flowFeatures'
import { readLayout } from '../src/geometry/flowShape'
import { figureOf } from '../src/record/figure'
import { CHROMIUM_ARGUMENTS, findChromium } from '../scripts/chromium.mjs'
import { readRecordFrom } from '../scripts/readPackage'
import { lineFor, type BenchFlow } from './flows'
import { keep, REPORT } from './kept'
import { measure, measureDots, measureFirst, measureTurns } from './measure'
import type { Cell } from './measure'
import { optionsOf, type Mode, type Projection, type Size } from './options'
import { gzippedBytes, type Weighed } from './weigh'

/** Flows of the record that have a line and a date. */
function recordFlows(): BenchFlow[] {
  const { record } = readRecordFrom('data')
  const layout = readLayout(readFileSync('layout/arcs.json', 'utf8'))
  return mapLines(record, layout).flatMap(({ id, curve }) => {
    const flow = record.flows.get(id)
    if (curve === null || !flow?.span) return []
    return [{ id, ...flow.span, people: figureOf(flow.claims)?.best ?? 1, geometry: lineFor(curve), curve }]
  })
}

type Keyed = Partial<Record<'mode' | 'ground' | 'size' | 'projection' | 'way', string>>
const keyOf = ({ mode, ground, size, projection, way }: Keyed): string =>
  [mode, ground, size, projection, way].join(' ')

/** The rows kept so far with new ones; a new row takes the place of the old one. */
const merged = <Row extends Keyed>(before: readonly Row[], rows: readonly Row[]): Row[] => [
  ...new Map([...before, ...rows].map((row) => [keyOf(row), row])).values(),
]

const options = optionsOf(process.argv.slice(3))
const bytes: Partial<Record<Weighed, number>> = { 'layer and picking': await gzippedBytes('layer and picking') }
for (const way of options.ways) bytes[way] = await gzippedBytes(way)

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

/** What flows and dots add to a map without any. */
async function measureBeside(): Promise<void> {
  if (options.ways.includes('blank') && options.sizes.includes('10000')) {
    for (const mode of options.modes)
      for (const ground of ['bare', 'land', 'atlas'] as const)
        for (const projection of options.maps) {
          const first = await measureFirst(browser, address, { mode, ground, projection })
          console.log(first)
          await keep((before) => ({ firsts: merged(before.firsts, [first]) }))
        }
  }
  if (!options.modes.includes('free')) return
  for (const projection of options.maps) {
    const dots = await measureDots(browser, address, projection)
    await keep((before) => ({ dots: merged(before.dots, [dots]) }))
    for (const size of options.sizes) {
      if (size === 'real' || !options.ways.includes('blank')) continue
      const turn = await measureTurns(browser, address, { size, projection })
      console.log(turn)
      await keep((before) => ({ turns: merged(before.turns, [turn]) }))
    }
  }
}

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
  await keep((before) => ({
    cells: merged(before.cells, cells),
    bytes: { ...before.bytes, ...bytes },
    renderer,
    chromium: browser.version(),
  }))
}

// The first page of a browser is slower than all others.
await measure(browser, address, { way: 'blank', size: '100', projection: 'mercator', mode: 'software' }, run, record)
if (options.parts.includes('ways')) {
  for (const mode of options.modes)
    for (const size of options.sizes) for (const projection of options.maps) await measureSize(mode, size, projection)
}
if (options.parts.includes('beside') && options.ways.includes('own')) await measureBeside()
await browser.close()
await server.close()
console.log(`Written: ${REPORT}`)
