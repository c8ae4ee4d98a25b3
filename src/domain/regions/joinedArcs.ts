// What is on show, joined for a level: rows on one line are one arc, with the sum that the record allows. The largest are arcs, the others
// marks at the places where they led.
import type { OnShow } from '../flows/onShow'
import { figureOf, type Grade } from '../../record/figure'
import type { Flow, HistoricalRecord, Kind, Place } from '../../record/record'
import { summed } from './joinByRegion'
import { farEnd, lineOf, type ArcLevel, type JoinedLine, type LineEnd } from './joinedLines'
import type { Sense } from './levels'
import { sumOf, type Sum, type Why } from './sums'

/** Flows told as one. */
export type Joined = {
  /** Id of its line, or for a mark "kind~~place". */
  readonly id: string
  readonly kind: Kind
  /** Null for a mark, whose rows come from several places. */
  readonly origin: LineEnd | null
  readonly destination: LineEnd
  /** Flows that are told, largest first; those without a figure come last. */
  readonly rows: readonly Flow[]
  /** Ids of the flows on show for which they stand: themselves, or the wholes whose parts they are. */
  readonly stands: readonly string[]
  /** Largest sum of people that the record allows of the rows; null when none has a checked figure in persons. */
  readonly sum: Sum | null
  /** Rows that are not in the sum, with the reason. */
  readonly unsummed: readonly { readonly row: Flow; readonly why: Why }[]
  readonly grade: Grade
}

/** What the map draws of a time at a level: arcs, the largest first, and marks at the far ends of all other flows. */
export type ArcsAndMarks = { readonly arcs: readonly Joined[]; readonly marks: readonly Joined[] }

/** Arcs at most, level by level: at the whole view as many as a reader takes in. */
const MOST_ARCS: Readonly<Record<ArcLevel, number>> = { region: 10, district: 24, settlement: 60 }
/**
 * People whom a census found elsewhere than where they were born made no journey of one time: they have arcs where there are no more than
 * so many others, and circles else.
 */
const MOST_LIFETIME: Readonly<Record<ArcLevel, number>> = { region: 5, district: 14, settlement: 40 }
/** Where fewer arcs have a figure, context is drawn too; where there is none, so many ways without a figure. */
const FEW_ARCS = 3
const LIFETIME = 'lifetime'

/** Arcs and marks of what is on show at a level, in units of its time or of today. */
export function arcsAndMarks(record: HistoricalRecord, shown: OnShow, level: ArcLevel, sense: Sense): ArcsAndMarks {
  const all = joinedArcs(record, shown, level, sense)
  const counted = all.filter(({ sum, kind }) => sum !== null && kind !== 'context')
  const isLifetime = ({ sum }: Joined): boolean => sum?.measure === LIFETIME
  const journeys = counted.filter((arc) => !isLifetime(arc))
  const lifetime = counted.filter(isLifetime).slice(0, Math.max(0, MOST_LIFETIME[level] - journeys.length))
  const figures = [...journeys, ...lifetime]
  const context = all.filter(({ sum, kind }) => sum !== null && kind === 'context')
  const unknown = all.filter(({ sum, kind }) => sum === null && (kind !== 'context' || level !== 'region'))
  // An empty map would say that nobody went.
  const isBare = figures.length === 0
  const arcs = [
    ...figures,
    ...(level !== 'region' || figures.length < FEW_ARCS ? context : []),
    ...(level !== 'region' ? unknown : isBare && context.length === 0 ? unknown.slice(0, FEW_ARCS) : []),
  ].slice(0, MOST_ARCS[level])
  const drawn = new Set(arcs)
  return {
    arcs,
    marks: marksOf(
      record,
      all.filter((arc) => !drawn.has(arc)),
    ),
  }
}

/** All flows on show that have a line, joined by it, the largest first. */
export function joinedArcs(record: HistoricalRecord, shown: OnShow, level: ArcLevel, sense: Sense): Joined[] {
  const present = new Set(shown.flows.map(({ flow }) => flow.id))
  const groups = new Map<string, Draft>()
  for (const { flow, drawing } of shown.flows) {
    if (drawing.kind !== 'arc') continue
    const told = partsFrom(flow, record, present, level, sense) ?? [flow]
    for (const part of told) {
      // Two ends in one unit are told by their settlements, or as they are.
      const line = lineOf(record, part, level, sense) ?? lineOf(record, part, 'settlement', sense) ?? ownLine(part)
      if (line === null) continue
      const draft = groups.get(line.id) ?? { ...line, rows: [], stands: [] }
      groups.set(line.id, draft)
      draft.rows.push(part)
      if (!draft.stands.includes(flow.id)) draft.stands.push(flow.id)
    }
  }
  return inOrder([...groups.values()], record)
}

