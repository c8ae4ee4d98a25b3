// Names of places, circles of counts and diamonds of associations over the map, as SVG: they follow the year and the language without re-tiling,
// and they are shown only where they do not collide. The list and the table say the same, so this layer is silent to a reader.
import type { Grade } from '../domain/figure'
import type { LngLat } from '../domain/record'
import { clustersOf, type Cluster } from './clusters'
import { fits, isOutside, makeSvg, touches, type Box, type Point, type Size } from './labelBoxes'
import { polityNames, type PolityLabel } from './polityLabels'

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

/** People present at a place; the area of the circle is true to their number. */
export type CountMark = {
  readonly id: string
  readonly at: LngLat
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

const FONT_PX = 12.5
/** Width of a letter as a share of its size, generous: measuring each text would force a layout on every move. */
const LETTER = 0.54
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

export class PlaceLabels {
  readonly element: SVGSVGElement
  private labels: readonly PlaceLabel[] = []
  private counts: readonly CountMark[] = []
  private communities: readonly CommunityMark[] = []
  private polities: readonly PolityLabel[] = []

  constructor() {
    this.element = makeSvg('svg', { class: 'place-labels', 'aria-hidden': 'true' })
  }

  show(labels: readonly PlaceLabel[], counts: readonly CountMark[], communities: readonly CommunityMark[]): void {
    this.labels = [...labels].sort((a, b) => Number(b.isInFocus) - Number(a.isInFocus) || a.rank - b.rank)
    this.counts = [...counts].sort((a, b) => b.people - a.people)
    this.communities = communities
  }

  /** Shows these names of states, the first first. */
  showPolities(labels: readonly PolityLabel[]): void {
    this.polities = labels
  }

  /** Draws for the present camera. `project` gives px in the map, or null for a place behind the globe. */
  draw(project: (at: LngLat) => Point | null, size: Size, zoom: number): void {
    const nodes: SVGElement[] = []
    for (const count of this.counts) {
      const point = project(count.at)
      if (point === null) continue
      const radius = countRadius(count.people)
      nodes.push(makeSvg('circle', { cx: point.x, cy: point.y, r: radius, class: countClass(count, radius) }))
    }
    const clusters = this.clusters(project)
    const taken = clusters.map(boxOf)
    const named = new Set<string>()
    for (const label of this.labels) {
      if (label.minZoom > zoom) continue
      // A joined mark bears one name: that of the place where it stands.
      if (clusters.some(({ covered }) => covered.has(label.id)) && !label.isInFocus) continue
      const point = project(label.at)
      if (point === null || isOutside(point, size)) continue
      if (label.markPx === 0) {
        const [r, name] = label.isInFocus ? [2.6, 'dot focus'] : [1.8, 'dot']
        nodes.push(makeSvg('circle', { cx: point.x, cy: point.y, r, class: name }))
      }
      const own = clusters.find(({ place }) => place === label.id)
      const clear = Math.max(Math.min(label.markPx, RING_PX), own === undefined ? 0 : halfOf(own))
      const spot = spotsOf(label.text, point, clear).find(
        ({ box }) => fits(box, size) && !taken.some((other) => touches(box, other)),
      )
      if (spot === undefined) continue
      taken.push(spot.box)
      named.add(label.text)
      const text = makeSvg('text', {
        x: spot.x,
        y: spot.y,
        class: label.isInFocus ? 'focus' : '',
        'text-anchor': spot.anchor,
      })
      text.textContent = label.text
      nodes.push(text)
    }
    nodes.push(...clusters.flatMap(drawCluster))
    // What already stands on the map as a place of the record is not named twice.
    const polities = this.polities.filter(({ text }) => !named.has(text))
    const names = polityNames(polities, taken, project, size, zoom)
    this.element.replaceChildren(...names, ...nodes)
  }

  private clusters(project: (at: LngLat) => Point | null): readonly Cluster[] {
    const points = this.communities.flatMap(({ at, place, isInFocus }) => {
      const point = project(at)
      return point === null ? [] : [{ x: point.x, y: point.y, place, isInFocus }]
    })
    return clustersOf(points, COMMUNITY_PX + CLUSTER_PX)
  }
}

const halfOf = ({ count }: Cluster): number => (count === 1 ? COMMUNITY_PX : CLUSTER_PX)

function boxOf(cluster: Cluster): Box {
  const { x, y } = cluster
  const half = halfOf(cluster)
  return { left: x - half, top: y - half, right: x + half, bottom: y + half }
}

function drawCluster(cluster: Cluster): SVGElement[] {
  const { x, y, count, isInFocus } = cluster
  const name = isInFocus ? 'community focus' : 'community'
  const diamond = makeSvg('path', { d: diamondPath(x, y, halfOf(cluster)), class: name })
  if (count === 1) return [diamond]
  const number = makeSvg('text', { x, y: y + 4, class: name, 'text-anchor': 'middle' })
  number.textContent = String(count)
  return [diamond, number]
}

/** A circle that would cover a country is a ring. */
const RING_PX = 60

const countClass = ({ grade, isInFocus }: CountMark, radius: number): string =>
  ['count', grade, isInFocus ? 'focus' : '', radius > RING_PX ? 'ring' : ''].filter(Boolean).join(' ')

type Spot = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end'; readonly box: Box }

/** Where a name may stand, best first: right of the place or of its circle (`clear` px), left, below, above. */
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
  ]
}
