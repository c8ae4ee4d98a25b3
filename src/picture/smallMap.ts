// A small map of one time, by the code of the pictures: the road as a whole, few names, no title. Pure; fetched when first asked for.
import { curvesById, type MapLine } from '../geometry/flowFeatures'
import type { Size } from '../geometry/planeView'
import { openingCamera } from '../geometry/openingView'
import type { Place } from '../record/record'
import { arcsOf } from '../words/summary'
import { totalsOf } from '../domain/flows/onShow'
import { figureWords, placeName } from '../words/flowWords'
import type { Palette } from '../cartography/palette'
import type { PlaceLabel } from '../cartography/labels/placeMarks'
import { groundItems } from './groundItems'
import type { GroundItem } from './groundNodes'
import { mapNodes } from './picture'
import type { SvgNode } from './svg'
import type { GroundData } from '../ground/groundData'
import { mapContent } from '../scene/mapContent'
import type { Scene } from '../scene/scene'
import { FIRST_VIEW, type ViewState } from '../scene/viewState'

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

/** A year or the era of a year, with the size of its map and the number of heads that bear their figure. */
export type SmallMapWish = {
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

/** What a small map shows: a year or its era, in the reader's language, and nothing chosen. */
export const stateOf = (
  { language, measure, beside }: ViewState,
  { year, mode }: Pick<SmallMapWish, 'year' | 'mode'>,
): ViewState => ({ ...FIRST_VIEW, language, measure, beside, year, mode })

export function smallMap(scene: Scene, wish: SmallMapWish, { flows, ground, palette }: SmallMapSetting): SmallMap {
  const { size, names } = wish
  const indices = new Map(flows.map((line, index) => [line.id, index]))
  const content = mapContent(scene, { indices, level: 'region' })
  const camera = openingCamera(size, content.opening)
  const hidden = size.width < SMALL_PX ? HIDDEN_WHEN_SMALL : HIDDEN
  const drawn = new Set(content.flows.map((flow) => flow.id))
  const { nodes } = mapNodes({
    camera,
    size,
    flows: content.flows,
    marks: {
      ground: [],
      states: [],
      labels: homeName(scene),
      heads: content.heads.slice(0, names),
      counts: [],
      communities: [],
    },
    lines: curvesById(flows.filter((line) => drawn.has(line.id))),
    ground: groundItems(ground, wish.year, palette).filter(({ kind }) => !hidden.includes(kind)),
    palette,
  })
  return { nodes, words: wordsOf(scene) }
}

/** The name of Lithuania. */
function homeName(scene: Scene): PlaceLabel[] {
  const home = scene.record.places.get(HOME)
  return home === undefined ? [] : [labelOf(home, 0, scene)]
}

const labelOf = (place: Place, rank: number, { state, t }: Scene): PlaceLabel => ({
  id: place.id,
  at: place.at,
  text: placeName(place, state.year, t),
  rank,
  minZoom: 0,
  isInFocus: false,
  markPx: 0,
})

function wordsOf({ shown, record, t }: Scene): string {
  const flows = t.plural('flows', arcsOf(shown).length)
  const [total] = totalsOf(shown, record)
  if (total === undefined) return flows
  return t.text('eraSentence', { flows, name: total.flow.name[t.language], figure: figureWords(total.flow, t) })
}
