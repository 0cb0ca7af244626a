import type { InboxFrame } from '@parley/contracts/apply-inbox-frame'
import type { InboxItem } from '@parley/contracts/chat'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isQuiet, mayShow, type Reader } from './may-show.ts'
import { NoticeDesk, type NoticeReader } from './notice-desk.ts'

const ME = 'me' as UserId
const A = 'a' as ConversationId
const B = 'b' as ConversationId

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function openDesk(more: Partial<NoticeReader> = {}) {
  const desk = new NoticeDesk(ME)
  const shown: string[] = []
  const reader: NoticeReader = {
    isKnown: () => true,
    isRequest: () => false,
    mayShow: () => true,
    isHeld: () => false,
    onShown: ({ messageId }) => shown.push(messageId),
    ...more,
  }
  desk.look(reader)
  return { desk, shown, reader, current: () => desk.getCurrent()?.messageId ?? null }
}

function said(id: string, { where = A, by = 'asha', pending = false, notice = null as object | null } = {}): InboxFrame {
  const translation = pending ? { state: 'pending' } : null
  return {
    type: 'message-added',
    conversationId: where,
    seq: 1,
    message: { id, sender: { id: by }, notice, erasedBy: null, translation },
  } as InboxFrame
}
const translated = (messageId: string) => ({ type: 'message-translated', conversationId: A, messageId }) as InboxFrame
const erased = (id: string) => ({ type: 'message-erased', conversationId: A, message: { id } }) as InboxFrame

it('shows the newest, one at a time, for a few seconds', () => {
  const { desk, shown, current } = openDesk()
  desk.take(said('1'))
  desk.take(said('2', { where: B }))
  expect([shown, current()]).toEqual([['1', '2'], '2'])
  vi.advanceTimersByTime(6_000)
  expect(current()).toBeNull()
})

it('says nothing of my own words, of what happened, or where I am not to hear of it', () => {
  const { desk, shown, reader } = openDesk()
  desk.take(said('1', { by: ME }))
  desk.take(said('2', { notice: { kind: 'joined' } }))
  desk.look({ ...reader, mayShow: () => false })
  desk.take(said('3'))
  expect(shown).toEqual([])
})

it('waits for words that I read, and not for long', () => {
  const { desk, current } = openDesk()
  desk.take(said('1', { pending: true }))
  expect(current()).toBeNull()
  desk.take(translated('1'))
  expect(current()).toBe('1')
  desk.take(said('2', { pending: true }))
  vi.advanceTimersByTime(3_000)
  expect(current()).toBe('2')
})

it('waits for a chat that the inbox has to fetch', () => {
  const { desk, current, reader } = openDesk({ isKnown: () => false })
  desk.take(said('1'))
  expect(current()).toBeNull()
  desk.look({ ...reader, isKnown: () => true })
  vi.advanceTimersByTime(1_500)
  expect(current()).toBe('1')
})

it('stands while a hand is over it, and shows what came meanwhile afterwards', () => {
  const { desk, current, reader } = openDesk()
  desk.take(said('1'))
  desk.look({ ...reader, isHeld: () => true })
  desk.take(said('2', { where: B }))
  vi.advanceTimersByTime(20_000)
  expect(current()).toBe('1')
  desk.look(reader)
  vi.advanceTimersByTime(1_000)
  expect(current()).toBe('2')
})

it('goes when its words are taken back, before or after it is shown', () => {
  const { desk, current, shown } = openDesk()
  desk.take(said('1'))
  desk.take(erased('1'))
  desk.take(said('2', { pending: true }))
  desk.take(erased('2'))
  vi.advanceTimersByTime(10_000)
  expect([current(), shown]).toEqual([null, ['1']])
})

it('goes when I come to that chat', () => {
  const { desk, current, reader } = openDesk()
  desk.take(said('1'))
  desk.look({ ...reader, mayShow: () => false })
  expect(current()).toBeNull()
})

it('says once that a stranger wants to write', () => {
  const { desk, shown } = openDesk({ isRequest: () => true })
  const item = { place: { request: 'pending' }, preview: { messageId: '1' } } as InboxItem
  desk.take({ type: 'me-changed', about: A, item } as InboxFrame)
  desk.take(said('2'))
  expect([shown, desk.stranger(A)]).toEqual([['1'], item])
})

it.each([
  ['all is well', {}, {}, true],
  ['it is muted', { place: { mutedUntil: 2_000 } }, {}, false],
  ['its mute is over', { place: { mutedUntil: 500 } }, {}, true],
  ['all is read', { unread: 0 }, {}, false],
  ['I look at it', {}, { isThere: true }, false],
  ['nobody sees this tab', {}, { isVisible: false }, false],
  ['I have blocked who says it', {}, { blocked: new Set(['asha' as UserId]) }, false],
  ['I want quiet', {}, { quiet: { from: 0, until: 24 * 60 - 1 } }, false],
  ['it is quiet where I am at home', {}, { quiet: { from: 300, until: 360 }, timeZone: 'Asia/Kolkata' }, false],
  ['it is quiet only on this device', {}, { quiet: { from: 0, until: 60 }, timeZone: 'Asia/Kolkata' }, true],
])('when %s', (_, item, reader, expected) => {
  const row = { unread: 1, preview: { sender: { id: 'asha' } }, place: { mutedUntil: null }, ...item } as InboxItem
  const quiet = { from: null, until: null }
  const usual: Reader = { now: 1_000, quiet, timeZone: 'UTC', blocked: new Set(), isVisible: true, isThere: false }
  expect(mayShow(row, { ...usual, ...reader })).toBe(expected)
})

it.each([
  [{ from: 600, until: 660 }, 600, true],
  [{ from: 600, until: 660 }, 660, false],
  [{ from: 1_320, until: 420 }, 30, true],
  [{ from: 1_320, until: 420 }, 700, false],
  [{ from: null, until: null }, 30, false],
])('%o at %d', (quiet, minute, expected) => expect(isQuiet(quiet, minute)).toBe(expected))
