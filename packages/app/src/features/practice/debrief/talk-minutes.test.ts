import { expect, test } from 'vitest'
import { talkMinutes } from './talk-minutes.ts'

const at = (...minutes: number[]) => minutes.map((minute) => ({ createdAt: minute * 60_000 }))

test.each([
  ['nothing said', [], 1],
  ['one line', [3], 1],
  ['three lines', [0, 2, 4], 4],
  ['a night between them', [0, 2, 600, 603], 10],
  ['seconds', [0, 0.2, 0.4], 1],
])('%s', (_name, minutes, expected) => {
  expect(talkMinutes(at(...minutes))).toBe(expected)
})
