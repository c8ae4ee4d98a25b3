// How well a picture can be read, as numbers: what the reader sees of one time in one frame at the whole view.
import { crosses } from './layArcs'
import { contentOf, pictureState } from './scenes'
import { ARC_STYLE, headSize } from '../src/cartography/arcMetrics'
import { shapesOf } from '../src/cartography/labels/placeMarks'
import type { ScreenArc } from '../src/cartography/labels/headLabels'
import { touches, type Box, type Shape, type Point } from '../src/cartography/labels/shapes'
import { textWidth } from '../src/cartography/labels/textWidth'
import { inDrawingOrder } from '../src/cartography/flowLook'
import { LIGHT } from '../src/cartography/palette'
import { widthPx, widthScaleAt } from '../src/cartography/width'
import type { MapLine } from '../src/geometry/flowFeatures'
import { toPlane } from '../src/geometry/plane'
import { pointsOf } from '../src/geometry/planeArc'
import { openingPlaneCamera, planeView, type Size } from '../src/geometry/planeView'
import type { HistoricalRecord } from '../src/record/record'
import type { ViewState } from '../src/scene/viewState'

export type Legibility = {
  readonly arcs: number
  /** Share of the length of all arcs that lies under others, 0-1; the root where roads leave one place is not counted. */
  readonly hidden: number
  /** Crossings among the three largest arcs. */
  readonly crossings: number
  /** Texts that touch a text, or the head of an arc that is not their own. */
  readonly collisions: number
  /** Of the five largest arcs, those with their figure; of how many. */
  readonly figures: number
  readonly largest: number
  /** Share of the ink of arcs that stands for no figure, 0-1. */
  readonly idleInk: number
}

/** Points of an arc in a picture. */
const SEGMENTS = 64
/** Within this of a shared end, px, arcs lie together. */
const ROOT_PX = 46
const LARGEST = 3
const WITH_FIGURES = 5

type LaidArc = ScreenArc & { readonly people: number | null }

/** Measures a year, an era or all time up to a year in a frame, as the map opens there. */
export function legibilityOf(
  record: HistoricalRecord,
  lines: readonly MapLine[],
  { year, mode }: Pick<ViewState, 'year' | 'mode'>,
  size: Size,
): Legibility {
  const content = contentOf(record, lines, pictureState(year, mode), 'region')
  const camera = openingPlaneCamera(size, content.opening)
  const { see } = planeView(camera, size)
  const scale = widthScaleAt(camera.zoom)
  const arcs = inDrawingOrder(content.flows).flatMap(({ id, index, people }): LaidArc[] => {
    const curve = lines[index]?.curve
    if (!curve) return []
    return [{ id, people, halfPx: (widthPx(people) * scale) / 2, points: pointsOf(curve, SEGMENTS).map(see) }]
  })
  const shapes = shapesOf(content, { project: (at) => see(toPlane(at)), size, zoom: camera.zoom, arcs }, LIGHT)
  const largest = arcs.filter(({ people }) => people !== null).sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
  const shown = new Set(shapes.flatMap(({ of }) => (of.endsWith(' figure') ? [of.slice(0, -' figure'.length)] : [])))
  const thickness = ({ people, halfPx }: LaidArc): number => (people === null ? ARC_STYLE.hairline.width : 2 * halfPx)
  const ink = (some: readonly LaidArc[]): number => some.reduce((sum, arc) => sum + lengthOf(arc) * thickness(arc), 0)
  return {
    arcs: arcs.length,
    hidden: hiddenShare(arcs),
    crossings: crossingsOf(largest.slice(0, LARGEST)),
    collisions: collisionsOf(shapes, arcs),
    figures: largest.slice(0, WITH_FIGURES).filter(({ id }) => shown.has(id)).length,
    largest: Math.min(WITH_FIGURES, largest.length),
    idleInk: ink(arcs.filter(({ people }) => people === null)) / Math.max(ink(arcs), 1),
  }
}

const lengthOf = ({ points }: ScreenArc): number =>
  points.slice(1).reduce((sum, point, at) => sum + distance(point, points[at] ?? point), 0)

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** `arcs` in drawing order: a later one lies over an earlier one. */
function hiddenShare(arcs: readonly LaidArc[]): number {
  let [hidden, all] = [0, 0]
  arcs.forEach((arc, at) => {
    const over = arcs.slice(at + 1)
    for (const point of arc.points) {
      const isRoot = over.some(({ points }) =>
        [points[0], points.at(-1)].some((end) => end !== undefined && distance(end, point) < ROOT_PX),
      )
      if (isRoot) continue
      all++
      if (over.some(({ points, halfPx }) => points.some((other) => distance(other, point) < Math.max(halfPx, 1.5))))
        hidden++
    }
  })
  return all === 0 ? 0 : hidden / all
}

function crossingsOf(arcs: readonly LaidArc[]): number {
  let count = 0
  arcs.forEach(({ points }, at) => {
    for (const other of arcs.slice(at + 1)) {
      const ends = [other.points[0], other.points.at(-1)].flatMap((end) => end ?? [])
      for (let a = 1; a < points.length; a++) {
        for (let b = 1; b < other.points.length; b++) {
          const [p, q, r, s] = [points[a - 1], points[a], other.points[b - 1], other.points[b]]
          if (p === undefined || q === undefined || r === undefined || s === undefined) continue
          if (crosses(p, q, r, s) && !ends.some((end) => distance(end, p) < ROOT_PX)) count++
        }
      }
    }
  })
  return count
}

/** Room of a text as it is drawn, px. */
function boxOf({ attributes, text }: Shape): Box {
  const size = Number(attributes['font-size'] ?? 12)
  const width = textWidth(text ?? '', size, Number(attributes['font-weight'] ?? 400) >= 600)
  const x = Number(attributes['x'] ?? 0)
  const anchor = attributes['text-anchor']
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  const base = Number(attributes['y'] ?? 0)
  return { left, right: left + width, top: base - size * 0.72, bottom: base + size * 0.2 }
}

function collisionsOf(shapes: readonly Shape[], arcs: readonly LaidArc[]): number {
  // Names of waters and ranges are turned and lie under all others.
  const texts = shapes.filter(({ name, attributes }) => name === 'text' && attributes['class'] !== 'ground-name')
  const boxes = texts.map((each) => ({ of: each.of, box: boxOf(each) }))
  let count = 0
  boxes.forEach(({ box, of }, at) => {
    count += boxes.slice(at + 1).filter((other) => touches(box, other.box)).length
    for (const arc of arcs) {
      const tip = arc.points.at(-1)
      if (tip === undefined || of.startsWith(`${arc.id} `)) continue
      const { half } = headSize(2 * arc.halfPx, 200)
      if (touches(box, { left: tip.x - half, right: tip.x + half, top: tip.y - half, bottom: tip.y + half })) count++
    }
  })
  return count
}
