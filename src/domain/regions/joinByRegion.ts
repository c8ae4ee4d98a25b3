// Flows joined by where they lead, level by level: what each region is told with, and what could not be added.
import { figureOf } from '../../record/figure'
import { lineageOf } from '../../record/lineage'
import { timeOf, toldAs, type Sense, type TellingLevel, type Told } from './levels'
import type { Flow, HistoricalRecord, Kind } from '../../record/record'
import { areDisjoint, definitionFamily, largestSum, sumOf, type Bounds, type Sum, type Why } from './sums'

export type End = 'origin' | 'destination'

/** A sum of a group. `rest` are its people without those of its rows that are told in other groups. */
export type GroupSum = {
  readonly sum: Sum
  readonly rest: Bounds
  /** Parts of its rows that are told in other groups. */
  readonly elsewhere: readonly Flow[]
}

/** Flows of one kind with one end in one place of the level. */
export type Group = {
  /** Null where the end is not known. */
  readonly at: Told | null
  readonly kind: Kind
  /** All rows of the group, in the order given. */
  readonly rows: readonly Flow[]
  /** One sum a measure and family of definitions, largest first; sums of one group are never added. */
  readonly sums: readonly GroupSum[]
  readonly unsummed: readonly { readonly row: Flow; readonly why: Why }[]
}

export type Joining = {
  readonly level: TellingLevel
  /** Units of the time of each row, or of today. */
  readonly time: Sense
  readonly end?: End
}

/**
 * Joins flows by the unit of a level in which one end lies and by the kind of their movement. A place without a unit of the level
 * is told at the next wider one; rows without a date have no unit of their time and stand with the unknown ends.
 * The people of all `rest`s that belong to one whole are counted once: a part told in another group is taken off its whole.
 * Groups come in order of their largest sums.
 */
export function joinByRegion(flows: readonly Flow[], joining: Joining, record: HistoricalRecord): readonly Group[] {
  const drafts = new Map<string, { at: Told | null; kind: Kind; rows: Flow[] }>()
  for (const row of flows) {
    const at = toldEnd(row, joining)
    const key = [at?.level, at?.id, row.movement.kind].join(' ')
    const draft = drafts.get(key) ?? { at, kind: row.movement.kind, rows: [] }
    drafts.set(key, draft)
    draft.rows.push(row)
  }
  const groups = [...drafts.values()].map((draft) => ({ ...draft, ...summed(draft.rows, record) }))
  const inside = toldInside(
    groups.map(({ found }) => found.flatMap(({ rows }) => rows.filter(isFlow))),
    record,
  )
  return groups
    .map(({ found, ...group }, at): Group => {
      const sums = found.map((sum) => withRest(sum, at, inside, record))
      return { ...group, sums: sums.sort((a, b) => b.rest.best - a.rest.best) }
    })
    .sort((a, b) => (b.sums[0]?.rest.best ?? -1) - (a.sums[0]?.rest.best ?? -1))
}

function toldEnd(row: Flow, { level, time, end = 'destination' }: Joining): Told | null {
  const place = row[end]
  const when = timeOf(row, time)
  return place === null || when === null ? null : toldAs(place, level, when)
}

const isFlow = (row: Sum['rows'][number]): row is Flow => row.type === 'flow'

/** Sums of the rows of a group by measure and family; a row inside another row of the group is told with that. */
export function summed(
  rows: readonly Flow[],
  record: HistoricalRecord,
): { readonly found: Sum[]; readonly unsummed: Group['unsummed'] } {
  const unsummed: { row: Flow; why: Why }[] = []
  const families = new Map<string, Flow[]>()
  const counted = new Map(rows.filter((row) => sumOf([row], record).kind === 'sum').map((row) => [row.id, row]))
  for (const row of rows) {
    const alone = sumOf([row], record)
    const isInside = lineageOf(row, record)
      .slice(1)
      .some((id) => counted.get(id)?.measure === row.measure)
    const leading = figureOf(row.claims)?.leading
    if (isInside) unsummed.push({ row, why: 'inside' })
    else if (alone.kind === 'refused' || leading === undefined) {
      unsummed.push({ row, why: alone.kind === 'refused' ? alone.why : 'no-figure' })
    } else {
      const key = `${row.measure} ${definitionFamily(leading, record)}`
      families.set(key, [...(families.get(key) ?? []), row])
    }
  }
  const found: Sum[] = []
  for (const family of families.values()) {
    const { sum, refused } = largestSum(family, record)
    if (sum !== null) found.push(sum)
    unsummed.push(...refused.flatMap(({ row, why }) => (row.type === 'flow' ? [{ row, why }] : [])))
  }
  return { found, unsummed }
}

type ToldInside = ReadonlyMap<string, readonly { readonly row: Flow; readonly group: number }[]>

/** Told rows inside each row, by its id, with the place of their group. */
function toldInside(told: readonly (readonly Flow[])[], record: HistoricalRecord): ToldInside {
  const inside = new Map<string, { row: Flow; group: number }[]>()
  told.forEach((rows, group) => {
    for (const row of rows) {
      for (const id of lineageOf(row, record).slice(1)) inside.set(id, [...(inside.get(id) ?? []), { row, group }])
    }
  })
  return inside
}

/**
 * Takes off the rows of a sum what their parts of the same measure account for in other groups. Parts that may share people are all
 * taken off, so that whole and parts together are never more than the whole; the high bound takes off only the largest of them.
 */
function withRest(sum: Sum, at: number, told: ToldInside, record: HistoricalRecord): GroupSum {
  const inside = sum.rows
    .flatMap(({ id }) => told.get(id) ?? [])
    .filter(({ row, group }) => group !== at && row.measure === sum.measure)
    .map(({ row }) => row)
  const ids = new Set(inside.map(({ id }) => id))
  const isOutermost = (row: Flow): boolean => !lineageOf(row, record).some((id) => id !== row.id && ids.has(id))
  const elsewhere = inside.filter(isOutermost)
  const people = (rows: readonly Flow[], bound: keyof Bounds): number =>
    rows.reduce((total, row) => total + (figureOf(row.claims)?.[bound] ?? 0), 0)
  const left = (number: number): number => Math.max(0, number)
  return {
    sum,
    elsewhere,
    rest: {
      low: left(sum.low - people(elsewhere, 'high')),
      best: left(sum.best - people(elsewhere, 'best')),
      high: left(sum.high - people(exclusive(elsewhere, record), 'low')),
    },
  }
}

/** Rows of which every two exclude each other, the largest first. */
function exclusive(rows: readonly Flow[], record: HistoricalRecord): Flow[] {
  const bestOf = (row: Flow): number => figureOf(row.claims)?.best ?? 0
  const chosen: Flow[] = []
  for (const row of [...rows].sort((a, b) => bestOf(b) - bestOf(a))) {
    if (chosen.every((other) => areDisjoint(row, other, record))) chosen.push(row)
  }
  return chosen
}
