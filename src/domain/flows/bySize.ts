// Rows of a list by size: the largest first, and those without a figure apart.
import { figureOf } from '../../record/figure'
import type { Flow, Movement } from '../../record/record'
import { byMovement, type FlowOnShow } from './onShow'

/** Rows of one movement. Both lists together are all its rows. */
export type SizedGroup = {
  readonly movement: Movement
  /** The largest first, but a whole before its parts. */
  readonly known: readonly FlowOnShow[]
  /** Rows without a figure that have no part with one. */
  readonly unknown: readonly FlowOnShow[]
}

/** Best figure of a flow in persons; null when it has none. */
export function peopleIn({ claims }: Flow): number | null {
  const figure = figureOf(claims)
  return figure?.leading.unit === 'persons' ? figure.best : null
}

/** Groups of rows in list order (`OnShow.flows`) by movement, the movement with the largest figure first. */
export function bySize(rows: readonly FlowOnShow[]): readonly SizedGroup[] {
  return byMovement(rows, ({ flow }) => flow.movement)
    .map(([movement, own]): SizedGroup => ({ movement, ...sorted(own) }))
    .sort((a, b) => largestIn(b.known) - largestIn(a.known))
}

/** People of the largest row; -1 where no row has a figure in persons. */
const largestIn = (rows: readonly FlowOnShow[]): number =>
  rows.reduce((largest, { flow }) => Math.max(largest, peopleIn(flow) ?? -1), -1)

const hasFigure = ({ flow }: FlowOnShow): boolean => flow.claims.length > 0

function sorted(rows: readonly FlowOnShow[]): Pick<SizedGroup, 'known' | 'unknown'> {
  const known: FlowOnShow[] = []
  const unknown: FlowOnShow[] = []
  for (const branch of branchesOf(rows).sort((a, b) => largestIn(b) - largestIn(a))) {
    const [top, ...parts] = branch
    if (top === undefined) continue
    if (!branch.some(hasFigure)) {
      unknown.push(...branch)
      continue
    }
    const below = sorted(parts)
    known.push(top, ...below.known)
    unknown.push(...below.unknown)
  }
  return { known, unknown }
}

/** Each row of the least depth with the deeper rows that follow it. */
function branchesOf(rows: readonly FlowOnShow[]): FlowOnShow[][] {
  const top = rows.reduce((least, { depth }) => Math.min(least, depth), Infinity)
  const branches: FlowOnShow[][] = []
  for (const row of rows) {
    const last = branches.at(-1)
    if (row.depth === top || last === undefined) branches.push([row])
    else last.push(row)
  }
  return branches
}
