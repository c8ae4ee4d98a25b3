// Which names, circles and diamonds stand where over the map, as plain SVG shapes: names only where they do not collide. Pure; the
// page and the picture draw the same shapes.
import type { Grade } from '../../record/figure'
import type { Kind, LngLat } from '../../record/record'
import { clustersOf, type Cluster } from './clusters'
import { groundNameShapes, type GroundName } from './groundNames'
import { countLook, FONT_PX, looksIn, RING_PX } from './markLooks'
import type { Palette } from '../palette'
import {
  coveredPx,
  placeHeadLabels,
  type BoxedArc,
  type HeadLabel,
  type PlacedLabel,
  type ScreenArc,
} from './headLabels'
import { boxAround, fits, isOutside, shape, touches, type Box, type Point, type Shape } from './shapes'
import { textWidth } from './textWidth'

export type PlaceLabel = {
  readonly id: string
  readonly at: LngLat
  readonly text: string
  /** Lower numbers are placed first. */
  readonly rank: number
  /** Zoom from which the name is shown. */
  readonly minZoom: number
  readonly isInFocus: boolean
  /** Reach in px of the circle or diamond that stands at the place; 0 = none, and a dot is drawn. */
  readonly markPx: number
}

/** Figure and place at the head of an arc; the order of a list is that in which they find room. */
export type HeadFigure = {
  /** Id of the drawn arc. */
  readonly id: string
  /** "34,300", "about 4,600". */
  readonly figure: string
  readonly place: string
  readonly kind: Kind
  /** The place is where the arc begins: people came home from there. */
  readonly isAtTail: boolean
  /** What the figure says in people; larger ones are written larger. */
  readonly people: number
  readonly isInFocus: boolean
}

/** People present at a place, or who came there; the area of the circle is true to their number. */
export type CountMark = {
  readonly id: string
  readonly at: LngLat
  readonly kind: Kind
  /** 0 when there is no checked figure. */
  readonly people: number
  readonly grade: Grade
  readonly isInFocus: boolean
}

/** An association or school; `place` is the id of its place. */
export type CommunityMark = {
  readonly id: string
  readonly place: string
  readonly at: LngLat
  readonly isInFocus: boolean
}

/** Name of a state, or of a part of one, in the middle of its land; the order of a list is that in which names are placed. */
export type StateLabel = {
  readonly at: LngLat
  readonly text: string
  /** Zoom from which the name is shown. */
  readonly minZoom: number
  readonly isPart: boolean
  /** So large that its name may move far and still stand in it. */
  readonly isLarge: boolean
}

/** What stands over the map. */
export type PlaceMarks = {
  /** Names of seas, lakes, rivers and ranges. */
  readonly ground: readonly GroundName[]
  readonly states: readonly StateLabel[]
  readonly labels: readonly PlaceLabel[]
  /** Figures and places at the heads of the largest arcs. */
  readonly heads: readonly HeadFigure[]
  readonly counts: readonly CountMark[]
  readonly communities: readonly CommunityMark[]
}

/** Width of a letter as a share of its size, generous: measuring each text would force a layout on every move. */
const LETTER = 0.54
/** Width in px of a spaced capital in the name of a state, and of a letter in that of a part; height of a line. */
const STATE_LETTER_PX = 9.4
const PART_LETTER_PX = 6.2
const STATE_LINE_PX = 14
/** A longer name of a state stands in two lines. */
const LONG = 17
/** Square px of circle a person: 10,000 people make a circle 20 px wide. */
const AREA_PER_PERSON = 0.0314

/** Half the diagonal in px of the diamond of one association or school. */
export const COMMUNITY_PX = 6
/** The same of a diamond that stands for several and bears their number. */
const CLUSTER_PX = 10

/** Corners of a diamond around a point, as SVG path data. */
export function diamondPath(x: number, y: number, halfPx: number): string {
  const [left, right, top, bottom] = [x - halfPx, x + halfPx, y - halfPx, y + halfPx].map((px) => px.toFixed(1))
  return `M${x.toFixed(1)} ${top}L${right} ${y.toFixed(1)}L${x.toFixed(1)} ${bottom}L${left} ${y.toFixed(1)}Z`
}

/** Radius in px of the circle for a number of people, never below 2.5. */
export function countRadius(people: number): number {
  return Math.max(2.5, Math.sqrt((people * AREA_PER_PERSON) / Math.PI))
}

/** What is seen of the map: px of a place in the frame, the zoom, and the drawn arcs. */
export type MarkView = {
  readonly project: (at: LngLat) => Point | null
  readonly size: { readonly width: number; readonly height: number }
  readonly zoom: number
  readonly arcs: readonly ScreenArc[]
  /** Boxes of the frame that are covered by something else, such as a title. */
  readonly covered?: readonly Box[]
}

