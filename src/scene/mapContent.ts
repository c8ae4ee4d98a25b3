// From what is on show to what the map is asked to draw: flows, names, counts, associations and schools. Pure.
import { edgeOf } from '../geometry/flowShape'
import { namedIn, type Polities } from '../ground/polities'
import { dotsOf, peoplePerDot } from '../cartography/peoplePerDot'
import { bundlesOf, nearerOrigins, type Bundle } from '../domain/flows/bundles'
import { roadsOf, type Road } from '../domain/flows/sharedRoutes'
import { figureOf } from '../record/figure'
import { firstMentions } from '../domain/places/firstMention'
import { isTold, mainYear } from '../domain/counts/latestCounts'
import type { Community, Flow, Place, Stock } from '../record/record'
import { countsBeside } from '../domain/flows/onShow'
import { placeName } from '../words/flowWords'
import type { DrawnFlow } from '../cartography/drawnFlow'
import type { GroundName } from '../cartography/labels/groundNames'
import {
  COMMUNITY_PX,
  countRadius,
  type CountMark,
  type PlaceLabel,
  type PlaceMarks,
} from '../cartography/labels/placeMarks'
import type { Scene } from './scene'

export type MapContent = PlaceMarks & {
  readonly flows: readonly DrawnFlow[]
  /** People one dot stands for; null while nobody is to move. */
  readonly perDot: number | null
}

/** States of all times, and the names of seas, rivers and ranges in the reader's language. */
export type NamedGround = { readonly polities: Polities; readonly names: readonly GroundName[] }

/** What the map needs to know besides the scene. */
export type MapSetting = {
  /** Positions of flows and bundles among the lines of the map. */
  readonly indices: ReadonlyMap<string, number>
  /** The camera is so near that bundles are drawn as their flows. */
  readonly isNear: boolean
  readonly ground?: NamedGround | undefined
}

export function mapContent(scene: Scene, { indices, isNear, ground }: MapSetting): MapContent {
  const { record, state, shown, focus } = scene
  const focusIds = idsInFocus(scene)
  const flows: DrawnFlow[] = []
  const beginsNow = ({ exact }: Flow): boolean =>
    exact !== null && exact.start >= scene.now.start && exact.start < scene.now.end
  const best = (flow: Flow): number | null => figureOf(flow.claims)?.best ?? null
  /** Draws flows as one line, which looks like the first: they share kind and measure. It is in focus with any of them. */
  const draw = (line: string, members: readonly Flow[], people: number | null, rows?: readonly string[]): void => {
    const [first] = members
    const index = indices.get(line)
    if (index === undefined || first === undefined) return
    const isInFocus = members.some(({ id }) => focusIds.has(id))
    const ids = members.toSorted((a, b) => (best(b) ?? 0) - (best(a) ?? 0)).map(({ id }) => id)
    flows.push({
      index,
      id: line,
      members: members.length > 1 ? ids : null,
      ...(rows && { rows }),
      people,
      kind: first.movement.kind,
      grade: figureOf(first.claims)?.grade ?? 'unchecked',
      unknownEnd: first.origin === null ? 'origin' : first.destination === null ? 'destination' : null,
      isInFocus,
      isDimmed: focusIds.size > 0 && !isInFocus,
      begins: beginsNow(first),
      ...(first.exact && { dates: first.exact }),
    })
  }
  const drawn = new Set<Bundle | Road>()
  const present = new Set(shown.flows.map(({ flow }) => flow.id))
  const bundles = isNear ? new Map<string, Bundle>() : bundlesOf(record)
  const roads = state.mode === 'until' ? roadsOf(shown, record, bundles) : new Map<string, Road>()
  for (const { flow, drawing } of shown.flows) {
    const isFocus = focus?.id === flow.id
    if (state.mode === 'where' && !isFocus) continue
    const bundle = drawing.kind === 'arc' ? bundles.get(flow.id) : undefined
    const group = bundle ?? roads.get(flow.id)
    if (group !== undefined) {
      if (!drawn.has(group)) draw('id' in group ? group.id : group.first.id, group.flows, group.people)
      drawn.add(group)
    } else if (drawing.kind === 'arc' || drawing.kind === 'half-arc') {
      const parts = isNear && !isFocus ? nearerOrigins(flow, record, present) : null
      if (parts === null) draw(flow.id, [flow], drawing.people)
      else for (const part of parts) draw(part.id, [part], best(part), [flow.id])
    }
    // A part inside a drawn whole appears while it is in focus.
    else if (drawing.kind === 'shelf' && isFocus && !flows.some(({ id }) => id === flow.id))
      draw(flow.id, [flow], best(flow), [])
  }
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
  const perDot = state.motion ? peoplePerDot(flows.map(({ people }) => people)) : null
  const moving = perDot === null ? flows : flows.map((flow) => ({ ...flow, dots: dotsOf(flow.people, perDot) }))
  const labels = labelsOf(scene, flows)
  return { flows: moving, perDot, ground: ground?.names ?? [], states, labels, counts: countsOf(scene), communities }
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

/** Names of the ends of all drawn flows, the busiest first, and of towns for orientation. */
function labelsOf(scene: Scene, flows: readonly DrawnFlow[]): PlaceLabel[] {
  const { record, state, focus, t } = scene
  const weight = new Map<Place, number>()
  const focused = new Set<Place>()
  for (const { id, members, people, isInFocus } of flows) {
    const ends = record.flows.get(members?.[0] ?? id)
    for (const place of [ends?.origin, ends?.destination]) {
      if (!place) continue
      weight.set(place, Math.max(weight.get(place) ?? 0, people ?? 1))
      if (isInFocus) focused.add(place)
    }
  }
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
  return [...weight].map(([place, people]) => ({
    id: place.id,
    at: place.at,
    text: [placeName(place, state.year, t), counted.get(place)?.text].filter(Boolean).join(' '),
    rank: place.rank - Math.log10(people + 1) + (people === 0 ? 5 : 0),
    minZoom: people === 0 ? (MIN_ZOOM[place.rank] ?? 0) : 0,
    isInFocus: focused.has(place),
    areaDegrees: people > 0 ? edgeOf(place) : 0,
    markPx: Math.max(circleOf(counted.get(place)), communityPlaces.has(place) ? COMMUNITY_PX : 0),
  }))
}

type CountedPlace = { readonly people: number; readonly text: string }

const circleOf = (count: CountedPlace | undefined): number => (count === undefined ? 0 : countRadius(count.people))

/** What stands beside the name of a counted place: the figure, and its year where that is not the year of most counts. */
function countsByPlace(scene: Scene): ReadonlyMap<Place, CountedPlace> {
  const places = new Map<Place, CountedPlace>()
  if (scene.state.mode !== 'where') return places
  const usual = mainYear(scene.latest)
  for (const stock of drawnCounts(scene)) {
    const people = peopleOf(stock)
    if (people < (places.get(stock.place)?.people ?? 0)) continue
    const year = stock.span === null || stock.span.start === usual ? '' : `(${String(stock.span.start)})`
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
    people: peopleOf(stock),
    grade: figureOf(stock.claims)?.grade ?? 'unchecked',
    isInFocus: scene.focus?.id === stock.id,
  }))
}

const drawnCommunities = ({ state, communitiesHere }: Scene): readonly Community[] =>
  state.communities ? communitiesHere.present : []

function drawnCounts({ state, shown, latest, measure, focus }: Scene): readonly Stock[] {
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
