// Which of a row can stay where they are when it is put in another order.

/** Places of a longest selection of numbers that rises from each to the next, in order. */
export function longestRise(numbers: readonly number[]): number[] {
  const valueAt = (place: number): number => numbers[place] ?? NaN
  /** By its length less one: the place where the rise of that length with the smallest end so far ends. */
  const ends: number[] = []
  const before = numbers.map((number, place) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (valueAt(ends[middle] ?? NaN) < number) low = middle + 1
      else high = middle
    }
    ends[low] = place
    return ends[low - 1]
  })
  const rise: number[] = []
  for (let place = ends.at(-1); place !== undefined; place = before[place]) rise.push(place)
  return rise.reverse()
}
