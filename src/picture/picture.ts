// The present view as one SVG document: title and time above, the map, and below it legend, numbers, works, licence and citation.
// Pure: no browser and no WebGL is needed.
import { globeView, type Camera, type GlobeView, type Size } from '../geometry/globeView'
import type { LngLat } from '../record/record'
import { widthScaleAt } from '../cartography/width'
import { inDrawingOrder } from '../cartography/flowLook'
import { rowsOf, type DrawnFlow } from '../cartography/drawnFlow'
import type { Palette } from '../cartography/palette'
import { shapesOf, type PlaceMarks } from '../cartography/labels/placeMarks'
import type { Point } from '../cartography/labels/shapes'
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
  /** Line of a flow by its id. */
  readonly lines: ReadonlyMap<string, readonly LngLat[]>
  readonly ground: readonly GroundItem[]
  readonly palette: Palette
  readonly texts: PictureTexts
  /** Type to put into the document, so that an image of it has the right letters; null for none. */
  readonly type: EmbeddedType | null
}

/** Faces as CSS, and of each a letter and its style, by which one can see whether it is drawn yet. */
export type EmbeddedType = {
  readonly css: string
  readonly probes: readonly { readonly letter: string; readonly style: string }[]
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
  const { texts, size, camera, palette } = input
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
  const view = globeView(camera, size)
  const map = mapNodes(input, view)
  const legend = legendNodes(texts.legend, inner(top + size.height + 14), widthScaleAt(camera.zoom), palette)
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
      ...probes.map(({ letter, style }, at) =>
        node('text', { x: at * PROBE_PX + 2, y: sheet.height - 3, 'font-size': 12, 'font-style': style }, [letter]),
      ),
    ],
  )
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(root)}\n`, size: whole, probes: probes.length }
}

/** What a map needs that has no title and no legend; `id` begins the ids of its gradients, so that a page may hold several. */
export type MapInput = Omit<PictureInput, 'texts' | 'type'> & { readonly id?: string }

/** Everything inside the frame, and how many flows have no part in it. */
export function mapNodes(input: MapInput, view: GlobeView): { readonly nodes: SvgNode[]; readonly outside: number } {
  const { nodes, outside } = flowNodes(input, view)
  return { outside, nodes: [...seaAndLand(input, view), ...nodes] }
}

/** What lies under the flows: sea, land, waters, borders and the edge of the globe. */
export function seaAndLand(
  { size, camera, palette, ground }: Pick<MapInput, 'size' | 'camera' | 'palette' | 'ground'>,
  view: GlobeView,
): SvgNode[] {
  return [
    node('rect', { ...size, fill: palette.sea }),
    ...groundNodes(ground, view, size, camera.zoom),
    node('circle', {
      cx: view.limb.x,
      cy: view.limb.y,
      r: view.limb.radius,
      fill: 'none',
      stroke: palette.coast,
      'stroke-width': 0.7,
      class: 'limb',
    }),
  ]
}

/** Flows, names and marks, and how many flows have no part in the frame. */
export function flowNodes(
  { id = 'arc', size, camera, palette, flows, marks, lines }: Omit<MapInput, 'ground'>,
  view: GlobeView,
): { readonly nodes: SvgNode[]; readonly outside: number } {
  const seen: DrawnFlow[] = []
  const heads: Point[] = []
  const arcs = inDrawingOrder(flows).flatMap((flow) => {
    const way = wayOf(lines.get(flow.id) ?? [], view)
    const isIn = way.some(({ x, y, depth }) => depth >= 0 && x >= 0 && y >= 0 && x <= size.width && y <= size.height)
    if (isIn) seen.push(flow)
    const tip = flow.unknownEnd === 'destination' ? undefined : way.at(-1)
    if (tip !== undefined && tip.depth >= 0) heads.push(tip)
    const arc = isIn ? arcNode(flow, way, widthScaleAt(camera.zoom), palette, `${id}-${String(flow.index)}`) : null
    return arc === null ? [] : [arc]
  })
  const inFrame = rowsOf(seen)
  const project = (at: LngLat) => {
    const seen = view.see(at)
    return seen.depth < 0 ? null : seen
  }
  const shapes = shapesOf(marks, project, size, camera.zoom, palette, heads)
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
