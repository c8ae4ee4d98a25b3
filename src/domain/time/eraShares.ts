// How the slider is shared out among the eras.
import type { HistoricalRecord } from '../../record/record'
import { remembered } from '../../record/remembered'
import { timeSteps } from './timeSteps'

/** Least width of an era, px: a finger's. */
export const LEAST_ERA_PX = 44

/** How wide an era wants to be: more where more begins, but twenty events must not leave the others without room. */
const weightsOf = remembered((record) => {
  const { events } = timeSteps(record)
  return record.eras.map(({ span }) => {
    const count = events.filter(({ year }) => year >= span.start && year < span.end).length
    return 2 + Math.log2(1 + count)
  })
})

/**
 * Share of each era in an axis so wide, in the order of the eras; they sum to 1. No era is narrower than a finger as long as all can
 * be so wide; else all are equal.
 */
export function eraShares(record: HistoricalRecord, axisPx: number): readonly number[] {
  const weights = weightsOf(record)
  const least = Math.min(LEAST_ERA_PX / axisPx, 1 / weights.length)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let shares: readonly number[] = weights.map((weight) => weight / sum)
  // Widening one era can push another one below the least width: as many rounds as there are eras.
  for (let round = 0; round < weights.length; round++) {
    const isNarrow = shares.map((share) => share <= least)
    const taken = isNarrow.filter(Boolean).length * least
    const left = shares.reduce((total, share, at) => total + (isNarrow[at] === true ? 0 : share), 0)
    shares = shares.map((share, at) => (isNarrow[at] === true ? least : (share / left) * (1 - taken)))
  }
  return shares
}
