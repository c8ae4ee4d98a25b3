// One arc as SVG: the shapes that the flow layer's shader draws, from the same numbers (cartography/arcMetrics).
import { pointsOf, type PlaneArc } from '../geometry/planeArc'
import type { PlaneView, Px as Point } from '../geometry/planeView'
import { ARC_STYLE, casingAt, headSize, STYLE, taperedHalf } from '../cartography/arcMetrics'
import { lookOf } from '../cartography/flowLook'
import type { DrawnFlow } from '../cartography/drawnFlow'
import { colorOf } from '../cartography/flowColor'
import type { Palette } from '../cartography/palette'
import { node, px, type SvgNode } from './svg'

/** The line of a flow in the frame, in the direction of travel. */
export type Way = readonly Point[]

/** Straight pieces of an arc in a picture. */
const SEGMENTS = 48

/** The way of an arc in a view. */
export const wayOf = (curve: PlaneArc, { see }: PlaneView): Way => pointsOf(curve, SEGMENTS).map(see)

/** A straight way from left to right, for the samples of the legend. */
export const sampleWay = (x: number, y: number, length: number): Way =>
  Array.from({ length: SEGMENTS + 1 }, (_, at) => ({ x: x + (length * at) / SEGMENTS, y }))

/** The arc of a flow along its way. Null for a way without points. */
export function arcNode(flow: DrawnFlow, way: Way, widthScale: number, palette: Palette): SvgNode | null {
  if (way.length < 3) return null
  const look = lookOf(flow)
  const isHairline = look.style === STYLE.hairline
  const width = isHairline ? ARC_STYLE.hairline.width : look.width * widthScale
  const color = hexOf(flow, palette)
  const head = headOf(way, width)
  const run: Run = [startOf(way), endOf(way, head, isHairline)]
  const casing = { opacity: look.casingAlpha, 'stroke-linejoin': 'round' }
  const ink = { fill: color, 'fill-opacity': look.alpha }
  const line = { fill: 'none', stroke: color, 'stroke-width': ARC_STYLE.hairline.width, 'stroke-opacity': look.alpha }
  const nodes: SvgNode[] = []
  if (run[1] > run[0] && isHairline) {
    nodes.push(
      node('path', {
        d: `M${stepsOf(run)
          .map((at) => beside(way, at, 0))
          .join('L')}`,
        ...line,
        class: 'ink',
      }),
    )
  } else if (run[1] > run[0]) {
    const body = (share: number): string => bandPath(way, run, width / 2, share)
    nodes.push(node('path', { d: bandPath(way, run, width / 2, 1, casingAt), fill: palette.casing, ...casing }))
    if (look.style === STYLE.soft) {
      const { core, edgeAlpha } = ARC_STYLE.soft
      nodes.push(
        node('path', { d: body(1), fill: color, 'fill-opacity': look.alpha * edgeAlpha, class: 'edge' }),
        node('path', { d: body(core), ...ink, class: 'ink' }),
      )
    } else nodes.push(node('path', { d: body(1), ...ink, class: 'ink' }))
  }
  const [left, right] = head.base
  const edges = [left, head.tip, right].map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')
  if (isHairline) nodes.push(node('path', { d: `M${edges}`, ...line, class: 'head' }))
  else {
    const rim = { fill: palette.casing, stroke: palette.casing, 'stroke-width': 2 * ARC_STYLE.casing.full, ...casing }
    nodes.push(node('path', { d: `M${edges}Z`, ...rim }), node('path', { d: `M${edges}Z`, ...ink, class: 'head' }))
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

function pointAt(way: Way, at: number): Point {
  const low = Math.min(Math.floor(at), way.length - 2)
  const [a, b] = [way[low], way[low + 1]]
  if (a === undefined || b === undefined) throw new Error('A way has two points or more.')
  const t = at - low
  return { x: mix(a.x, b.x, t), y: mix(a.y, b.y, t) }
}

/** First fractional index from which `measure` is above 0; the last index when it never is. */
function firstAbove(way: Way, measure: (point: Point) => number): number {
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

/** Where the body meets its head, looked for from the end backwards; a hairline goes on to the tip. */
function endOf(way: Way, { join, tip, direction }: Head, isHairline: boolean): number {
  const until = isHairline ? tip : join
  const back = firstAbove([...way].reverse(), ({ x, y }) => (until.x - x) * direction.x + (until.y - y) * direction.y)
  return way.length - 1 - back
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

/** Outline of a share of the body over a run, tapered, with a rim. */
function bandPath(way: Way, run: Run, half: number, part: number, rim: (share: number) => number = () => 0): string {
  const steps = stepsOf(run)
  const halfAt = (share: number): number => taperedHalf(half, share) * part + rim(share)
  const side = (sign: 1 | -1) => (at: number) => beside(way, at, sign * halfAt(at / (way.length - 1)))
  return `M${[...steps.map(side(1)), ...[...steps].reverse().map(side(-1))].join('L')}Z`
}
