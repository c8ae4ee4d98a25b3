// Border lines: arcs between two cells, with the years in which they part two polities and how sure the line is.
import { booleanPointInPolygon, lineString, nearestPointOnLine } from '@turf/turf'
import { CUTS } from './cuts.mjs'

/** From this year on the units of today are the units of the time; before, a line inside a state of today is approximate. */
const SURE_FROM = 1945
/** Before the last Partition areas are soft. */
const SOFT_UNTIL = 1795
/** A line this near to one of our own cuts, in km, is ours. */
const OURS_KM = 4
/** Coordinates are whole steps of 1 / SCALE degrees, about 300 m. */
const SCALE = 250

const cuts = Object.values(CUTS).map((ring) => lineString([...ring, ring[0]]))

/** Points of a quantized arc, degrees. */
function pointsOf({ transform: { scale, translate } }, arc) {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    ;[x, y] = [x + dx, y + dy]
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

/** Cells on the two sides of every arc. */
function sidesOf({ arcs, objects }) {
  const sides = arcs.map(() => [])
  const walk = (part, id) => {
    if (Array.isArray(part)) for (const each of part) walk(each, id)
    else sides[part < 0 ? ~part : part].push(id)
  }
  for (const { id, arcs: rings } of objects.cells.geometries) walk(rings, id)
  return sides
}

/** Spans [from, to] in which two timelines name different polities, or only one names any. */
function partedIn(a, b) {
  const years = [...new Set([...a, ...b].flatMap(([from, to]) => [from, to]))].sort((x, y) => x - y)
  const at = (timeline, year) => timeline.find(([from, to]) => year >= from && year < to)?.[2]
  const spans = []
  years.slice(0, -1).forEach((from, place) => {
    if (at(a, from) === at(b, from)) return
    const to = years[place + 1]
    if (spans.at(-1)?.[1] === from) spans.at(-1)[1] = to
    else spans.push([from, to])
  })
  return spans
}

/**
 * { scale, lines }: every line is [spans, points]; a span is [from, to, style] with style "sure", "approximate", "soft" or
 * "governorate"; points are whole steps of 1 / scale degrees, each but the first as the step from the one before.
 */
export function bordersOf(topology, units) {
  const cells = new Map(topology.objects.cells.geometries.map(({ id, properties }) => [id, properties]))
  const landAt = (point) => units.find((unit) => booleanPointInPolygon(point, unit))?.properties.unit.split(':')[0]
  const lines = []
  sidesOf(topology).forEach((sides, at) => {
    if (sides.length !== 2 || sides[0] === sides[1]) return
    const [a, b] = sides.map((id) => cells.get(id))
    const points = pointsOf(topology, topology.arcs[at])
    const states = partedIn(a.states, b.states)
    const governorates = partedIn(a.governorates, b.governorates).filter(([from]) => from >= SOFT_UNTIL)
    if (states.length + governorates.length === 0) return
    const isState = isStateLine(points, landAt)
    const isOurs = isOurLine(points)
    const spans = states.flatMap((span) => stylesOf(span, isState, isOurs))
    spans.push(
      ...governorates.flatMap(([from, to]) => without([from, to], states).map((rest) => [...rest, 'governorate'])),
    )
    lines.push([spans, stepsOf(points)])
  })
  return { scale: SCALE, lines }
}

const middleOf = (points) => points[Math.floor(points.length / 2)]

/** Whether a line runs between two states of today: 8 km off its middle lie different ones. */
function isStateLine(points, landAt) {
  const [x, y] = middleOf(points)
  const around = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => {
    const turn = (angle * Math.PI) / 180
    return landAt([x + (0.07 * Math.cos(turn)) / Math.cos((y * Math.PI) / 180), y + 0.07 * Math.sin(turn)])
  })
  return new Set(around.filter((land) => land !== undefined)).size > 1
}

const isOurLine = (points) => cuts.some((cut) => nearestPointOnLine(cut, middleOf(points)).properties.dist < OURS_KM)

function stylesOf([from, to], isState, isOurs) {
  const steps = [
    [-Infinity, SOFT_UNTIL, 'soft'],
    [SOFT_UNTIL, SURE_FROM, isState && !isOurs ? 'sure' : 'approximate'],
    [SURE_FROM, Infinity, isOurs && !isState ? 'approximate' : 'sure'],
  ]
  return steps.flatMap(([first, last, style]) => {
    const [start, end] = [Math.max(from, first), Math.min(to, last)]
    return start < end ? [[start, end, style]] : []
  })
}

/** What is left of a span outside other spans. */
function without(span, others) {
  return others.reduce(
    (rest, [from, to]) =>
      rest.flatMap(([start, end]) => [
        ...(start < Math.min(end, from) ? [[start, Math.min(end, from)]] : []),
        ...(Math.max(start, to) < end ? [[Math.max(start, to), end]] : []),
      ]),
    [span],
  )
}

function stepsOf(points) {
  let before = [0, 0]
  return points.flatMap((point) => {
    const whole = point.map((value) => Math.round(value * SCALE))
    const step = [whole[0] - before[0], whole[1] - before[1]]
    before = whole
    return step
  })
}
