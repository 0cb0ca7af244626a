import type { ConversationId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import type { AnswerKeeper, Renewal } from './keep-answers.ts'
import { renewOldTalks, toKeptTalk } from './kept-talks.ts'

const talkOf = (id: string, replies: object[] = []) => ({ talk: { conversationId: id }, turns: [], replies, lastSeq: 3 })

it('keeps what was said, and nothing of what streams', () => {
  const replies = [
    { id: 'r1', state: 'done' },
    { id: 'r2', state: 'streaming' },
  ]
  expect(toKeptTalk(talkOf('t', replies))).toEqual(talkOf('t', replies.slice(0, 1)))
})

it('asks only for talks that are not among the last ones, and for those once', async () => {
  const asked: string[] = []
  const renewals: Renewal[] = []
  const keeper = { renew: async (renewal: Renewal) => void renewals.push(renewal) } as unknown as AnswerKeeper
  await renewOldTalks(keeper, {
    list: async () => (asked.push('list'), ['a', 'b'] as ConversationId[]),
    load: async (id) => (asked.push(id), 'fresh'),
  })
  const answers: unknown[] = []
  for (const id of ['a', 'b', 'z']) answers.push(await renewals[0]?.ask(talkOf(id)))
  expect(answers).toEqual([talkOf('a'), talkOf('b'), 'fresh'])
  expect(asked).toEqual(['list', 'z'])
})
