// A small map of one time, by the code of the pictures: the road as a whole, few names, no title. Pure; fetched when first asked for.
import { degreesBetween } from '../geometry/arc'
import { pointsById, type MapLine } from '../geometry/flowFeatures'
import { globeView, type Size } from '../geometry/globeView'
import { openingCamera } from '../geometry/openingView'
import type { Place } from '../record/record'
import { arcsOf } from '../words/summary'
import { totalsOf } from '../domain/flows/onShow'
import { figureWords, placeName } from '../words/flowWords'
import type { DrawnFlow } from '../cartography/drawnFlow'
import type { Palette } from '../cartography/palette'
import type { PlaceLabel } from '../cartography/labels/placeMarks'
import { groundItems } from './groundItems'
import type { GroundItem } from './groundNodes'
import { mapNodes } from './picture'
import type { SvgNode } from './svg'
import type { GroundData } from '../state/loadGround'
import { View } from '../state/View.svelte'
import type { ViewState } from '../state/address'
import { mapContent } from '../scene/mapContent'

export type SmallMap = {
  readonly nodes: readonly SvgNode[]
  /** What it shows, in one sentence. */
  readonly words: string
}

/** What all small maps of a page share. */
export type SmallMapSetting = {
  readonly flows: readonly MapLine[]
  readonly ground: GroundData
  readonly palette: Palette
}

/** A year or the era of a year, with the size and number of names of its map; `id` is unlike that of any other map of the page. */
export type SmallMapWish = {
  readonly id: string
  readonly year: number
  readonly mode: 'year' | 'era'
  readonly size: Size
  readonly names: number
}

/** Where the roads began; it is named on every small map. */
const HOME = 'lithuania'

/** Lines of the ground that would be blots or hairs at this size. */
const HIDDEN: readonly GroundItem['kind'][] = ['soft-border']
const HIDDEN_WHEN_SMALL: readonly GroundItem['kind'][] = [...HIDDEN, 'river', 'shore', 'inner-border']
/** A map narrower than this is small. */
const SMALL_PX = 400

/** Degrees by px of width within which a name would run into that of Lithuania. */
const APART = 2000

/** State of the view that a small map shows: the language of the reader, and nothing chosen. */
export const stateOf = (view: View, { year, mode }: Pick<SmallMapWish, 'year' | 'mode'>): ViewState => ({
  ...view.state,
  year,
  month: null,
  mode,
  tab: 'map',
  camera: null,
  chosen: null,
  place: null,
  counts: false,
  communities: false,
  motion: false,
})

export function smallMap(view: View, wish: SmallMapWish, { flows, ground, palette }: SmallMapSetting): SmallMap {
  const { size, id } = wish
  const shown = new View(view.record, stateOf(view, wish), [])
  const content = mapContent(shown, new Map(flows.map((line, index) => [line.id, index])))
  const camera = openingCamera(size)
  const hidden = size.width < SMALL_PX ? HIDDEN_WHEN_SMALL : HIDDEN
  const drawn = new Set(content.flows.map((flow) => flow.id))
  const { nodes } = mapNodes(
    {
      id,
      camera,
      size,
      flows: content.flows,
      marks: { ground: [], states: [], labels: fewNames(shown, content.flows, wish), counts: [], communities: [] },
      lines: pointsById(flows.filter((line) => drawn.has(line.id))),
      ground: groundItems(ground, wish.year, palette).filter(({ kind }) => !hidden.includes(kind)),
      palette,
    },
    globeView(camera, size),
  )
  return { nodes, words: wordsOf(shown) }
}

/** Lithuania, and where the largest flows lead that lead away from its name. */
function fewNames(view: View, flows: readonly DrawnFlow[], { names, size }: SmallMapWish): PlaceLabel[] {
  const home = view.record.places.get(HOME)
  const ends = [...flows]
    .sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
    .flatMap(({ id, members }) => {
      const flow = view.record.flows.get(members?.[0] ?? id)
      // Those who come back are named by where they had been.
      return flow === undefined ? [] : [flow.destination, flow.origin].filter((place) => place !== null)
    })
    .filter((place) => home === undefined || degreesBetween(place.at, home.at) > APART / size.width)
  const places = [...(home === undefined ? [] : [home]), ...[...new Set(ends)].slice(0, names)]
  return places.map((place, rank) => labelOf(place, rank, view))
}

const labelOf = (place: Place, rank: number, view: View): PlaceLabel => ({
  id: place.id,
  at: place.at,
  text: placeName(place, view.year, view.t),
  rank,
  minZoom: 0,
  isInFocus: false,
  markPx: 0,
  areaDegrees: 0,
})

function wordsOf(view: View): string {
  const { shown, record, t } = view
  const flows = t.plural('flows', arcsOf(shown).length)
  const [total] = totalsOf(shown, record)
  if (total === undefined) return flows
  return t.text('eraSentence', { flows, name: total.flow.name[t.language], figure: figureWords(total.flow, t) })
}