/** Shapes in drawing order: figures at heads find room first, then names of places, each clear of the others and of heads. */
export function shapesOf(marks: PlaceMarks, view: MarkView, palette: Palette): readonly Shape[] {
  const { ground, states, labels, counts, communities } = marks
  const { project, size, zoom, arcs, covered = [] } = view
  const shapes: Shape[] = []
  const looks = looksIn(palette)
  const heads = arcs.flatMap(({ points }) => points.at(-1) ?? [])
  const figures = headShapes(marks, view, palette)
  const boxed = arcs.map((arc): BoxedArc => ({ ...arc, box: boxOfArc(arc) }))
  const taken: Box[] = [...covered, ...figures.boxes]
  const named = new Set<string>(figures.named)
  for (const count of [...counts].sort((a, b) => b.people - a.people)) {
    const point = project(count.at)
    if (point === null) continue
    if (count.people === 0 && count.kind !== 'counted') {
      shapes.push(tickAt(point, count, palette))
      continue
    }
    const r = countRadius(count.people)
    shapes.push(shape('circle', { cx: point.x, cy: point.y, r, ...countLook(count, r, palette) }, null, count.id))
  }
  const clusters = clustersAt(communities, project)
  taken.push(...clusters.map(boxOf))
  const ranked = [...labels].sort((a, b) => Number(b.isInFocus) - Number(a.isInFocus) || a.rank - b.rank)
  for (const label of ranked) {
    if (label.minZoom > zoom) continue
    // A joined mark bears one name: that of the place where it stands.
    if (clusters.some(({ covered }) => covered.has(label.id)) && !label.isInFocus) continue
    const point = project(label.at)
    if (point === null || isOutside(point, size)) continue
    if (label.markPx === 0) {
      const look = label.isInFocus ? { r: 2.6, ...looks.focusDot } : { r: 1.8, ...looks.dot }
      shapes.push(shape('circle', { cx: point.x, cy: point.y, ...look }, null, label.id))
    }
    if (named.has(label.text)) continue
    const own = clusters.find(({ place }) => place === label.id)
    const clear = Math.max(Math.min(label.markPx, RING_PX), own === undefined ? 0 : halfOf(own))
    const spots = spotsOf(label.text, point, clear).filter(
      ({ box }) => fits(box, size) && !taken.some((other) => touches(box, other)),
    )
    const clearOfHeads = spots.filter(({ box }) => !heads.some((head) => touches(box, headBox(head))))
    const spot = leastCovered(clearOfHeads.length > 0 ? clearOfHeads : spots, boxed)
    if (spot === undefined) continue
    taken.push(spot.box)
    named.add(label.text)
    const look = label.isInFocus ? looks.focusName : looks.name
    shapes.push(shape('text', { x: spot.x, y: spot.y, 'text-anchor': spot.anchor, ...look }, label.text, label.id))
  }
  for (const state of states) {
    // What already stands on the map as a place of the record is not named twice.
    if (state.minZoom > zoom || named.has(state.text)) continue
    const point = project(state.at)
    if (point === null) continue
    const lines = inOneOrTwoLines(state.text)
    const boxes = stateBoxes(lines, state, point, zoom).filter(
      (spot) => fits(spot, size) && !taken.some((other) => touches(spot, other)),
    )
    const box = leastCovered(
      boxes.map((each) => ({ box: each })),
      boxed,
    )?.box
    if (box === undefined) continue
    taken.push(box)
    const look = { 'text-anchor': 'middle', ...(state.isPart ? looks.statePart : looks.state) }
    lines.forEach((line, row) => {
      const y = box.top + STATE_LINE_PX * (row + 0.78)
      shapes.push(
        shape('text', { x: (box.left + box.right) / 2, y, ...look }, state.isPart ? line : line.toUpperCase()),
      )
    })
  }
  shapes.push(...clusters.flatMap((cluster) => clusterShapes(cluster, looks)))
  return [
    ...groundNameShapes(ground, { project, size, zoom, arcs: boxed }, palette, taken),
    ...shapes,
    ...figures.shapes,
  ]
}

/** Half the length of the tick of people whose number is not known, px. */
const TICK_PX = 4

function tickAt({ x, y }: Point, { id, kind, isInFocus }: CountMark, palette: Palette): Shape {
  const [, ink] = palette.kinds[kind]
  const d = `M${x.toFixed(1)} ${(y - TICK_PX).toFixed(1)}V${(y + TICK_PX).toFixed(1)}`
  return shape(
    'path',
    { d, stroke: ink, 'stroke-width': isInFocus ? 3.4 : 1.6, 'stroke-opacity': isInFocus ? 1 : 0.6, class: 'tick' },
    null,
    id,
  )
}

