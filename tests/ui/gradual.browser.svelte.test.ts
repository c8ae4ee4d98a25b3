// Lists whose rows come a few at a time: all of them in the end, in their order, those that stay never taken away.
import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { gradual } from '../../src/state/gradual.svelte'
import { isFollowing } from '../../src/state/turns.svelte'

type Row = { readonly id: string; readonly year: number }

const rowsOf = (ids: string, year = 1863): readonly Row[] => Array.from(ids, (id) => ({ id, year }))
const nextFrame = () => new Promise((done) => requestAnimationFrame(done))

/** A list, and the ids it has shown, change by change. */
function listOf(ids: string) {
  let rows: readonly Row[] = $state.raw(rowsOf(ids))
  let list: { readonly current: readonly Row[] } = { current: [] }
  const seen: string[] = []
  const destroy = $effect.root(() => {
    list = gradual(
      () => rows,
      ({ id }) => id,
    )
    $effect(() => {
      seen.push(list.current.map(({ id }) => id).join(''))
    })
  })
  flushSync()
  return {
    seen,
    rows: () => list.current,
    put: (next: readonly Row[]): void => {
      rows = next
    },
    set: (next: readonly Row[]): void => {
      rows = next
      flushSync()
    },
    destroy,
  }
}

const allThere = async (): Promise<void> => {
  while (isFollowing()) await nextFrame()
}

test('rows come three at a time, in their order', async () => {
  const { seen, destroy } = listOf('abcdefgh')
  expect(isFollowing()).toBe(true)
  await allThere()
  expect(seen).toEqual(['', 'abc', 'abcdef', 'abcdefgh'])
  destroy()
})

test('rows that stay are there at once, with what is new about them', async () => {
  const { seen, rows, set, destroy } = listOf('abcd')
  await allThere()
  set(rowsOf('xbydz', 1941))
  expect(rows()).toEqual(rowsOf('bd', 1941))
  await allThere()
  expect(rows()).toEqual(rowsOf('xbydz', 1941))
  expect(seen.slice(-2)).toEqual(['bd', 'xbydz'])
  destroy()
})

test('of two lists the first is whole before the second begins', async () => {
  const [first, second] = [listOf('abcdef'), listOf('uvw')]
  const wasWhole: boolean[] = []
  const stop = $effect.root(() => {
    $effect(() => {
      if (second.rows().length > 0) wasWhole.push(first.rows().length === 6)
    })
  })
  await allThere()
  expect(wasWhole).toEqual([true])
  for (const end of [stop, first.destroy, second.destroy]) end()
})

test('a list that changes before it was whole becomes the last one; one that is gone is not waited for', async () => {
  const { rows, put, set, destroy } = listOf('abcdefgh')
  const stop = $effect.root(() => {
    $effect(() => {
      if (rows().length === 3) put(rowsOf('uvwxbz'))
    })
  })
  await allThere()
  stop()
  expect(rows()).toEqual(rowsOf('uvwxbz'))
  set(rowsOf('abc'))
  expect(isFollowing()).toBe(true)
  destroy()
  expect(isFollowing()).toBe(false)
})
