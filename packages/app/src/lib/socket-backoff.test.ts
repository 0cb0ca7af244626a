import { expect, test } from 'vitest'
import { backoff, spread } from './socket-backoff.ts'

test.each([
  [0, 0, 150],
  [0, 0.999, 300],
  [1, 0, 300],
  [1, 0.999, 600],
  [3, 0.5, 1800],
  [6, 0, 5000],
  [60, 0.999, 9995],
])('attempt %i with chance %f waits %i ms', (attempt, random, wait) => {
  expect(backoff(attempt, random)).toBe(wait)
})

test.each([
  [0, 150],
  [0.5, 900],
  [0.999, 1649],
])('who was sent away comes back, by chance %f, after %i ms', (random, wait) => {
  expect(spread(random)).toBe(wait)
})
