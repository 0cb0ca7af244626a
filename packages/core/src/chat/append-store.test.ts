import { randomUUID } from 'node:crypto'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createCircle, createPair, newMessage, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { appendMessages } from './append-store.ts'
import { openDirect } from './open-direct.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

describe('messages of one trip', () => {
  it('of a stranger are counted within one trip, too, and only those that are new', async () => {
    const [asha, wei, outsider] = [await createActor(deps), await createActor(deps), await createActor(deps)]
    await deps.prisma.user.update({ where: { id: wei.userId }, data: { handle: `h${randomUUID().slice(0, 8)}` } })
    const { conversationId } = await openDirect(deps, asha, wei.userId)
    const { people, conversationId: group } = await createCircle(deps, 2)
    const first = newMessage(deps, asha, conversationId, 'one')
    expect(await appendMessages(deps.sql, [first], 1_000, true)).toMatchObject([{ outcome: 'new' }])
    const outcomes = await appendMessages(
      deps.sql,
      [
        { ...first, id: deps.ids.next() as MessageId },
        newMessage(deps, outsider, conversationId, 'not mine'),
        newMessage(deps, people[0] as Actor, group, 'elsewhere'),
        ...['two', 'three', 'four', 'five'].map((body) => newMessage(deps, asha, conversationId, body)),
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
    const { id, clientMessageId } = newMessage(deps, outsider, conversationId, 'not mine')
    const { rows } = await deps.sql.query<{ outcome: string }>(
      `SELECT outcome FROM chat_append(ARRAY[$1::uuid], ARRAY[$2::uuid], ARRAY[$3::uuid], ARRAY[$4::uuid], ARRAY['not mine'], ARRAY['en'],
         ARRAY[NULL::uuid], ARRAY[''], ARRAY[false], now(), 3, false)`,
      [id, conversationId, outsider.userId, clientMessageId],
    )
    expect(rows).toEqual([{ outcome: 'not-found' }])
  })

  it('looks at as few rows in a long talk of many people as in an empty one, by a plan from when there was nothing', async () => {
    const client = await deps.sql.connect()
    try {
      // Of this transaction: what its statements have read of tables and by way of indexes.
      const rowsRead = async (work: () => Promise<unknown>) => {
        const read = async () => {
          const { rows } = await client.query<{ read: string }>(
            'SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) AS read FROM pg_stat_xact_user_tables',
          )
          return Number(rows[0]?.read)
        }
        await client.query('BEGIN')
        const before = await read()
        await work()
        const after = await read()
        await client.query('COMMIT')
        return after - before
      }
      const { people, conversationId } = await createCircle(deps, 3)
      const [asha] = people as [Actor, ...Actor[]]
      const append = () => appendMessages(client, [newMessage(deps, asha, conversationId, 'Hello')], 1_000)
      const atFirst = await rowsRead(append)
      await fill(conversationId, asha)
      const atLast = await rowsRead(append)
      expect(atFirst).toBeGreaterThan(3)
      expect(atLast).toBeLessThanOrEqual(atFirst)
    } finally {
      client.release()
    }
  })
})

/** 3,000 messages, 1,000 members, and whom they are in 1,000 other conversations with. */
async function fill(conversationId: ConversationId, sender: Actor): Promise<void> {
  await deps.sql.query(
    `INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at)
     SELECT gen_random_uuid(), $1, 100 + n, $2, gen_random_uuid(), 'old', 'en', now() FROM generate_series(1, 3000) n`,
    [conversationId, sender.userId],
  )
  await deps.sql.query('UPDATE conversations SET last_seq = 3200 WHERE id = $1', [conversationId])
  await deps.sql.query(
    `WITH made AS (
       INSERT INTO users (id, role, name, reading_language, writes, time_zone, budget_account_id, created_at)
       SELECT gen_random_uuid(), 'USER', 'Nina', 'en', '{en}', 'Europe/Berlin', u.budget_account_id, now()
       FROM users u, generate_series(1, 1000) WHERE u.id = $2 RETURNING id
     ) INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq) SELECT $1, id, 'MEMBER', 1 FROM made`,
    [conversationId, sender.userId],
  )
  await deps.sql.query(
    `WITH made AS (
       INSERT INTO conversations (id, kind, last_seq, created_at) SELECT gen_random_uuid(), 'GROUP', 0, now() FROM generate_series(1, 1000) RETURNING id
     ) INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq) SELECT id, $1, 'MEMBER', 1 FROM made`,
    [sender.userId],
  )
}
