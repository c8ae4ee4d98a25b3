// From rows to the objects of the record, one function a table.
import { cell, integer, list, texts, textsOrNull } from './rowValues'
import { spanOfDate, type Span } from './edtfDate'
import type {
  AccountTerm,
  Basis,
  Claim,
  Community,
  CountUnit,
  Decree,
  Definition,
  Division,
  FateTerm,
  Flow,
  Kind,
  Level,
  Modifier,
  Movement,
  Person,
  Place,
  Precision,
  SourceWork,
  Stock,
  Strand,
  Unit,
} from './record'
import type { Row } from './tableSchema'

export function readMovement(row: Row): Movement {
  return {
    id: cell(row, 'id'),
    number: Number(cell(row, 'number')),
    era: cell(row, 'era'),
    kind: cell(row, 'kind') as Kind,
    start: cell(row, 'start'),
    end: cell(row, 'end'),
    agent: cell(row, 'agent'),
    sources: list(row, 'sources'),
    order: textsOrNull(row, 'order'),
    name: texts(row, 'name'),
    text: texts(row, 'text'),
  }
}

export function readPlace(row: Row, names: readonly Row[], units: readonly Unit[]): Place {
  const id = cell(row, 'id')
  return {
    id,
    at: [Number(cell(row, 'lng')), Number(cell(row, 'lat'))],
    precision: cell(row, 'precision') as Precision,
    country: cell(row, 'country'),
    rank: Number(cell(row, 'rank')),
    name: texts(row, 'name'),
    spellings: list(row, 'spellings'),
    coordinateSource: cell(row, 'coordinate_source'),
    units,
    periodNames: names
      .filter((name) => cell(name, 'place') === id)
      .map((name) => ({
        ...years(name),
        name: texts(name, 'name'),
      })),
  }
}

export function readSource(row: Row): SourceWork {
  return {
    id: cell(row, 'id'),
    quality: cell(row, 'quality') as SourceWork['quality'],
    citation: cell(row, 'citation'),
    url: cell(row, 'url'),
    isSeen: cell(row, 'seen') === 'yes',
  }
}

/** Checked claims by subject, in the order of their ranks. Unchecked claims stay in the files and out of every figure. */
export function readClaims(
  rows: readonly Row[],
  definitions: ReadonlyMap<string, Definition>,
  sources: ReadonlyMap<string, SourceWork>,
): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  for (const row of rows) {
    const definition = definitions.get(cell(row, 'definition'))
    const source = sources.get(cell(row, 'source'))
    if (definition === undefined || source === undefined || cell(row, 'checked') !== 'yes') continue
    const subject = cell(row, 'subject')
    const claim: Claim = {
      id: cell(row, 'id'),
      rank: Number(cell(row, 'rank')),
      modifier: cell(row, 'modifier') as Modifier,
      low: integer(row, 'low'),
      best: integer(row, 'best'),
      high: integer(row, 'high'),
      unit: cell(row, 'unit') as CountUnit,
      definition,
      source,
      locator: cell(row, 'locator'),
      basis: cell(row, 'basis') as Basis,
      line: row.line,
    }
    const own = claims.get(subject) ?? []
    own.push(claim)
    claims.set(subject, own)
  }
  for (const list of claims.values()) list.sort((a, b) => a.rank - b.rank)
  return claims
}

/** Years of a row with columns start and end; infinite where open. */
function years(row: Row): Span {
  return {
    start: integer(row, 'start') ?? Number.NEGATIVE_INFINITY,
    end: integer(row, 'end') ?? Number.POSITIVE_INFINITY,
  }
}

/** Levels of units, the widest first. */
export const LEVELS: readonly string[] = ['country', 'area', 'region', 'district'] satisfies readonly Level[]

/** In disjoint_parts.csv: all parts of the whole that have its measure, but those that have a row without a division. */
const ALL_PARTS = '*'

