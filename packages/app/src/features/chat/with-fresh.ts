import { applyChatFrame, type ChatState } from '@parley/contracts/apply-chat-frame'
import type { ChatSnapshot, ReadMark } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'

/**
 * What no frame of a chat tells whoever was away: who has read, whom it is with, my own place in it, and what I hid from elsewhere.
 * `placeBefore`: my place when it was asked for; when that has changed meanwhile, the answer is older.
 */
export function withFresh(state: ChatState, fresh: ChatSnapshot, me: UserId, placeBefore: ChatState['place'] | undefined): ChatState {
  const { conversationId } = state
  // It has become part of another: what is loaded anew leads there.
  if (fresh.conversationId !== conversationId) return { ...state, isGone: true }
  const read = (chat: ChatState, mark: ReadMark) => applyChatFrame(chat, { type: 'read-changed', conversationId, mark }, me)
  const isPlaceNew = state.place === placeBefore
  const firstSeq = fresh.messages[0]?.seq ?? Number.POSITIVE_INFINITY
  const seen = new Set(fresh.messages.map(({ id }) => id))
  const messages = state.messages.filter(({ id, seq }) => seq < firstSeq || seq > fresh.lastSeq || seen.has(id))
  const isMoved =
    isPlaceNew && (fresh.place.joinedSeq !== state.place.joinedSeq || fresh.place.readingLanguage !== state.place.readingLanguage)
  const isElsewhere = isMoved || isInOtherLanguage(state, fresh)
  return {
    ...fresh.marks.reduce(read, state),
    peer: fresh.peer,
    peerLanguage: fresh.peerLanguage,
    ...(isPlaceNew && !isElsewhere && { place: fresh.place }),
    ...(isElsewhere && { isGone: true }),
    ...(messages.length < state.messages.length && { messages }),
  }
}

/** What I read everywhere has changed: what stands on screen stays until it is here anew. */
export function inOtherLanguage(state: ChatState): ChatState {
  return state.place.readingLanguage === null ? { ...state, isGone: true } : state
}

/** A chat that is loaded anew: an answer that is older than what frames have told meanwhile is not the last. */
export function reloaded(before: ChatState | undefined, answer: ChatState): ChatState {
  return before?.isGone && answer.lastSeq < before.lastSeq ? { ...answer, isGone: true } : answer
}

/** What I read everywhere has changed meanwhile: a frame tells of one translation, not of that. */
function isInOtherLanguage(state: ChatState, fresh: ChatSnapshot): boolean {
  const languages = new Map(fresh.messages.map(({ id, translation }) => [id, translation?.language]))
  // What was in my language before, had none.
  return state.messages.some(({ id, translation }) => languages.has(id) && languages.get(id) !== translation?.language)
}
