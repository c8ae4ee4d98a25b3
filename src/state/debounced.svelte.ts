// Values that follow when the hand rests: the map follows at once, what is read follows once.
import { untrack } from 'svelte'

/** A scrub rests when nothing has changed for so long, ms: longer than a held key takes to repeat, too short to wait for. */
const REST_MS = 120
/** A single change is followed after so long, ms: the frame of the map comes first. */
const FIRST_MS = 40

export type Debounced<T> = {
  readonly current: T
  /** Something has changed that `current` does not tell yet. */
  readonly isBehind: boolean
}

/**
 * A value that follows its causes late: 40 ms after a single change, and 120 ms after the last one when change follows change. `causes`
 * reads what may change, and should cost little; `value` is worked out only when it follows. In components only.
 */
export function debounced<T>(value: () => T, causes: () => unknown): Debounced<T> {
  let current = $state.raw(untrack(value))
  let isBehind = $state(false)
  let changedAt = -Infinity
  let isNew = true
  $effect(() => {
    causes()
    if (isNew) {
      // What stands here may have been measured since the first value was made, as the size of an element is.
      isNew = false
      current = untrack(value)
      return undefined
    }
    const now = performance.now()
    const wait = now - changedAt > REST_MS ? FIRST_MS : REST_MS
    changedAt = now
    isBehind = true
    const timer = setTimeout(() => {
      current = value()
      isBehind = false
    }, wait)
    return () => clearTimeout(timer)
  })
  return {
    get current() {
      return current
    },
    get isBehind() {
      return isBehind
    },
  }
}
