// Lays the arcs apart: one signed bend per flow (or one bearing per half arc), solved at build time for the opening view.
import { onShow } from '../src/domain/onShow'
import type { Flow, HistoricalRecord } from '../src/domain/record'
import { widthPx } from '../src/domain/width'
import { figureOf } from '../src/domain/figure'
import { lineOf, shapeOf } from './flowShape'
import { toOpeningPx } from './openingView'

type Px = readonly [x: number, y: number]

const BENDS = [-0.36, -0.3, -0.24, -0.18, -0.13, -0.08, -0.04, 0.04, 0.08, 0.13, 0.18, 0.24, 0.3, 0.36]
// Where the other end is not known the record still speaks of the east: half arcs never point elsewhere.
const BEARINGS = [40, 50, 60, 70, 80, 90, 100, 110, 120]

/** Two arcs closer than their half widths and this gap hide each other. */
const GAP_PX = 2
/** Near a shared end arcs may touch. */
const END_SHARE = 0.12
/** A place that a flow does not serve should be passed at this distance. */
const PLACE_PX = 7
const SWEEPS = 3

type Item = { readonly flow: Flow; readonly half: number; readonly options: readonly Px[][]; chosen: number }

/** Bend or bearing by flow id. Deterministic: the same record gives the same layout. */
export function solveLayout(record: HistoricalRecord): Record<string, number> {
  const solved = new Map<string, Item>()
  for (const era of record.eras) {
    const shown = onShow(record, era.span).flows
    const drawn = shown
      .filter(({ drawing }) => drawing.kind === 'arc' || drawing.kind === 'half-arc')
      .map(({ flow }) => flow)
    settle(drawn, solved)
    // Parts are drawn only when their whole is chosen: they keep apart from their siblings.
    const wholes = new Set(shown.map(({ flow }) => flow.partOf ?? ''))
    for (const whole of wholes)
      settle(
        shown.map(({ flow }) => flow).filter((flow) => flow.partOf === whole),
        solved,
      )
  }
  settle([...record.flows.values()], solved)
  const layout: Record<string, number> = {}
  for (const id of record.flows.keys()) {
    const item = solved.get(id)
    if (item === undefined) continue
    layout[id] = (shapeOf(item.flow) === 'arc' ? BENDS : BEARINGS)[item.chosen] ?? 0
  }
  return layout
}

/** Chooses an option for each flow of a group that has none yet, the longest first, then sweeps again until none improves. */
function settle(flows: readonly Flow[], solved: Map<string, Item>): void {
  const known = flows.flatMap((flow) => solved.get(flow.id) ?? [])
  const open = flows.filter((flow) => shapeOf(flow) !== 'none' && !solved.has(flow.id)).map(makeItem)
  open.sort((a, b) => lengthOf(b) - lengthOf(a) || a.flow.id.localeCompare(b.flow.id))
  const places = placesOf(flows)
  const placed = [...known]
  for (const item of open) {
    choose(item, placed, places)
    placed.push(item)
    solved.set(item.flow.id, item)
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const item of open) choose(item, placed, places)
  }
}

function makeItem(flow: Flow): Item {
  const values = shapeOf(flow) === 'arc' ? BENDS : BEARINGS
  const options = values.map((value) => (lineOf(flow, value) ?? []).map(toOpeningPx))
  return { flow, half: widthPx(figureOf(flow.claims)?.best ?? null) / 2, options, chosen: 0 }
}

function placesOf(flows: readonly Flow[]): readonly { id: string; at: Px }[] {
  const places = new Map(
    flows
      .flatMap(({ origin, destination }) => [origin, destination])
      .flatMap((place) => (place ? [[place.id, place] as const] : [])),
  )
  return [...places.values()].map(({ id, at }) => ({ id, at: toOpeningPx(at) }))
}

const lengthOf = (item: Item): number => {
  const line = item.options[0] ?? []
  const [first, last] = [line[0], line.at(-1)]
  return first && last ? Math.hypot(first[0] - last[0], first[1] - last[1]) : 0
}

function choose(item: Item, placed: readonly Item[], places: readonly { id: string; at: Px }[]): void {
  const costs = item.options.map((line, option) => costOf(item, line, option, placed, places))
  item.chosen = costs.indexOf(Math.min(...costs))
}

function costOf(
  item: Item,
  line: readonly Px[],
  option: number,
  placed: readonly Item[],
  places: readonly { id: string; at: Px }[],
): number {
  const isArc = shapeOf(item.flow) === 'arc'
  const middle = BEARINGS.indexOf(80)
  // Gentle arcs read best, and of two equal ones the northern (left when going east) has more room.
  const bend = BENDS[option] ?? 0
  const strain = isArc ? 6 * bend * bend + (bend < 0 ? 0.02 : 0) : 0.02 * Math.abs(option - middle)
  let hidden = 0
  for (const other of placed) {
    if (other === item) continue
    hidden += hiddenShare(line, other.options[other.chosen] ?? [], item.half + other.half + GAP_PX)
  }
  const { origin, destination } = item.flow
  const inner = innerPoints(line)
  const passed = places.filter(
    ({ id, at }) =>
      id !== origin?.id && id !== destination?.id && inner.some((point) => distance(point, at) < PLACE_PX + item.half),
  ).length
  return strain + hidden + 0.12 * passed
}

const innerPoints = (line: readonly Px[]): readonly Px[] => {
  const skip = Math.round(line.length * END_SHARE)
  return line.slice(skip, line.length - skip)
}

/** Share of the inner points of a line that lie within `reach` px of the other line. */
function hiddenShare(line: readonly Px[], other: readonly Px[], reach: number): number {
  const inner = innerPoints(line)
  let count = 0
  for (const [x, y] of inner) {
    for (const [u, v] of other) {
      if (Math.abs(x - u) < reach && Math.abs(y - v) < reach) {
        count++
        break
      }
    }
  }
  return inner.length === 0 ? 0 : count / inner.length
}

const distance = (a: Px, b: Px): number => Math.hypot(a[0] - b[0], a[1] - b[1])
