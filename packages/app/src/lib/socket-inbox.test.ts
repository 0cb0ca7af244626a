import type { MessageView } from '@parley/contracts/chat'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { BudgetView } from '@parley/contracts/quota'
import type { ServerFrame } from '@parley/contracts/socket'
import { describe, expect, test } from 'vitest'
import type { ChatFrame, InboxFrame } from './socket-feeds.ts'
import { createFakeSocket, type FakeLine } from './testing/fake-line.ts'

const ME = 'me' as UserId
const CHAT = 'chat-1' as ConversationId
const OTHER = 'chat-2' as ConversationId

function createWorld() {
  const { socket, lines } = createFakeSocket()
  const inbox: InboxFrame[] = []
  const chat: ChatFrame[] = []
  const closeInbox = socket.openInbox(3, ME, (frame) => inbox.push(frame))
  const line = lines[0] as FakeLine
  return { socket, lines, line, inbox, chat, closeInbox, openChat: () => socket.open(CHAT, 5, (frame: ChatFrame) => chat.push(frame)) }
}

const added = (conversationId: ConversationId, seq: number): ServerFrame => ({
  type: 'message-added',
  conversationId,
  seq,
  message: { id: `m-${seq}`, seq } as unknown as MessageView,
})
const meChanged = (seq: number, about = CHAT): ServerFrame => ({
  type: 'me-changed',
  conversationId: ME as unknown as ConversationId,
  seq,
  about,
  item: null,
  hiddenId: null,
})
const asked = (seq: number): ServerFrame => ({
  type: 'requests-changed',
  conversationId: ME as unknown as ConversationId,
  seq,
  contactRequests: seq,
})
const said = (frames: (InboxFrame | ChatFrame)[]) => frames.map((frame) => ('seq' in frame ? `${frame.type} ${frame.seq}` : frame.type))

describe('the inbox of a socket', () => {
  test('connects by itself and says how far it has come, which is no open conversation', () => {
    const { line, openChat } = createWorld()
    openChat()
    line.accept()
    expect(line.hellos()[0]).toMatchObject({ inboxSeq: 3, open: [{ conversationId: CHAT, afterSeq: 5 }] })
  })

  test('gets the frames of every chat; those of an open one once and in order, as its own listener does', async () => {
    const { line, inbox, chat, openChat, socket } = createWorld()
    openChat()
    line.accept()
    expect(socket.isCatchingUp(CHAT)).toBe(true)
    line.say({ type: 'caught-up', conversationId: CHAT, seq: 5 })
    expect(socket.isCatchingUp(CHAT)).toBe(false)
    for (const frame of [added(OTHER, 40), added(CHAT, 6), added(CHAT, 6), added(CHAT, 8), added(OTHER, 39)]) line.say(frame)
    expect(said(inbox)).toEqual(['message-added 40', 'message-added 6', 'message-added 39'])
    await Promise.resolve()
    expect(line.hellos()).toHaveLength(2)
    line.say({ type: 'skipped', conversationId: CHAT, seq: 7 })
    expect(said(chat)).toEqual(['message-added 6', 'skipped 7', 'message-added 8'])
    expect(said(inbox).slice(3)).toEqual(['skipped 7', 'message-added 8'])
  })

  test('gets what changed for me in order, and so does the chat that it is about', async () => {
    const { line, inbox, chat, openChat } = createWorld()
    openChat()
    line.accept()
    line.say({ type: 'caught-up', conversationId: ME as unknown as ConversationId, seq: 3 })
    line.say(meChanged(5, OTHER))
    expect(inbox).toEqual([])
    await Promise.resolve()
    expect(line.hellos()[1]).toMatchObject({ inboxSeq: 3 })
    line.say(meChanged(4))
    expect(said(inbox)).toEqual(['me-changed 4', 'me-changed 5'])
    expect(said(chat)).toEqual(['me-changed 4'])
  })

  test('gets who asks to be my contact in the same order, and no chat does', () => {
    const { line, inbox, chat, openChat } = createWorld()
    openChat()
    line.accept()
    line.say(asked(4))
    line.say(asked(4))
    line.say(meChanged(5))
    expect(said(inbox)).toEqual(['requests-changed 4', 'me-changed 5'])
    expect(said(chat)).toEqual(['me-changed 5'])
  })

  test('presence is for all; who types and who has read, for the chat alone', () => {
    const { line, inbox, chat, openChat } = createWorld()
    openChat()
    line.accept()
    line.say({ type: 'presence', userId: ME, isOnline: true })
    line.say({ type: 'typing-start', conversationId: CHAT, userId: ME })
    line.say({ type: 'read-changed', conversationId: CHAT, mark: { userId: ME, readSeq: 5 } })
    line.say({ type: 'typing-start', conversationId: OTHER, userId: ME })
    expect(said(inbox)).toEqual(['presence'])
    expect(said(chat)).toEqual(['presence', 'typing-start', 'read-changed'])
  })

  test('hears what is left of my budget, whatever is open', () => {
    const { line, inbox, openChat } = createWorld()
    line.accept()
    const budget = { granted: 10, left: 4, reserved: 0, needed: 0 } as BudgetView
    line.say({ type: 'quota-changed', budget })
    openChat()
    line.say({ type: 'quota-changed', budget })
    expect(inbox).toEqual([
      { type: 'quota-changed', budget },
      { type: 'quota-changed', budget },
    ])
  })

  test('hears what I read from now on', () => {
    const { line, inbox, chat, openChat } = createWorld()
    openChat()
    line.accept()
    line.say({ type: 'reads-changed', language: 'fr' })
    expect([inbox, chat]).toEqual([[{ type: 'reads-changed', language: 'fr' }], []])
  })

  test('keeps the line alone, and lets it go', () => {
    const { line, lines, closeInbox, socket } = createWorld()
    line.accept()
    socket.restart()
    expect(lines).toHaveLength(2)
    closeInbox()
    socket.restart()
    expect(lines).toHaveLength(2)
  })
})
