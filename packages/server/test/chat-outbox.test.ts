import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { applyChatFrame, type ChatFrame, type ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageView } from '@parley/contracts/chat'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { addMembers } from '@parley/core/chat/add-members'
import { editMessage } from '@parley/core/chat/edit-message'
import { eraseMessage } from '@parley/core/chat/erase-message'
import { leaveGroup } from '@parley/core/chat/leave-group'
import { loadChat } from '@parley/core/chat/load-chat'
import { readMessages } from '@parley/core/chat/read-messages'
import { removeMember } from '@parley/core/chat/remove-member'
import { setReaction } from '@parley/core/chat/set-reaction'
import type { Actor } from '@parley/core/deps'
import { createLocalBus } from '@parley/core/feed/bus'
import { block, createCircle, createPair, say } from '@parley/core/testing/chats'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Outbox } from '../src/socket/outbox.ts'
import { createConnection } from './lines.ts'

/** Random places at which a reader is cut off, and how many of them in one chat. */
const CUTS = Number(process.env.RESUME_CUTS ?? 200)
const CUTS_EACH = 200

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

function connect(outbox: Outbox, actor: Actor) {
  const { connection, socket, frames } = createConnection(actor)
  outbox.add(connection)
  const seqs = (conversationId: ConversationId) =>
    frames.flatMap((frame) => ('seq' in frame && frame.type !== 'caught-up' && frame.conversationId === conversationId ? frame.seq : []))
  const cut = () => {
    socket.readyState = 3
    outbox.remove(connection)
  }
  return { connection, frames, seqs, cut, shown: () => JSON.stringify(frames) }
}

const erase = (actor: Actor, conversationId: ConversationId, { id }: MessageView, scope: 'me' | 'all' = 'all') =>
  eraseMessage(deps, actor, { conversationId, messageId: id, scope })

describe('what was taken back', () => {
  it('is shown to nobody who comes later, not in the feed, not in a quote, not in an inbox', async () => {
    using outbox = new Outbox(deps)
    const { asha, camille, conversationId } = await createPair(deps)
    const early = connect(outbox, camille)
    await outbox.openInbox(early.connection, 0)
    await outbox.open(early.connection, conversationId, 0)
    const said = await say(deps, asha, conversationId, 'CANARY')
    await say(deps, asha, conversationId, 'as I said', { replyToId: said.id })
    await readMessages(deps, camille, { conversationId, seq: 1 })
    await deps.settled()
    expect(early.shown()).toContain('CANARY')
    expect(early.frames.some((frame) => frame.type === 'me-changed')).toBe(true)
    await erase(asha, conversationId, said)
    await deps.settled()
    const late = connect(outbox, camille)
    await outbox.open(late.connection, conversationId, 0)
    await outbox.openInbox(late.connection, 0)
    expect(late.seqs(conversationId)).toEqual([1, 2, 3])
    expect(late.shown()).not.toContain('CANARY')
  })

  it('was drawn for an inbox of another moment, which is drawn anew', async () => {
    using outbox = new Outbox(deps)
    const { asha, camille, conversationId } = await createPair(deps)
    const first = connect(outbox, camille)
    await outbox.openInbox(first.connection, 0)
    for (const body of ['one', 'two']) await say(deps, asha, conversationId, body)
    await readMessages(deps, camille, { conversationId, seq: 1 })
    await deps.settled()
    await say(deps, asha, conversationId, 'three')
    const second = connect(outbox, camille)
    await outbox.openInbox(second.connection, 0)
    const rows = second.frames.flatMap((frame) => (frame.type === 'me-changed' ? frame.item : []))
    expect(rows.at(-1)).toMatchObject({ unread: 2, preview: { excerpt: 'three' }, lastSeq: 3 })
  })
})

describe('somebody who was taken out and came back', () => {
  it('sees nothing of what was said meanwhile, though all of it is read at once', async () => {
    const { people, conversationId } = await createCircle(deps, 3)
    const [owner, , member] = people as [Actor, Actor, Actor]
    // Nobody tells this server anything: it looks.
    using outbox = new Outbox({ ...deps, bus: createLocalBus() })
    const line = connect(outbox, member)
    await outbox.openInbox(line.connection, 0)
    await outbox.open(line.connection, conversationId, 0)
    await say(deps, owner, conversationId, 'before')
    await removeMember(deps, owner, { conversationId, userId: member.userId })
    const secret = await say(deps, owner, conversationId, 'CANARY')
    await setReaction(deps, owner, { conversationId, messageId: secret.id, emoji: '👍', isSet: true })
    await addMembers(deps, owner, { conversationId, userIds: [member.userId] })
    await say(deps, owner, conversationId, 'welcome back')
    await outbox.poll()
    await deps.settled()
    await turn()
    expect(line.shown()).not.toContain('CANARY')
    expect(line.shown()).toContain('welcome back')
    expect(line.seqs(conversationId)).toEqual(Array.from({ length: 9 }, (_, index) => index + 1))
  })

  it('and left again is told nothing more', async () => {
    const { people, conversationId } = await createCircle(deps, 3)
    const [owner, , member] = people as [Actor, Actor, Actor]
    using outbox = new Outbox({ ...deps, bus: createLocalBus() })
    const line = connect(outbox, member)
    await outbox.open(line.connection, conversationId, 0)
    await leaveGroup(deps, member, conversationId)
    await say(deps, owner, conversationId, 'CANARY')
    await addMembers(deps, owner, { conversationId, userIds: [member.userId] })
    await leaveGroup(deps, member, conversationId)
    await say(deps, owner, conversationId, 'CANARY')
    await outbox.poll()
    await deps.settled()
    expect(line.shown()).not.toContain('CANARY')
    expect(line.connection.followed).toEqual([])
  })
})

