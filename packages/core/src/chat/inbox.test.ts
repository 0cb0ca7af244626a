import { INBOX_PAGE, UNREAD_MAX } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { block, createFriends, createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { answerRequest } from './answer-request.ts'
import { changeGroup } from './change-group.ts'
import { changePlace } from './change-place.ts'
import { createGroup } from './create-group.ts'
import { eraseMessage } from './erase-message.ts'
import { listInbox } from './list-inbox.ts'
import { loadChat } from './load-chat.ts'
import { openDirect } from './open-direct.ts'
import { readMessages } from './read-messages.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

let me: Actor
beforeEach(async () => {
  me = await createActor(deps)
})

type List = 'open' | 'archived' | 'requests'
type Items = Awaited<ReturnType<typeof listInbox>>['items']

/** All pages of a list, each asked for with the last row of the one before. */
async function listAll(list: List = 'open'): Promise<{ items: Items; pages: number }> {
  const items: Items = []
  for (let pages = 1; ; pages += 1) {
    const last = items.at(-1)
    const before = last ? { isPinned: last.place.pinnedAt !== null, activeAt: last.activeAt, conversationId: last.conversationId } : null
    const page = await listInbox(deps, me, { list, before })
    items.push(...page.items)
    if (!page.hasMore) return { items, pages }
    expect(page.items).toHaveLength(INBOX_PAGE)
  }
}

/** Conversations with so many others, in each of which they said something, the last one last. */
async function createChats(count: number, isRequest = false): Promise<{ peer: Actor; conversationId: ConversationId }[]> {
  const { rows } = await deps.sql.query<{ account: string }>('SELECT budget_account_id AS account FROM users WHERE id = $1', [me.userId])
  const chats = Array.from({ length: count }, () => ({ peer: deps.ids.next(), conversationId: deps.ids.next() as ConversationId }))
  const peers = chats.map(({ peer }) => peer)
  const ids = chats.map(({ conversationId }) => conversationId)
  await deps.sql.query(
    `INSERT INTO users (id, role, name, reading_language, time_zone, budget_account_id, created_at)
     SELECT id, 'USER', 'Peer', 'en', 'UTC', $2, now() FROM unnest($1::uuid[]) id`,
    [peers, rows[0]?.account],
  )
  await deps.sql.query(
    `WITH made AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY t (id, peer, n)),
       c AS (INSERT INTO conversations (id, kind, last_seq, created_at, active_at, member_count)
             SELECT id, 'DIRECT', 1, now(), to_timestamp(1700000000 + n), 2 FROM made),
       m AS (INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq, is_request)
             SELECT id, peer, 'MEMBER'::"MemberRole", 0, false FROM made UNION ALL SELECT id, $3, 'MEMBER', 0, $4 FROM made)
     INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at)
     SELECT gen_random_uuid(), id, 1, peer, gen_random_uuid(), 'said ' || n, 'en', to_timestamp(1700000000 + n) FROM made`,
    [ids, peers, me.userId, isRequest],
  )
  return chats.map(({ peer, conversationId }) => ({ peer: { ...me, userId: peer as Actor['userId'] }, conversationId }))
}

const idsOf = (items: Items) => items.map(({ conversationId }) => conversationId)
const pin = (conversationId: ConversationId, isPinned = true) => changePlace(deps, me, { conversationId, change: { isPinned } })

describe('an inbox', () => {
  it('shows what is pinned first, then what was said last, a page at a time', async () => {
    const chats = await createChats(2 * INBOX_PAGE + 7)
    for (const index of [3, 60]) await pin(chats[index]?.conversationId ?? expect.fail())
    const { items, pages } = await listAll()
    expect(pages).toBe(3)
    const newest = chats.map(({ conversationId }) => conversationId).toReversed()
    const pinned = [chats[60]?.conversationId, chats[3]?.conversationId]
    expect(idsOf(items)).toEqual([...pinned, ...newest.filter((id) => !pinned.includes(id))])
    expect(items[0]).toMatchObject({ unread: 1, preview: { excerpt: 'said 61' }, peer: { name: 'Peer' }, lastSeq: 1 })
  })

  it('pages on through what was said at the same moment', async () => {
    const chats = await createChats(INBOX_PAGE + 20)
    await deps.sql.query('UPDATE conversations SET active_at = to_timestamp(1800000000) WHERE id = ANY($1::uuid[])', [
      chats.map(({ conversationId }) => conversationId),
    ])
    const ids = idsOf((await listAll()).items)
    expect(new Set(ids).size).toBe(INBOX_PAGE + 20)
    expect(ids).toHaveLength(INBOX_PAGE + 20)
  })

  it('pages on past what there is nothing to see of', async () => {
    const chats = await createChats(2 * INBOX_PAGE + 10)
    // The newest sixty: all that was said in them is out of my sight.
    await deps.sql.query(
      `INSERT INTO hidden_messages (user_id, message_id) SELECT $1, id FROM messages WHERE conversation_id = ANY($2::uuid[])`,
      [me.userId, chats.slice(INBOX_PAGE).map(({ conversationId }) => conversationId)],
    )
    expect(idsOf((await listAll()).items)).toEqual(
      chats
        .slice(0, INBOX_PAGE)
        .map(({ conversationId }) => conversationId)
        .toReversed(),
    )
  })

  it('of requests pages on past those that were sent away', async () => {
    const chats = await createChats(INBOX_PAGE + 10, true)
    for (const { conversationId } of chats.slice(10)) await answerRequest(deps, me, { conversationId, accept: false })
    const { items } = await listAll('requests')
    expect(items).toHaveLength(10)
    expect((await listAll()).items).toEqual([])
  })

  it('does not go back where a server that is behind stores what it was told', async () => {
    const pair = await createPair(deps)
    me = pair.asha
    const { conversationId } = await createGroup(deps, me, { title: 'Louvre', userIds: [] })
    const behind = { ...deps, clock: { now: () => deps.clock.now() - 5_000 } }
    deps.clock.pass(10_000)
    for (const id of [conversationId, pair.conversationId]) {
      await say(deps, me, id, 'now')
      await say(behind, me, id, 'five seconds ago')
    }
    const activeAt = deps.clock.now()
    const { items } = await listAll()
    expect(items.map((item) => [item.activeAt, item.preview?.excerpt])).toEqual([
      [activeAt, 'five seconds ago'],
      [activeAt, 'five seconds ago'],
    ])
    await changeGroup(behind, me, { conversationId, title: 'Orsay' })
    expect((await listAll()).items.find((item) => item.conversationId === conversationId)).toMatchObject({ activeAt, title: 'Orsay' })
  })

  it('is in one order, also where only I see what I said last', async () => {
    const chats = await createChats(INBOX_PAGE + 10)
    for (const { peer, conversationId } of [...chats.slice(0, 3), ...chats.slice(-3)]) {
      await block(deps, peer, me)
      deps.clock.pass(1_000)
      await say(deps, me, conversationId, 'into the void')
    }
    const { items } = await listAll()
    expect(new Set(idsOf(items)).size).toBe(INBOX_PAGE + 10)
    expect(items).toHaveLength(INBOX_PAGE + 10)
    expect(items.map(({ activeAt }) => activeAt)).toEqual(items.map(({ activeAt }) => activeAt).toSorted((a, b) => b - a))
    const last = chats.at(-1) ?? expect.fail()
    expect(items[0]).toMatchObject({ conversationId: last.conversationId, preview: { excerpt: 'into the void' } })
  })

  it('has what is put away, and what waits for an answer, in lists of their own', async () => {
    const [open, away] = await createChats(2)
    const [asked] = await createChats(1, true)
    await changePlace(deps, me, { conversationId: away?.conversationId ?? expect.fail(), change: { isArchived: true } })
    const lists = await Promise.all((['open', 'archived', 'requests'] as const).map(async (list) => idsOf((await listAll(list)).items)))
    expect(lists).toEqual([[open?.conversationId], [away?.conversationId], [asked?.conversationId]])
  })

  it('counts what others said, was not read, is in sight and still there', async () => {
    const { asha, camille, conversationId } = await createPair(deps)
    const unread = async (reader: Actor) => (await listInbox(deps, reader, { list: 'open', before: null })).items[0]?.unread
    const first = await say(deps, camille, conversationId, 'one')
    for (const body of ['two', 'three', 'four']) await say(deps, camille, conversationId, body)
    await say(deps, asha, conversationId, 'mine')
    expect([await unread(asha), await unread(camille)]).toEqual([4, 1])
    await readMessages(deps, asha, { conversationId, seq: first.seq })
    await eraseMessage(deps, camille, { conversationId, messageId: first.id, scope: 'all' })
    expect(await unread(asha)).toBe(3)
    const [, second] = (await deps.prisma.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } })).map(
      ({ id }) => id as typeof first.id,
    )
    await eraseMessage(deps, camille, { conversationId, messageId: second ?? expect.fail(), scope: 'all' })
    await eraseMessage(deps, asha, { conversationId, messageId: (await last(conversationId, 'three')) ?? expect.fail(), scope: 'me' })
    expect(await unread(asha)).toBe(1)
    for (let count = 0; count < UNREAD_MAX + 5; count += 1) await say(deps, camille, conversationId, `more ${count}`)
    expect(await unread(asha)).toBe(UNREAD_MAX)
  })

  it('shows what is left when the last word was hidden, and a direct conversation of which nothing is left not at all', async () => {
    const { asha, camille, conversationId } = await createPair(deps)
    const said = [await say(deps, camille, conversationId, 'one'), await say(deps, camille, conversationId, 'two')]
    const hide = (messageId: (typeof said)[0]['id']) => eraseMessage(deps, asha, { conversationId, messageId, scope: 'me' })
    await hide(said[1]?.id ?? expect.fail())
    const show = async () => (await listInbox(deps, asha, { list: 'open', before: null })).items
    expect(await show()).toMatchObject([{ preview: { excerpt: 'one' }, activeAt: said[1]?.createdAt }])
    await hide(said[0]?.id ?? expect.fail())
    expect(await show()).toEqual([])
    await say(deps, asha, conversationId, 'three')
    expect(await show()).toMatchObject([{ preview: { excerpt: 'three' } }])
  })

  it('has nothing of what was opened and in which nothing was said', async () => {
    const [one, two] = (await createFriends(deps, 2)) as [Actor, Actor]
    await openDirect(deps, one, two.userId)
    for (const reader of [one, two]) expect((await listInbox(deps, reader, { list: 'open', before: null })).items).toEqual([])
  })
})

