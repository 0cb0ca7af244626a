import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId, MessageId } from '@parley/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import type { LiveMessage } from '../feed/bus.ts'
import { readSince } from '../feed/read-since.ts'
import { block, createFriends, createPair, say, unblock } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { answerRequest } from './answer-request.ts'
import { createGroup } from './create-group.ts'
import { editMessage } from './edit-message.ts'
import { eraseMessage } from './erase-message.ts'
import { exportChat } from './export-chat.ts'
import { listInbox } from './list-inbox.ts'
import { loadChat } from './load-chat.ts'
import { openDirect } from './open-direct.ts'
import { readMessages } from './read-messages.ts'
import { renderChatEvents } from './render-chat-events.ts'
import { sayTyping } from './say-typing.ts'
import { searchMessages } from './search-messages.ts'
import { setReaction } from './set-reaction.ts'

let deps: TestDeps
let live: LiveMessage[] = []
beforeAll(async () => {
  deps = await createTestDeps()
  deps.bus.onLive((topic, message) => void (topic === 'servers' || live.push(message)))
})
afterAll(() => deps[Symbol.asyncDispose]())

/** Camille has turned Asha away. */
let asha: Actor
let camille: Actor
let conversationId: ConversationId
/** Said before, by each. */
let mine: MessageId
let theirs: MessageId
beforeEach(async () => {
  ;({ asha, camille, conversationId } = await createPair(deps))
  mine = (await say(deps, asha, conversationId, 'Before')).id
  theirs = (await say(deps, camille, conversationId, 'Bonjour')).id
  await block(deps, camille, asha)
  live = []
})

const edit = (actor: Actor, messageId: MessageId, body: string) =>
  editMessage(deps, actor, { conversationId, messageId, editId: randomUUID() as ClientMessageId, body, mentions: [] })
const react = (actor: Actor, messageId: MessageId) => setReaction(deps, actor, { conversationId, messageId, emoji: '👍', isSet: true })
const query = { conversationId: null, before: null }

/** Everything that one person is shown of the conversation, by whatever way. */
async function shownTo(actor: Actor): Promise<string> {
  const events = (await readSince(deps.sql, [{ conversationId, seq: 0 }])).get(conversationId) ?? []
  const frames = (await renderChatEvents(deps.sql, [{ conversationId, events }], deps.clock.now())).get(conversationId) ?? []
  return JSON.stringify([
    await loadChat(deps, actor, conversationId),
    await listInbox(deps, actor, { list: 'open', before: null }),
    await searchMessages(deps, actor, { words: 'secret', ...query }),
    await exportChat(deps, actor, { conversationId, afterSeq: 0 }),
    frames.filter(({ onlyFor }) => onlyFor === null || onlyFor === actor.userId),
  ])
}