/** The line of a flow from its one place to the other; only what is drawn as an arc is asked. */
function ownLine({ id, movement, origin, destination }: Flow): JoinedLine | null {
  if (origin === null || destination === null) return null
  const end = ({ id: place, name, at }: Place): LineEnd => ({ told: { level: 'settlement', id: place, name }, at })
  return { id, kind: movement.kind, origin: end(origin), destination: end(destination) }
}

type Draft = Pick<Joined, 'id' | 'kind' | 'origin' | 'destination'> & { rows: Flow[]; stands: string[] }

/** Arcs joined once more by kind and far end. */
function marksOf(record: HistoricalRecord, arcs: readonly Joined[]): Joined[] {
  const groups = new Map<string, Draft>()
  for (const { kind, origin, destination, rows, stands } of arcs) {
    const at = origin === null ? destination : farEnd({ origin, destination })
    const id = markId(kind, at)
    const draft = groups.get(id) ?? { id, kind, origin: null, destination: at, rows: [], stands: [] }
    groups.set(id, draft)
    draft.rows.push(...rows)
    draft.stands.push(...stands.filter((each) => !draft.stands.includes(each)))
  }
  return inOrder([...groups.values()], record)
}

const markId = (kind: Kind, { told }: LineEnd): string => `${kind}~~${told.id}`

function inOrder(drafts: readonly Draft[], record: HistoricalRecord): Joined[] {
  const people = ({ sum }: Joined): number => sum?.best ?? -1
  return drafts.map((draft) => withSum(draft, record)).sort((a, b) => people(b) - people(a) || (a.id < b.id ? -1 : 1))
}

const bestOf = (flow: Flow): number => {
  const figure = figureOf(flow.claims)
  return figure?.leading.unit === 'persons' ? figure.best : -1
}

function withSum(draft: Draft, record: HistoricalRecord): Joined {
  const { found, unsummed } = summed(draft.rows, record)
  const [sum = null, ...others] = found.toSorted((a, b) => b.best - a.best)
  // A second sum counts other people, or the same in another way: it is told in words.
  const apart = others.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.type === 'flow' ? [{ row, why: 'definitions' as const }] : [])),
  )
  return {
    ...draft,
    rows: draft.rows.toSorted((a, b) => bestOf(b) - bestOf(a)),
    sum,
    unsummed: [...unsummed, ...apart],
    grade: sum === null ? 'unchecked' : gradeOf(sum),
  }
}

/** A sum is documented when all its figures are, else contested when one is, else an estimate. */
function gradeOf({ rows }: Sum): Grade {
  const grades = new Set(rows.map(({ claims }) => figureOf(claims)?.grade ?? 'unchecked'))
  if (grades.size === 1 && grades.has('documented')) return 'documented'
  return grades.has('contested') ? 'contested' : 'estimated'
}

/**
 * Parts that stand for a flow. Where it has no figure, those of its parts that have one. Seen from nearer, parts that have lines of their
 * own at the level, exclude each other, and account for the whole figure. Null when the flow is drawn itself.
 */
function partsFrom(
  whole: Flow,
  record: HistoricalRecord,
  present: ReadonlySet<string>,
  level: ArcLevel,
  sense: Sense,
): readonly Flow[] | null {
  const own = lineOf(record, whole, level, sense)
  const parts = (record.parts.get(whole.id) ?? [])
    .flatMap((id) => record.flows.get(id) ?? [])
    // Those moved on from there travel a road of their own.
    .filter(({ id, measure }) => present.has(id) && measure === whole.measure)
  if (figureOf(whole.claims) === null) {
    const counted = parts.filter((part) => bestOf(part) >= 0 && lineOf(record, part, level, sense) !== null)
    return counted.length > 0 ? counted : null
  }
  if (level === 'region' || parts.length === 0 || own === null) return null
  const lines = parts.map((part) => lineOf(record, part, level, sense)?.id)
  if (lines.some((id) => id === undefined) || lines.every((id) => id === own.id)) return null
  const sum = sumOf(parts, record)
  return sum.kind === 'sum' && sum.best === figureOf(whole.claims)?.best ? parts : null
}
