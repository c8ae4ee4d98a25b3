// Land, waters and borders as SVG, cut at the frame.
import type { Position } from 'geojson'
import type { PlaneView, Px as Point, Size } from '../geometry/planeView'
import { px, node, type SvgNode } from './svg'

/** One thing of the ground: areas are filled, the others are lines. */
export type GroundItem = {
  readonly kind: 'land' | 'lake' | 'coast' | 'shore' | 'river' | 'border' | 'soft-border' | 'inner-border'
  /** Rings of an area, or lines; [x, y] of the plane. */
  readonly coordinates: readonly (readonly Position[])[]
  readonly colour: string
  readonly dashed: boolean
}

/** Room around the frame in which shapes go on, px, so that no cut edge is seen. */
const MARGIN = 12
/** Points nearer to each other than this are one, px. */
const LEAST_STEP = 0.5

const isArea = ({ kind }: GroundItem): boolean => kind === 'land' || kind === 'lake'

/** How strong a line is drawn, as the map's style has it; the soft ones less, for here they have no blur. */
const OPACITY: Readonly<Partial<Record<GroundItem['kind'], number>>> = {
  'soft-border': 0.2,
  'inner-border': 0.26,
  border: 0.8,
}

/** Order from below to above. */
const ORDER: readonly GroundItem['kind'][] = [
  'land',
  'river',
  'lake',
  'shore',
  'soft-border',
  'inner-border',
  'border',
  'coast',
]

/** Paths of the ground, one for all items of a kind, colour and line. */
export function groundNodes(items: readonly GroundItem[], view: PlaneView, size: Size, zoom: number): SvgNode[] {
  const groups = new Map<string, GroundItem[]>()
  for (const item of items) {
    const key = `${String(ORDER.indexOf(item.kind))} ${item.colour} ${String(item.dashed)}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([, group]) => {
      const [first] = group
      if (first === undefined) return []
      const lines = group.flatMap(({ coordinates }) => coordinates.map((line) => seenLine(line, view)))
      if (isArea(first)) {
        const d = lines.map((ring) => ringPath(ring, size)).join('')
        // Neighbours of another tint would leave a hair of sea between them.
        const seam = first.kind === 'land' ? { stroke: first.colour, 'stroke-width': 0.5 } : {}
        return d === ''
          ? []
          : [node('path', { d, fill: first.colour, 'fill-rule': 'evenodd', ...seam, class: first.kind })]
      }
      const d = lines.map((line) => linePath(line, size)).join('')
      const dash = first.dashed ? { 'stroke-dasharray': '4 3' } : {}
      const opacity = { opacity: OPACITY[first.kind] ?? 1 }
      const stroke = {
        ...opacity,
        stroke: first.colour,
        'stroke-width': lineWidth(first.kind, zoom),
        'stroke-linejoin': 'round',
      }
      return d === '' ? [] : [node('path', { d, fill: 'none', ...stroke, ...dash, class: first.kind })]
    })
}

const seenLine = (line: readonly Position[], { see }: PlaneView): Point[] =>
  line.map(([x = NaN, y = NaN]) => see({ x, y }))

/** Width of a line in px at a zoom, as the map's style has it. */
function lineWidth(kind: GroundItem['kind'], zoom: number): number {
  const between = (at: number, from: number, to: number, low: number, high: number): number =>
    low + (high - low) * Math.min(1, Math.max(0, (at - from) / (to - from)))
  if (kind === 'river') return zoom < 4 ? between(zoom, 2, 4, 0.5, 0.9) : between(zoom, 4, 8, 0.9, 2.2)
  if (kind === 'shore') return 0.6
  if (kind === 'soft-border') return between(zoom, 2, 7, 4, 22)
  if (kind === 'border' || kind === 'inner-border') return between(zoom, 2, 7, 0.9, 1.5)
  return between(zoom, 2, 8, 0.6, 1.2)
}

/** Path data of a line in tenths of a px, each point from the one before: half as long as absolute points. */
function pathOf(points: readonly Point[]): string {
  let [atX, atY] = [0, 0]
  return points
    .map(({ x, y }, index) => {
      const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)]
      const step = `${px((toX - atX) / 10)} ${px((toY - atY) / 10)}`
      atX = toX
      atY = toY
      return `${index === 0 ? 'M' : index === 1 ? 'l' : ' '}${step}`
    })
    .join('')
    .replaceAll(' -', '-')
}

/** Without points that would fall upon the one before. */
function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= LEAST_STEP) kept.push(point)
  }
  return kept
}

function ringPath(ring: readonly Point[], { width, height }: Size): string {
  let points: readonly Point[] = ring
  points = cut(points, ({ x }) => x + MARGIN)
  points = cut(points, ({ x }) => width + MARGIN - x)
  points = cut(points, ({ y }) => y + MARGIN)
  points = thinned(cut(points, ({ y }) => height + MARGIN - y))
  return points.length < 3 ? '' : `${pathOf(points)}Z`
}

/** The part of a ring where `inside` is not below 0 (Sutherland and Hodgman). */
function cut(ring: readonly Point[], inside: (point: Point) => number): Point[] {
  return ring.flatMap((point, at) => {
    const before = ring.at(at - 1) ?? point
    const [a, b] = [inside(before), inside(point)]
    const t = a / (a - b)
    const crossing = { x: before.x + (point.x - before.x) * t, y: before.y + (point.y - before.y) * t }
    const isCrossed = a < 0 !== b < 0
    return [...(isCrossed ? [crossing] : []), ...(b >= 0 ? [point] : [])]
  })
}

/** The stretches of a line that may be in the frame. */
function linePath(line: readonly Point[], { width, height }: Size): string {
  const isOut = (a: Point, b: Point): boolean =>
    Math.max(a.x, b.x) < -MARGIN ||
    Math.min(a.x, b.x) > width + MARGIN ||
    Math.max(a.y, b.y) < -MARGIN ||
    Math.min(a.y, b.y) > height + MARGIN
  const stretches: Point[][] = []
  let stretch: Point[] | null = null
  thinned(line).forEach((point, at, points) => {
    const before = points[at - 1]
    if (before === undefined || isOut(before, point)) {
      stretch = null
      return
    }
    if (stretch === null) stretches.push((stretch = [before]))
    stretch.push(point)
  })
  return stretches.map(pathOf).join('')
}
