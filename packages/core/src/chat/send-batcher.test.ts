import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId, MessageId } from '@parley/contracts/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqlPool } from '../db/sql.ts'
import type { Actor } from '../deps.ts'
import type { AppError } from '../errors.ts'
import { block, createCircle, createFriends, createPair, newMessage, say, unblock } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { type Appended, appendMessages, type NewMessage } from './append-store.ts'
import { openDirect } from './open-direct.ts'
import { SEND_PACE, SendBatcher } from './send-batcher.ts'

let deps: TestDeps
let otherPool: TestDeps['sql']
beforeAll(async () => {
  deps = await createTestDeps()
  otherPool = createSqlPool({ url: deps.databaseUrl, onIdleError: () => {} })
})
afterAll(async () => {
  await otherPool.end()
  await deps[Symbol.asyncDispose]()
})

const key = () => randomUUID() as ClientMessageId

function messageOf(sender: Actor, conversationId: ConversationId, body: string, clientMessageId = key()): NewMessage {
  return newMessage(deps, sender, conversationId, body, clientMessageId)
}

const storedIn = async (conversationId: ConversationId) =>
  (
    await deps.sql.query<{ id: string; seq: number; body: string; createdAt: Date }>(
      'SELECT id, seq, body, created_at AS "createdAt" FROM messages WHERE conversation_id = $1 ORDER BY seq',
      [conversationId],
    )
  ).rows

