// One cell of the comparison: one way, one number of flows, one projection, one mode of drawing, on a page of its own.
import { loadavg } from 'node:os'
import type { Browser, CDPSession, Page } from 'playwright'
import type { BenchFlow } from './flows'
import type { Mode, Projection, Size, WayName } from './options'
import type { Bench, Setup } from './page'

export type Question = {
  readonly way: WayName
  readonly size: Size
  readonly projection: Projection
  readonly mode: Mode
}

export type Cell = Question & {
  /** Seconds since 1970 at which the run began that measured it. */
  readonly run: number
  /** How busy the machine was in the minute before, as processes that want to run (1 = one core). */
  readonly load: number
  readonly crashed: string | null
  readonly steps: number
  readonly stepMs: number
  /** Ms of processor time of the main thread, a step. */
  readonly cpuMs: number
  readonly pickMs: number | null
  /** Share of picks that found a flow on show, 0-1. */
  readonly found: number | null
  /** Seeded probes held to brute force, and those that were right; null when the way does not give all flows under the pointer. */
  readonly probes: { readonly count: number; readonly right: number } | null
  readonly firstMs: number
  readonly heapMb: number
  /** Flows on show, the median of the years. */
  readonly onShow: number
  /** Whether the set on show was right in every year; null when the way does not tell. */
  readonly isRight: boolean | null
  readonly faults: readonly string[]
}

export type Measured = { readonly cell: Cell; readonly renderer: string; readonly picture: Buffer | null }

const VIEWPORT = { width: 1280, height: 860 }
const FEW_STEPS = 5
const SLOW_MS = 3000
const PICKS = 10
const PROBES = 25
const PATIENCE_MS = 240_000

/** Drawing calls that draw nothing: what is left is the work of the page. */
const DRAW_NOTHING = `for (const type of [WebGLRenderingContext, WebGL2RenderingContext])
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements'])
    if (name in type.prototype) type.prototype[name] = () => undefined`

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

/** Measures a cell; a way that fails is a cell with its message. */
export async function measure(
  browser: Browser,
  address: string,
  question: Question,
  run: number,
  record: readonly BenchFlow[],
): Promise<Measured> {
  const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 1 })
  if (question.mode === 'free') await page.addInitScript({ content: DRAW_NOTHING })
  let fail: (error: Error) => void = () => undefined
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => undefined)
  page.on('pageerror', (error) => fail(error))
  page.on('crash', () => fail(new Error('The page crashed.')))
  try {
    await page.goto(address)
    return await Promise.race([steps(page, question, run, record, fail), failed])
  } catch (error) {
    const nothing = {
      steps: 0,
      stepMs: NaN,
      cpuMs: NaN,
      pickMs: null,
      found: null,
      probes: null,
      firstMs: NaN,
      heapMb: NaN,
      onShow: NaN,
    }
    const cell = {
      ...question,
      run,
      load: loadavg()[0] ?? NaN,
      crashed: messageOf(error),
      ...nothing,
      isRight: null,
      faults: [],
    }
    return { cell, renderer: '', picture: null }
  } finally {
    await page.close()
  }
}

export type Dots = {
  readonly count: number
  readonly projection: Projection
  readonly stillMs: number
  readonly movingMs: number
}

const DOTS = 1_000_000
const FRAMES = 300
const ROUNDS = 5

/** Processor time of the main thread for a frame of 10,000 flows, with a million dots on their way and without, drawing free. */
export async function measureDots(browser: Browser, address: string, projection: Projection): Promise<Dots> {
  const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 1 })
  await page.addInitScript({ content: DRAW_NOTHING })
  try {
    await page.goto(address)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.waitForFunction('"bench" in window')
    const setup = { way: 'own', ground: 'bare' as const, projection, flows: 10_000 }
    const { busiest } = await open(page, setup)
    await valueOf(session, `bench.start(${String(busiest)})`)
    const frameMs = async (count: number): Promise<number> => {
      await valueOf(session, `bench.people(${String(count)})`)
      await valueOf(session, 'bench.frames(20)')
      const before = await cpuMs(session)
      await valueOf(session, `bench.frames(${String(FRAMES)})`)
      return ((await cpuMs(session)) - before) / FRAMES
    }
    const [still, moving]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      still.push(await frameMs(0))
      moving.push(await frameMs(DOTS))
    }
    return { count: DOTS, projection, stillMs: median(still), movingMs: median(moving) }
  } finally {
    await page.close()
  }
}

/** `blank` and `own` by turns, each value a median. */
export type Turns = {
  readonly projection: Projection
  readonly blankMs: number
  readonly ownMs: number
  readonly rounds: number
}
export type FirstFrames = Turns & { readonly mode: Mode; readonly ground: Setup['ground'] }
export type StepTurns = Turns & { readonly size: Size }

const TURNS = ['blank', 'own'] as const
const FIRST_ROUNDS = 21
const STEP_ROUNDS = 12

const turnsOf = (
  projection: Projection,
  rounds: number,
  times: Readonly<Record<'blank' | 'own', number[]>>,
): Turns => ({
  projection,
  rounds,
  blankMs: median(times.blank),
  ownMs: median(times.own),
})

