// Values that follow when the hand rests.
import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { debounced, type Debounced } from '../../src/state/debounced.svelte'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A year, and a list that follows it and counts how often it was made. */
function follower() {
  let year = $state(1863)
  let made = 0
  let list: Debounced<number> = { current: 0, isBehind: false }
  const destroy = $effect.root(() => {
    list = debounced(
      () => {
        made += 1
        return year
      },
      () => year,
    )
  })
  flushSync()
  const start = made
  return {
    set: (next: number): void => {
      year = next
      flushSync()
    },
    seen: () => list.current,
    isBehind: () => list.isBehind,
    made: () => made - start,
    destroy,
  }
}

test('a single change is followed soon, but not before the frame of the map', () => {
  const { set, seen, isBehind, destroy } = follower()
  vi.advanceTimersByTime(1000)
  set(1941)
  expect([seen(), isBehind()]).toEqual([1863, true])
  vi.advanceTimersByTime(16)
  expect(seen()).toBe(1863)
  vi.advanceTimersByTime(34)
  expect([seen(), isBehind()]).toEqual([1941, false])
  destroy()
})

test('while change follows change it keeps still, and then follows once, to the last', () => {
  const { set, seen, made, destroy } = follower()
  for (let year = 1864; year <= 1900; year++) {
    set(year)
    vi.advanceTimersByTime(30)
  }
  expect([seen(), made()]).toEqual([1863, 0])
  vi.advanceTimersByTime(120)
  expect([seen(), made()]).toEqual([1900, 1])
  vi.advanceTimersByTime(1000)
  expect(made()).toBe(1)
  destroy()
})

test('what is gone does not follow', () => {
  const { set, made, destroy } = follower()
  set(1941)
  destroy()
  vi.advanceTimersByTime(1000)
  expect(made()).toBe(0)
})
