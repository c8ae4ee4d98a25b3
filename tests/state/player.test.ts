import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { growMs, restMs, type Stop } from '../../src/domain/time/playback'
import { Player, type Clock } from '../../src/state/Player.svelte'
import { AtlasState } from '../../src/state/atlasState.svelte'
import { decodeView } from '../../src/state/address'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

// Its events are of 1948, the first of its era, and 1950.
const { record } = smallRecord()
const known = {
  firstYear: 1800,
  lastYear: 1999,
  yearOf: () => undefined,
  hasPlace: () => false,
  hasJoined: () => false,
  measures: [],
}
const later = (ms: number, run: () => void) => {
  const id = setTimeout(run, ms)
  return () => clearTimeout(id)
}
let frames = 0
const CLOCK: Clock = {
  now: () => Date.now(),
  after: later,
  frame: (run) =>
    later(16, () => {
      frames += 1
      run()
    }),
}
const rest = (isFirst: boolean) => restMs({ isFirst } as Stop, 'medium')
const GROW = growMs('medium') + 16

function playerAt(query: string, isStill = false): { view: AtlasState; player: Player } {
  const view = new AtlasState(record, decodeView(query, known, ['en']).state)
  return { view, player: new Player(view, () => isStill, CLOCK) }
}

beforeEach(() => {
  vi.useFakeTimers()
  frames = 0
})
afterEach(() => vi.useRealTimers())

test('it goes from event to event, lets the arcs grow, rests, and stops at the end', () => {
  const { view, player } = playerAt('year=1900')
  player.play()
  expect([view.year, player.growth, player.isPlaying]).toEqual([1948, 0, true])
  vi.advanceTimersByTime(growMs('medium') / 2)
  expect(player.growth).toBeGreaterThan(0.4)
  expect(player.growth).toBeLessThan(0.6)
  vi.advanceTimersByTime(GROW / 2 + 16)
  expect([view.year, player.growth]).toEqual([1948, 1])
  vi.advanceTimersByTime(rest(true))
  expect(view.year).toBe(1950)
  expect(player.growth).toBeLessThan(0.1)
  vi.advanceTimersByTime(GROW + rest(false) + 32)
  expect([view.year, player.growth, player.isPlaying]).toEqual([1950, 1, false])
})

test('no frame is asked for while it rests or stands still', () => {
  const { player } = playerAt('year=1900')
  player.play()
  vi.advanceTimersByTime(GROW + 32)
  const drawn = frames
  expect(drawn).toBeGreaterThan(10)
  vi.advanceTimersByTime(rest(true) / 2)
  expect(frames).toBe(drawn)
  player.pause()
  vi.advanceTimersByTime(60_000)
  expect(frames).toBe(drawn)
})

test('a pause is at once, with whole arcs, and nothing comes after it', () => {
  const { view, player } = playerAt('year=1900')
  player.play()
  vi.advanceTimersByTime(100)
  expect(player.growth).toBeLessThan(1)
  player.toggle()
  expect([player.isPlaying, player.growth]).toEqual([false, 1])
  vi.advanceTimersByTime(60_000)
  expect([view.year, player.growth, vi.getTimerCount()]).toEqual([1948, 1, 0])
})

test.each<[string, (view: AtlasState) => void]>([
  ['sets a year', (view) => view.setYear(1850)],
  ['sets the year that is on show', (view) => view.setYear(view.year)],
  ['sets an era', (view) => view.setEra(view.era)],
  ['steps by an era', (view) => view.stepEra(-1)],
  ['asks for a whole era', (view) => view.setMode('era')],
  ['chooses a flow', (view) => view.choose('to-there')],
  ['opens a flow of another time', (view) => view.open('unknown')],
  ['goes back', (view) => view.apply(makeState({ year: 1850, mode: 'year' }))],
  ['goes back to the time on show', (view) => view.apply({ ...view.state, tab: 'table' })],
  ['opens another tab', (view) => view.update({ tab: 'table' })],
  ['chooses a place', (view) => view.choosePlace(record.places.get('there') ?? null)],
])('it pauses when the reader %s', (_, touch) => {
  const { view, player } = playerAt('year=1900')
  player.play()
  vi.advanceTimersByTime(50)
  touch(view)
  const year = view.year
  expect([player.isPlaying, player.growth]).toEqual([false, 1])
  vi.advanceTimersByTime(60_000)
  expect(view.year).toBe(year)
})

test('it plays on while the reader looks around: language, layers, camera, a closed card', () => {
  const { view, player } = playerAt('year=1900')
  player.play()
  view.update({ language: 'lt', counts: true, camera: { center: [24, 55], zoom: 5 } })
  view.choose(null)
  view.setBeside(1863)
  expect(player.isPlaying).toBe(true)
})

test('for a reader who prefers reduced motion it cuts: arcs are whole from the first picture on', () => {
  const { view, player } = playerAt('year=1900', true)
  player.play()
  expect([view.year, player.growth, frames]).toEqual([1948, 1, 0])
  vi.advanceTimersByTime(rest(true))
  expect([view.year, player.growth, frames]).toEqual([1950, 1, 0])
})

test('a whole era is played from its first event on, and the end leads to the beginning', () => {
  const { view, player } = playerAt('year=1950&mode=era')
  player.play()
  expect([view.year, view.mode]).toEqual([1948, 'year'])
  player.pause()
  view.setYear(1999)
  player.play()
  expect(view.year).toBe(1948)
})

test('a new speed counts at once, also while it rests', () => {
  const { view, player } = playerAt('year=1900', true)
  player.play()
  player.setSpeed('fast')
  vi.advanceTimersByTime(restMs({ isFirst: true } as Stop, 'fast'))
  expect(view.year).toBe(1950)
})
