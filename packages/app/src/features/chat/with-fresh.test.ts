import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageView, OwnPlace } from '@parley/contracts/chat'
import type { MessageId, UserId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { inOtherLanguage, reloaded, withFresh } from './with-fresh.ts'

const ME = 'me' as UserId
const ASHA = 'asha' as UserId
const place = { joinedSeq: 1, readSeq: 2, readingLanguage: null, mutedUntil: null } as OwnPlace
const message = (seq: number) => ({ id: `m${seq}` as MessageId, seq, replyCount: 0 }) as MessageView
const chat = (seqs: number[], more: Partial<ChatState> = {}): ChatState =>
  ({
    conversationId: 'c',
    kind: 'direct',
    peer: { id: ASHA, name: 'Asha', avatarId: null },
    peerLanguage: 'hi',
    memberCount: 2,
    place,
    messages: seqs.map(message),
    hasOlder: false,
    marks: [],
    lastSeq: seqs.at(-1) ?? 0,
    ...more,
  }) as ChatState
const seqs = (state: ChatState) => state.messages.map(({ seq }) => seq)

it('takes who has read, whom it is with and my place', () => {
  const peer = { id: ASHA, name: 'Asha Rao', avatarId: null }
  const muted = { ...place, mutedUntil: 9 }
  const marks = [{ userId: ASHA, readSeq: 3 }]
  const next = withFresh(chat([1, 2, 3]), chat([1, 2, 3], { peer, place: muted, marks }), ME, place)
  expect(next).toEqual(chat([1, 2, 3], { peer, place: muted, marks }))
})

it('lets go of what I hid elsewhere, and of nothing that the answer does not reach', () => {
  const state = chat([1, 2, 3, 4, 5, 6])
  expect(seqs(withFresh(state, chat([3, 5]), ME, place))).toEqual([1, 2, 3, 5, 6])
})

it('takes nothing from the chat that it has become part of, and is gone', () => {
  const state = chat([1, 2, 3])
  const other = chat([1, 2, 3, 4, 5], { conversationId: 'other' as ChatState['conversationId'], marks: [{ userId: ASHA, readSeq: 5 }] })
  expect(withFresh(state, other, ME, place)).toEqual({ ...state, isGone: true })
})

it('keeps a place that has changed since it was asked', () => {
  const state = chat([1], { place: { ...place, mutedUntil: 5 } })
  expect(withFresh(state, chat([1]), ME, place).place.mutedUntil).toBe(5)
})

it('is loaded anew where I read another language now', () => {
  const fresh = chat([1], { place: { ...place, readingLanguage: 'es' } })
  const next = withFresh(chat([1]), fresh, ME, place)
  expect([next.isGone, next.place.readingLanguage]).toEqual([true, null])
})

it('is loaded anew where I read another language everywhere', () => {
  const inLanguage = (language: string) => chat([1], { messages: [{ ...message(1), translation: { language } } as MessageView] })
  expect(withFresh(inLanguage('es'), inLanguage('fr'), ME, place).isGone).toBe(true)
  expect(withFresh(inLanguage('es'), inLanguage('es'), ME, place).isGone).toBeUndefined()
  expect(withFresh(chat([1]), inLanguage('fr'), ME, place).isGone).toBe(true)
  expect(withFresh(inLanguage('es'), chat([1]), ME, place).isGone).toBe(true)
  expect(withFresh(inLanguage('es'), chat([]), ME, place).isGone).toBeUndefined()
})

it('is loaded once more where frames have told more than the answer', () => {
  const gone = chat([1, 2], { isGone: true })
  expect(reloaded(gone, chat([1]))).toEqual(chat([1], { isGone: true }))
  for (const answer of [chat([1, 2]), chat([1, 2, 3])]) expect(reloaded(gone, answer)).toBe(answer)
  expect(reloaded(undefined, gone)).toBe(gone)
})

it('stays on screen until it is here anew, unless something else is read here', () => {
  expect(inOtherLanguage(chat([1]))).toEqual(chat([1], { isGone: true }))
  const elsewhere = chat([1], { place: { ...place, readingLanguage: 'es' } })
  expect(inOtherLanguage(elsewhere)).toBe(elsewhere)
})
