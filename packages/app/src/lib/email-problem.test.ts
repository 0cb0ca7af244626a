import { expect, test } from 'vitest'
import { emailProblem } from './email-problem.ts'

test.each([
  ['nina@example.org', null],
  [' Nina+talk@mail.example.co.uk ', null],
  ['', 'missing'],
  ['   ', 'missing'],
  ['nina', 'wrong'],
  ['nina@', 'wrong'],
  ['nina keller@example.org', 'wrong'],
  ['nina@exmaple', 'no-ending'],
  ['nina@example.', 'wrong'],
  ['nina@.org', 'wrong'],
] as const)('%j: %s', (text, problem) => {
  expect(emailProblem(text)).toBe(problem)
})