describe('somebody who was turned away', () => {
  it('is heard neither by saying nor by changing what was said, and does not notice', async () => {
    const said = await say(deps, asha, conversationId, 'a secret')
    await edit(asha, said.id, 'another secret')
    expect((await edit(asha, mine, 'a secret instead')).message).toMatchObject({ id: mine, body: 'Before', revision: 1 })
    await react(asha, theirs)
    await react(asha, said.id)
    expect(await shownTo(camille)).not.toContain('secret')
    expect(await shownTo(camille)).not.toContain('👍')
    expect(await shownTo(asha)).toContain('another secret')
    await sayTyping(deps, asha, conversationId)
    expect(live).toEqual([])
  })

  it('may take back what they had said', async () => {
    await eraseMessage(deps, asha, { conversationId, messageId: mine, scope: 'all' })
    expect(await shownTo(camille)).not.toContain('Before')
  })

  it('is not heard later by an answer to what was not heard', async () => {
    const said = await say(deps, asha, conversationId, 'a secret')
    await unblock(deps, camille, asha)
    await say(deps, asha, conversationId, 'As I said', { replyToId: said.id })
    expect(await shownTo(camille)).toContain('As I said')
    expect(await shownTo(camille)).not.toContain('secret')
  })

  it('cannot be answered where they were not heard', async () => {
    const { id } = await say(deps, asha, conversationId, 'a secret')
    await unblock(deps, camille, asha)
    await expect(say(deps, camille, conversationId, 'What?', { replyToId: id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(react(camille, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(eraseMessage(deps, camille, { conversationId, messageId: id, scope: 'me' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('learns nothing of how far the other reads, nor the other of them', async () => {
    const { seq } = await say(deps, asha, conversationId, 'a secret')
    for (const reader of [camille, asha]) await readMessages(deps, reader, { conversationId, seq })
    expect(live).toEqual([])
    for (const reader of [camille, asha]) expect((await loadChat(deps, reader, conversationId)).marks).toEqual([])
    await unblock(deps, camille, asha)
    expect((await loadChat(deps, asha, conversationId)).marks).toEqual([{ userId: camille.userId, readSeq: seq }])
  })

  it('is heard in a group all the same', async () => {
    const [owner, one, other] = (await createFriends(deps, 3)) as [Actor, Actor, Actor]
    const group = await createGroup(deps, owner, { title: 'Louvre', userIds: [one.userId, other.userId] })
    await block(deps, one, other)
    const { id, seq } = await say(deps, other, group.conversationId, 'all of you')
    await setReaction(deps, other, { ...group, messageId: id, emoji: '👍', isSet: true })
    await sayTyping(deps, other, group.conversationId)
    await readMessages(deps, other, { ...group, seq })
    expect(live.map(({ type }) => type)).toEqual(['typing-start', 'read-changed'])
    expect((await loadChat(deps, one, group.conversationId)).messages.at(-1)).toMatchObject({ id, reactions: [{ count: 1 }] })
  })
})

describe('somebody who turned another away', () => {
  it('is told so when they speak to them', async () => {
    const refused = { code: 'blocked' }
    await expect(say(deps, camille, conversationId, 'Mais')).rejects.toMatchObject(refused)
    await expect(react(camille, mine)).rejects.toMatchObject(refused)
    await expect(edit(camille, theirs, 'Au revoir')).rejects.toMatchObject(refused)
    await sayTyping(deps, camille, conversationId)
    expect(live).toEqual([])
  })
})

describe('a stranger', () => {
  /** Asha is a stranger to Wei. */
  let wei: Actor
  beforeEach(async () => {
    wei = await createActor(deps)
    await deps.prisma.user.update({ where: { id: wei.userId }, data: { handle: `h${randomUUID().slice(0, 8)}` } })
    ;({ conversationId } = await openDirect(deps, asha, wei.userId))
    live = []
  })

  it('is not seen writing before they are let in, nor after they were not', async () => {
    await sayTyping(deps, asha, conversationId)
    const { seq } = await say(deps, asha, conversationId, 'Hello')
    await readMessages(deps, wei, { conversationId, seq })
    await answerRequest(deps, wei, { conversationId, accept: false })
    await sayTyping(deps, asha, conversationId)
    expect(live).toEqual([])
    const unheard = await say(deps, asha, conversationId, 'Hello again')
    await expect(react(wei, unheard.id)).rejects.toMatchObject({ code: 'not-found' })
    await answerRequest(deps, wei, { conversationId, accept: true })
    await react(wei, (await say(deps, asha, conversationId, 'At last')).id)
    await sayTyping(deps, asha, conversationId)
    expect(live.map(({ type }) => type)).toEqual(['typing-start'])
  })

  it('who was sent away is out of sight with all that they said, also by answering themselves', async () => {
    const { id } = await say(deps, asha, conversationId, 'a secret')
    await answerRequest(deps, wei, { conversationId, accept: false })
    expect((await listInbox(deps, wei, { list: 'requests', before: null })).items).toEqual([])
    await edit(asha, id, 'another secret')
    await say(deps, asha, conversationId, 'Please')
    expect(JSON.stringify(await loadChat(deps, wei, conversationId))).not.toContain('secret')
    expect((await listInbox(deps, wei, { list: 'requests', before: null })).items).toEqual([])
    expect((await loadChat(deps, asha, conversationId)).messages.map(({ body }) => body)).toEqual(['another secret', 'Please'])
    await expect(answerRequest(deps, asha, { conversationId, accept: true })).rejects.toMatchObject({ code: 'not-found' })
    await say(deps, wei, conversationId, 'What is it?')
    await say(deps, asha, conversationId, 'Thank you')
    expect((await loadChat(deps, wei, conversationId)).messages.map(({ body }) => body)).toEqual(['What is it?', 'Thank you'])
  })
})
