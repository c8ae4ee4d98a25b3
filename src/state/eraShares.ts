// How the slider is shared out.

/** Share of the slider for each era, in the order of eras.csv: wide where more happened. */
const SHARES: readonly number[] = [15, 12, 15, 15, 19, 12, 12]

/** Least width of an era, px: a finger's. */
export const LEAST_ERA_PX = 44

/** Shares that sum to 1 for an axis so wide: no era is narrower than a finger as long as all can be so wide; else all are equal. */
export function eraShares(axisPx: number): readonly number[] {
  const least = Math.min(LEAST_ERA_PX / axisPx, 1 / SHARES.length)
  const sum = SHARES.reduce((total, share) => total + share, 0)
  let shares = SHARES.map((share) => share / sum)
  // Who is too narrow takes from the others, which may then be too narrow themselves.
  for (let round = 0; round < SHARES.length; round++) {
    const isNarrow = shares.map((share) => share <= least)
    const taken = isNarrow.filter(Boolean).length * least
    const left = shares.reduce((total, share, at) => total + (isNarrow[at] === true ? 0 : share), 0)
    shares = shares.map((share, at) => (isNarrow[at] === true ? least : (share / left) * (1 - taken)))
  }
  return shares
}
