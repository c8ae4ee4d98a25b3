// From what is on show to what the map is asked to draw: arcs joined for a level, figures at their heads, marks, names, counts,
// associations and schools. Pure.
import { openingOf, type Opening } from '../geometry/planeView'
import { namedIn, type Polities } from '../ground/polities'
import { dotsOf, peoplePerDot } from '../cartography/peoplePerDot'
import { figureOf } from '../record/figure'
import { firstMentions } from '../domain/places/firstMention'
import { isTold, mainYear } from '../domain/counts/latestCounts'
import { countsBeside } from '../domain/flows/onShow'
import type { ArcsAndMarks, Joined } from '../domain/regions/joinedArcs'
import { farEnd, type ArcLevel } from '../domain/regions/joinedLines'
import type { Community, Flow, Place, Stock } from '../record/record'
import { placeName } from '../words/flowWords'
import { headFigure, toldName } from '../words/joinedWords'
import type { DrawnFlow } from '../cartography/drawnFlow'
import type { GroundName } from '../cartography/labels/groundNames'
import {
  COMMUNITY_PX,
  countRadius,
  type CountMark,
  type HeadFigure,
  type PlaceLabel,
  type PlaceMarks,
} from '../cartography/labels/placeMarks'
import type { Scene } from './scene'

export type MapContent = PlaceMarks & {
  readonly flows: readonly DrawnFlow[]
  /** Flows told at marks instead of arcs, by the id of the mark. */
  readonly marked: ReadonlyMap<string, Joined>
  /** People one dot stands for; null while nobody is to move. */
  readonly perDot: number | null
  /** What the map opens with at this time. */
  readonly opening: Opening
}

/** States of all times, and the names of seas, rivers and ranges in the reader's language. */
export type NamedGround = { readonly polities: Polities; readonly names: readonly GroundName[] }

/** What the map needs to know besides the scene. */
export type MapSetting = {
  /** Positions of the lines of the map by id. */
  readonly indices: ReadonlyMap<string, number>
  /** Level at which arcs are told. */
  readonly level: ArcLevel
  readonly ground?: NamedGround | undefined
}

/** Heads that may bear their figure. */
const MOST_FIGURES = 8

export function mapContent(scene: Scene, { indices, level, ground }: MapSetting): MapContent {
  const { state, t } = scene
  const focusIds = idsInFocus(scene)
  const isInFocus = (joined: Joined): boolean =>
    joined.id === scene.joined?.id ||
    joined.rows.some(({ id }) => focusIds.has(id)) ||
    joined.stands.some((id) => focusIds.has(id))
  const told = shownAt(scene, level)
  const flows: DrawnFlow[] = [
    ...told.arcs.flatMap((arc) => drawnArc(arc, indices, scene, isInFocus(arc))),
    ...drawnAlone(scene, told, indices),
  ]
  const isAnyInFocus = flows.some((flow) => flow.isInFocus)
  const dimmed = flows.map((flow) => ({ ...flow, isDimmed: isAnyInFocus && !flow.isInFocus }))
  const perDot = state.motion ? peoplePerDot(flows.map(({ people }) => people)) : null
  const communities = drawnCommunities(scene).map(({ id, place }) => ({
    id,
    place: place.id,
    at: place.at,
    isInFocus: state.community === id,
  }))
  const named = ground === undefined ? [] : namedIn(ground.polities, state.year)
  const states = named.map(({ label, labelMinZoom, names, kind, role }) => ({
    at: label,
    minZoom: labelMinZoom,
    text: names[state.language],
    isPart: kind !== 'state',
    isLarge: kind === 'state' && role === 'east' && labelMinZoom === 0,
  }))
  const heads = told.arcs.slice(0, MOST_FIGURES).flatMap((arc): HeadFigure[] => {
    const { sum, kind, origin, destination } = arc
    if (sum === null || !indices.has(arc.id)) return []
    // Who came home is told by where he came from.
    const end = origin === null ? destination : farEnd({ origin, destination })
    return [
      {
        id: arc.id,
        figure: headFigure(sum, t),
        place: toldName(end.told, t),
        kind,
        isAtTail: origin !== null && end === origin,
        people: sum.best,
        isInFocus: isInFocus(arc),
      },
    ]
  })
  const marks = told.marks.map((mark): CountMark => ({
    id: mark.id,
    at: mark.destination.at,
    kind: mark.kind,
    // Context is told in words: a circle would outweigh what it is the context of.
    people: mark.kind === 'context' ? 0 : (mark.sum?.best ?? 0),
    grade: mark.grade,
    isInFocus: isInFocus(mark),
  }))
  return {
    flows: perDot === null ? dimmed : dimmed.map((flow) => ({ ...flow, dots: dotsOf(flow.people, perDot) })),
    marked: new Map(told.marks.map((mark) => [mark.id, mark])),
    perDot,
    opening: openingOf(
      told.arcs.flatMap(({ origin, destination }) => [origin ?? destination, destination].map(({ at }) => at)),
    ),
    ground: ground?.names ?? [],
    states,
    heads,
    labels: labelsOf(scene, told, level),
    counts: [...countsOf(scene), ...marks],
    communities,
  }
}