/** Divisions in the order of the file; a row without a division says that its part may share people with the others. */
export function readDivisions(rows: readonly Row[], partsOf: (whole: string) => readonly string[]): Division[] {
  const divisions = new Map<string, Division & { parts: string[] }>()
  const undivided = new Set(rows.filter((row) => cell(row, 'division') === '').map((row) => cell(row, 'part')))
  for (const row of rows) {
    const [whole, name, part] = [cell(row, 'whole'), cell(row, 'division'), cell(row, 'part')]
    if (name === '') continue
    const key = `${whole} ${name}`
    const division = divisions.get(key) ?? { whole, name, parts: [] }
    divisions.set(key, division)
    division.parts.push(...(part === ALL_PARTS ? partsOf(whole).filter((id) => !undivided.has(id)) : [part]))
  }
  return [...divisions.values()]
}

/** Units of each place with the years in which it lay in them, oldest first. */
export function readUnits(units: readonly Row[], placeUnits: readonly Row[]): Map<string, Unit[]> {
  const rowsById = new Map(units.map((row) => [cell(row, 'id'), row]))
  const byId = new Map<string, Unit>()
  const read = (row: Row): Unit => {
    const id = cell(row, 'id')
    const level = cell(row, 'level') as Level
    const above = rowsById.get(cell(row, 'parent'))
    // A parent that is not wider is a fault, told elsewhere; to follow it could lead in a circle.
    const isWider = above !== undefined && LEVELS.indexOf(cell(above, 'level')) < LEVELS.indexOf(level)
    const parent = isWider ? (byId.get(cell(above, 'id')) ?? read(above)) : null
    const unit = { id, level, parent, country: cell(row, 'country'), ...years(row), name: texts(row, 'name') }
    byId.set(id, unit)
    return unit
  }
  for (const row of units) if (!byId.has(cell(row, 'id'))) read(row)
  const byPlace = new Map<string, Unit[]>()
  for (const row of placeUnits) {
    const unit = byId.get(cell(row, 'unit'))
    if (unit === undefined) continue
    const { start, end } = years(row)
    const within = { ...unit, start: Math.max(unit.start, start), end: Math.min(unit.end, end) }
    const own = byPlace.get(cell(row, 'place')) ?? []
    byPlace.set(
      cell(row, 'place'),
      [...own, within].sort((a, b) => a.start - b.start || a.end - b.end),
    )
  }
  return byPlace
}

type Works = ReadonlyMap<string, SourceWork>
type Places = ReadonlyMap<string, Place>

const worksOf = (row: Row, works: Works): SourceWork[] => list(row, 'sources').flatMap((id) => works.get(id) ?? [])

export function readPerson(row: Row, movement: Movement, places: Places, works: Works): Person {
  const date = cell(row, 'date')
  return {
    id: cell(row, 'id'),
    movement,
    flow: cell(row, 'flow') || null,
    date,
    span: spanOfDate(date),
    origin: places.get(cell(row, 'origin')) ?? null,
    destination: places.get(cell(row, 'destination')) ?? null,
    sources: worksOf(row, works),
    name: texts(row, 'name'),
    note: textsOrNull(row, 'note'),
  }
}

export function readCommunity(row: Row, place: Place, lastYear: number, works: Works): Community {
  const [founded, closed] = [cell(row, 'founded'), cell(row, 'closed')]
  const first = spanOfDate(founded)
  const last = spanOfDate(closed)
  return {
    id: cell(row, 'id'),
    place,
    founded,
    closed,
    span: first && { start: first.start, end: last?.end ?? lastYear },
    sources: worksOf(row, works),
    name: texts(row, 'name'),
    note: textsOrNull(row, 'note'),
  }
}

export function readDecree(row: Row, movement: Movement, works: Works): Decree {
  return {
    id: cell(row, 'id'),
    movement,
    date: cell(row, 'date'),
    sources: worksOf(row, works),
    name: texts(row, 'name'),
    text: texts(row, 'text'),
  }
}

export function readAccountTerm(row: Row, subject: Flow | Stock): AccountTerm {
  return {
    id: cell(row, 'id'),
    strand: cell(row, 'strand') as Strand,
    role: cell(row, 'role') as AccountTerm['role'],
    term: cell(row, 'term') as FateTerm,
    subject,
  }
}
