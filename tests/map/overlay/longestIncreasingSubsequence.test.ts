import { expect, test } from 'vitest'
import { longestRise } from '../../../src/map/overlay/longestIncreasingSubsequence'

test('all that are in order stay; of one that was moved the others stay', () => {
  expect(longestRise([])).toEqual([])
  expect(longestRise([2, 5, 7])).toEqual([0, 1, 2])
  expect(longestRise([0, 2, 3, 4, 1])).toEqual([0, 1, 2, 3])
  expect(longestRise([4, 0, 1, 2, 3])).toEqual([1, 2, 3, 4])
  expect(longestRise([3, 2, 1])).toHaveLength(1)
})

test('no rise is longer, as trying all of them shows', () => {
  let seed = 7
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647)
  for (let round = 0; round < 200; round++) {
    const numbers = Array.from({ length: next() % 9 }, () => next() % 100).filter((n, at, all) => all.indexOf(n) === at)
    const found = longestRise(numbers)
    const values = found.map((place) => numbers[place] ?? NaN)
    expect(values).toEqual([...values].sort((a, b) => a - b))
    const rises = (chosen: readonly number[]) => chosen.every((n, at) => at === 0 || n > (chosen[at - 1] ?? NaN))
    const longest = Array.from({ length: 2 ** numbers.length }, (_, code) =>
      numbers.filter((_, at) => code & (1 << at)),
    )
      .filter(rises)
      .reduce((most, { length }) => Math.max(most, length), 0)
    expect(found).toHaveLength(longest)
  }
})
