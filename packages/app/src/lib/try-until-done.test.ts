import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tryUntilDone } from './try-until-done.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('tries until it is done, with growing pauses', async () => {
  const work = vi.fn<() => Promise<boolean>>().mockResolvedValue(false)
  tryUntilDone(work)
  await vi.advanceTimersByTimeAsync(300 + 600)
  expect(work.mock.calls.length).toBeGreaterThanOrEqual(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(work.mock.calls.length).toBeLessThan(20)
  work.mockResolvedValue(true)
  await vi.advanceTimersByTimeAsync(10_000)
  const { length } = work.mock.calls
  await vi.advanceTimersByTimeAsync(60_000)
  expect(work.mock.calls).toHaveLength(length)
})

test('stops, also while it tries', async () => {
  const work = vi.fn<() => Promise<boolean>>().mockResolvedValue(false)
  const stop = tryUntilDone(work)
  stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(work).toHaveBeenCalledOnce()
})
