// One arc as SVG: the shapes that the flow layer's shader draws, from the same numbers (cartography/arcMetrics).
import { angleBetween } from '../geometry/arc'
import type { GlobeView, Point, Seen } from '../geometry/globeView'
import type { LngLat } from '../record/record'
import { ARC_STYLE, casingAt, dashOf, FADE, fadeAt, headSize, STYLE, taperedHalf } from '../cartography/arcMetrics'
import { lookOf } from '../cartography/flowLook'
import type { DrawnFlow } from '../cartography/drawnFlow'
import { colorOf } from '../cartography/flowColor'
import type { Palette } from '../cartography/palette'
import { node, px, type SvgNode } from './svg'

/** A point of a way in the frame; `along` is the distance travelled, px on the ground. */
type WayPoint = Seen & { readonly along: number }

/** The line of a flow in the frame, in the direction of travel. */
export type Way = readonly WayPoint[]

/** The way of a line [lng, lat] over the globe. */
export function wayOf(line: readonly LngLat[], view: GlobeView): Way {
  let travelled = 0
  return line.map((at, index) => {
    const before = line[index - 1]
    if (before !== undefined) travelled += angleBetween(before, at)
    return { ...view.see(at), along: travelled * view.radiusPx }
  })
}

/** A straight way from left to right, for the samples of the legend. */
export function sampleWay(x: number, y: number, length: number): Way {
  return Array.from({ length: 33 }, (_, at) => ({
    x: x + (length * at) / 32,
    y,
    along: (length * at) / 32,
    depth: 1,
  }))
}

/** The arc of a flow along its way; `id` is unique in the document. Null when all of it lies behind the globe. */
export function arcNode(flow: DrawnFlow, way: Way, widthScale: number, palette: Palette, id: string): SvgNode | null {
  const [start, end] = [way[0], way.at(-1)]
  if (start === undefined || end === undefined || way.every(({ depth }) => depth < 0)) return null
  const look = lookOf(flow)
  const width = look.width * widthScale
  const half = look.style === STYLE.outline ? Math.max(width / 2, ARC_STYLE.outline.leastHalf) : width / 2
  const color = hexOf(flow, palette)
  const head = look.fade === FADE.end || end.depth < 0 ? null : headOf(way, width)
  const runs = seenRuns(way, startOf(way), head === null ? way.length - 1 : endOf(way, head))
  const fading = look.fade === FADE.none ? null : { color: `${id}-ink`, casing: `${id}-casing` }
  const paint = (name: 'color' | 'casing', plain: string) => (fading === null ? plain : `url(#${fading[name]})`)
  const nodes: SvgNode[] = []
  if (fading !== null) {
    nodes.push(
      gradient(fading.color, color, start, end, look.fade),
      gradient(fading.casing, palette.casing, start, end, look.fade),
    )
  }
  const casing = { opacity: look.casingAlpha, 'stroke-linejoin': 'round' }
  if (look.style === STYLE.outline) {
    const d = runs.map((run) => railPaths(way, run, half)).join('')
    const thick = 2 * ARC_STYLE.outline.half
    nodes.push(
      node('path', {
        d,
        fill: 'none',
        stroke: paint('casing', palette.casing),
        'stroke-width': thick + 2 * ARC_STYLE.casing.full,
        ...casing,
      }),
      node('path', {
        d,
        fill: 'none',
        stroke: paint('color', color),
        'stroke-width': thick,
        opacity: look.alpha,
        class: 'ink',
      }),
    )
  } else if (runs.length > 0) {
    const body = runs.map((run) => bandPath(way, run, half)).join('')
    const rim = runs.map((run) => bandPath(way, run, half, casingAt)).join('')
    const dash = dashOf(look.style, half)
    const ink =
      dash === null
        ? body
        : runs
            .flatMap((run) => dashes(way, run, dash))
            .map((run) => bandPath(way, run, half))
            .join('')
    const edge = paint('casing', palette.casing)
    nodes.push(
      node('path', { d: rim, fill: edge, ...casing }),
      node('path', { d: ink, fill: paint('color', color), 'fill-opacity': look.alpha, class: 'ink' }),
    )
  }
  if (head !== null) {
    const d = `M${[head.tip, ...head.base].map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}Z`
    nodes.push(
      node('path', {
        d,
        fill: palette.casing,
        stroke: palette.casing,
        'stroke-width': 2 * ARC_STYLE.casing.full,
        ...casing,
      }),
      node('path', { d, fill: color, 'fill-opacity': look.alpha, class: 'head' }),
    )
  }
  return node('g', { 'data-flow': flow.id }, nodes)
}

