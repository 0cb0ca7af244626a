import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { Inbox, MessageView } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import type { AnswerKeeper, Renewal } from '../../lib/keep-answers.ts'
import { ANSWER_MAX_LENGTH } from '../../lib/kept.ts'
import type { InboxFrame } from '../../lib/socket-feeds.ts'
import { changeKeptChat, renewOldChats, toKeptChat } from './kept-chats.ts'

const ME = 'me' as UserId
const message = (seq: number, body = `words ${seq}`) => ({ id: `m${seq}`, seq, body, quote: null, replyCount: 0 }) as unknown as MessageView
const chat = (count: number, more: Partial<ChatState> = {}): ChatState =>
  ({
    conversationId: 'c',
    kind: 'direct',
    place: { joinedSeq: 0, readingLanguage: null },
    messages: Array.from({ length: count }, (_, index) => message(index + 1)),
    hasOlder: false,
    lastSeq: count,
    ...more,
  }) as unknown as ChatState

/** What is kept of `state` after a frame. */
function after(state: ChatState, frame: object): ChatState {
  let kept: unknown = state
  const keeper = { change: (_: unknown, next: (data: unknown) => unknown) => (kept = next(kept)) }
  changeKeptChat(keeper as unknown as AnswerKeeper, { conversationId: 'c', ...frame } as InboxFrame, ME)
  return kept as ChatState
}

it('keeps the end of a chat, and nothing of one in which I am no more', () => {
  expect(toKeptChat(chat(3))).toEqual(chat(3))
  const end = toKeptChat(chat(130))
  expect([end?.messages.length, end?.messages[0]?.seq, end?.hasOlder, end?.lastSeq]).toEqual([100, 31, true, 130])
  expect(toKeptChat(chat(3, { isGone: true }))).toBeNull()
})

it('keeps fewer messages of a chat where they are long, and no less than has room', () => {
  const long = 'ñ'.repeat(9_000)
  const state = chat(0, { messages: Array.from({ length: 90 }, (_, index) => message(index + 1, long)), lastSeq: 90 })
  const end = toKeptChat(state)
  expect([end?.messages.at(-1)?.seq, end?.hasOlder]).toEqual([90, true])
  const length = JSON.stringify(end).length
  expect(length).toBeLessThanOrEqual(ANSWER_MAX_LENGTH)
  expect(length).toBeGreaterThan(ANSWER_MAX_LENGTH - 10_000)
})

it('lets go of words that were taken back, and still asks for all that it missed', () => {
  const kept = after(chat(3), { type: 'message-erased', seq: 9, message: message(2, '') })
  expect(kept.messages.map(({ body }) => body)).toEqual(['words 1', '', 'words 3'])
  expect(kept.lastSeq).toBe(3)
})

it('lets go of what I hid elsewhere', () => {
  const item = { place: chat(3).place }
  const kept = after(chat(3), { type: 'me-changed', about: 'c', seq: 1, item, hiddenId: 'm2' })
  expect(kept.messages.map(({ seq }) => seq)).toEqual([1, 3])
})

it('leaves alone what is new: it comes in order when the chat is opened', () => {
  const state = chat(3)
  expect(after(state, { type: 'message-added', seq: 9, message: message(9) })).toBe(state)
})

it.each([
  ['nothing has happened', [{ conversationId: 'c', lastSeq: 3 }], true],
  ['something has happened', [{ conversationId: 'c', lastSeq: 4 }], false],
  ['nobody knows', [{ conversationId: 'd', lastSeq: 3 }], false],
])('after it was away it keeps a chat as it is where %s', async (_, items, isKept) => {
  const isOld = new Map<string, (data: unknown) => boolean>()
  const renewals: Renewal[] = []
  const keeper = {
    drop: (procedure: string, is: (data: unknown) => boolean) => void isOld.set(procedure, is),
    renew: async (renewal: Renewal) => void renewals.push(renewal),
  }
  const lists = () => [{ items: [] } as unknown as Inbox, { items } as unknown as Inbox]
  renewOldChats(keeper as unknown as AnswerKeeper, lists, async (conversationId) => `fresh ${conversationId}`)
  expect(renewals[0]?.isOld(chat(3))).toBe(!isKept)
  expect(await renewals[0]?.ask(chat(3))).toBe('fresh c')
  expect(isOld.get('chat.inbox')?.({})).toBe(true)
})
