import { afterEach, expect, test, vi } from 'vitest'
import { Part } from './part.tsx'

const Nothing = () => null
afterEach(() => vi.unstubAllGlobals())

test('is fetched once, however often it is asked for', async () => {
  const fetch = vi.fn(async () => Nothing)
  const part = new Part(fetch)
  expect(part.component).toBeNull()
  await Promise.all([part.load(), part.load()])
  await part.load()
  expect(fetch).toHaveBeenCalledTimes(1)
  expect(part.component).toBe(Nothing)
})

test('comes the next time when it did not come the first', async () => {
  const fetch = vi.fn(async () => Nothing).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const part = new Part(fetch)
  await expect(part.load()).rejects.toThrow('Failed to fetch')
  expect(part.component).toBeNull()
  await part.load()
  expect(part.component).toBe(Nothing)
})

test.each([
  ['with a network, it is gone', true],
  ['without one, it may still come', false],
])('after a second failure %s', async (_what, onLine) => {
  vi.stubGlobal('navigator', { onLine })
  const part = new Part(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(part.load()).rejects.toThrow()
  expect(part.isGone).toBe(false)
  await expect(part.load()).rejects.toThrow()
  expect(part.isGone).toBe(onLine)
})
