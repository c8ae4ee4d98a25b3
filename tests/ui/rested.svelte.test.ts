// Values that follow when the hand rests: one a frame, the last value, nobody forgotten.
import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { rested } from '../../src/state/rested.svelte'

const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
/** Longer than a rest and the turns of all followers here. */
const restOver = () => new Promise((done) => setTimeout(done, 400))

/** A year and so many lists that follow it. */
function lists(count: number) {
  let year = $state(1863)
  let followers: { readonly current: number }[] = []
  const destroy = $effect.root(() => {
    followers = Array.from({ length: count }, () => rested(() => year))
  })
  flushSync()
  return {
    set: (next: number): void => {
      year = next
      flushSync()
    },
    seen: () => followers.map(({ current }) => current),
    destroy,
  }
}

test('a single change is followed one list a frame, by all', async () => {
  const { set, seen, destroy } = lists(4)
  set(1941)
  expect(seen()).toEqual([1863, 1863, 1863, 1863])
  let before = 0
  for (let frame = 0; frame < 60 && before < 4; frame++) {
    await nextFrame()
    const now = seen().filter((year) => year === 1941).length
    expect(now - before).toBeLessThanOrEqual(1)
    before = now
  }
  expect(seen()).toEqual([1941, 1941, 1941, 1941])
  destroy()
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