describe('messages that come at once', () => {
  it('have numbers of their own, without a gap', async () => {
    const people = await createFriends(deps, 40)
    const conversationId = await createGroupOf(people)
    const bodies = Array.from({ length: 450 }, (_, index) => `line ${index}`)
    const appended = await Promise.all(
      bodies.map((body, index) => deps.sends.append(messageOf(people[index % 40] as Actor, conversationId, body), 1_000)),
    )
    const stored = await storedIn(conversationId)
    expect(stored.map(({ seq }) => seq)).toEqual(bodies.map((_, index) => index + 1))
    expect(stored.map(({ id }) => id).toSorted()).toEqual(appended.map(({ messageId }) => messageId).toSorted())
  })

  it('are one when they are the same, and a conflict when they are not', async () => {
    const { people, conversationId } = await createCircle(deps, 2)
    const [sender] = people as [Actor]
    const clientMessageId = key()
    const bodies = ['once', 'once', 'twice', 'once']
    const appended = await Promise.all(
      bodies.map((body) => deps.sends.append(messageOf(sender, conversationId, body, clientMessageId), 1_000)),
    )
    expect(appended.map(({ outcome }) => outcome)).toEqual(['new', 'repeat', 'conflict', 'repeat'])
    expect(new Set(appended.map(({ messageId }) => messageId)).size).toBe(1)
    expect(await storedIn(conversationId)).toHaveLength(2)
  })

  it('under one key in two places, by way of two servers, are one and a conflict', async () => {
    const { people, conversationId } = await createCircle(deps, 2)
    const [sender] = people as [Actor]
    const elsewhere = await createGroupOf([sender])
    const clientMessageId = key()
    const first = await otherPool.connect()
    await first.query('BEGIN')
    await appendMessages(first, [messageOf(sender, conversationId, 'here', clientMessageId)], 1_000)
    const second = say(deps, sender, elsewhere, 'there', { clientMessageId })
    second.catch(() => {})
    await expect
      .poll(async () => (await otherPool.query("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")).rowCount)
      .toBe(1)
    await first.query('COMMIT')
    first.release()
    await expect(second).rejects.toMatchObject({ code: 'conflict' })
  })

  it('of which one cannot be stored are all stored but that one', async () => {
    const { people, conversationId } = await createCircle(deps, 2)
    const [sender] = people as [Actor]
    const tried = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        deps.sends.append(messageOf(sender, conversationId, index === 20 ? 'a\u0000b' : 'well'), 1_000),
      ),
    )
    expect(tried.flatMap(({ status }, index) => (status === 'rejected' ? index : []))).toEqual([20])
    expect((await storedIn(conversationId)).map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('are as old as whoever sent them is told', async () => {
    const people = await createFriends(deps, 8)
    const conversationId = await createGroupOf(people)
    const clock = { at: 1_700_000_000_000, now: () => (clock.at += 1_000) }
    const said = await Promise.all(people.map((sender) => say({ ...deps, clock }, sender, conversationId, 'together')))
    const stored = new Map((await storedIn(conversationId)).map(({ id, createdAt }) => [id, createdAt.getTime()]))
    expect(said.map(({ id, createdAt }) => [id, createdAt])).toEqual(said.map(({ id }) => [id, stored.get(id)]))
  })

  it('of a stranger are as many as a stranger may say', async () => {
    const asha = await createActor(deps)
    const wei = await createActor(deps)
    await deps.prisma.user.update({ where: { id: wei.userId }, data: { handle: `h${randomUUID().slice(0, 8)}` } })
    const { conversationId } = await openDirect(deps, asha, wei.userId)
    await say(deps, asha, conversationId, 'one')
    const tried = await Promise.all(
      Array.from({ length: 8 }, (_, index) => deps.sends.append(messageOf(asha, conversationId, `${index}`), 1_000)),
    )
    expect(tried.filter(({ outcome }) => outcome === 'new')).toHaveLength(2)
    expect(tried.filter(({ outcome }) => outcome === 'request-waits')).toHaveLength(6)
  })

  it('are told what became of their own, whoever speaks up where they have no place', async () => {
    const { asha, conversationId } = await createPair(deps)
    await say(deps, asha, conversationId, 'first')
    const outsiders = await createFriends(deps, 6)
    const group = await createGroupOf(outsiders.slice(0, 3))
    const messages = outsiders.map((person, index) => messageOf(person, index < 3 ? group : conversationId, `${index}`))
    // The first goes at once, and the others together.
    const batch = [messages[0], messages[3], messages[1], messages[4], messages[2], messages[5]] as NewMessage[]
    const appended = await Promise.all(batch.map((message) => deps.sends.append(message, 1_000)))
    const alone = await appendMessages(otherPool, batch, 1_000)
    for (const [index, { id, senderId, conversationId: where }] of batch.entries()) {
      const outcome = where === group ? 'new' : 'not-found'
      expect(appended[index]).toMatchObject({ outcome, messageId: id, sender: { id: senderId } })
      expect(alone[index]).toMatchObject({ outcome: where === group ? 'repeat' : 'not-found', messageId: id })
    }
    expect(alone).toHaveLength(6)
  })

  it('are refused one by one', async () => {
    const { asha, camille, conversationId } = await createPair(deps)
    await say(deps, asha, conversationId, 'first')
    const { people, conversationId: group } = await createCircle(deps, 2)
    const [member] = people as [Actor]
    await block(deps, camille, asha)
    const outcomes = async (...messages: NewMessage[]) =>
      (await Promise.all(messages.map((message) => deps.sends.append(message, 1_000)))).map(({ outcome, isWithheld }) => [
        outcome,
        isWithheld,
      ])
    expect(
      await outcomes(
        messageOf(asha, conversationId, 'nobody hears'),
        messageOf(camille, conversationId, 'whom I have turned away'),
        messageOf(asha, group, 'not mine'),
        messageOf(member, randomUUID() as ConversationId, 'nowhere'),
        messageOf(member, group, 'mine'),
      ),
    ).toEqual([
      ['new', true],
      ['blocked', false],
      ['not-found', false],
      ['not-found', false],
      ['new', false],
    ])
    await unblock(deps, camille, asha)
  })
})

/** A group in which nothing was said. */
async function createGroupOf(people: readonly Actor[]): Promise<ConversationId> {
  const id = deps.ids.next() as ConversationId
  const create = people.map(({ userId }) => ({ userId, role: 'MEMBER' as const, joinedSeq: 1 }))
  await deps.prisma.conversation.create({ data: { id, kind: 'GROUP', createdAt: new Date(), members: { create } } })
  return id
}

describe('twenty people who say fifty things each, by way of two servers, a third of it again', () => {
  it('have said each of them once, in one order without a gap', async () => {
    const people = await createFriends(deps, 20)
    const conversations = await Promise.all([1, 2, 3, 4].map(() => createGroupOf(people)))
    const servers = [deps.sends, new SendBatcher(otherPool)] as const
    const acks: { message: NewMessage; appended: Appended }[] = []
    const talk = async (sender: Actor, who: number) => {
      for (let number = 0; number < 50; number += 1) {
        const conversationId = conversations[(who + number) % 4] as ConversationId
        const message = messageOf(sender, conversationId, `${who} says ${number}`)
        const again = Math.random() < 0.3
        const one = number % 2 ? servers[0] : servers[1]
        const tries = again ? servers : [one]
        const sent = tries.map((server) => server.append({ ...message, id: deps.ids.next() as MessageId }, Date.now()))
        for (const appended of await Promise.all(sent)) acks.push({ message, appended })
        if (Math.random() < 0.1) acks.push({ message, appended: await one.append(message, Date.now()) })
      }
    }
    await Promise.all(people.map(talk))
    const { rows } = await deps.sql.query<{ id: string; key: string; seq: number; conversationId: string; body: string }>(
      `SELECT id, client_message_id AS key, seq, conversation_id AS "conversationId", body FROM messages WHERE conversation_id = ANY($1::uuid[]) ORDER BY seq`,
      [conversations],
    )
    expect(rows).toHaveLength(1_000)
    expect(new Set(rows.map(({ body }) => body)).size).toBe(1_000)
    for (const [, inOrder] of Map.groupBy(rows, ({ conversationId }) => conversationId)) {
      expect(inOrder.map(({ seq }) => seq)).toEqual(inOrder.map((_, index) => index + 1))
    }
    const byKey = new Map(rows.map((row) => [row.key, row.id]))
    for (const { message, appended } of acks) expect(appended.messageId).toBe(byKey.get(message.clientMessageId))
    expect(acks.filter(({ appended }) => appended.outcome === 'new')).toHaveLength(1_000)
    expect(acks.filter(({ appended }) => appended.outcome === 'repeat').length).toBeGreaterThan(200)
  })
})

describe('a database that is away', () => {
  it('refuses all at once, and takes what comes when it is back', async () => {
    const people = await createFriends(deps, 50)
    const conversationId = await createGroupOf(people)
    let isAway = true
    const nowhere = createSqlPool({ url: 'postgres://nobody@127.0.0.1:1/none', onIdleError: () => {} })
    const pool = { query: (statement: object) => (isAway ? nowhere : deps.sql).query(statement as { text: string }) }
    const sends = new SendBatcher(pool as unknown as TestDeps['sql'])
    const messages = Array.from({ length: 500 }, (_, index) => messageOf(people[index % 50] as Actor, conversationId, `${index}`))
    const startedAt = performance.now()
    const refused = await Promise.allSettled(messages.map((message) => sends.append(message, 1_000)))
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    expect(refused.every((one) => one.status === 'rejected' && (one.reason as { code?: string }).code === 'ECONNREFUSED')).toBe(true)
    isAway = false
    const again = await Promise.all(messages.map((message) => sends.append(message, 1_000)))
    expect(again.every(({ outcome }) => outcome === 'new')).toBe(true)
    await nowhere.end()
  })

  it('refuses all at once, too, when it does not answer, and what comes until it does', async () => {
    const { people, conversationId } = await createCircle(deps, 40)
    let isHung = true
    const woken = Promise.withResolvers<void>()
    const pool = {
      async query(statement: object) {
        if (isHung) await woken.promise
        return deps.sql.query(statement as { text: string })
      },
    }
    const sends = new SendBatcher(pool as unknown as TestDeps['sql'], { ...SEND_PACE, silentMs: 300 })
    const messages = people.map((person) => messageOf(person, conversationId, 'x'))
    const startedAt = performance.now()
    const refused = await Promise.allSettled(messages.map((message) => sends.append(message, 1_000)))
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    expect(refused.every((one) => one.status === 'rejected' && (one.reason as AppError).code === 'unavailable')).toBe(true)
    const [message] = messages as [NewMessage]
    const refusedAt = performance.now()
    await expect(sends.append(message, 1_000)).rejects.toMatchObject({ code: 'unavailable' })
    expect(performance.now() - refusedAt).toBeLessThan(50)
    isHung = false
    woken.resolve()
    // What was under way when it fell silent has been stored after all.
    await expect.poll(async () => (await storedIn(conversationId)).length).toBeGreaterThan(1)
    const again = await Promise.all(messages.map((one) => sends.append(one, 1_000)))
    expect(again[0]).toMatchObject({ outcome: 'repeat', messageId: message.id })
    expect(new Set((await storedIn(conversationId)).map(({ id }) => id)).size).toBe(41)
  })

  it('that broke after it had committed makes the repeat the same message', async () => {
    const { people, conversationId } = await createCircle(deps, 2)
    const [sender] = people as [Actor]
    let breaks = 1
    const pool = {
      async query(statement: object) {
        const result: unknown = await deps.sql.query(statement as { text: string })
        if (breaks-- > 0) throw new Error('Connection terminated unexpectedly')
        return result
      },
    }
    const sends = new SendBatcher(pool as unknown as TestDeps['sql'])
    const message = messageOf(sender, conversationId, 'once')
    await expect(sends.append(message, 1_000)).rejects.toThrow('terminated')
    expect(await sends.append({ ...message, id: deps.ids.next() as MessageId }, 1_000)).toMatchObject({
      outcome: 'repeat',
      messageId: message.id,
    })
    expect(await storedIn(conversationId)).toHaveLength(2)
  })
})
