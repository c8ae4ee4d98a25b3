// What is read follows when the hand rests; what is watched follows at once.
import { untrack } from 'svelte'

/** So long a scrub must pause before the lists follow, ms: longer than a held key takes to repeat, too short to wait for. */
const REST_MS = 120

/** What is about to follow. One a frame: all lists laid out in one frame would hold up the map. */
let waiting: readonly (() => void)[] = []
let isTurnComing = false

function awaitTurn(): void {
  if (isTurnComing || waiting.length === 0) return
  isTurnComing = true
  // In a task of its own, after what the frame itself has to do.
  requestAnimationFrame(() => setTimeout(takeTurn))
}

function takeTurn(): void {
  isTurnComing = false
  const [follow, ...others] = waiting
  waiting = others
  follow?.()
  awaitTurn()
}

/**
 * A value that follows a single change in one of the next frames, keeps still while change follows change, and follows when there was
 * none for 120 ms. In components only.
 */
export function rested<T>(value: () => T): { readonly current: T } {
  let current = $state.raw(untrack(value))
  let changedAt = -Infinity
  $effect(() => {
    const now = value()
    if (now === untrack(() => current)) return undefined
    const isFirst = performance.now() - changedAt > REST_MS
    changedAt = performance.now()
    const follow = (): void => {
      current = now
    }
    const join = (): void => {
      waiting = [...waiting, follow]
      awaitTurn()
    }
    const rest = isFirst ? undefined : setTimeout(join, REST_MS)
    if (isFirst) join()
    return () => {
      clearTimeout(rest)
      waiting = waiting.filter((other) => other !== follow)
    }
  })
  return {
    get current() {
      return current
    },
  }
}
