import type { ConversationId, ReplyId, SessionId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { DurableFrame, LiveFrame } from '@parley/contracts/socket'
import type { Choices } from '../deps.ts'
import type { Quoted } from './quoted.ts'
import type { Membership } from './read-since.ts'

/** Whom a live message is for: everybody who has a conversation open, everything a person has open, or the servers themselves. */
export type Topic = FollowedTopic | 'servers'
export type FollowedTopic = `conversation:${ConversationId}` | `user:${UserId}`

/** What servers tell each other about who is here. `sight-changed`: these people may see others than before. */
export type ServerNote =
  | { type: 'people-came' | 'people-went' | 'people-looked' | 'people-looked-away'; server: string; userIds: UserId[] }
  /** `away`: of these, who sees none of their screens. */
  | { type: 'people-here'; server: string; userIds: UserId[]; away: UserId[] }
  | { type: 'people-asked'; server: string; of: string }
  | { type: 'server-alive'; server: string; count: number; away: number }
  | { type: 'sight-changed'; userIds: UserId[] }
  | ({ type: 'choices-changed'; userId: UserId } & Choices)

/** Live frames, and what processes tell each other. */
export type LiveMessage =
  | LiveFrame
  | { type: 'reply-stop-requested'; replyIds: ReplyId[] }
  | { type: 'session-ended'; sessionId: SessionId }
  | ServerNote

/** A durable frame, and who may see it: `onlyFor` that person alone; `aboutSeq`: whoever was there when it said what this is about. */
export interface FeedFrame {
  frame: DurableFrame
  onlyFor: UserId | null
  aboutSeq: number
  /** What its message answers; whoever may not see that is not told. */
  quoted?: Quoted | null
  /** As somebody reads it who reads this language; absent: all read the same. */
  inLanguage?: (language: Language) => DurableFrame
  /** Whose right to read a conversation has changed, and what it is now. */
  membership?: { userId: UserId; about: ConversationId; now: Membership | null }
}

export type WakeListener = (conversationId: ConversationId, fresh?: readonly FeedFrame[]) => void

/**
 * Tells processes what changed. `wake`: there are new events, whose truth is `seq` in the database, so a missed one is found
 * by the next or by a slow poll; `fresh` spares processes a look. `live`: best effort, allowed to be lost.
 */
export interface Bus {
  wake(conversationId: ConversationId, fresh?: readonly FeedFrame[]): void
  live(topic: Topic, message: LiveMessage): void
  /** Somebody here wants to hear of this from now on, or nobody does any more: of all else, other processes need not tell this one. */
  follow(topic: FollowedTopic): void
  unfollow(topic: FollowedTopic): void
  /** What is followed from now on may have changed between the last look and now. */
  onFollowed(listener: (topics: readonly FollowedTopic[]) => void): () => void
  /** Both return the way to stop listening. */
  onWake(listener: WakeListener): () => void
  onLive(listener: (topic: Topic, message: LiveMessage) => void): () => void
}

/** The bus of a single process, which hears everything. Listeners run in the caller's tick. */
export function createLocalBus(): Bus {
  const wakeListeners = new Set<WakeListener>()
  const liveListeners = new Set<(topic: Topic, message: LiveMessage) => void>()
  return {
    wake: (conversationId, fresh) => wakeListeners.forEach((listener) => listener(conversationId, fresh)),
    live: (topic, message) => liveListeners.forEach((listener) => listener(topic, message)),
    follow: () => {},
    unfollow: () => {},
    onFollowed: () => () => {},
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

/** Of which conversations topics are. */
export function conversationsOf(topics: readonly Topic[]): ConversationId[] {
  return topics.flatMap((topic) => (topic.startsWith('conversation:') ? [topic.slice('conversation:'.length) as ConversationId] : []))
}
