// What is read follows when the hand rests; what is watched follows at once.
import { untrack } from 'svelte'

/** So long a scrub must pause before the lists follow, ms: longer than a held key takes to repeat, too short to wait for. */
const REST_MS = 120

/**
 * A value that follows a single change at once, keeps still while change follows change, and follows when there was none for 120 ms.
 * In components only.
 */
export function rested<T>(value: () => T): { readonly current: T } {
  let current = $state.raw(untrack(value))
  let changedAt = -Infinity
  $effect(() => {
    const now = value()
    const isFirst = performance.now() - changedAt > REST_MS
    changedAt = performance.now()
    if (isFirst) {
      current = now
      return undefined
    }
    const rest = setTimeout(() => (current = now), REST_MS)
    return () => clearTimeout(rest)
  })
  return {
    get current() {
      return current
    },
  }
}
