// Turns: a little after each frame, in order; a fault in one work is the end of none of the others.
import { expect, test, vi } from 'vitest'
import { awaitRestOfTurn, awaitTurn, leaveTurn } from '../../src/state/turns.svelte'

const over = () => new Promise((done) => setTimeout(done, 400))

/** Works that are busy for so long, and what they have noted: their name and how many frames had been asked for. */
function works(ms: number, names: readonly string[]) {
  const frames = vi.spyOn(window, 'requestAnimationFrame')
  const notes: { name: string; frame: number }[] = []
  const all = names.map((name) => () => {
    for (const until = performance.now() + ms; performance.now() < until;);
    notes.push({ name, frame: frames.mock.calls.length })
  })
  return { all, notes }
}

test('a work longer than a turn is the last of it', async () => {
  const { all, notes } = works(12, ['a', 'b', 'c'])
  awaitTurn(all)
  await over()
  expect(notes.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  expect(new Set(notes.map(({ frame }) => frame)).size).toBe(3)
  vi.restoreAllMocks()
})

test('what is left of a work comes before all that has not begun, in its order', async () => {
  const notes: string[] = []
  const note = (name: string) => () => void notes.push(name)
  const gone = note('gone')
  awaitTurn([
    () => {
      notes.push('a')
      for (const rest of [note('a1'), gone, note('a2')]) awaitRestOfTurn(rest)
      leaveTurn(gone)
    },
    note('b'),
  ])
  await over()
  expect(notes).toEqual(['a', 'a1', 'a2', 'b'])
})

test('a work that fails leaves the others their turn', async () => {
  const faults: string[] = []
  const onFault = (event: ErrorEvent): void => {
    faults.push(event.message)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('error', onFault, { capture: true })
  const notes: string[] = []
  awaitTurn([
    () => {
      throw new Error('broken')
    },
    () => void notes.push('b'),
  ])
  await over()
  window.removeEventListener('error', onFault, { capture: true })
  expect(notes).toEqual(['b'])
  expect(faults).toEqual([expect.stringContaining('broken')])
})