const NOTHING: ArcsAndMarks = { arcs: [], marks: [] }

/** Where people were counted no journeys are drawn but the one in focus. */
const shownAt = (scene: Scene, level: ArcLevel): ArcsAndMarks =>
  scene.state.mode === 'where' ? NOTHING : scene.arcsAt(level)

function drawnArc(
  { id, rows, stands, sum, kind, grade }: Joined,
  indices: ReadonlyMap<string, number>,
  scene: Scene,
  isInFocus: boolean,
): DrawnFlow[] {
  const index = indices.get(id)
  const [first] = rows
  if (index === undefined || first === undefined) return []
  const isOne = rows.length === 1
  return [
    {
      index,
      id,
      members: isOne ? [first.id] : rows.map((row) => row.id),
      rows: stands,
      people: sum?.best ?? null,
      kind,
      grade,
      isInFocus,
      isDimmed: false,
      begins: rows.some(({ exact }) => exact !== null && exact.start >= scene.now.start && exact.start < scene.now.end),
      ...(first.exact && { dates: first.exact }),
    },
  ]
}

/** A flow in focus that no drawn arc tells: a part of a whole, one that is only a mark, or one among counts. */
function drawnAlone(
  { record, focus, shown }: Scene,
  { arcs }: ArcsAndMarks,
  indices: ReadonlyMap<string, number>,
): DrawnFlow[] {
  if (focus?.type !== 'flow') return []
  const index = indices.get(focus.id)
  const isDrawn = arcs.some(({ rows, stands }) => rows.includes(focus) || stands.includes(focus.id))
  const isOnShow = shown.flows.some(({ flow }) => flow === focus)
  if (index === undefined || isDrawn || !isOnShow || record.flows.get(focus.id) === undefined) return []
  return [
    {
      index,
      id: focus.id,
      members: null,
      rows: [],
      people: peopleIn(focus),
      kind: focus.movement.kind,
      grade: figureOf(focus.claims)?.grade ?? 'unchecked',
      isInFocus: true,
      isDimmed: false,
      begins: false,
    },
  ]
}

const peopleIn = (flow: Flow): number | null => {
  const figure = figureOf(flow.claims)
  return figure?.leading.unit === 'persons' ? figure.best : null
}

/** The flow in focus, and for a total that is drawn through its parts all of these. */
function idsInFocus({ record, shown, focus }: Scene): ReadonlySet<string> {
  const ids = new Set<string>()
  const add = (id: string): void => {
    ids.add(id)
    for (const part of record.parts.get(id) ?? []) add(part)
  }
  if (focus === null || focus.type === 'stock') return ids
  const drawing = shown.flows.find(({ flow }) => flow === focus)?.drawing
  if (drawing?.kind === 'through-parts') add(focus.id)
  else if (drawing !== undefined) ids.add(focus.id)
  return ids
}

/** Zoom from which a town of a rank that no flow of this time serves is named, for orientation. */
const MIN_ZOOM = [0, 0, 3.4, 4.6, 5.6]
/** The same for the towns of Lithuania, which stand close together beside its own name. */
const HOME_MIN_ZOOM = 4.4

const HOME = 'lithuania'