const last = async (conversationId: ConversationId, body: string) =>
  (await deps.prisma.message.findFirst({ where: { conversationId, body } }))?.id as Awaited<ReturnType<typeof say>>['id'] | undefined

describe('a place', () => {
  it('keeps what is not named, and forgets nothing by a repeat', async () => {
    const [chat = expect.fail()] = await createChats(1)
    const { conversationId } = chat
    const place = async () => (await listAll()).items.concat((await listAll('archived')).items)[0]?.place
    await changePlace(deps, me, { conversationId, change: { mutedUntil: 4e12, readingLanguage: 'fr' } })
    await pin(conversationId)
    const before = await place()
    deps.clock.pass(5_000)
    await pin(conversationId)
    expect(await place()).toEqual(before)
    expect(before).toMatchObject({ mutedUntil: 4e12, readingLanguage: 'fr', archivedAt: null, request: 'none', role: 'member' })
    await changePlace(deps, me, { conversationId, change: { isPinned: false, mutedUntil: null, readingLanguage: null, isArchived: true } })
    expect(await place()).toMatchObject({ mutedUntil: null, readingLanguage: null, pinnedAt: null, archivedAt: deps.clock.now() })
  })

  it('shows what was said the way it was last chosen, from where it is new', async () => {
    const [asha, camille, third, fourth] = (await createFriends(deps, 4)) as [Actor, Actor, Actor, Actor]
    const modeOf = async (actor: Actor, id: ConversationId) => (await loadChat(deps, actor, id)).place.showMode
    const { conversationId } = await openDirect(deps, asha, camille.userId)
    const { conversationId: old } = await openDirect(deps, third, asha.userId)
    await changePlace(deps, asha, { conversationId, change: { showMode: 'learner' } })
    await changePlace(deps, asha, { conversationId, change: { isPinned: true } })
    const { conversationId: direct } = await openDirect(deps, fourth, asha.userId)
    const { conversationId: group } = await createGroup(deps, camille, { title: 'New', userIds: [asha.userId] })
    const modes = [conversationId, old, direct, group].map((id) => modeOf(asha, id))
    expect(await Promise.all(modes)).toEqual(['learner', null, 'learner', 'learner'])
    expect([await modeOf(camille, conversationId), await modeOf(camille, group)]).toEqual([null, null])
  })

  it('is told to its owner alone, once a change', async () => {
    const { asha, camille, conversationId } = await createPair(deps)
    const seqs = async () =>
      Promise.all([asha, camille].map(async (reader) => (await listInbox(deps, reader, { list: 'open', before: null })).inboxSeq))
    const [before = 0, other] = await seqs()
    await changePlace(deps, asha, { conversationId, change: { isPinned: true } })
    expect(await seqs()).toEqual([before + 1, other])
    await expect(changePlace(deps, me, { conversationId, change: { isPinned: true } })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a read mark', () => {
  it.each([
    ['goes on', 2, 2],
    ['stays at the end, however far it is said to be', 2 ** 31, 3],
    ['stays at the end of all numbers', 2 ** 53 - 1, 3],
    ['stays at the beginning', 0, 0],
  ])('%s', async (_name, seq, expected) => {
    const { asha, camille, conversationId } = await createPair(deps)
    for (const body of ['one', 'two', 'three']) await say(deps, camille, conversationId, body)
    await readMessages(deps, asha, { conversationId, seq })
    const read = async () => (await listInbox(deps, asha, { list: 'open', before: null })).items[0]?.place.readSeq
    expect(await read()).toBe(expected)
    await readMessages(deps, asha, { conversationId, seq: 1 })
    expect(await read()).toBe(Math.max(expected, 1))
  })

  it('of many tabs at once is the furthest', async () => {
    const { asha, camille, conversationId } = await createPair(deps)
    for (let count = 0; count < 9; count += 1) await say(deps, camille, conversationId, `${count}`)
    await Promise.all([3, 9, 1, 5, 7, 2].map((seq) => readMessages(deps, asha, { conversationId, seq })))
    expect((await listInbox(deps, asha, { list: 'open', before: null })).items[0]?.place.readSeq).toBe(9)
  })
})
