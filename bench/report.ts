// The results as a page of Markdown. Pure.
import type { Cell, Dots, FirstFrames, StepTurns, Turns } from './measure'
import { MODES, SIZES, WAYS, type Mode, type Size, type WayName } from './options'
import type { Weighed } from './weigh'

/** A scrub through the built atlas, its processor slowed down so many times. */
export type LongTasks = {
  /** Tasks of the main thread over 50 ms. */
  readonly long: number
  /** The longest of them; 0 when there was none. */
  readonly longestMs: number
  /** Tasks in which the main thread itself worked for more than 50 ms; the rest of a long task it waited for a core. */
  readonly busy: number
  readonly busiestMs: number
}

export type Scrub = {
  readonly mode: Mode
  readonly steps: number
  readonly throttle: number
  /** Script of a step, the median. */
  readonly stepMs: number
  /** Until the frame of the last step is drawn. */
  readonly moving: LongTasks
  /** After it, when the lists follow. */
  readonly resting: LongTasks
  /** Messages to the workers that make tiles. */
  readonly messages: number
  readonly load: number
}

export type Results = {
  readonly cells: readonly Cell[]
  readonly dots: readonly Dots[]
  readonly firsts: readonly FirstFrames[]
  readonly turns: readonly StepTurns[]
  /** Gzipped bytes of a way's JavaScript. */
  readonly bytes: Readonly<Partial<Record<Weighed, number>>>
  /** What asking for the flows of a year costs, by the number of flows in the record. */
  readonly onShow: readonly { readonly count: number; readonly ms: number }[]
  readonly scrubs: readonly Scrub[]
  /** MB of script memory of the built atlas after so many minutes of scrubbing, from 0 on. */
  readonly heap: readonly number[] | null
  readonly cores: number
  readonly memoryGb: number
  readonly renderer: string
  readonly chromium: string
  readonly date: string
}

type Find = (way: WayName) => Cell | undefined

const MODE_WORDS: Readonly<Record<Mode, string>> = {
  software: 'everything drawn by the processor',
  free: 'draw calls draw nothing, what is left is the work of the page',
}

const number = (value: number | null | undefined, decimals = 1): string =>
  value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(decimals)

const row = (values: readonly string[]): string => `| ${values.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map(row).join('\n')

const told = (find: Find, way: WayName, tell: (cell: Cell) => string): string => {
  const cell = find(way)
  return cell === undefined ? '–' : tell(cell)
}

const stepOf = (cell: Cell): string =>
  cell.crashed !== null ? 'crashed' : `${number(cell.stepMs)}${cell.steps < 40 ? ` (${String(cell.steps)} steps)` : ''}`

const remarksOf = (cell: Cell): string[] => [
  ...(cell.crashed === null ? [] : [`crashed: ${cell.crashed}`]),
  ...cell.faults,
  ...(cell.isRight === false ? ['set on show is wrong'] : []),
  ...(cell.isRight === true ? ['set on show is right'] : []),
]

function sizeTable(find: Find, mode: Mode): string {
  const rows = WAYS.flatMap((way) => {
    const cells = [find(way)].filter((cell) => cell !== undefined)
    if (cells.length === 0) return []
    // deck.gl picks by drawing, and nothing is drawn here.
    const canPick = !(mode === 'free' && way === 'deck')
    return [
      [
        way,
        told(find, way, stepOf),
        told(find, way, ({ cpuMs }) => number(cpuMs, 2)),
        told(find, way, ({ pickMs }) => number(canPick ? pickMs : null, 2)),
        told(find, way, ({ found }) => number(canPick && found !== null ? found * 100 : null, 0)),
        told(find, way, ({ probes }) => (probes === null ? '–' : `${String(probes.right)} of ${String(probes.count)}`)),
        told(find, way, ({ firstMs }) => number(firstMs, 0)),
        told(find, way, ({ heapMb }) => number(heapMb)),
        [...new Set(cells.flatMap(remarksOf))].join('; '),
      ],
    ]
  })
  const head = ['way', 'step ms', 'CPU ms', 'pick ms', 'found %', 'right', 'first frame ms', 'heap MB', 'remarks']
  return table(head, rows)
}

const usable = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && cell.crashed === null && cell.faults.length === 0

/** One value over another, both of ways that drew. */
function ratio(find: Find, others: readonly WayName[], value: (cell: Cell) => number): string {
  const own = find('own')
  const best = Math.min(...others.flatMap((way) => [find(way)].filter(usable).map(value)))
  return usable(own) && Number.isFinite(best) ? number(value(own) / best, 2) : '–'
}

function ratioRow(find: Find): string[] {
  const of = (others: readonly WayName[], value: (cell: Cell) => number) => ratio(find, others, value)
  const step = ({ stepMs }: Cell) => stepMs
  const cpu = ({ cpuMs }: Cell) => cpuMs
  const lines = ['maplibre-filter', 'maplibre-state'] as const
  return [
    of(lines, step),
    of(['flowmap'], step),
    of(['deck'], step),
    of(lines, cpu),
    of(['flowmap'], cpu),
    of(['deck'], cpu),
    of(['blank'], cpu),
    of(['blank'], ({ firstMs }) => firstMs),
  ]
}

const RATIO_HEAD = [
  'drawing, flows',
  'step: best MapLibre',
  'step: flowmap',
  'step: deck',
  'CPU: best MapLibre',
  'CPU: flowmap',
  'CPU: deck',
  'CPU: blank',
  'first frame: blank',
]

const sizeWords = (size: Size): string => (size === 'real' ? 'the record' : Number(size).toLocaleString('en'))

const loadWords = (cells: readonly Cell[]): string => {
  const loads = cells.map(({ load }) => load)
  return `${number(Math.min(...loads))} to ${number(Math.max(...loads))}`
}

const besideCells = ({ blankMs, ownMs }: Turns, decimals: number): string[] => [
  number(blankMs, decimals),
  number(ownMs, decimals),
  number(ownMs / blankMs, 2),
]

/** What flows add to a map without any. */
function besideSection({ firsts, turns }: Pick<Results, 'firsts' | 'turns'>): string {
  const head = ['without flows, ms', 'with flows, ms', 'ratio']
  return [
    '## Beside a map without flows',
    `First finished frame of 10,000 flows, from nothing: the median of ${String(firsts[0]?.rounds ?? 0)} fresh pages each, with and without flows by turns. \`bare\`: one colour and no map at all; there a whole frame is worth about as much as compiling one program more, which the processor must do where it draws. \`land\`: the land in the sea, \`atlas\`: all of the ground, which is the map that a reader waits for; both until all their tiles are there.`,
    table(
      ['drawing, ground, map', ...head],
      firsts.map((first) => [`${first.mode}, ${first.ground}`, ...besideCells(first, 0)]),
    ),
    `Processor time of the main thread for a step, drawing free, bare ground: the median of ${String(turns[0]?.rounds ?? 0)} rounds of 40 steps each, by turns, after a round that warms up. The table of ratios above has the same from pages measured one after the other, from their first 40 steps, in which the browser still compiles the page's script.`,
    table(
      ['flows, map', ...head],
      turns.map((turn) => [sizeWords(turn.size), ...besideCells(turn, 2)]),
    ),
  ].join('\n\n')
}