function boxOfArc({ points, halfPx }: ScreenArc): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x - halfPx)
    box.right = Math.max(box.right, x + halfPx)
    box.top = Math.min(box.top, y - halfPx)
    box.bottom = Math.max(box.bottom, y + halfPx)
  }
  return box
}

/** The spot under which the least of the arcs would run; of equal ones the first. */
function leastCovered<T extends { readonly box: Box }>(spots: readonly T[], arcs: readonly BoxedArc[]): T | undefined {
  let best: { readonly spot: T; readonly covered: number } | null = null
  for (const spot of spots) {
    const covered = coveredPx(spot.box, arcs)
    if (best === null || covered < best.covered) best = { spot, covered }
    if (covered === 0) break
  }
  return best?.spot
}

/** Size of the figure at a head, px, for few people and for many; the place stands below it. */
const FIGURE_PX = { least: 13, most: 19 }
const HEAD_PLACE_PX = 12
/** People from which on a figure is no larger. */
const LARGE = 30_000

/** A map narrower than this writes smaller, px. */
const NARROW = 600
const SMALLER = 0.84

const typeScale = ({ width }: { readonly width: number }): number => (width < NARROW ? SMALLER : 1)

const figurePx = (people: number): number =>
  FIGURE_PX.least + (FIGURE_PX.most - FIGURE_PX.least) * Math.sqrt(Math.min(1, people / LARGE))

/** What is to be written at a head in a map of a size, px: figure over place, or the figure alone. */
export function headLabel(
  { id, figure, place, people }: HeadFigure,
  map: { readonly width: number },
): Required<HeadLabel> {
  const scale = typeScale(map)
  const size = figurePx(people) * scale
  const widthPx = Math.ceil(textWidth(figure, size, true))
  return {
    id,
    widthPx: Math.max(widthPx, Math.ceil(textWidth(place, HEAD_PLACE_PX * scale))),
    heightPx: Math.ceil(size + HEAD_PLACE_PX * scale + 3),
    short: { widthPx, heightPx: Math.ceil(size) },
  }
}

/** Figures and places at heads, with the room that they take and the names that they say. */
function headShapes(
  { heads, labels }: PlaceMarks,
  { arcs, size, project, covered = [] }: MarkView,
  palette: Palette,
): { readonly shapes: Shape[]; readonly boxes: Box[]; readonly named: readonly string[] } {
  const byId = new Map(heads.map((head) => [head.id, head]))
  // The place where most roads begin keeps its name.
  const first = labels.reduce<PlaceLabel | null>(
    (best, label) => (best === null || label.rank < best.rank ? label : best),
    null,
  )
  const point = first === null ? null : project(first.at)
  const home = point === null ? [] : [boxAround(point, 2 * HEAD_PX, 2 * HEAD_PX)]
  const wanted = heads.map((head) => headLabel(head, size))
  const turned = arcs.map((arc) => (byId.get(arc.id)?.isAtTail ? { ...arc, points: arc.points.toReversed() } : arc))
  const { placed } = placeHeadLabels({ arcs: turned, labels: wanted, obstacles: [...covered, ...home], size })
  const looks = looksIn(palette)
  const shapes: Shape[] = []
  const named: string[] = []
  for (const spot of placed) {
    const head = byId.get(spot.id)
    if (head === undefined) continue
    if (!spot.isShort) named.push(head.place)
    shapes.push(...headTexts(head, spot, looks, palette, typeScale(size)))
  }
  return { shapes, boxes: placed.map(({ box }) => box), named }
}

function headTexts(
  { id, figure, place, kind, people, isInFocus }: HeadFigure,
  { box, side, isShort, leader }: PlacedLabel,
  looks: ReturnType<typeof looksIn>,
  palette: Palette,
  scale: number,
): Shape[] {
  const [x, anchor] =
    side === 'right'
      ? [box.left, 'start']
      : side === 'left'
        ? [box.right, 'end']
        : [(box.left + box.right) / 2, 'middle']
  const size = figurePx(people) * scale
  const base = box.top + size * 0.86
  const [, ink] = palette.kinds[kind]
  const figureLook = {
    ...looks.figure,
    'font-size': size,
    fill: ink,
    ...(isInFocus && { 'text-decoration': 'underline' }),
  }
  const texts = [
    ...leaderShapes(leader, ink, id),
    shape('text', { x, y: base, 'text-anchor': anchor, ...figureLook }, figure, `${id} figure`),
  ]
  if (isShort) return texts
  const below = { x, y: base + (HEAD_PLACE_PX + 2) * scale, 'text-anchor': anchor }
  const placeLook = { ...looks.headPlace, 'font-size': HEAD_PLACE_PX * scale }
  return [...texts, shape('text', { ...below, ...placeLook }, place, `${id} place`)]
}

