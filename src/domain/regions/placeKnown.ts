// Of how many people of a total the record knows the place: for the bar "of the whole".
import type { Figure } from '../../record/figure'
import { lineageOf } from '../../record/lineage'
import type { Flow, HistoricalRecord } from '../../record/record'
import { joinByRegion, type End } from './joinByRegion'
import type { Told } from './levels'
import { largestSum } from './sums'
import { totalsOf, type OnShow, type Total } from '../flows/onShow'

/** People of one region, of those whose place is known. */
export type KnownPart = { readonly at: Told; readonly people: number }

/** A total and its people whose place is known; `known` + `unknown` = the best figure of the total. */
export type PlaceKnown = {
  readonly total: Flow
  readonly figure: Figure
  /** The end that tells where these people went, or for those who came back where they came from. */
  readonly end: End
  /** People whose place is known, rounded down to the last digit that the total gives, the hundreds at most. */
  readonly known: number
  readonly unknown: number
  /** There are further people with a place, whom the rules of sums do not let be added. */
  readonly isAtLeast: boolean
  /** Regions, the largest first; without rounding. */
  readonly parts: readonly KnownPart[]
}

/** Steps to which people are rounded at most. */
const COARSEST = 100

/**
 * The totals on show that have parts with places, each with the largest sum of these parts that the record allows. A total that has
 * a place itself, and one of which nothing can be said, is left out, and so is context.
 */
export function placesKnown(shown: OnShow, record: HistoricalRecord): readonly PlaceKnown[] {
  return totalsOf(shown, record).flatMap((total) => {
    const { movement } = total.flow
    return movement.kind === 'context' ? [] : (placeKnown(total, shown, record) ?? [])
  })
}

/** The end of a flow that is asked for: where people were brought, or where those who came back had been. */
const askedEnd = ({ movement, measure }: Flow): End =>
  movement.kind === 'returned' || measure === 'returned' || measure === 'released' ? 'origin' : 'destination'

function placeKnown({ flow: total, figure }: Total, shown: OnShow, record: HistoricalRecord): PlaceKnown | null {
  const end = askedEnd(total)
  if (total[end] !== null) return null
  const placed = shown.flows
    .map(({ flow }) => flow)
    .filter((row) => row !== total && row.measure === total.measure && row[end] !== null)
    .filter((row) => lineageOf(row, record).includes(total.id))
  const { sum, refused } = largestSum(placed, record)
  if (sum === null || sum.best > figure.best) return null
  const step = stepOf(figure.best)
  // Never more than the rules allow.
  const known = Math.floor(sum.best / step) * step
  if (known === 0) return null
  const rows = sum.rows.flatMap((row) => (row.type === 'flow' ? [row] : []))
  return {
    total,
    figure,
    end,
    known,
    unknown: figure.best - known,
    isAtLeast: refused.some(({ why }) => why !== 'inside'),
    parts: partsOf(rows, end, record),
  }
}

/** Largest power of ten, at most 100, of which a number is a multiple. */
function stepOf(people: number): number {
  let step = 1
  while (step < COARSEST && people % (step * 10) === 0) step *= 10
  return step
}

/** The rows by the region of their time. They exclude each other, so that every one is in one region and none is taken off. */
function partsOf(rows: readonly Flow[], end: End, record: HistoricalRecord): KnownPart[] {
  return joinByRegion(rows, { level: 'region', time: 'then', end }, record).flatMap(({ at, sums }) =>
    at === null ? [] : [{ at, people: sums.reduce((people, { rest }) => people + rest.best, 0) }],
  )
}
