import { applyChatFrame, type ChatState } from '@parley/contracts/apply-chat-frame'
import type { ChatSnapshot, ReadMark } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'

/**
 * What no frame of a chat tells whoever was away: who has read, whom it is with, my own place in it, and what I hid from elsewhere.
 * `placeBefore`: my place when it was asked for; when that has changed meanwhile, the answer is older.
 */
export function withFresh(state: ChatState, fresh: ChatSnapshot, me: UserId, placeBefore: ChatState['place'] | undefined): ChatState {
  const { conversationId } = state
  const read = (chat: ChatState, mark: ReadMark) => applyChatFrame(chat, { type: 'read-changed', conversationId, mark }, me)
  const isPlaceNew = state.place === placeBefore
  const firstSeq = fresh.messages[0]?.seq ?? Number.POSITIVE_INFINITY
  const seen = new Set(fresh.messages.map(({ id }) => id))
  const messages = state.messages.filter(({ id, seq }) => seq < firstSeq || seq > fresh.lastSeq || seen.has(id))
  const isElsewhere =
    isPlaceNew && (fresh.place.joinedSeq !== state.place.joinedSeq || fresh.place.readingLanguage !== state.place.readingLanguage)
  return {
    ...fresh.marks.reduce(read, state),
    peer: fresh.peer,
    peerLanguage: fresh.peerLanguage,
    ...(isPlaceNew && !isElsewhere && { place: fresh.place }),
    ...(isElsewhere && { isGone: true }),
    ...(messages.length < state.messages.length && { messages }),
  }
}
