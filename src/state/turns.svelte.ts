// Work that may wait: a little after each frame, so that no list holds up the map, and all of it before anyone is told that the page rests.
import { flushSync } from 'svelte'

/** A turn waits so long for a frame, ms: where the processor draws, frames are far between, and a hidden page has none. */
const LATE_MS = 60
/** A turn begins another work until so much time has passed, ms. */
const TURN_MS = 5

type Work = () => void

let waiting: readonly Work[] = []
/** What some work has left for later: it comes before all that has not begun. */
let left: readonly Work[] = []
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

/** Waits for a turn, behind all others. */
export function awaitTurn(works: readonly Work[]): void {
  waiting = [...waiting, ...works]
  comeToTurn()
}

/** Waits for a turn as what a work has left for later: before all others, and first of all when it has begun itself. */
export function awaitRestOfTurn(work: Work, hasBegun = false): void {
  left = hasBegun ? [work, ...left] : [...left, work]
  comeToTurn()
}

/** It is not to be done any more. */
export function leaveTurn(work: Work): void {
  waiting = waiting.filter((other) => other !== work)
  left = left.filter((other) => other !== work)
}

function nextWork(): Work | undefined {
  const [work] = left.length > 0 ? left : waiting
  if (work !== undefined) leaveTurn(work)
  return work
}

function comeToTurn(): void {
  if (isTurnComing || (left.length === 0 && waiting.length === 0)) return
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
  try {
    for (let work = nextWork(); work !== undefined; work = performance.now() < until ? nextWork() : undefined) {
      work()
      // Now, so that its time is known, and what it leaves for later waits already.
      flushSync()
    }
  } finally {
    // A list that cannot be drawn does not stop the others.
    isTurnComing = false
    comeToTurn()
  }
}
