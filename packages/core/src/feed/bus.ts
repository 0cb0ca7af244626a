import type { ConversationId, ReplyId, SessionId, UserId } from '@parley/contracts/ids'
import type { LiveFrame } from '@parley/contracts/socket'

/** Whom a live message is for: everybody who has a conversation open, or everything a person has open. */
export type Topic = `conversation:${ConversationId}` | `user:${UserId}`

/** Live frames, and what processes tell each other. */
export type LiveMessage =
  | LiveFrame
  | { type: 'reply-stop-requested'; replyIds: ReplyId[] }
  | { type: 'session-ended'; sessionId: SessionId }

/**
 * Tells processes what changed. `wake`: there are new events, whose truth is `seq` in the database, so a missed one is found
 * by the next or by a slow poll. `live`: best effort, allowed to be lost.
 */
export interface Bus {
  wake(conversationId: ConversationId): void
  live(topic: Topic, message: LiveMessage): void
  /** Both return the way to stop listening. */
  onWake(listener: (conversationId: ConversationId) => void): () => void
  onLive(listener: (topic: Topic, message: LiveMessage) => void): () => void
}

/** The bus of a single process. Listeners run in the caller's tick. */
export function createLocalBus(): Bus {
  const wakeListeners = new Set<(conversationId: ConversationId) => void>()
  const liveListeners = new Set<(topic: Topic, message: LiveMessage) => void>()
  return {
    wake: (conversationId) => wakeListeners.forEach((listener) => listener(conversationId)),
    live: (topic, message) => liveListeners.forEach((listener) => listener(topic, message)),
    onWake(listener) {
      wakeListeners.add(listener)
      return () => wakeListeners.delete(listener)
    },
    onLive(listener) {
      liveListeners.add(listener)
      return () => liveListeners.delete(listener)
    },
  }
}