const taskCells = ({ long, longestMs, busy, busiestMs }: LongTasks): string[] => [
  String(long),
  long === 0 ? '–' : number(longestMs, 0),
  String(busy),
  number(busiestMs, 0),
]

/** The built atlas while its reader scrubs. */
function atlasSection({ onShow, scrubs, heap }: Pick<Results, 'onShow' | 'scrubs' | 'heap'>): string {
  const asked = table(
    ['flows in the record', 'what is on show in a year, ms'],
    onShow.map(({ count, ms }) => [count.toLocaleString('en'), number(ms, 3)]),
  )
  const steps = table(
    [
      'drawing',
      'part',
      'tasks over 50 ms',
      'the longest, ms',
      'of them with over 50 ms of work',
      'the most work of a task, ms',
      'script of a step, ms',
      'messages to workers',
      'load',
    ],
    scrubs.flatMap(({ mode, moving, resting, stepMs, messages, load }) => [
      [mode, 'up to the frame of the last step', ...taskCells(moving), number(stepMs), String(messages), number(load)],
      ['', 'after it', ...taskCells(resting), '', '', ''],
    ]),
  )
  const [first] = scrubs
  const minutes = heap === null ? [] : heap.slice(1)
  const growth = (minutes.at(-1) ?? NaN) - (minutes[0] ?? NaN)
  return [
    '## The atlas while one scrubs',
    `The built page with the real record, 1440 x 900 px${first === undefined ? '' : `, ${String(first.steps)} steps from 1800 on by the right arrow key, a frame each, the processor slowed down ${String(first.throttle)} times`}.`,
    'Every row is a scrub on a page of its own. A task is as long as the clock says; its work is the time that the main thread itself was busy with it, and the rest it waited for one of the cores, which drawing and the compositor want too. Where drawing is free, the emulated card does not put the layers of the page together either (`--disable-gpu-compositing`): with it some tasks wait for a core and look longer than they work.',
    scrubs.length === 0 ? 'Scrubbing was not measured since its parts are told apart.' : steps,
    asked,
    heap === null
      ? 'Memory over ten minutes was not measured.'
      : `Memory of the page's script after so many minutes of scrubbing to and fro, typed arrays included, after a collection; from the first minute to the last it grew by ${number(growth, 2)} MB.`,
    heap === null
      ? ''
      : table(['minutes', ...heap.map((_, at) => String(at))], [['MB', ...heap.map((mb) => number(mb, 2))]]),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The whole page. */
export function report({
  cells,
  dots,
  firsts,
  turns,
  bytes,
  onShow,
  scrubs,
  heap,
  cores,
  memoryGb,
  renderer,
  chromium,
  date,
}: Results): string {
  const groups = MODES.flatMap((mode) => SIZES.map((size) => ({ mode, size })))
    .map(({ mode, size }) => ({ mode, size, of: cells.filter((cell) => cell.mode === mode && cell.size === size) }))
    .filter(({ of }) => of.length > 0)
  const finder =
    (of: readonly Cell[]): Find =>
    (way) =>
      of.find((cell) => cell.way === way)
  const ratios = groups.map(({ mode, size, of }) => [`${mode}, ${sizeWords(size)}`, ...ratioRow(finder(of))])
  const tables = groups.map(({ mode, size, of }) => {
    const runs = new Set(of.map(({ run }) => run)).size
    const onShow = of.find(({ crashed }) => crashed === null)?.onShow
    return [
      `### ${mode}: ${sizeWords(size)}${size === 'real' ? '' : ' flows'}`,
      `${number(onShow, 0)} flows on show in the median year; ${runs === 1 ? 'one run' : `${String(runs)} runs: compare with care`}; load of the machine ${loadWords(of)}.`,
      sizeTable(finder(of), mode),
    ].join('\n\n')
  })
  return `# Ways of drawing flows, compared

Run: \`npm install --prefix bench\`, then \`npm run bench\`, or a part of it with \`node scripts/run.mjs bench/run.ts --sizes real,1000 --ways blank,own,deck --mode free\`.
A part replaces its own cells here and leaves the others. This page is written by the run; nothing in it is typed by hand.

Last run ${date}: ${String(cores)} cores, ${String(memoryGb)} GB of memory, no graphics card, headless Chromium ${chromium}, ${renderer}; map of 1280 x 860 px.
The load is given with every table: above the number of cores, other work took part of the time. Figures are medians; compare rows of one table, never those of two machines.

- **step**: from the wish for a year to its finished frame (\`readPixels\`), over 40 years in which seeded flows begin; it holds the wait for the next frame of the screen (up to 16.7 ms), which \`blank\` shows.
- **CPU**: processor time of the main thread for a step; workers (MapLibre’s tiles) and the drawing itself are not in it.
- **pick**: flows within 6 px of a point, in ten of the years of the middle of a flow on show; **found**: how often it gave a flow on show. For \`own\`, which gives all flows under the pointer, nearest first, the median of 25 seeded probes in each of the years, half of them near a flow, half anywhere; **right**: how many of them brute force over every curve on show confirms (within 0.3 px).
- **first frame**: from nothing, not even a map, to the first finished frame with flows. **heap**: what the page’s memory grew by, typed arrays included, workers and graphics memory not.
- ${MODES.map((mode) => `**${mode}**: ${MODE_WORDS[mode]}`).join('; ')}.
- \`deck\` and \`flowmap\` draw on a canvas of their own over the map, so that a step leaves the map’s canvas as it is; all other ways draw the map anew, which alone costs what \`blank\` costs.
- The ways do not draw the same: \`own\` has heads, taper, rims and dashes; \`deck\` draws great circles in its usual 50 segments and \`flowmap\` straight lines, and joins flows of the same ends; MapLibre’s lines are plain.

## How own stands to the others

Own divided by the other: below 1 own is faster. A dash: one of the two was not measured, drew nothing, or has a WebGL fault: then it does not draw what it should, and its figures mean little.

${table(RATIO_HEAD, ratios)}

${besideSection({ firsts, turns })}

## JavaScript of a way, gzipped, MapLibre left out

${table(
  ['way', 'kB'],
  ([...WAYS, 'layer and picking'] as const).flatMap((way) =>
    bytes[way] === undefined
      ? []
      : [[way === 'layer and picking' ? 'of own, layer and picking without flatbush' : way, number(bytes[way] / 1000)]],
  ),
)}

## People in motion

Processor time of the main thread for one frame of 10,000 flows (those of the busiest year on show), drawing free: the median of five rounds of 300 frames each, still and moving by turns.

${table(
  ['dots, map', 'frame without dots, ms', 'frame with dots, ms', 'the dots, ms'],
  dots.map(({ count, stillMs, movingMs }) => [
    count.toLocaleString('en'),
    number(stillMs, 3),
    number(movingMs, 3),
    number(movingMs - stillMs, 3),
  ]),
)}

${atlasSection({ onShow, scrubs, heap })}

## Figures

${tables.join('\n\n')}
`
}