describe('an answer to what is out of somebody’s sight', () => {
  it.each(['told at once', 'read later'])('shows them nothing of that, whatever becomes of it, and %s', async (way) => {
    using outbox = new Outbox(way === 'told at once' ? deps : { ...deps, bus: createLocalBus() })
    const { people, conversationId } = await createCircle(deps, 4)
    const [owner, hider, member, late] = people as [Actor, Actor, Actor, Actor]
    await leaveGroup(deps, late, conversationId)
    const old = await say(deps, owner, conversationId, 'CANARY')
    await erase(hider, conversationId, old, 'me')
    await addMembers(deps, owner, { conversationId, userIds: [late.userId] })
    const readers = await Promise.all(
      [hider, member, late].map(async (actor) => {
        const state: ChatState = await loadChat(deps, actor, conversationId)
        const line = connect(outbox, actor)
        await outbox.open(line.connection, conversationId, state.lastSeq)
        return { actor, state, ...line }
      }),
    )
    const edit = (message: MessageView, body: string) =>
      editMessage(deps, owner, { conversationId, messageId: message.id, editId: randomUUID() as ClientMessageId, body, mentions: [] })
    const answer = await say(deps, owner, conversationId, 'as I said', { replyToId: old.id })
    await edit(old, 'CANARY anew')
    await edit(answer, 'as I have said')
    await erase(owner, conversationId, old)
    await outbox.poll()
    await deps.settled()
    await turn()
    for (const { actor, state, frames, shown } of readers) {
      if (actor === late) expect(shown()).not.toContain('CANARY')
      const quote = { messageId: old.id, isHidden: true, excerpt: '', sender: null, mentions: [] }
      const seen = frames.reduce((now, frame) => applyChatFrame(now, frame as ChatFrame, actor.userId), state)
      const fresh = await loadChat(deps, actor, conversationId)
      expect(seen.messages).toEqual(fresh.messages)
      const mine = fresh.messages.find(({ id }) => id === answer.id)?.quote
      if (actor === member) expect(mine).not.toHaveProperty('isHidden')
      else expect(mine).toMatchObject(quote)
    }
  })

  it('which they take out of it while it is open, is shown no more', async () => {
    using outbox = new Outbox(deps)
    const { asha, camille, conversationId } = await createPair(deps)
    const said = await say(deps, asha, conversationId, 'CANARY')
    await say(deps, asha, conversationId, 'as I said', { replyToId: said.id })
    const state: ChatState = await loadChat(deps, camille, conversationId)
    const line = connect(outbox, camille)
    await outbox.openInbox(line.connection, 0)
    await outbox.open(line.connection, conversationId, state.lastSeq)
    await erase(camille, conversationId, said, 'me')
    await say(deps, asha, conversationId, 'and again', { replyToId: said.id })
    await deps.settled()
    await turn()
    const seen = line.frames.reduce((now, frame) => applyChatFrame(now, frame as ChatFrame, camille.userId), state)
    expect(seen.messages).toEqual((await loadChat(deps, camille, conversationId)).messages)
    expect(JSON.stringify(seen)).not.toContain('CANARY')
  })
})