/** The line from a figure that stands nearer to another head to its own. */
function leaderShapes(leader: PlacedLabel['leader'], ink: string, id: string): Shape[] {
  if (leader === null) return []
  const [from, to] = leader.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
  return [
    shape(
      'path',
      { d: `M${from ?? ''}L${to ?? ''}`, stroke: ink, 'stroke-width': 1.3, class: 'leader' },
      null,
      `${id} leader`,
    ),
  ]
}

const HEAD_PX = 6
const headBox = (head: Point): Box => boxAround(head, 2 * HEAD_PX, 2 * HEAD_PX)

/** Px by which the name of a state may move right and down to find room, nearest first; farther off it would name the neighbour. */
const GIVING_WAY: readonly (readonly [number, number])[] = [0, 10, -10, 20, -20].map((dy) => [0, dy])
/** The same of a state as large as Russia, from this zoom on. */
const WIDE_ZOOM = 1.8
const GIVING_WIDE_WAY: readonly (readonly [number, number])[] = [0, 25, -25, 50, -50, 75, -75]
  .flatMap((dy) => [0, 40, -40, 80, -80, 120, -120, 160, -160].map((dx) => [dx, dy] as const))
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))

/** The name in one line or two, broken at the space nearest to its middle. */
export function inOneOrTwoLines(text: string): readonly string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  if (text.length <= LONG || spaces.length === 0) return [text]
  const away = (at: number): number => Math.abs(at - text.length / 2)
  const middle = spaces.reduce((best, at) => (away(at) < away(best) ? at : best))
  return [text.slice(0, middle), text.slice(middle + 1)]
}

function stateBoxes(lines: readonly string[], { isPart, isLarge }: StateLabel, { x, y }: Point, zoom: number): Box[] {
  const width = Math.max(...lines.map(({ length }) => length)) * (isPart ? PART_LETTER_PX : STATE_LETTER_PX)
  const height = lines.length * STATE_LINE_PX
  // On a small map the large state is small too.
  const share = isLarge ? Math.min(1, 2 ** (zoom - WIDE_ZOOM)) : 1
  const ways = (isLarge ? GIVING_WIDE_WAY : GIVING_WAY).map(([dx, dy]) => [dx * share, dy * share] as const)
  return ways.map(([dx, dy]) => boxAround({ x: x + dx, y: y + dy }, width, height))
}

function clustersAt(communities: readonly CommunityMark[], project: (at: LngLat) => Point | null): readonly Cluster[] {
  const points = communities.flatMap(({ at, place, isInFocus }) => {
    const point = project(at)
    return point === null ? [] : [{ x: point.x, y: point.y, place, isInFocus }]
  })
  return clustersOf(points, COMMUNITY_PX + CLUSTER_PX)
}

const halfOf = ({ count }: Cluster): number => (count === 1 ? COMMUNITY_PX : CLUSTER_PX)

const boxOf = (cluster: Cluster): Box => boxAround(cluster, 2 * halfOf(cluster), 2 * halfOf(cluster))

function clusterShapes(cluster: Cluster, looks: ReturnType<typeof looksIn>): Shape[] {
  const { x, y, count, place, isInFocus } = cluster
  const look = isInFocus ? looks.focusCommunity : looks.community
  const diamond = shape('path', { d: diamondPath(x, y, halfOf(cluster)), ...look }, null, place)
  if (count === 1) return [diamond]
  const numberLook = isInFocus ? looks.focusNumber : looks.number
  return [diamond, shape('text', { x, y: y + 4, 'text-anchor': 'middle', ...numberLook }, String(count), place)]
}

type Spot = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end'; readonly box: Box }

/** Where a name may stand, best first: right of the place or of its circle (`clear` px), left, below, above, and between these. */
function spotsOf(text: string, { x, y }: Point, clear: number): Spot[] {
  const width = text.length * FONT_PX * LETTER
  const half = FONT_PX * 0.6
  const row = (left: number, middle: number): Box => ({
    left,
    top: middle - half,
    right: left + width,
    bottom: middle + half,
  })
  const side = Math.max(6, clear + 3)
  const below = Math.max(16, clear + 14)
  const above = Math.max(7, clear + 5)
  return [
    { x: x + side, y: y + 4, anchor: 'start', box: row(x + side, y) },
    { x: x - side, y: y + 4, anchor: 'end', box: row(x - side - width, y) },
    { x, y: y + below, anchor: 'middle', box: row(x - width / 2, y + below - 4) },
    { x, y: y - above, anchor: 'middle', box: row(x - width / 2, y - above - 4) },
    ...[-1, 1].flatMap((down): Spot[] => {
      const middle = y + down * (clear * 0.7 + 9)
      const near = side * 0.7
      return [
        { x: x + near, y: middle + 4, anchor: 'start', box: row(x + near, middle) },
        { x: x - near, y: middle + 4, anchor: 'end', box: row(x - near - width, middle) },
      ]
    }),
  ]
}
