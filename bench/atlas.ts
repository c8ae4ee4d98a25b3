// The built atlas itself: what a change of time costs; with --heap 10, whether ten minutes of scrubbing leave memory as it was.
// Run: npm run build, then node scripts/run.mjs bench/atlas.ts [--heap 10]. Figures go to bench/RESULTS.md.
import { loadavg } from 'node:os'
import { chromium, type CDPSession, type Page } from 'playwright'
import { preview } from 'vite'
import { onShow } from '../src/domain/flows/onShow'
import type { Flow, HistoricalRecord } from '../src/record/record'
import { CHROMIUM_ARGUMENTS, findChromium } from '../scripts/chromium.mjs'
import { readRecordFrom } from '../scripts/readPackage'
import { keep } from './kept'
import { median } from './measure'
import type { LongTasks, Scrub } from './report'

const FIRST = 1266
const LAST = 2021

/** The record with so many flows, each of one year, spread evenly over time; their figures are those of the record. */
function grown(record: HistoricalRecord, count: number): HistoricalRecord {
  const real = [...record.flows.values()]
  const flows = Array.from({ length: count }, (_, at): [string, Flow] => {
    const flow = real[at % real.length] as Flow
    const year = FIRST + (at % (LAST - FIRST + 1))
    const span = { start: year, end: year + 1 }
    const id = `${flow.id}-${String(at)}`
    return [id, { ...flow, id, partOf: null, span, exact: span }]
  })
  return { ...record, flows: new Map(flows), parts: new Map() }
}

/** Median ms of `onShow` for a year. */
function stepMs(record: HistoricalRecord): number {
  const times: number[] = []
  for (let year = FIRST; year <= LAST; year++) {
    const begun = performance.now()
    onShow(record, { start: year, end: year + 1 })
    times.push(performance.now() - begun)
  }
  return median(times)
}

const STEPS = 200
const THROTTLE = 4
/** A task longer than this holds up the hand, ms. */
const LONG_MS = 50
/** Scrubs, and whether each is drawn: other work of the machine falls into one or the other of them. */
const SCRUBS = [false, false, false, false, false, true]

/** Draw calls that draw nothing: what is left is the work of the page, as on a machine with a graphics card. */
const DRAWING_FREE = `const context = WebGL2RenderingContext.prototype
  for (const name of ['drawElements', 'drawElementsInstanced', 'drawArrays', 'drawArraysInstanced', 'clear']) context[name] = () => {}`

/** Of an event of a trace: its thread, its beginning, and the time that the thread worked for it, microseconds. */
type Traced = { readonly name: string; readonly tid: number; readonly ts: number; readonly tdur?: number }

/** What a scrub tells: its long tasks, when the hand rests, ms of the page; messages to workers, script of a step. */
type Scrubbed = {
  readonly tasks: readonly { readonly startTime: number; readonly duration: number }[]
  readonly rests: number
  readonly messages: number
  readonly stepMs: number
}

type Opened = { readonly page: Page; readonly session: CDPSession; readonly close: () => Promise<void> }

/** The page's own pixels by the ordinary way of the processor: the emulated card would take a core from the page for them. */
const ARGUMENTS = [...CHROMIUM_ARGUMENTS, '--disable-gpu-rasterization']
/** Nor does it put the finished layers of the page together, which on a card costs nothing. */
const FREE_ARGUMENTS = [...ARGUMENTS, '--disable-gpu-compositing']

