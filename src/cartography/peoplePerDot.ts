// People in motion: how many of them one dot stands for. Pure.

/** People a dot stands for at least. */
const LEAST = 100
/** Dots of the largest flow on show at most: more would be a band. */
const MOST_DOTS = 500

/** People one dot stands for, so that the largest flow on show is no band of dots: 100, 1,000, 10,000 ... One number for all. */
export function peoplePerDot(people: readonly (number | null)[]): number {
  let largest = 0
  for (const count of people) largest = Math.max(largest, count ?? 0)
  let per = LEAST
  while (largest / per > MOST_DOTS) per *= 10
  return per
}

/** Dots of a flow: one at least for whom there is a checked figure, none without one. */
export function dotsOf(people: number | null, per: number): number {
  return people === null || people <= 0 ? 0 : Math.max(1, Math.round(people / per))
}
