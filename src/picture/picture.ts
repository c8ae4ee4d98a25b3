// The present view as one SVG document: title and time above, the map, and below it legend, numbers, works, licence and citation.
// Pure: no browser and no WebGL is needed.
import { toPlane } from '../geometry/plane'
import type { PlaneArc } from '../geometry/planeArc'
import { planeCamera, planeView, type Camera, type PlaneView, type Size } from '../geometry/planeView'
import { widthScaleAt } from '../cartography/width'
import { inDrawingOrder } from '../cartography/flowLook'
import { rowsOf, type DrawnFlow } from '../cartography/drawnFlow'
import type { Palette } from '../cartography/palette'
import { shapesOf, type PlaceMarks } from '../cartography/labels/placeMarks'
import type { ScreenArc } from '../cartography/labels/headLabels'
import { lookOf } from '../cartography/flowLook'
import { arcNode, wayOf } from './arcNodes'
import { groundNodes, type GroundItem } from './groundNodes'
import { legendNodes, type LegendTexts } from './legendNodes'
import { sourceNodes, type SourceTexts } from './sourceNodes'
import { node, textOf, type SvgNode } from './svg'
import { paragraph, stack, type Place } from './textLayout'

/** Every word of a picture, ready in one language. */
export type PictureTexts = {
  readonly language: string
  readonly title: string
  readonly subtitle: string
  /** Year or years, and the era. */
  readonly when: string
  /** What the reader has chosen, with its figure; null for nothing. */
  readonly chosen: string | null
  readonly legend: LegendTexts
  readonly sources: SourceTexts
  /** How many rows are on the map and on the shelf; `outside` are flows of the map that lie outside the frame. */
  readonly rows: (outside: number) => string
  readonly projection: string
  readonly ground: string
  readonly licence: string
  readonly citation: string
}

export type PictureInput = {
  readonly camera: Camera
  /** Of the map, CSS px. */
  readonly size: Size
  readonly flows: readonly DrawnFlow[]
  readonly marks: PlaceMarks
  /** Curve of a line by its id. */
  readonly lines: ReadonlyMap<string, PlaneArc>
  readonly ground: readonly GroundItem[]
  readonly palette: Palette
  readonly texts: PictureTexts
  /** Type to put into the document, so that an image of it has the right letters; null for none. */
  readonly type: EmbeddedType | null
}

/** Faces as CSS, and of each a letter by which one can see whether it is drawn yet. */
export type EmbeddedType = {
  readonly css: string
  readonly probes: readonly string[]
}

/** With embedded type the document is PROBE_PX taller than `size`: under the picture stands a letter of each face. */
export type Picture = { readonly svg: string; readonly size: Size; readonly probes: number }

/** Side of the square of a letter under the picture. */
export const PROBE_PX = 16

/** Type of all words; the second name is that of the page's own file. */
export const FONT_FAMILY = "'Source Sans 3', 'Source Sans 3 Variable', sans-serif"

const EDGE = 24
const PAPER = '#fffdf8'
const SOFT_INK = '#5b5852'
const LEAST_WIDTH = 340

