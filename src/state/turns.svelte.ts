// Work that may wait: a little after each frame, so that no list holds up the map, and all of it before anyone is told that the page rests.
import { flushSync } from 'svelte'

/** A turn waits so long for a frame, ms: where the processor draws, frames are far between, and a hidden page has none. */
const LATE_MS = 60
/** A turn goes on to the next work until so much time has passed, ms. */
const TURN_MS = 5

type Work = () => void

let waiting: readonly Work[] = []
let isTurnComing = false

/** How many are behind what they follow; no state, for an effect that ends would read what a state was before. */
let behind = 0
let isSomeBehind = $state(false)

/** Whether something still tells of an earlier time. */
export const isFollowing = (): boolean => isSomeBehind

/** Says that somebody is behind, until the function that it gives is called, once or more often. */
export function fallBehind(): () => void {
  let isBehind = true
  const count = (by: 1 | -1): void => {
    behind += by
    isSomeBehind = behind > 0
  }
  count(1)
  return () => {
    if (isBehind) count(-1)
    isBehind = false
  }
}

/** Waits for a turn: behind all others, or before them, when it is the rest of a work that has begun. */
export function awaitTurn(works: readonly Work[], isRest = false): void {
  waiting = isRest ? [...works, ...waiting] : [...waiting, ...works]
  comeToTurn()
}

/** It is not to be done any more. */
export function leaveTurn(work: Work): void {
  waiting = waiting.filter((other) => other !== work)
}

function comeToTurn(): void {
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
  const until = performance.now() + TURN_MS
  do {
    const [work, ...others] = waiting
    waiting = others
    work?.()
    // Now, so that its time is known, and what it leaves for later waits already.
    flushSync()
  } while (waiting.length > 0 && performance.now() < until)
  isTurnComing = false
  comeToTurn()
}
