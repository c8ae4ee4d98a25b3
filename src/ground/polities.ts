// States and their parts by year: which cells they hold, and which lines between cells are borders.
import Papa from 'papaparse'
import type { Problem } from '../record/problem'
import type { Language } from '../record/language'
import type { LngLat } from '../record/record'
import type { Edge } from './ground'

/** At the end of which years it holds: from `start` to before `end`; Infinity = still. */
export type Years = { readonly start: number; readonly end: number }

/** A state holds a cell alone; a part of a state (autonomy, governorate, republic) lies within one. */
export type PolityKind = 'state' | 'autonomy' | 'governorate' | 'republic'

/** How the ground is tinted: Lithuania, the state to which most roads lead, any other, and neighbours named but not outlined. */
export type Role = 'lithuania' | 'east' | 'other' | 'neighbour'

export type Polity = Years & {
  readonly id: string
  readonly kind: PolityKind
  readonly role: Role
  readonly names: Readonly<Record<Language, string>>
  readonly label: LngLat
  readonly labelMinZoom: number
  /** Its whole outline is a judgement by modern regions. */
  readonly isApproximate: boolean
}

export type Holding = Years & { readonly polity: Polity; readonly cell: string }

export type Polities = {
  readonly polities: readonly Polity[]
  readonly holdings: readonly Holding[]
  readonly problems: readonly Problem[]
}

const KINDS: readonly string[] = ['state', 'autonomy', 'governorate', 'republic']
const ROLES: readonly string[] = ['lithuania', 'east', 'other', 'neighbour']
const POLITIES = 'geo/polities.csv'
const HOLDINGS = 'geo/polity_cells.csv'

type Row = { readonly file: string; readonly line: number; readonly cells: Readonly<Record<string, string>> }

/**
 * Reads both tables; a row with a fault is left out and told in `problems`. `cells` are the ids of geo/ground.json; in the
 * column cells a name that ends in `*` stands for all cells that begin so.
 */
export function readPolities(politiesCsv: string, holdingsCsv: string, cells: readonly string[]): Polities {
  const problems: Problem[] = []
  const byId = new Map<string, Polity>()
  for (const row of rowsOf(POLITIES, politiesCsv)) {
    const faults = polityFaults(row, byId)
    problems.push(...faults)
    if (faults.length === 0) byId.set(text(row, 'id'), polityOf(row))
  }
  const holdings: Holding[] = []
  const held = new Map<string, Holding[]>()
  for (const row of rowsOf(HOLDINGS, holdingsCsv)) {
    const polity = byId.get(text(row, 'polity'))
    const years = yearsOf(row)
    const faults = [...yearFaults(row), ...(polity === undefined ? [fault(row, 'polity', 'unknown-id', POLITIES)] : [])]
    problems.push(...faults)
    if (polity === undefined || faults.length > 0) continue
    if (years.start < polity.start || years.end > polity.end)
      problems.push(fault(row, 'start', 'out-of-range', `${polity.start} - ${polity.end}`, 'kept'))
    for (const name of text(row, 'cells').split(' ')) {
      const found = name.endsWith('*') ? cells.filter((cell) => cell.startsWith(name.slice(0, -1))) : [name]
      if (found.length === 0 || !found.every((cell) => cells.includes(cell)))
        problems.push({ ...fault(row, 'cells', 'unknown-id', 'geo/ground.json', 'cell-left-out'), found: name })
      for (const cell of found) {
        const key = `${cell} ${polity.kind}`
        const others = held.get(key) ?? []
        const twice = others.find((other) => other.start < years.end && years.start < other.end)
        if (twice !== undefined)
          problems.push({ ...fault(row, 'cells', 'duplicate', twice.polity.id, 'kept'), found: `${cell} ${polity.id}` })
        const holding = { ...years, polity, cell }
        held.set(key, [...others, holding])
        holdings.push(holding)
      }
    }
  }
  return { polities: [...byId.values()], holdings, problems }
}

function rowsOf(file: string, csv: string): Row[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  return data.map((cells, at) => ({ file, line: at + 2, cells }))
}

const text = ({ cells }: Row, column: string): string => (cells[column] ?? '').trim()

const fault = (
  row: Row,
  column: string,
  code: Problem['code'],
  expected: string,
  outcome: Problem['outcome'] = 'row-left-out',
): Problem => ({
  file: row.file,
  line: row.line,
  column,
  code,
  found: text(row, column),
  expected,
  outcome,
})

const yearsOf = (row: Row): Years => ({
  start: Number(text(row, 'start')),
  end: text(row, 'end') === '' ? Infinity : Number(text(row, 'end')),
})

function yearFaults(row: Row): Problem[] {
  const wrong = ['start', 'end'].filter(
    (column) => !/^\d{3,4}$/.test(text(row, column)) && !(column === 'end' && text(row, column) === ''),
  )
  if (wrong.length > 0) return wrong.map((column) => fault(row, column, 'not-integer', '1795'))
  const { start, end } = yearsOf(row)
  return end > start ? [] : [fault(row, 'end', 'out-of-range', `> ${start}`)]
}

