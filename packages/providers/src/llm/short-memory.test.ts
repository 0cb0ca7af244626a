import { expect, it } from 'vitest'
import { createShortMemory } from './short-memory.ts'

const FIVE_MINUTES = 5 * 60_000

it('knows what it learned for five minutes, however often it is told the same', () => {
  let now = 1_000
  const memory = createShortMemory('first', () => now)
  expect(memory.value).toBe('first')
  memory.learn('second')
  now += FIVE_MINUTES - 1
  memory.learn('second')
  expect(memory.value).toBe('second')
  now += 1
  expect(memory.value).toBe('first')
})

it('goes by what it learned last', () => {
  let now = 0
  const memory = createShortMemory('first', () => now)
  memory.learn('second')
  now += FIVE_MINUTES / 2
  memory.learn('third')
  now += FIVE_MINUTES - 1
  expect(memory.value).toBe('third')
  memory.learn('first')
  expect(memory.value).toBe('first')
})
