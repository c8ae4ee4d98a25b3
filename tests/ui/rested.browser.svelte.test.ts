// Values that follow when the hand rests: one at a time, the last value, nobody forgotten.
import { flushSync } from 'svelte'
import { expect, test, vi } from 'vitest'
import { rested } from '../../src/state/rested.svelte'
import { isFollowing } from '../../src/state/turns.svelte'

const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
/** Longer than a rest and the turns of all followers here. */
const restOver = () => new Promise((done) => setTimeout(done, 400))

/** A year and so many lists that follow it. */
function lists(count: number) {
  let year = $state(1863)
  let followers: { readonly current: number }[] = []
  /** How many of them told of another year than before, change by change. */
  const turns: number[] = []
  const destroy = $effect.root(() => {
    followers = Array.from({ length: count }, () =>
      rested(
        () => year,
        () => year,
      ),
    )
    let before = followers.map(({ current }) => current)
    $effect(() => {
      const now = followers.map(({ current }) => current)
      const moved = now.filter((seen, at) => seen !== before[at]).length
      if (moved > 0) turns.push(moved)
      before = now
    })
  })
  flushSync()
  return {
    set: (next: number): void => {
      year = next
      flushSync()
    },
    seen: () => followers.map(({ current }) => current),
    turns,
    destroy,
  }
}

test('a single change is followed by all, one at a time', async () => {
  const { set, seen, turns, destroy } = lists(4)
  set(1941)
  expect(seen()).toEqual([1863, 1863, 1863, 1863])
  while (isFollowing()) await nextFrame()
  expect(seen()).toEqual([1941, 1941, 1941, 1941])
  expect(turns).toEqual([1, 1, 1, 1])
  destroy()
})

test('where no frame comes, all follow even so', async () => {
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
  const { set, seen, turns, destroy } = lists(3)
  set(1941)
  await restOver()
  frames.mockRestore()
  expect(seen()).toEqual([1941, 1941, 1941])
  expect(turns).toEqual([1, 1, 1])
  destroy()
})

test('one can tell whether all have followed', async () => {
  const { set, seen, destroy } = lists(3)
  expect(isFollowing()).toBe(false)
  for (const year of [1864, 1865]) set(year)
  while (isFollowing()) await nextFrame()
  expect(seen()).toEqual([1865, 1865, 1865])
  set(1866)
  expect(isFollowing()).toBe(true)
  destroy()
  expect(isFollowing()).toBe(false)
})

test('while change follows change the lists keep still; then they follow to the last', async () => {
  const { set, seen, destroy } = lists(3)
  // Nearer to each other than a frame is long: nobody has had a turn yet.
  for (let year = 1864; year <= 1900; year++) set(year)
  expect(seen()).toEqual([1863, 1863, 1863])
  await restOver()
  expect(seen()).toEqual([1900, 1900, 1900])
  set(1864)
  set(1900)
  await restOver()
  expect(seen()).toEqual([1900, 1900, 1900])
  destroy()
})

test('a list that is gone is not waited for', async () => {
  const gone = lists(2)
  const here = lists(1)
  gone.set(1941)
  here.set(1941)
  gone.destroy()
  await restOver()
  expect(gone.seen()).toEqual([1863, 1863])
  expect(here.seen()).toEqual([1941])
  here.destroy()
})