function polityFaults(row: Row, others: ReadonlyMap<string, Polity>): Problem[] {
  const empty = ['id', 'name_en', 'name_lt', 'name_ru', 'name_pl', 'source'].filter(
    (column) => text(row, column) === '',
  )
  const notNumbers = ['label_lng', 'label_lat', 'label_min_zoom'].filter(
    (column) => text(row, column) === '' || Number.isNaN(Number(text(row, column))),
  )
  const isState = text(row, 'kind') === 'state'
  const choices: readonly (readonly [string, readonly string[]])[] = [
    ['kind', KINDS],
    ['role', isState ? ROLES : ['']],
    ['approximate', ['yes', 'no']],
  ]
  return [
    ...empty.map((column) => fault(row, column, 'cell-empty', column)),
    ...notNumbers.map((column) => fault(row, column, 'not-number', '25.3')),
    ...choices.flatMap(([column, allowed]) =>
      allowed.includes(text(row, column)) ? [] : [fault(row, column, 'not-one-of', allowed.join(', '))],
    ),
    ...yearFaults(row),
    ...(others.has(text(row, 'id')) ? [fault(row, 'id', 'duplicate', 'id')] : []),
  ]
}

function polityOf(row: Row): Polity {
  return {
    ...yearsOf(row),
    id: text(row, 'id'),
    kind: text(row, 'kind') as PolityKind,
    role: (text(row, 'role') || 'other') as Role,
    names: {
      en: text(row, 'name_en'),
      lt: text(row, 'name_lt'),
      ru: text(row, 'name_ru'),
      pl: text(row, 'name_pl'),
    },
    label: [Number(text(row, 'label_lng')), Number(text(row, 'label_lat'))],
    labelMinZoom: Number(text(row, 'label_min_zoom')),
    isApproximate: text(row, 'approximate') === 'yes',
  }
}

export const isIn = ({ start, end }: Years, year: number): boolean => start <= year && year < end

/** What holds a cell at the end of a year: its state, and the parts of the state in which it lies. */
export type Held = { readonly state?: Polity; readonly parts: readonly Polity[] }

/** Cell -> what holds it at the end of a year; a cell that no polity of the tables holds is not in the map. */
export function heldIn({ holdings }: Polities, year: number): ReadonlyMap<string, Held> {
  const held = new Map<string, { state?: Polity; parts: Polity[] }>()
  for (const holding of holdings) {
    if (!isIn(holding, year)) continue
    const entry = held.get(holding.cell) ?? { parts: [] }
    if (holding.polity.kind === 'state') entry.state = holding.polity
    else entry.parts.push(holding.polity)
    held.set(holding.cell, entry)
  }
  return held
}

/** The years around this one, half open, in which neither a holding nor the sharpness of borders changes: the ground stays as it is. */
export function stretchAround({ holdings }: Polities, year: number): Years {
  let start = -Infinity
  let end = Infinity
  const change = (at: number): void => {
    if (at <= year) start = Math.max(start, at)
    else end = Math.min(end, at)
  }
  change(FIRST_SHARP_YEAR)
  for (const holding of holdings) {
    change(holding.start)
    change(holding.end)
  }
  return { start, end }
}

/** Polities that are named in a year, states first. */
export function namedIn({ polities }: Polities, year: number): readonly Polity[] {
  return polities.filter((polity) => isIn(polity, year)).sort((a, b) => rank(a) - rank(b))
}

const rank = ({ kind, role, labelMinZoom }: Polity): number =>
  labelMinZoom + (role === 'lithuania' ? -10 : 0) + (kind === 'state' ? 0 : 20)

/** How a line between two cells is drawn; `soft` is a wide blurred line: nobody knew a sharper one. */
export type BorderStyle = 'none' | 'solid' | 'dashed' | 'soft' | 'inner'

/** Before the first partition of the Commonwealth outlines are judgements, and no line is sharp. */
export const FIRST_SHARP_YEAR = 1772

/** Style of an edge, given what holds the cells in a year. */
export function borderStyle(
  { cells, isApproximate }: Edge,
  held: ReadonlyMap<string, Held>,
  year: number,
): BorderStyle {
  const [a, b] = cells.map((cell) => held.get(cell))
  const states = [a?.state, b?.state]
  if (states[0]?.id === states[1]?.id) return isInner(a, b) ? 'inner' : 'none'
  const isOutlined = states.some((state) => state !== undefined && state.role !== 'neighbour')
  if (!isOutlined) return 'none'
  if (year < FIRST_SHARP_YEAR) return 'soft'
  return isApproximate || states.some((state) => state?.isApproximate) ? 'dashed' : 'solid'
}

const isInner = (a: Held | undefined, b: Held | undefined): boolean => {
  const ids = [a, b].map((held) => (held?.parts ?? []).map(({ id }) => id).sort())
  return ids[0]?.join() !== ids[1]?.join()
}
