import { expect, test } from 'vitest'
import { FrameState } from '../../src/map/frameState'

function settledFrame(): FrameState {
  const frame = new FrameState()
  frame.settled()
  frame.drawn(false)
  frame.placed()
  return frame
}

test('until the first picture is complete every frame places names and marks', () => {
  const frame = new FrameState()
  for (let round = 0; round < 2; round++) {
    expect(frame.drawn(false)).toBe('now')
    frame.placed()
  }
  frame.settled()
  expect(frame.drawn(false)).toBe('not')
})

test('a frame in which nothing is new leaves names and marks as they are, also in the middle of a move', () => {
  const frame = settledFrame()
  expect([frame.drawn(false), frame.drawn(true)]).toEqual(['not', 'not'])
})

test('what changes while the camera rests is placed after the next frame, and stays due until it is placed', () => {
  const frame = settledFrame()
  frame.changed()
  frame.changed()
  expect([frame.drawn(false), frame.drawn(false)]).toEqual(['afterwards', 'afterwards'])
  frame.placed()
  expect(frame.drawn(false)).toBe('not')
})

test('what changes while the camera moves is placed with the frame', () => {
  const frame = settledFrame()
  frame.changed()
  expect(frame.drawn(true)).toBe('now')
})

test('a camera that moved, if only by a jump, has its names in its own frame', () => {
  const frame = settledFrame()
  expect(frame.isCurrent).toBe(true)
  frame.moved()
  expect(frame.isCurrent).toBe(false)
  expect(frame.drawn(false)).toBe('now')
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