function hexOf(flow: DrawnFlow, palette: Palette): string {
  return `#${colorOf(flow, palette)
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

type Head = {
  readonly tip: Point
  readonly base: readonly [Point, Point]
  /** Towards the tip, of length 1. */
  readonly direction: Point
  /** Where the body ends, under the head. */
  readonly join: Point
}

function headOf(way: Way, width: number): Head {
  const [start, before, end] = [way[0], way.at(-3), way.at(-1)]
  if (start === undefined || before === undefined || end === undefined)
    throw new Error('A way has three points or more.')
  const long = Math.hypot(end.x - before.x, end.y - before.y) || 1
  const direction = { x: (end.x - before.x) / long, y: (end.y - before.y) / long }
  const { length, half } = headSize(width, Math.hypot(end.x - start.x, end.y - start.y))
  const back = (by: number, aside: number): Point => ({
    x: end.x - direction.x * (ARC_STYLE.place + by) - direction.y * aside,
    y: end.y - direction.y * (ARC_STYLE.place + by) + direction.x * aside,
  })
  return {
    tip: back(0, 0),
    base: [back(length, half), back(length, -half)],
    direction,
    join: back(length * ARC_STYLE.headOverlap, 0),
  }
}

/** A stretch of a way between two fractional indices. */
type Run = readonly [from: number, to: number]

const mix = (a: number, b: number, t: number): number => a + (b - a) * t

function pointAt(way: Way, at: number): WayPoint {
  const low = Math.min(Math.floor(at), way.length - 2)
  const [a, b] = [way[low], way[low + 1]]
  if (a === undefined || b === undefined) throw new Error('A way has two points or more.')
  const t = at - low
  return { x: mix(a.x, b.x, t), y: mix(a.y, b.y, t), along: mix(a.along, b.along, t), depth: mix(a.depth, b.depth, t) }
}

/** First fractional index from which `measure` is above 0; the last index when it never is. */
function firstAbove(way: Way, measure: (point: WayPoint) => number): number {
  for (let at = 0; at < way.length - 1; at++) {
    const [a, b] = [measure(pointAt(way, at)), measure(pointAt(way, at + 1))]
    if (a > 0) return at
    if (b > 0) return at - a / (b - a)
  }
  return way.length - 1
}

/** Where the body leaves the place of its start. */
function startOf(way: Way): number {
  const start = pointAt(way, 0)
  return firstAbove(way, ({ x, y }) => Math.hypot(x - start.x, y - start.y) - ARC_STYLE.place)
}

/** Where the body meets its head, looked for from the end backwards. */
function endOf(way: Way, { join, direction }: Head): number {
  const back = firstAbove([...way].reverse(), ({ x, y }) => (join.x - x) * direction.x + (join.y - y) * direction.y)
  return way.length - 1 - back
}

/** The stretches between two indices that are on this side of the globe. */
function seenRuns(way: Way, from: number, to: number): Run[] {
  const runs: Run[] = []
  let begun: number | null = null
  for (let at = 0; at < way.length - 1; at++) {
    const [a, b] = [pointAt(way, at).depth, pointAt(way, at + 1).depth]
    if (a >= 0) begun ??= at
    if (a < 0 !== b < 0) {
      const crossing = at + a / (a - b)
      if (begun === null) begun = crossing
      else {
        runs.push([begun, crossing])
        begun = null
      }
    }
  }
  if (begun !== null) runs.push([begun, way.length - 1])
  return runs.map(([a, b]): Run => [Math.max(a, from), Math.min(b, to)]).filter(([a, b]) => b > a)
}

/** Whole points within a run, with its ends. */
function stepsOf([from, to]: Run): number[] {
  const steps = [from]
  for (let at = Math.floor(from) + 1; at < to; at++) steps.push(at)
  return [...steps, to]
}

/** Point `offset` px to the left (y down: positive to the right) of the way. */
function beside(way: Way, at: number, offset: number): string {
  const { x, y } = pointAt(way, at)
  const [near, far] = [pointAt(way, Math.max(0, at - 1)), pointAt(way, Math.min(way.length - 1, at + 1))]
  const long = Math.hypot(far.x - near.x, far.y - near.y) || 1
  return `${px(x - ((far.y - near.y) / long) * offset)} ${px(y + ((far.x - near.x) / long) * offset)}`
}

/** Outline of the body over a run, tapered. */
function bandPath(way: Way, run: Run, half: number, rim: (share: number) => number = () => 0): string {
  const steps = stepsOf(run)
  const halfAt = (share: number): number => taperedHalf(half, share) + rim(share)
  const side = (sign: 1 | -1) => (at: number) => beside(way, at, sign * halfAt(at / (way.length - 1)))
  return `M${[...steps.map(side(1)), ...[...steps].reverse().map(side(-1))].join('L')}Z`
}

/** The two thin lines of a flow without a checked figure. */
function railPaths(way: Way, run: Run, half: number): string {
  const steps = stepsOf(run)
  return [half, -half].map((offset) => `M${steps.map((at) => beside(way, at, offset)).join('L')}`).join('')
}

/** The dashes of a run; they are counted from the start of the way, as in the shader. */
function dashes(way: Way, [from, to]: Run, { on, off }: { readonly on: number; readonly off: number }): Run[] {
  const [first, last] = [pointAt(way, from).along, pointAt(way, to).along]
  const indexAt = (along: number): number => firstAbove(way, (point) => point.along - along)
  const pieces: Run[] = []
  for (let dash = Math.floor(first / (on + off)); dash * (on + off) < last; dash++) {
    const begin = Math.max(first, dash * (on + off))
    const end = Math.min(last, dash * (on + off) + on)
    if (end > begin) pieces.push([Math.max(from, indexAt(begin)), Math.min(to, indexAt(end))])
  }
  return pieces.filter(([a, b]) => b > a)
}

const FADE_STEPS = 10

/** Ink that fades along the straight line between the ends: half arcs are bent so little that it is their way. */
function gradient(id: string, color: string, start: Point, end: Point, fade: DrawnFade): SvgNode {
  const stops = Array.from({ length: FADE_STEPS + 1 }, (_, step) =>
    node('stop', {
      offset: step / FADE_STEPS,
      'stop-color': color,
      'stop-opacity': fadeAt(fade, step / FADE_STEPS),
    }),
  )
  return node(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse', x1: start.x, y1: start.y, x2: end.x, y2: end.y },
    stops,
  )
}

type DrawnFade = ReturnType<typeof lookOf>['fade']
