// From the view to what the map is asked to draw: flows, names, counts, associations and schools. Pure.
import { edgeOf } from '../geometry/flowShape'
import { namedIn, type Polities } from '../ground/polities'
import { dotsOf, peoplePerDot } from '../cartography/peoplePerDot'
import { bundlesOf, nearerOrigins, type Bundle } from '../domain/flows/bundles'
import { roadsOf, type Road } from '../domain/flows/sharedRoutes'
import { figureOf } from '../record/figure'
import { firstMentions } from '../domain/places/firstMention'
import { isTold, mainYear } from '../domain/counts/latestCounts'
import type { Community, Flow, Place, Stock } from '../record/record'
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
import type { View } from '../state/View.svelte'

export type MapContent = PlaceMarks & {
  readonly flows: readonly DrawnFlow[]
  /** People one dot stands for; null while nobody is to move. */
  readonly perDot: number | null
}

/** States of all times, and the names of seas, rivers and ranges in the reader's language. */
export type NamedGround = { readonly polities: Polities; readonly names: readonly GroundName[] }

/** What the map shows for a view; `indices` are the places of flows and bundles among the lines of the map. */
export function mapContent(view: View, indices: ReadonlyMap<string, number>, ground?: NamedGround): MapContent {
  const focusIds = idsInFocus(view)
  const flows: DrawnFlow[] = []
  const beginsNow = ({ exact }: Flow): boolean =>
    exact !== null && exact.start >= view.now.start && exact.start < view.now.end
  const draw = (flow: Flow, people: number | null): void => {
    const index = indices.get(flow.id)
    if (index === undefined) return
    const unknownEnd = flow.origin === null ? 'origin' : flow.destination === null ? 'destination' : null
    const isInFocus = focusIds.has(flow.id)
    flows.push({
      index,
      id: flow.id,
      members: null,
      people,
      kind: flow.movement.kind,
      grade: figureOf(flow.claims)?.grade ?? 'unchecked',
      unknownEnd,
      isInFocus,
      isDimmed: focusIds.size > 0 && !isInFocus,
      begins: beginsNow(flow),
      ...datesOf(flow),
    })
  }
  /** Several flows drawn as one look like the first: they share kind and measure. They are in focus with any of them. */
  const drawTogether = (line: string, first: Flow, members: readonly Flow[], people: number | null): void => {
    const index = indices.get(line)
    if (index === undefined) return
    const isInFocus = members.some((flow) => focusIds.has(flow.id))
    const best = (flow: Flow): number => figureOf(flow.claims)?.best ?? 0
    flows.push({
      index,
      id: line,
      members: [...members].sort((a, b) => best(b) - best(a)).map((flow) => flow.id),
      people,
      kind: first.movement.kind,
      grade: figureOf(first.claims)?.grade ?? 'unchecked',
      unknownEnd: first.origin === null ? 'origin' : first.destination === null ? 'destination' : null,
      isInFocus,
      isDimmed: focusIds.size > 0 && !isInFocus,
      begins: beginsNow(first),
      ...datesOf(first),
    })
  }
  const drawBundle = ({ id, flows: members, people }: Bundle): void => {
    if (members[0] !== undefined) drawTogether(id, members[0], members, people)
  }
  const drawRoad = ({ first, flows: members, people }: Road): void => drawTogether(first.id, first, members, people)
  const drawn = new Set<Bundle>()
  const bundles = view.isNear ? new Map<string, Bundle>() : bundlesOf(view.record)
  const roads = view.mode === 'until' ? roadsOf(view.shown, view.record, bundles) : new Map<string, Road>()
  const present = new Set(view.shown.flows.map(({ flow }) => flow.id))
  for (const { flow, drawing } of view.shown.flows) {
    if (view.mode === 'where' && view.focus?.id !== flow.id) continue
    const bundle = drawing.kind === 'arc' ? bundles.get(flow.id) : undefined
    if (bundle !== undefined) {
      if (!drawn.has(bundle)) drawBundle(bundle)
      drawn.add(bundle)
    } else if (roads.has(flow.id)) {
      const road = roads.get(flow.id)
      if (road?.first === flow) drawRoad(road)
    } else if (drawing.kind === 'arc' || drawing.kind === 'half-arc') {
      const parts = view.isNear && view.focus?.id !== flow.id ? nearerOrigins(flow, view.record, present) : null
      for (const part of parts ?? []) draw(part, figureOf(part.claims)?.best ?? null)
      if (parts === null) draw(flow, drawing.people)
    }
    // A part inside a drawn whole appears while it is in focus.
    else if (drawing.kind === 'shelf' && view.focus?.id === flow.id && !flows.some(({ id }) => id === flow.id))
      draw(flow, figureOf(flow.claims)?.best ?? null)
  }
  const communities = drawnCommunities(view).map(({ id, place }) => ({
    id,
    place: place.id,
    at: place.at,
    isInFocus: view.community === id,
  }))
  const named = ground === undefined ? [] : namedIn(ground.polities, view.year)
  const states = named.map(({ label, labelMinZoom, names, kind, role }) => ({
    at: label,
    minZoom: labelMinZoom,
    text: names[view.language],
    isPart: kind !== 'state',
    isLarge: kind === 'state' && role === 'east' && labelMinZoom === 0,
  }))
  const perDot = view.motion ? peoplePerDot(flows.map(({ people }) => people)) : null
  const moving = perDot === null ? flows : flows.map((flow) => ({ ...flow, dots: dotsOf(flow.people, perDot) }))
  const labels = labelsOf(view, flows)
  return { flows: moving, perDot, ground: ground?.names ?? [], states, labels, counts: countsOf(view), communities }
}

