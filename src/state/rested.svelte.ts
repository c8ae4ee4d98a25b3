// What is read follows when the hand rests; what is watched follows at once.
import { untrack } from 'svelte'

/** So long a scrub must pause before the lists follow, ms: longer than a held key takes to repeat, too short to wait for. */
const REST_MS = 120

/** A turn waits so long for a frame, ms: where the processor draws, frames are far between, and a hidden page has none. */
const LATE_MS = 60

/** Who follows when the hand rests, and when that will be. One timer for all: a scrub moves it at every step. */
let resting: readonly (() => void)[] = []
let restEnds = 0
let isResting = false

/** What is about to follow. One a frame: all lists laid out in one frame would hold up the map. */
let waiting: readonly (() => void)[] = []
let isTurnComing = false

/** How many values are behind what they follow; no state, for an effect that ends would read what a state was before. */
let behind = 0
let isSomeBehind = $state(false)

function countBehind(by: 1 | -1): void {
  behind += by
  isSomeBehind = behind > 0
}

/** Whether some list still tells of an earlier time. */
export const isFollowing = (): boolean => isSomeBehind

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
  waiting = [...waiting, ...resting]
  resting = []
  awaitTurn()
}

function awaitTurn(): void {
  if (isTurnComing || waiting.length === 0) return
  isTurnComing = true
  const late = setTimeout(() => {
    cancelAnimationFrame(frame)
    takeTurn()
  }, LATE_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(late)
    // In a task of its own, after what the frame itself has to do.
    setTimeout(takeTurn)
  })
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
 * none for 120 ms. It is not worked out before it follows. `moving` is what a scrub changes, and costs little. In components only.
 */
export function rested<T>(value: () => T, moving: () => unknown): { readonly current: T } {
  let current = $state.raw(untrack(value))
  let turns = $state(0)
  let isDue = true
  let changedAt = -Infinity
  $effect(() => {
    const turn = turns
    if (isDue) {
      isDue = false
      // From now on a change of anything that is read here is noticed, and nothing more is worked out until it follows.
      current = value()
      return undefined
    }
    moving()
    const isFirst = performance.now() - changedAt > REST_MS
    changedAt = performance.now()
    countBehind(1)
    let isBehind = true
    const arrive = (): void => {
      if (isBehind) countBehind(-1)
      isBehind = false
    }
    const follow = (): void => {
      isDue = true
      turns = turn + 1
      arrive()
    }
    if (isFirst) {
      waiting = [...waiting, follow]
      awaitTurn()
    } else awaitRest(follow)
    return () => {
      resting = resting.filter((other) => other !== follow)
      waiting = waiting.filter((other) => other !== follow)
      arrive()
    }
  })
  return {
    get current() {
      return current
    },
  }
}
