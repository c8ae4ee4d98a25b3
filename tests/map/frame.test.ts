import { expect, test } from 'vitest'
import { FrameState } from '../../src/map/frame'

function settledFrame(): FrameState {
  const frame = new FrameState()
  frame.settled()
  frame.drawn()
  return frame
}

test('until the first picture is complete every frame places names and marks', () => {
  const frame = new FrameState()
  expect([frame.drawn(), frame.drawn()]).toEqual([true, true])
  frame.settled()
  expect(frame.drawn()).toBe(false)
})

test('a frame in which nothing is new leaves names and marks as they are', () => {
  const frame = settledFrame()
  expect([frame.drawn(), frame.drawn()]).toEqual([false, false])
})

test('what changes is placed by the next frame, once', () => {
  const frame = settledFrame()
  frame.changed()
  frame.changed()
  expect([frame.drawn(), frame.drawn()]).toEqual([true, false])
})

test('a camera that moves makes the last frame out of date until the next one is drawn', () => {
  const frame = settledFrame()
  expect(frame.isCurrent).toBe(true)
  frame.moved()
  expect(frame.isCurrent).toBe(false)
  expect(frame.drawn()).toBe(true)
  expect(frame.isCurrent).toBe(true)
})

test('a change without a move leaves the last frame the one of the present camera', () => {
  const frame = settledFrame()
  frame.changed()
  expect(frame.isCurrent).toBe(true)
})

test('no frame has been drawn by the camera before the first one', () => {
  expect(new FrameState().isCurrent).toBe(false)
})
