import { afterAll, beforeEach, expect, test, vi } from 'vitest'

function forgetWords() {
  vi.resetModules()
  globalThis.parleyWords = undefined
}

beforeEach(forgetWords)
// Files share their workers: the next one begins without these words.
afterAll(forgetWords)

test('without a build there is nothing to wait for', async () => {
  const words = await import('./words.ts')
  words.startWords('fr')
  await words.wordsReady()
  expect(words.wordsLanguage()).toBe('fr')
  expect(words.say('close')).toBe('close')
})

test('a file that never comes is an error, and the language stays', async () => {
  const words = await import('./words.ts')
  words.startWords('en')
  globalThis.parleyWords?.push('missing')
  await expect(words.wordsReady()).rejects.toThrow()
  await expect(words.switchWords('hi')).rejects.toThrow()
  expect(words.wordsLanguage()).toBe('en')
})
