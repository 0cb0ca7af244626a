import type { ReplyView } from '@parley/contracts/practice'
import { expect, test } from 'vitest'
import { findDebrief } from './find-debrief.ts'

const reply = (id: string, state: ReplyView['state'], createdAt: number, kind: ReplyView['kind'] = 'debrief') =>
  ({ id, state, createdAt, kind }) as ReplyView

test.each([
  ['none yet', [reply('a', 'done', 1, 'answer')], [], null],
  ['it is being written', [], [reply('d', 'streaming', 2)], 'd'],
  ['it failed', [reply('d', 'failed', 2)], [], 'd'],
  ['asked for anew', [reply('d', 'failed', 2)], [reply('e', 'streaming', 3)], 'e'],
  ['anew, and there', [reply('d', 'failed', 2), reply('e', 'done', 3)], [], 'e'],
])('%s', (_name, facts, live, expected) => {
  expect(findDebrief(facts, live)?.id ?? null).toBe(expected)
})
