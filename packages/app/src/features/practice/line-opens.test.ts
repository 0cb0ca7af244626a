import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConnectionState } from '../../lib/socket.ts'
import { lineOpens } from './line-opens.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function createLine(state: ConnectionState) {
  const listeners = new Set<() => void>()
  return {
    listeners,
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    turn(next: ConnectionState) {
      state = next
      for (const listener of listeners) listener()
    },
  }
}

async function isSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false
  void promise.then(() => (settled = true))
  await vi.advanceTimersByTimeAsync(0)
  return settled
}

test('an open line is there at once', async () => {
  expect(await isSettled(lineOpens(createLine('open'), 1000))).toBe(true)
})

test('one that opens is waited for, and listened to no longer', async () => {
  const line = createLine('connecting')
  const opens = lineOpens(line, 1000)
  line.turn('waiting')
  expect(await isSettled(opens)).toBe(false)
  line.turn('open')
  expect(await isSettled(opens)).toBe(true)
  expect(line.listeners.size).toBe(0)
})

test('one that does not is not waited for longer than that', async () => {
  const line = createLine('waiting')
  const opens = lineOpens(line, 1000)
  await vi.advanceTimersByTimeAsync(999)
  expect(await isSettled(opens)).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await isSettled(opens)).toBe(true)
  expect(line.listeners.size).toBe(0)
})
