// Rows of a list that come a few at a time: those that are there already stay, the others wait for a turn.
import { awaitRestOfTurn, fallBehind, leaveTurn } from './turns.svelte'

/** Rows made in one go: the dearest, those of associations, take a millisecond or two each. */
const AT_A_TIME = 3

/** The rows of `rows` that are there; more come turn by turn until all are. In components only. */
export function gradual<T>(rows: () => readonly T[], key: (row: T) => string): { readonly current: readonly T[] } {
  let there: readonly string[] = []
  let isTurn = false
  /** Room for rows that are not there yet: each turn gives some, and what is left of it is gone when they have come. */
  let room = $state.raw({ rows: 0 })
  const current = $derived(rows().filter((row) => there.includes(key(row)) || room.rows-- > 0))
  $effect(() => {
    there = current.map(key)
    room.rows = 0
    const hasBegun = isTurn
    isTurn = false
    if (current.length === rows().length) return undefined
    const arrive = fallBehind()
    const more = (): void => {
      isTurn = true
      room = { rows: AT_A_TIME }
      arrive()
    }
    awaitRestOfTurn(more, hasBegun)
    return () => {
      leaveTurn(more)
      arrive()
    }
  })
  return {
    get current() {
      return current
    },
  }
}