/** The built page in a browser of its own, at rest in 1800: a scrub from there ends before the record does. */
async function opened(isDrawn: boolean, prepare?: (page: Page) => Promise<unknown>): Promise<Opened> {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, configLoader: 'runner' } as never)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: isDrawn ? ARGUMENTS : FREE_ARGUMENTS,
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  if (!isDrawn) await page.addInitScript({ content: DRAWING_FREE })
  await prepare?.(page)
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}?lang=lt&year=1800`)
  await page.locator('[data-ready=true]').waitFor({ timeout: 60_000 })
  await page.waitForTimeout(3000)
  const session = await page.context().newCDPSession(page)
  return {
    page,
    session,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Scrubs to and fro for so many minutes; MB of script memory after a collection, once at the start and once a minute. */
async function heapOver(minutes: number): Promise<number[]> {
  const { page, session, close } = await opened(false)
  const heapMb = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage')
    const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
    return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20
  }
  const slider = page.locator('input[type=range]')
  const scrubbed: number[] = []
  for (let minute = 0; minute <= minutes; minute++) {
    const until = Date.now() + (minute === 0 ? 10_000 : 60_000)
    for (let key = 'ArrowRight'; Date.now() < until; key = key === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight') {
      await slider.press(key === 'ArrowRight' ? 'Home' : 'End')
      for (let step = 0; step < 200 && Date.now() < until; step++) await slider.press(key)
    }
    scrubbed.push(await heapMb())
    console.log(`  after ${String(minute)} minutes: ${scrubbed.at(-1)?.toFixed(2) ?? ''} MB`)
  }
  await close()
  return scrubbed
}

/** Scrubs over the built page: long tasks of the main thread, and messages to the workers that make tiles. */
async function scrub(isDrawn: boolean): Promise<Scrub> {
  const { page, session, close } = await opened(isDrawn, (page) =>
    page.addInitScript({
      content: `window.messages = 0
      const post = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (...all) { window.messages += 1; return post.apply(this, all) }`,
    }),
  )
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  const script = `(async () => {
    const tasks = []
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask' })
    const before = window.messages
    const slider = document.querySelector('input[type=range]')
    slider.focus()
    // The page's answer to this script and to the focus is no step.
    await new Promise((done) => setTimeout(done, 500))
    const times = []
    for (let step = 0; step < ${String(STEPS)}; step++) {
      const begun = performance.now()
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
      times.push(performance.now() - begun)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    }
    // The frame of the last step is drawn: what comes now follows because the hand rests.
    const rests = performance.mark('hand rests').startTime
    await new Promise((done) => setTimeout(done, 1500))
    times.sort((a, b) => a - b)
    return { tasks, rests, messages: window.messages - before, stepMs: times[${String(STEPS / 2)}] }
  })()`
  const traced: Traced[] = []
  session.on('Tracing.dataCollected', ({ value }) => traced.push(...(value as unknown as Traced[])))
  await session.send('Tracing.start', {
    categories: 'toplevel,devtools.timeline,blink.user_timing',
    transferMode: 'ReportEvents',
  })
  const { tasks, rests, messages, stepMs } = await page.evaluate<Scrubbed>(script)
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
  const main = traced.find(({ name }) => name === 'FunctionCall')?.tid
  const mark = traced.find(({ name }) => name === 'hand rests')?.ts ?? NaN
  const works = traced.filter(({ name, tid }) => tid === main && name.endsWith('RunTask'))
  const part = (isPart: (isAfter: boolean) => boolean): LongTasks => {
    const longMs = tasks.filter(({ startTime }) => isPart(startTime >= rests)).map(({ duration }) => duration)
    const workMs = works.filter(({ ts }) => isPart(ts >= mark)).map(({ tdur }) => (tdur ?? 0) / 1000)
    return {
      long: longMs.length,
      longestMs: Math.max(0, ...longMs),
      busy: workMs.filter((ms) => ms > LONG_MS).length,
      busiestMs: Math.max(0, ...workMs),
    }
  }
  const load = loadavg()[0] ?? NaN
  await close()
  return {
    mode: isDrawn ? 'software' : 'free',
    steps: STEPS,
    throttle: THROTTLE,
    load,
    messages,
    stepMs,
    moving: part((isAfter) => !isAfter),
    resting: part((isAfter) => isAfter),
  }
}

const heapAt = process.argv.indexOf('--heap')
if (heapAt < 0) {
  const { record } = readRecordFrom('data')
  const onShow = [record.flows.size, 10_000, 100_000].map((count) => ({ count, ms: stepMs(grown(record, count)) }))
  const scrubs: Scrub[] = []
  for (const isDrawn of SCRUBS) {
    scrubs.push(await scrub(isDrawn))
    await keep(() => ({ onShow, scrubs }))
  }
  console.log(onShow, scrubs)
} else {
  const minutes = Number(process.argv[heapAt + 1] ?? 10)
  console.log(`memory of the page while it is scrubbed for ${String(minutes)} minutes:`)
  const mb = await heapOver(minutes)
  await keep(() => ({ heap: mb }))
}
