import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId, MessageId } from '@parley/contracts/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createCircle, createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { appendMessages, type NewMessage } from './append-store.ts'
import { openDirect } from './open-direct.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

function messageOf(sender: Actor, conversationId: ConversationId, body: string): NewMessage {
  const id = deps.ids.next() as MessageId
  const clientMessageId = randomUUID() as ClientMessageId
  return {
    id,
    conversationId,
    senderId: sender.userId,
    clientMessageId,
    body,
    language: 'en',
    replyToId: null,
    words: '',
    isCorrection: false,
  }
}

describe('messages of one trip', () => {
  it('of a stranger are counted within one trip, too, and only those that are new', async () => {
    const [asha, wei, outsider] = [await createActor(deps), await createActor(deps), await createActor(deps)]
    await deps.prisma.user.update({ where: { id: wei.userId }, data: { handle: `h${randomUUID().slice(0, 8)}` } })
    const { conversationId } = await openDirect(deps, asha, wei.userId)
    const { people, conversationId: group } = await createCircle(deps, 2)
    const first = messageOf(asha, conversationId, 'one')
    expect(await appendMessages(deps.sql, [first], 1_000, true)).toMatchObject([{ outcome: 'new' }])
    const outcomes = await appendMessages(
      deps.sql,
      [
        { ...first, id: deps.ids.next() as MessageId },
        messageOf(outsider, conversationId, 'not mine'),
        messageOf(people[0] as Actor, group, 'elsewhere'),
        ...['two', 'three', 'four', 'five'].map((body) => messageOf(asha, conversationId, body)),
      ],
      1_000,
    )
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['repeat', 'not-found', 'new', 'new', 'new', 'request-waits', 'request-waits'])
    const { rows } = await deps.sql.query<{ body: string }>('SELECT body FROM messages WHERE conversation_id = $1 ORDER BY seq', [
      conversationId,
    ])
    expect(rows.map(({ body }) => body)).toEqual(['one', 'two', 'three'])
  })

  it('have one answer each, also of whoever has no place between two', async () => {
    const { asha, conversationId } = await createPair(deps)
    await say(deps, asha, conversationId, 'first')
    const outsider = await createActor(deps)
    const { id, clientMessageId } = messageOf(outsider, conversationId, 'not mine')
    const { rows } = await deps.sql.query<{ outcome: string }>(
      `SELECT outcome FROM chat_append(ARRAY[$1::uuid], ARRAY[$2::uuid], ARRAY[$3::uuid], ARRAY[$4::uuid], ARRAY['not mine'], ARRAY['en'],
         ARRAY[NULL::uuid], ARRAY[''], ARRAY[false], now(), 3, false)`,
      [id, conversationId, outsider.userId, clientMessageId],
    )
    expect(rows).toEqual([{ outcome: 'not-found' }])
  })
})
