// Sums that the record allows: figures of rows that count alike and exclude each other. Everything else is refused, with the reason.
import { figureOf, mostOf, type Figure } from '../../record/figure'
import { lineageOf, rowOf } from '../../record/lineage'
import type { Claim, Flow, HistoricalRecord, Modifier, Stock } from '../../record/record'

type Row = Flow | Stock

/** Persons: low <= best <= high. */
export type Bounds = Pick<Figure, 'low' | 'best' | 'high'>

/** Persons of rows that exclude each other; `modifier` is what their sources say of them, "about" where they differ. */
export type Sum = Bounds & {
  readonly kind: 'sum'
  readonly modifier: Modifier
  readonly rows: readonly Row[]
  readonly measure: string
  readonly family: string
}

/** Why figures are not added; in this order of asking. */
export type Why =
  'no-rows' | 'no-figure' | 'measures' | 'units' | 'definitions' | 'inside' | 'may-overlap' | 'larger-than-whole'

/** `rows` are those that stand against the sum. */
export type Refused = { readonly kind: 'refused'; readonly why: Why; readonly rows: readonly Row[] }

/** Whether a row is the whole itself or inside it. */
const isWithin = (row: Row, whole: Row, record: HistoricalRecord): boolean => lineageOf(row, record).includes(whole.id)

const indices = new WeakMap<HistoricalRecord, ReadonlyMap<string, ReadonlySet<number>>>()

/** Divisions by the id of each of their parts. */
function divisionsOf(record: HistoricalRecord): ReadonlyMap<string, ReadonlySet<number>> {
  const ready = indices.get(record)
  if (ready !== undefined) return ready
  const index = new Map<string, Set<number>>()
  record.divisions.forEach(({ parts }, at) => {
    for (const part of parts) index.set(part, (index.get(part) ?? new Set()).add(at))
  })
  indices.set(record, index)
  return index
}

/** Whether the record says that nobody is in both rows: they, or wholes that hold them, are two parts of one division. */
export function areDisjoint(a: Row, b: Row, record: HistoricalRecord): boolean {
  const index = divisionsOf(record)
  const [insideA, insideB] = [lineageOf(a, record), lineageOf(b, record)]
  if (insideA.includes(b.id) || insideB.includes(a.id)) return false
  return insideA.some((one) =>
    insideB.some((other) => {
      const shared = index.get(other)
      return one !== other && [...(index.get(one) ?? [])].some((division) => shared?.has(division))
    }),
  )
}

/** Family of the leading figure of a row: figures of one family count the same kind of people. */
export const definitionFamily = ({ definition }: Claim, record: HistoricalRecord): string =>
  record.families.get(definition.id) ?? definition.id

/**
 * Persons of the rows together, or why they are not added. They are when every row has a checked figure in persons, all have one
 * measure and one family of definitions, the record says of every two that they exclude each other, and they are no more than any
 * whole that holds them.
 */
export function sumOf(rows: readonly Row[], record: HistoricalRecord): Sum | Refused {
  const refused = (why: Why, against: readonly Row[]): Refused => ({ kind: 'refused', why, rows: against })
  const [first] = rows
  if (first === undefined) return refused('no-rows', [])
  const counted = rows.flatMap((row) => {
    const figure = figureOf(row.claims)
    return figure === null ? [] : [{ row, figure }]
  })
  if (counted.length < rows.length) {
    return refused(
      'no-figure',
      rows.filter((row) => row.claims.length === 0),
    )
  }
  const measures = rows.filter(({ measure }) => measure !== first.measure)
  if (measures.length > 0) return refused('measures', [first, ...measures])
  const notPersons = counted.filter(({ figure }) => figure.leading.unit !== 'persons').map(({ row }) => row)
  if (notPersons.length > 0) return refused('units', notPersons)
  const families = counted.map(({ figure }) => definitionFamily(figure.leading, record))
  const [family = ''] = families
  const others = rows.filter((_, at) => families[at] !== family)
  if (others.length > 0) return refused('definitions', [first, ...others])
  const overlap = overlapIn(rows, record)
  if (overlap !== null) return refused(overlap.why, overlap.rows)
  const sum = (bound: keyof Bounds): number => counted.reduce((total, { figure }) => total + figure[bound], 0)
  const best = sum('best')
  const tooSmall = wholeBelow(rows, record)
  if (tooSmall !== null) return refused('larger-than-whole', [tooSmall])
  const modifiers = new Set(counted.map(({ figure }) => figure.leading.modifier).filter((modifier) => modifier !== ''))
  const [modifier = ''] = modifiers
  return {
    kind: 'sum',
    low: sum('low'),
    best,
    high: sum('high'),
    modifier: modifiers.size > 1 ? 'about' : modifier,
    rows,
    measure: first.measure,
    family,
  }
}

function overlapIn(rows: readonly Row[], record: HistoricalRecord): { why: Why; rows: readonly Row[] } | null {
  for (const [at, row] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      if (areDisjoint(row, other, record)) continue
      const isInside = isWithin(row, other, record) || isWithin(other, row, record)
      return { why: isInside ? 'inside' : 'may-overlap', rows: [row, other] }
    }
  }
  return null
}

/** A whole of the same measure that allows fewer people than those of the rows inside it; null when there is none. */
function wholeBelow(rows: readonly Row[], record: HistoricalRecord): Row | null {
  const inside = new Map<string, number>()
  for (const row of rows) {
    const best = figureOf(row.claims)?.best ?? 0
    for (const id of lineageOf(row, record).slice(1)) inside.set(id, (inside.get(id) ?? 0) + best)
  }
  for (const [id, people] of inside) {
    const whole = rowOf(id, record)
    if (whole !== undefined && whole.measure === rows[0]?.measure && people > mostOf(whole)) return whole
  }
  return null
}

/**
 * Rows of one measure and family that may be added, largest first, and those that may not, with the reason. What is told is then at
 * least these people.
 */
export function largestSum(
  rows: readonly Row[],
  record: HistoricalRecord,
): { readonly sum: Sum | null; readonly refused: readonly { readonly row: Row; readonly why: Why }[] } {
  const bestOf = (row: Row): number => figureOf(row.claims)?.best ?? -1
  const sorted = [...rows].sort((a, b) => bestOf(b) - bestOf(a) || (a.id < b.id ? -1 : 1))
  const refused: { row: Row; why: Why }[] = []
  const chosen: Row[] = []
  for (const row of sorted) {
    // Every rule but the last is about one row or two; so each new row is asked with the others one by one.
    const why =
      whyNot([row], record) ?? chosen.map((other) => whyNot([other, row], record)).find((found) => found !== null)
    if (why != null) refused.push({ row, why })
    else if (wholeBelow([...chosen, row], record) !== null) refused.push({ row, why: 'larger-than-whole' })
    else chosen.push(row)
  }
  const sum = sumOf(chosen, record)
  return { sum: sum.kind === 'sum' ? sum : null, refused }
}

function whyNot(rows: readonly Row[], record: HistoricalRecord): Why | null {
  const sum = sumOf(rows, record)
  return sum.kind === 'sum' ? null : sum.why
}