/** Names of Lithuania, of the ends of arcs from near, of what is in focus, and of towns for orientation. */
function labelsOf(scene: Scene, { arcs }: ArcsAndMarks, level: ArcLevel): PlaceLabel[] {
  const { record, state, focus, t } = scene
  const weight = new Map<Place, number>()
  const focused = new Set<Place>()
  const home = record.places.get(HOME)
  if (home !== undefined) weight.set(home, 1e6)
  // At the whole view the heads say where the arcs lead.
  for (const { rows, sum } of level === 'region' ? [] : arcs) {
    for (const place of rows.flatMap(({ origin, destination }) => [origin, destination])) {
      if (place !== null) weight.set(place, Math.max(weight.get(place) ?? 0, sum?.best ?? 1))
    }
  }
  if (focus?.type === 'flow') for (const place of [focus.origin, focus.destination]) if (place) focused.add(place)
  if (focus?.type === 'stock') focused.add(focus.place)
  const communityPlaces = new Set(drawnCommunities(scene).map(({ place }) => place))
  for (const place of communityPlaces) weight.set(place, weight.get(place) ?? 1)
  for (const { id, place } of drawnCommunities(scene)) if (id === state.community) focused.add(place)
  if (scene.place !== null) focused.add(scene.place)
  const counted = countsByPlace(scene)
  for (const [place, { people }] of counted) weight.set(place, Math.max(weight.get(place) ?? 0, people, 1))
  for (const place of focused) weight.set(place, weight.get(place) ?? 1)
  // For orientation: the towns of Lithuania, and others from the time on in which the record knows them.
  const mentions = firstMentions(record)
  for (const place of record.places.values()) {
    const isKnown = place.country === 'LT' || (mentions.get(place) ?? Infinity) < scene.window.end
    if (place.precision === 'site' && isKnown && !weight.has(place)) weight.set(place, 0)
  }
  const bySize = [...counted].sort(([, a], [, b]) => b.people - a.people)
  const countZoom = new Map(bySize.map(([place], at) => [place, zoomOfCount(at)]))
  return [...weight].map(([place, people]) => ({
    id: place.id,
    at: place.at,
    text: [placeName(place, state.year, t), counted.get(place)?.text].filter(Boolean).join(' '),
    rank: place.rank - Math.log10(people + 1) + (people === 0 ? 5 : 0),
    minZoom:
      people === 0
        ? Math.max(MIN_ZOOM[place.rank] ?? 0, place.country === 'LT' ? HOME_MIN_ZOOM : 0)
        : focused.has(place)
          ? 0
          : (countZoom.get(place) ?? 0),
    isInFocus: focused.has(place),
    markPx: Math.max(circleOf(counted.get(place)), communityPlaces.has(place) ? COMMUNITY_PX : 0),
  }))
}

/** How many of the largest counts are named at the whole view, and how many more from half-way near. */
const COUNTS_NAMED = { whole: 12, nearer: 25 }

const zoomOfCount = (at: number): number => (at < COUNTS_NAMED.whole ? 0 : at < COUNTS_NAMED.nearer ? 3 : 3.8)

type CountedPlace = { readonly people: number; readonly text: string }

const circleOf = (count: CountedPlace | undefined): number => (count === undefined ? 0 : countRadius(count.people))

/** What stands beside the name of a counted place: the figure, and its year where that is not the year of most counts. */
function countsByPlace(scene: Scene): ReadonlyMap<Place, CountedPlace> {
  const places = new Map<Place, CountedPlace>()
  // Counts beside flows are of the time on show.
  const usual = scene.state.mode === 'where' ? mainYear(scene.latest) : null
  for (const stock of drawnCounts(scene)) {
    const people = peopleOf(stock)
    if (people < (places.get(stock.place)?.people ?? 0)) continue
    const year =
      usual === null || stock.span === null || stock.span.start === usual ? '' : `(${String(stock.span.start)})`
    places.set(stock.place, {
      people,
      text: [people === 0 ? '' : scene.t.number(people), year].filter(Boolean).join(' '),
    })
  }
  return places
}

/** Circles: the latest counts, or those of the window while the reader asks for them; the one in focus always. */
function countsOf(scene: Scene): CountMark[] {
  return drawnCounts(scene).map((stock) => ({
    id: stock.id,
    at: stock.place.at,
    kind: 'counted',
    people: peopleOf(stock),
    grade: figureOf(stock.claims)?.grade ?? 'unchecked',
    isInFocus: scene.focus?.id === stock.id,
  }))
}

const drawnCommunities = ({ state, communitiesHere }: Scene): readonly Community[] =>
  state.communities ? communitiesHere.present : []

/** The counts whose circles are on the map. */
export function drawnCounts({ state, shown, latest, measure, focus }: Scene): readonly Stock[] {
  const counts =
    state.mode === 'where'
      ? latest.map(({ stock }) => stock).filter((stock) => !isTold(stock))
      : countsBeside(shown, state.counts, measure)
  return focus?.type !== 'stock' || counts.includes(focus) ? counts : [...counts, focus]
}

const peopleOf = (stock: Stock): number => {
  const figure = figureOf(stock.claims)
  return figure?.leading.unit === 'persons' ? figure.best : 0
}
