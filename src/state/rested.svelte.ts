// What is read follows when the hand rests; what is watched follows at once.
import { untrack } from 'svelte'
import { awaitTurn, fallBehind, leaveTurn } from './turns.svelte'

/** So long a scrub must pause before the lists follow, ms: longer than a held key takes to repeat, too short to wait for. */
const REST_MS = 120

/** Who follows when the hand rests, and when that will be. One timer for all: a scrub moves it at every step. */
let resting: readonly (() => void)[] = []
let restEnds = 0
let isResting = false

function awaitRest(follow: () => void): void {
  resting = [...resting, follow]
  restEnds = performance.now() + REST_MS
  if (isResting) return
  isResting = true
  setTimeout(endRest, REST_MS)
}

function endRest(): void {
  const left = restEnds - performance.now()
  if (left > 1) {
    setTimeout(endRest, left)
    return
  }
  isResting = false
  awaitTurn(resting)
  resting = []
}

/**
 * A value that follows a single change in one of the next frames, keeps still while change follows change, and follows when there was
 * none for 120 ms. It is not worked out before it follows. `moving` is what a scrub changes, and costs little. In components only.
 */
export function rested<T>(value: () => T, moving: () => unknown): { readonly current: T } {
  let changedAt = -Infinity
  return following(value, moving, (follow) => {
    const isFirst = performance.now() - changedAt > REST_MS
    changedAt = performance.now()
    if (isFirst) awaitTurn([follow])
    else awaitRest(follow)
    return () => {
      resting = resting.filter((other) => other !== follow)
      leaveTurn(follow)
    }
  })
}

/** A value that follows a change later; `wait` says when, and gives the way to call that off. */
function following<T>(
  value: () => T,
  moving: () => unknown,
  wait: (follow: () => void) => () => void,
): { readonly current: T } {
  let current = $state.raw(untrack(value))
  let turns = $state(0)
  let isDue = true
  $effect(() => {
    const turn = turns
    if (isDue) {
      isDue = false
      // From now on a change of anything that is read here is noticed, and nothing more is worked out until it follows.
      current = value()
      return undefined
    }
    moving()
    const arrive = fallBehind()
    const callOff = wait(() => {
      isDue = true
      turns = turn + 1
      arrive()
    })
    return () => {
      callOff()
      arrive()
    }
  })
  return {
    get current() {
      return current
    },
  }
}