const datesOf = ({ exact }: Flow): Pick<DrawnFlow, 'dates'> => (exact === null ? {} : { dates: exact })

/** The flow in focus, and for a total that is drawn through its parts all of these. */
function idsInFocus(view: View): ReadonlySet<string> {
  const ids = new Set<string>()
  const add = (id: string): void => {
    ids.add(id)
    for (const part of view.record.parts.get(id) ?? []) add(part)
  }
  if (view.focus === null || view.focus.type === 'stock') return ids
  const drawing = view.shown.flows.find(({ flow }) => flow.id === view.focus?.id)?.drawing
  if (drawing?.kind === 'through-parts') add(view.focus.id)
  else if (drawing !== undefined) ids.add(view.focus.id)
  return ids
}

/** Zoom from which a town of a rank that no flow of this time serves is named, for orientation. */
const MIN_ZOOM = [0, 0, 3.4, 4.6, 5.6]

/** Names of the ends of all drawn flows, the busiest first, and of towns for orientation. */
function labelsOf(view: View, flows: readonly DrawnFlow[]): PlaceLabel[] {
  const weight = new Map<Place, number>()
  const focused = new Set<Place>()
  for (const { id, members, people, isInFocus } of flows) {
    const ends = view.record.flows.get(id) ?? bundlesOf(view.record).get(members?.[0] ?? '')
    for (const place of [ends?.origin, ends?.destination]) {
      if (!place) continue
      weight.set(place, Math.max(weight.get(place) ?? 0, people ?? 1))
      if (isInFocus) focused.add(place)
    }
  }
  if (view.focus?.type === 'stock') focused.add(view.focus.place)
  const communityPlaces = new Set(drawnCommunities(view).map(({ place }) => place))
  for (const place of communityPlaces) weight.set(place, weight.get(place) ?? 1)
  for (const { id, place } of drawnCommunities(view)) if (id === view.community) focused.add(place)
  if (view.place !== null) focused.add(view.place)
  const counted = countsByPlace(view)
  for (const [place, { people }] of counted) weight.set(place, Math.max(weight.get(place) ?? 0, people, 1))
  for (const place of focused) weight.set(place, weight.get(place) ?? 1)
  // For orientation: the towns of Lithuania, and others from the time on in which the record knows them.
  const mentions = firstMentions(view.record)
  for (const place of view.record.places.values()) {
    const isKnown = place.country === 'LT' || (mentions.get(place) ?? Infinity) < view.window.end
    if (place.precision === 'site' && isKnown && !weight.has(place)) weight.set(place, 0)
  }
  return [...weight].map(([place, people]) => ({
    id: place.id,
    at: place.at,
    text: [placeName(place, view.year, view.t), counted.get(place)?.text].filter(Boolean).join(' '),
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
function countsByPlace(view: View): ReadonlyMap<Place, CountedPlace> {
  const places = new Map<Place, CountedPlace>()
  if (view.mode !== 'where') return places
  const usual = mainYear(view.latest)
  for (const stock of drawnCounts(view)) {
    const people = peopleOf(stock)
    if (people < (places.get(stock.place)?.people ?? 0)) continue
    const year = stock.span === null || stock.span.start === usual ? '' : `(${String(stock.span.start)})`
    places.set(stock.place, {
      people,
      text: [people === 0 ? '' : view.t.number(people), year].filter(Boolean).join(' '),
    })
  }
  return places
}

/** Circles: the latest counts, or those of the window while the reader asks for them; the one in focus always. */
function countsOf(view: View): CountMark[] {
  return drawnCounts(view).map((stock) => ({
    id: stock.id,
    at: stock.place.at,
    people: peopleOf(stock),
    grade: figureOf(stock.claims)?.grade ?? 'unchecked',
    isInFocus: view.focus?.id === stock.id,
  }))
}

const drawnCommunities = (view: View): readonly Community[] => (view.communities ? view.communitiesHere.present : [])

function drawnCounts(view: View): Stock[] {
  const focus = view.focus?.type === 'stock' ? view.focus : null
  const counts =
    view.mode === 'where'
      ? view.latest.map(({ stock }) => stock).filter((stock) => !isTold(stock))
      : view.shown.stocks.filter(() => view.counts)
  return focus === null || counts.includes(focus) ? counts : [...counts, focus]
}

const peopleOf = (stock: Stock): number => {
  const figure = figureOf(stock.claims)
  return figure?.leading.unit === 'persons' ? figure.best : 0
}