/** The document, and its size in CSS px. */
export function picture(input: PictureInput): Picture {
  const { texts, size, palette } = input
  const width = Math.max(size.width, LEAST_WIDTH)
  const inner = (y: number): Place => ({ x: EDGE, y, width })
  const head = stack(
    [
      (at) => paragraph(`${texts.title}. ${texts.subtitle}`, at, { size: 15, weight: 600, fill: SOFT_INK }),
      (at) => paragraph(texts.when, at, { size: 23, weight: 700 }),
      ...(texts.chosen === null ? [] : [(at: Place) => paragraph(texts.chosen ?? '', at, { size: 14 })]),
    ],
    inner(EDGE - 6),
    2,
  )
  const top = Math.round(head.bottom + 10)
  const left = EDGE + (width - size.width) / 2
  const map = mapNodes(input)
  const legend = legendNodes(texts.legend, inner(top + size.height + 14), widthScaleAt(map.zoom), palette)
  const sources = sourceNodes(texts.sources, inner(legend.bottom + 14))
  const foot = stack(
    [texts.rows(map.outside), texts.projection, texts.ground, texts.licence, texts.citation].map(
      (text) => (at: Place) => paragraph(text, at, { size: 10.5, fill: SOFT_INK }),
    ),
    inner(sources.bottom + 12),
    2,
  )
  const whole = { width: width + 2 * EDGE, height: Math.ceil(foot.bottom + EDGE - 6) }
  const probes = input.type?.probes ?? []
  const sheet = { width: whole.width, height: whole.height + (probes.length === 0 ? 0 : PROBE_PX) }
  const root = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...sheet,
      viewBox: `0 0 ${String(sheet.width)} ${String(sheet.height)}`,
      'xml:lang': texts.language,
      'font-family': FONT_FAMILY,
    },
    [
      node('title', {}, [`${texts.title}. ${texts.when}`]),
      ...(input.type === null ? [] : [node('style', {}, [input.type.css])]),
      node('clipPath', { id: 'picture-frame' }, [node('rect', { ...size })]),
      node('rect', { ...whole, fill: PAPER }),
      ...head.nodes,
      node('g', { transform: `translate(${String(left)} ${String(top)})` }, [
        node('g', { 'clip-path': 'url(#picture-frame)', class: 'map' }, map.nodes),
        node('rect', { ...size, fill: 'none', stroke: '#8d877b', class: 'neatline' }),
      ]),
      node('g', { class: 'legend' }, legend.nodes),
      node('g', { class: 'sources' }, sources.nodes),
      node('g', { class: 'foot' }, foot.nodes),
      ...probes.map((letter, at) =>
        node('text', { x: at * PROBE_PX + 2, y: sheet.height - 3, 'font-size': 12 }, [letter]),
      ),
    ],
  )
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(root)}\n`, size: whole, probes: probes.length }
}

/** What a map needs that has no title and no legend. */
export type MapInput = Omit<PictureInput, 'texts' | 'type'>

/** Everything inside the frame, and how many flows have no part in it. */
export function mapNodes(input: MapInput): {
  readonly nodes: SvgNode[]
  readonly outside: number
  /** Of the plane. */
  readonly zoom: number
} {
  const { nodes, outside } = flowNodes(input)
  return { outside, nodes: [...seaAndLand(input), ...nodes], zoom: planeCamera(input.camera, input.size).zoom }
}

/** What lies under the flows: sea, land, waters and borders. */
export function seaAndLand({
  size,
  camera,
  palette,
  ground,
}: Pick<MapInput, 'size' | 'camera' | 'palette' | 'ground'>): SvgNode[] {
  const seen = planeCamera(camera, size)
  return [node('rect', { ...size, fill: palette.sea }), ...groundNodes(ground, planeView(seen, size), size, seen.zoom)]
}

/** Flows, names and marks, and how many flows have no part in the frame. */
export function flowNodes({ size, camera, palette, flows, marks, lines }: Omit<MapInput, 'ground'>): {
  readonly nodes: SvgNode[]
  readonly outside: number
} {
  const { zoom, ...rest } = planeCamera(camera, size)
  const view: PlaneView = planeView({ zoom, ...rest }, size)
  const widthScale = widthScaleAt(zoom)
  const seen: DrawnFlow[] = []
  const screenArcs: ScreenArc[] = []
  const arcs = inDrawingOrder(flows).flatMap((flow) => {
    const curve = lines.get(flow.id)
    if (curve === undefined) return []
    const way = wayOf(curve, view)
    if (!way.some(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height)) return []
    seen.push(flow)
    screenArcs.push({ id: flow.id, points: way, halfPx: (lookOf(flow).width * widthScale) / 2 })
    const arc = arcNode(flow, way, widthScale, palette)
    return arc === null ? [] : [arc]
  })
  const inFrame = rowsOf(seen)
  const shapes = shapesOf(marks, { project: (at) => view.see(toPlane(at)), size, zoom, arcs: screenArcs }, palette)
  return {
    outside: [...rowsOf(flows)].filter((id) => !inFrame.has(id)).length,
    nodes: [
      node('g', { class: 'arcs' }, arcs),
      node(
        'g',
        { class: 'marks' },
        shapes.map(({ name, attributes, text }) => node(name, attributes, text === null ? [] : [text])),
      ),
    ],
  }
}