describe('a reader who is cut off anywhere', () => {
  it(
    `${CUTS} times, misses nothing and is told nothing twice, whatever is said, changed and taken back meanwhile`,
    async () => {
      for (let left = CUTS; left > 0; left -= CUTS_EACH) await cutAndResume(Math.min(left, CUTS_EACH))
    },
    30_000 + CUTS * 100,
  )

  async function cutAndResume(cuts: number): Promise<void> {
    using outbox = new Outbox(deps)
    const { people, conversationId } = await createCircle(deps, 4)
    const talk = { isOver: false }
    const said: MessageView[] = []
    const talking = Promise.all(people.map((actor) => talkOn(actor, conversationId, said, () => talk.isOver)))
    const readers = people.map(async (actor) => {
      for (let count = 0; count < cuts / people.length; count += 1) {
        const first = connect(outbox, actor)
        const from = Math.floor(Math.random() * said.length)
        await outbox.open(first.connection, conversationId, from)
        for (let turns = Math.floor(Math.random() * 12); turns > 0; turns -= 1) await turn()
        first.cut()
        const before = first.seqs(conversationId)
        const second = connect(outbox, actor)
        await outbox.open(second.connection, conversationId, before.at(-1) ?? from)
        const all = [...before, ...second.seqs(conversationId)]
        expect(all).toEqual(all.map((_seq, place) => from + 1 + place))
        const caughtUp = second.frames.findLast((frame) => frame.type === 'caught-up')
        expect(caughtUp).toMatchObject({ seq: all.at(-1) ?? from })
        second.cut()
      }
    })
    await Promise.all(readers).finally(() => (talk.isOver = true))
    await talking
    await deps.settled()
    expect(said.length).toBeGreaterThan(cuts / 10)
  }

  /** Says, edits, erases and reacts. What another has taken back meanwhile is refused, and that is fine. */
  async function talkOn(actor: Actor, conversationId: ConversationId, said: MessageView[], isOver: () => boolean): Promise<void> {
    for (let count = 0; !isOver(); count += 1) {
      const message = said[Math.floor(Math.random() * said.length)]
      const own = said.findLast(({ sender }) => sender?.id === actor.userId)
      const dice = Math.random()
      const edit = { conversationId, editId: randomUUID() as ClientMessageId, body: `anew ${count}`, mentions: [] }
      if (own && dice < 0.1) await Promise.allSettled([editMessage(deps, actor, { ...edit, messageId: own.id })])
      else if (own && dice < 0.15) await erase(actor, conversationId, own)
      else if (message && dice < 0.3) {
        const sign = { conversationId, messageId: message.id, emoji: '👍', isSet: dice < 0.25 }
        await Promise.allSettled([setReaction(deps, actor, sign)])
      } else said.push(await say(deps, actor, conversationId, `line ${count}`))
      await turn()
    }
  }
})

it('brings somebody who was turned away to nobody, on whichever line and however late', async () => {
  using outbox = new Outbox(deps)
  const { asha, camille, conversationId } = await createPair(deps)
  await say(deps, asha, conversationId, 'before')
  await block(deps, camille, asha)
  const early = connect(outbox, camille)
  await outbox.openInbox(early.connection, 0)
  await outbox.open(early.connection, conversationId, 0)
  const said = await say(deps, asha, conversationId, 'CANARY one')
  await editMessage(deps, asha, {
    conversationId,
    messageId: said.id,
    editId: randomUUID() as ClientMessageId,
    body: 'CANARY two',
    mentions: [],
  })
  await setReaction(deps, asha, { conversationId, messageId: said.id, emoji: '👻', isSet: true })
  await say(deps, asha, conversationId, 'CANARY three', { replyToId: said.id })
  await deps.settled()
  const late = connect(outbox, camille)
  await outbox.openInbox(late.connection, 0)
  await outbox.open(late.connection, conversationId, 0)
  const own = connect(outbox, asha)
  await outbox.open(own.connection, conversationId, 0)
  for (const line of [early, late]) {
    expect(line.shown()).not.toMatch(/CANARY|👻/)
    expect(line.seqs(conversationId)).toEqual([1, 2, 3, 4].slice(0, line.seqs(conversationId).length))
  }
  expect(own.shown()).toContain('CANARY three')
})

it('brings a conversation that cannot be drawn to nobody, and all others that are read with it to everybody', async () => {
  using outbox = new Outbox({ ...deps, bus: createLocalBus() })
  const pairs = await Promise.all(Array.from({ length: 5 }, () => createPair(deps)))
  const lines = await Promise.all(
    pairs.map(async ({ camille, conversationId }) => {
      const line = connect(outbox, camille)
      await outbox.open(line.connection, conversationId, 0)
      return line
    }),
  )
  for (const { asha, conversationId } of pairs) await say(deps, asha, conversationId, 'CANARY')
  const poisoned = pairs[3]?.conversationId
  // Not a time that anybody can read.
  await deps.sql.query(`UPDATE messages SET created_at = 'infinity' WHERE conversation_id = $1`, [poisoned])
  const brought = () => lines.map(({ seqs }, index) => seqs(pairs[index]?.conversationId as ConversationId))
  const about = () => deps.logged.filter(({ facts }) => 'conversationId' in facts && facts.conversationId === poisoned)
  await outbox.poll()
  await expect(deps.settled()).rejects.toThrow(TypeError)
  await expect.poll(brought).toEqual([[1], [1], [1], [], [1]])
  await outbox.poll()
  await expect(deps.settled()).rejects.toThrow(TypeError)
  expect(about()).toMatchObject([{ level: 'error', message: 'a conversation cannot be drawn' }])
  expect(JSON.stringify(about())).not.toContain('CANARY')

  await deps.sql.query('UPDATE messages SET created_at = now() WHERE conversation_id = $1', [poisoned])
  await outbox.poll()
  await deps.settled()
  await expect.poll(brought).toEqual([[1], [1], [1], [1], [1]])
})
