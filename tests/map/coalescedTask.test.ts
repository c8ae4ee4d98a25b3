import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CoalescedTask } from '../../src/map/coalescedTask'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('work that is requested several times is done once, in a task of its own', () => {
  const work = vi.fn()
  const task = new CoalescedTask(work)
  task.request()
  task.request()
  expect(work).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(work).toHaveBeenCalledTimes(1)
})

test('work may be requested again once it is done, and by itself', () => {
  let rounds = 0
  const task = new CoalescedTask(() => {
    rounds += 1
    if (rounds < 3) task.request()
  })
  task.request()
  vi.runAllTimers()
  expect(rounds).toBe(3)
})

test('a request that is withdrawn is not carried out; withdrawing tells whether there was one', () => {
  const work = vi.fn()
  const task = new CoalescedTask(work)
  expect(task.cancel()).toBe(false)
  task.request()
  expect(task.cancel()).toBe(true)
  vi.runAllTimers()
  expect(work).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})
