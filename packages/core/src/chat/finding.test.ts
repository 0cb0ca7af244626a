import { MESSAGES_PAGE } from '@parley/contracts/chat'
import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { block, createCircle, createFriends, createPair, say, unblock } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { addMembers } from './add-members.ts'
import { editMessage } from './edit-message.ts'
import { eraseMessage } from './erase-message.ts'
import { exportChat } from './export-chat.ts'
import { leaveGroup } from './leave-group.ts'
import { listMessages } from './list-messages.ts'
import { searchMessages } from './search-messages.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

const find = async (actor: Actor, words: string, conversationId: ConversationId | null = null) =>
  (await searchMessages(deps, actor, { words, conversationId, before: null })).found.map(({ message }) => message.body)

describe('a search', () => {
  it.each<[Language, string, string, boolean]>([
    ['en', 'We meet at the Louvre tomorrow', 'louvre', true],
    ['en', 'We meet at the Louvre tomorrow', 'tomorrow MEET', true],
    ['en', 'We meet at the Louvre tomorrow', 'meet tom', true],
    ['en', 'We meet at the Louvre tomorrow', 'tom meet', false],
    ['en', 'We meet at the Louvre tomorrow', 'meet yesterday', false],
    ['en', "I don't know", "don't", true],
    ['fr', 'À bientôt, Élodie', 'bientot elodie', true],
    ['fr', 'A bientot', 'bientôt', true],
    ['hi', 'नमस्ते, आप कैसे हैं?', 'कैसे', true],
    ['hi', 'नमस्ते, आप कैसे हैं?', 'कै', true],
    ['hi', 'मेरी किताब', 'कताब', false],
    ['zh', '我们明天去北京大学', '北京', true],
    ['zh', '我们明天去北京大学', '北京大学', true],
    ['zh', '我们明天去北京大学', '京', false],
    ['en', "back\\slash and o'clock & | ! :* <->", "o'clock", true],
    ['en', 'nothing of it', "& | ! :* <-> \\ ' ( )", false],
    ['en', 'nothing of it', '👍', false],
  ])('of what was said in %s, %j, for %j', async (language, body, words, isFound) => {
    const { asha, camille, conversationId } = await createPair(deps)
    await say(deps, { ...camille, writingLanguage: language }, conversationId, body)
    expect(await find({ ...asha, readingLanguage: language }, words)).toEqual(isFound ? [body] : [])
  })

  it('takes whatever is typed into it', async () => {
    const { asha } = await createPair(deps)
    const odd = [
      "'",
      "''",
      '\\',
      "\\'",
      "a'b\\c",
      ':*',
      'a:b',
      'a & b',
      '!a',
      '(',
      '\ud800',
      '\u202e',
      'a\u0301'.repeat(40),
      '长'.repeat(100),
      "x'; DROP TABLE messages; --",
    ]
    for (const words of odd) expect(await find(asha, words)).toEqual([])
  })

  it('follows what was changed, hidden and taken back, and where somebody is no more', async () => {
    const { people, conversationId } = await createCircle(deps, 3)
    const [owner, member, late] = people as [Actor, Actor, Actor]
    const { id: messageId } = await say(deps, owner, conversationId, 'the old secret')
    await leaveGroup(deps, late, conversationId)
    expect([await find(member, 'secret'), await find(late, 'secret')]).toEqual([['the old secret'], []])
    await editMessage(deps, owner, {
      conversationId,
      messageId,
      editId: randomUUID() as ClientMessageId,
      body: 'the new story',
      mentions: [],
    })
    expect([await find(member, 'secret'), await find(member, 'story')]).toEqual([[], ['the new story']])
    await addMembers(deps, owner, { conversationId, userIds: [late.userId] })
    expect(await find(late, 'story')).toEqual([])
    await eraseMessage(deps, member, { conversationId, messageId, scope: 'me' })
    expect([await find(member, 'story'), await find(owner, 'story')]).toEqual([[], ['the new story']])
    await eraseMessage(deps, owner, { conversationId, messageId, scope: 'all' })
    expect(await find(owner, 'story')).toEqual([])
  })

  it('says whether the words were said or are what the reader reads, and nothing of whom they have blocked', async () => {
    const { people, conversationId } = await createCircle(deps, 3)
    const [asha, camille, wei] = people as [Actor, Actor, Actor]
    const { id } = await say(deps, { ...camille, writingLanguage: 'fr' }, conversationId, 'Le musée ouvre à dix heures du matin')
    const stale = await say(deps, { ...camille, writingLanguage: 'fr' }, conversationId, 'Le zoo ouvre à neuf heures du matin')
    await say(deps, wei, conversationId, 'The museum is dull')
    for (const messageId of [id, stale.id]) {
      await deps.sql.query(
        `INSERT INTO message_translations (id, message_id, conversation_id, language, revision, state, text, owner, lease_until, words)
         VALUES ($1, $2, $3, 'en', 1, 'DONE', 'The museum opens at ten', 'test', now(), array_to_tsvector('{museum,opens,ten}'))`,
        [deps.ids.next(), messageId, conversationId],
      )
    }
    await deps.sql.query('UPDATE messages SET revision = 2 WHERE id = $1', [stale.id])
    const reader = { ...asha, readingLanguage: 'en' as const }
    const found = async (words: string) =>
      (await searchMessages(deps, reader, { words, conversationId: null, before: null })).found.map(({ message, isInOriginal }) => [
        message.body,
        isInOriginal,
        message.translation?.excerpt,
      ])
    expect(await found('museum')).toEqual([
      ['The museum is dull', true, undefined],
      ['Le musée ouvre à dix heures du matin', false, 'The museum opens at ten'],
    ])
    expect(await found('musee')).toEqual([['Le musée ouvre à dix heures du matin', true, 'The museum opens at ten']])
    await block(deps, asha, wei)
    expect(await found('dull')).toEqual([])
    await unblock(deps, asha, wei)
  })

  it('that takes too long is given up, and asks for longer words', async () => {
    const { asha } = await createPair(deps)
    const lock = await deps.sql.connect()
    await lock.query('BEGIN')
    await lock.query('LOCK TABLE message_translations IN ACCESS EXCLUSIVE MODE')
    const search = searchMessages(deps, asha, { words: 'a', conversationId: null, before: null }, 100)
    await expect(search).rejects.toMatchObject({ code: 'too-broad' })
    await lock.query('ROLLBACK')
    lock.release()
    expect(await find(asha, 'a')).toEqual([])
  })

  it('goes through one conversation or all of them, the newest first, a page at a time', async () => {
    const { asha, camille, conversationId } = await createPair(deps)
    const other = await createCircle(deps, 2)
    for (let number = 0; number < 70; number += 1) {
      deps.clock.pass(number % 3)
      await say(deps, camille, conversationId, `number ${number}`)
    }
    const all: { body: string; createdAt: number }[] = []
    for (let before: Parameters<typeof searchMessages>[2]['before'] = null; ; ) {
      const { found, hasMore } = await searchMessages(deps, asha, { words: 'number', conversationId, before })
      all.push(...found.map(({ message }) => message))
      expect(found[0]?.conversation).toMatchObject({ title: null, peer: { id: camille.userId } })
      const last = found.at(-1)?.message
      if (!hasMore || !last) break
      before = { createdAt: last.createdAt, messageId: last.id }
    }
    // Those of one moment have no order, but each comes once.
    expect(all.map(({ body }) => body).toSorted()).toEqual(Array.from({ length: 70 }, (_, index) => `number ${index}`).toSorted())
    expect(all.map(({ createdAt }) => createdAt)).toEqual(all.map(({ createdAt }) => createdAt).toSorted((a, b) => b - a))
    await expect(find(asha, 'number', other.conversationId)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what was said', () => {
  it('is kept whole, a page at a time, by whoever was there, and no more than they see', async () => {
    const { people, conversationId } = await createCircle(deps, 2)
    const [owner] = people as [Actor, Actor]
    const [late] = (await createFriends(deps, 1)) as [Actor]
    await deps.sql.query('INSERT INTO contacts (owner_id, person_id, created_at) VALUES ($1, $2, now())', [late.userId, owner.userId])
    await deps.sql.query(
      `WITH c AS (UPDATE conversations SET last_seq = last_seq + 1100 WHERE id = $1)
       INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at)
       SELECT gen_random_uuid(), $1, 1 + n, $2, gen_random_uuid(), 'line ' || n, 'en', now() FROM generate_series(1, 1100) n`,
      [conversationId, owner.userId],
    )
    await addMembers(deps, owner, { conversationId, userIds: [late.userId] })
    await say(deps, owner, conversationId, 'welcome')
    const exportAll = async (actor: Actor) => {
      const seqs: number[] = []
      for (let pages = 1; ; pages += 1) {
        const page = await exportChat(deps, actor, { conversationId, afterSeq: seqs.at(-1) ?? 0 })
        seqs.push(...page.messages.map(({ seq }) => seq))
        if (!page.hasMore) return { seqs, pages }
      }
    }
    const whole = [...Array.from({ length: 1_102 }, (_, index) => index + 1), 1_104]
    expect(await exportAll(owner)).toEqual({ seqs: whole, pages: 3 })
    expect(await exportAll(late)).toEqual({ seqs: [1_102, 1_104], pages: 1 })
    for (const afterSeq of [2 ** 31, 2 ** 53 - 1])
      expect(await exportChat(deps, owner, { conversationId, afterSeq })).toEqual({ messages: [], hasMore: false })
  })

  it('is read in pages on each side of a place, and around it', async () => {
    const { asha, camille, conversationId } = await createPair(deps)
    await say(deps, asha, conversationId, '1')
    for (let number = 2; number <= 120; number += 1)
      await deps.sends.append(plain(number % 2 ? asha : camille, conversationId, number), 1_000 + number)
    const page = async (side: 'before' | 'after' | 'around', seq: number) => {
      const { messages, hasOlder, hasNewer } = await listMessages(deps, asha, { conversationId, at: { side, seq } })
      return [messages[0]?.seq, messages.at(-1)?.seq, messages.length, hasOlder, hasNewer]
    }
    expect(await page('before', 121)).toEqual([71, 120, MESSAGES_PAGE, true, true])
    expect(await page('before', 51)).toEqual([1, 50, MESSAGES_PAGE, false, true])
    expect(await page('before', 1)).toEqual([undefined, undefined, 0, false, true])
    expect(await page('after', 0)).toEqual([1, 50, MESSAGES_PAGE, true, true])
    expect(await page('after', 70)).toEqual([71, 120, MESSAGES_PAGE, true, false])
    expect(await page('around', 60)).toEqual([35, 84, MESSAGES_PAGE, true, true])
    expect(await page('around', 1)).toEqual([1, 25, 25, false, true])
    for (const seq of [2 ** 31, 2 ** 53 - 1]) {
      expect(await page('before', seq)).toEqual([71, 120, MESSAGES_PAGE, true, true])
      expect(await page('after', seq)).toEqual([undefined, undefined, 0, true, false])
      expect(await page('around', seq)).toEqual([96, 120, 25, true, false])
    }
  })
})

function plain(sender: Actor, conversationId: ConversationId, number: number) {
  const id = deps.ids.next() as Awaited<ReturnType<typeof say>>['id']
  const clientMessageId = randomUUID() as ClientMessageId
  return {
    id,
    conversationId,
    senderId: sender.userId,
    clientMessageId,
    body: `${number}`,
    language: 'en' as const,
    replyToId: null,
    isCorrection: false,
    words: '',
  }
}