/** Time from nothing to the first finished frame of 10,000 flows, on fresh pages, without flows and with them by turns. */
export async function measureFirst(
  browser: Browser,
  address: string,
  { mode, projection, ground }: Pick<FirstFrames, 'mode' | 'projection' | 'ground'>,
): Promise<FirstFrames> {
  const times = { blank: [] as number[], own: [] as number[] }
  for (let round = 0; round < FIRST_ROUNDS; round++) {
    for (const way of round % 2 === 0 ? TURNS : [...TURNS].reverse()) {
      const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 1 })
      if (mode === 'free') await page.addInitScript({ content: DRAW_NOTHING })
      await page.goto(address)
      await page.waitForFunction('"bench" in window')
      const session = await page.context().newCDPSession(page)
      const { busiest } = await open(page, { way, ground, projection, flows: 10_000 })
      times[way].push(await valueOf<number>(session, `bench.start(${String(busiest)})`))
      await page.close()
    }
  }
  return { mode, ground, ...turnsOf(projection, FIRST_ROUNDS, times) }
}

/** Processor time of the main thread for a step, drawing free, without flows and with them by turns. */
export async function measureTurns(
  browser: Browser,
  address: string,
  { size, projection }: Pick<StepTurns, 'size' | 'projection'>,
): Promise<StepTurns> {
  const times = { blank: [] as number[], own: [] as number[] }
  const sides = []
  for (const way of TURNS) {
    const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 1 })
    await page.addInitScript({ content: DRAW_NOTHING })
    await page.goto(address)
    await page.waitForFunction('"bench" in window')
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const { busiest, years } = await open(page, { way, ground: 'bare', projection, flows: Number(size) })
    await valueOf(session, `bench.start(${String(busiest)})`)
    sides.push({ way, page, session, years })
  }
  for (let round = 0; round <= STEP_ROUNDS; round++) {
    for (const { way, page, session, years } of sides) {
      await page.bringToFront()
      for (const year of years) {
        const before = await cpuMs(session)
        await valueOf(session, `bench.step(${String(year)})`)
        // The first round warms up.
        if (round > 0) times[way].push((await cpuMs(session)) - before)
      }
    }
  }
  for (const { page } of sides) await page.close()
  return { size, ...turnsOf(projection, STEP_ROUNDS, times) }
}

const open = (page: Page, setup: Setup): ReturnType<Bench['open']> =>
  page.evaluate((given) => (window as unknown as { bench: Bench }).bench.open(given), setup)

async function steps(
  page: Page,
  question: Question,
  run: number,
  record: readonly BenchFlow[],
  fail: (error: Error) => void,
): Promise<Measured> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.waitForFunction('"bench" in window')
  const { way, projection, size } = question
  const setup = { way, ground: 'bare' as const, projection, flows: size === 'real' ? record : Number(size) }
  const patience = setTimeout(() => fail(new Error(`No answer in ${String(PATIENCE_MS / 1000)} s.`)), PATIENCE_MS)
  try {
    const opened = await open(page, setup)
    const call = <Name extends Exclude<keyof Bench, 'open'>>(name: Name, given?: number) =>
      valueOf<Awaited<ReturnType<Bench[Name]>>>(session, `bench.${name}(${given === undefined ? '' : String(given)})`)
    const emptyMb = await heapMb(session)
    const firstMs = await call('start', opened.busiest)
    const renderer = await call('renderer')
    const faults = await call('faults')
    const found: boolean[] = []
    const counts: number[] = []
    const rights: (boolean | null)[] = []
    const [times, cpuTimes, pickTimes]: [number[], number[], number[]] = [[], [], []]
    const probes: { ms: number; fault: string | null }[] = []
    for (const year of opened.years) {
      if (times.length >= FEW_STEPS && median(times) > SLOW_MS) break
      const before = await cpuMs(session)
      times.push(await call('step', year))
      cpuTimes.push((await cpuMs(session)) - before)
      const { count, isRight } = await call('check')
      counts.push(count)
      rights.push(isRight)
      const pick = pickTimes.length < PICKS ? await call('pick') : null
      if (pick !== null) {
        pickTimes.push(pick.ms)
        found.push(pick.isFound)
      }
      probes.push(...((await call('probe', PROBES)) ?? []))
    }
    await call('step', opened.busiest)
    const picture = question.mode === 'software' ? await page.screenshot() : null
    const cell = {
      ...question,
      run,
      load: loadavg()[0] ?? NaN,
      crashed: null,
      steps: times.length,
      stepMs: median(times),
      cpuMs: median(cpuTimes),
      pickMs: pickTimes.length === 0 ? null : median(probes.length === 0 ? pickTimes : probes.map(({ ms }) => ms)),
      found: found.length === 0 ? null : found.filter(Boolean).length / found.length,
      probes:
        probes.length === 0
          ? null
          : { count: probes.length, right: probes.filter(({ fault }) => fault === null).length },
      firstMs,
      heapMb: (await heapMb(session)) - emptyMb,
      onShow: median(counts),
      isRight: rights.includes(null) ? null : rights.every((right) => right === true),
      faults: [...faults, ...(await call('faults')), ...probes.flatMap(({ fault }) => fault ?? []).slice(0, 3)],
    }
    return { cell, renderer, picture }
  } finally {
    clearTimeout(patience)
  }
}

/** What an expression in the page comes to, with less ado than Playwright makes. */
async function valueOf<T>(session: CDPSession, expression: string): Promise<T> {
  const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  if (answer.exceptionDetails !== undefined) {
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
  }
  return answer.result.value as T
}

/** Processor time that tasks of the main thread have taken, ms. */
async function cpuMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
}

/** Memory of the page's script, typed arrays included, after a collection; workers and graphics card are not in it. */
async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 2 ** 20
}
