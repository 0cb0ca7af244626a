import { applyChatFrame, type ChatState } from '@parley/contracts/apply-chat-frame'
import type { Inbox } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import type { AnswerKeeper } from '../../lib/keep-answers.ts'
import { ANSWER_MAX_LENGTH } from '../../lib/kept.ts'
import type { InboxFrame } from '../../lib/socket-feeds.ts'
import { queryKeyOf } from '../../lib/trpc.ts'

/** Chats that are kept whatever has happened in them, as the lists that are loaded know it. */
const MAX_RENEWED = 12
/** Messages of one chat. */
const MAX_MESSAGES = 100

/** What is kept of a chat on this device: as much of its end as one answer may have. */
export function toKeptChat(data: unknown): ChatState | null {
  const state = data as ChatState
  if (state.isGone) return null
  let room = ANSWER_MAX_LENGTH - JSON.stringify({ ...state, messages: [], hasOlder: true }).length
  const tooFar = state.messages
    .slice(-MAX_MESSAGES)
    .toReversed()
    .findIndex((message) => (room -= JSON.stringify(message).length + 1) < 0)
  const count = tooFar < 0 ? MAX_MESSAGES : tooFar
  if (state.messages.length <= count) return state
  return { ...state, messages: state.messages.slice(state.messages.length - count), hasOlder: true }
}

/** What a frame takes back in a chat that is kept and not open. What else it missed comes when it is opened. */
export function changeKeptChat(keeper: AnswerKeeper, frame: InboxFrame, me: UserId): void {
  if (frame.type === 'me-changed') {
    return keeper.change(keyOf(frame.about), (state: ChatState) => applyChatFrame(state, frame, me))
  }
  if (frame.type === 'message-erased' || frame.type === 'message-edited') {
    return keeper.change(keyOf(frame.conversationId), (state: ChatState) => {
      // Its number stays: the frames before this one have not been seen.
      const changed = applyChatFrame({ ...state, lastSeq: 0 }, frame, me)
      return { ...changed, lastSeq: state.lastSeq }
    })
  }
}

/**
 * Nothing tells a device that was away what was taken back in chats that it has not opened since. So what is kept of a chat stays as it is
 * only where its row says that nothing has happened there; a chat that no list here has may have lost words, too. The others are asked for
 * anew, those that were opened last, or go. `lists`: what is known now.
 */
export function renewOldChats(
  keeper: AnswerKeeper,
  lists: () => Inbox[],
  load: (conversationId: ChatState['conversationId']) => Promise<unknown>,
): void {
  void keeper.renew({
    procedure: 'chat.load',
    isOld(data) {
      const { conversationId, lastSeq } = data as ChatState
      const rows = lists().flatMap(({ items }) => items)
      return !rows.some((row) => row.conversationId === conversationId && row.lastSeq === lastSeq)
    },
    ask: (data) => load((data as ChatState).conversationId),
    most: MAX_RENEWED,
  })
  // A list that is not here has the last words of its chats.
  keeper.drop('chat.inbox', () => true)
}

function keyOf(conversationId: ChatState['conversationId']) {
  return queryKeyOf('chat', 'load', { conversationId })
}
