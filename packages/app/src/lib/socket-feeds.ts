import type { ChatDurableFrame, ChatLiveFrame, MeChanged, RequestsChanged } from '@parley/contracts/chat-frames'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { PracticeDurableFrame, PracticeLiveFrame } from '@parley/contracts/practice'
import type { DurableFrame, Hello, LiveFrame, ReadsChanged } from '@parley/contracts/socket'
import { catchUp, receive, type Sequence, type Step } from './socket-sequence.ts'

type QuotaChanged = Extract<LiveFrame, { type: 'quota-changed' }>
/** What the listener of a talk gets. */
export type TalkFrame = PracticeDurableFrame | PracticeLiveFrame | QuotaChanged
/** What the listener of a chat gets; `me-changed`, where it is about this chat. */
export type ChatFrame = ChatDurableFrame | MeChanged | ChatLiveFrame
export type ConversationFrame = TalkFrame | ChatFrame
export type TalkListener = (frame: TalkFrame) => void
export type ChatListener = (frame: ChatFrame) => void
export type ConversationListener = (frame: ConversationFrame) => void

/** What the listener of the inbox gets: of all chats, of my own places in them, of who asks to be my contact, of my budget, and of what I read. */
export type InboxFrame =
  | ChatDurableFrame
  | MeChanged
  | RequestsChanged
  | QuotaChanged
  | ReadsChanged
  | Extract<ChatLiveFrame, { type: 'presence' }>
export type InboxListener = (frame: InboxFrame) => void

type FeedId = ConversationId | UserId

interface Feed<Frame> {
  sequence: Sequence<DurableFrame>
  listeners: Set<(frame: Frame) => void>
  /** A `hello` is out and its `caught-up` is not in. */
  isCatchingUp: boolean
}

/** Who listens to what, and how far each has come. */
export class Feeds {
  readonly #conversations = new Map<FeedId, Feed<ConversationFrame>>()
  readonly #onGap: () => void
  #inbox: { feed: Feed<InboxFrame>; userId: UserId } | null = null

  constructor(onGap: () => void) {
    this.#onGap = onGap
  }

  get isEmpty(): boolean {
    return this.#conversations.size === 0 && this.#inbox === null
  }

  has(conversationId: ConversationId): boolean {
    return this.#conversations.has(conversationId)
  }

  isCatchingUp(conversationId: ConversationId): boolean {
    return this.#conversations.get(conversationId)?.isCatchingUp ?? false
  }

  open(conversationId: ConversationId, afterSeq: number, listener: ConversationListener): () => void {
    const feed = this.#conversations.get(conversationId) ?? createFeed(afterSeq)
    join(feed, afterSeq, listener)
    this.#conversations.set(conversationId, feed)
    return () => {
      feed.listeners.delete(listener)
      if (feed.listeners.size === 0 && this.#conversations.get(conversationId) === feed) this.#conversations.delete(conversationId)
    }
  }

  openInbox(inboxSeq: number, userId: UserId, listener: InboxListener): () => void {
    const inbox = this.#inbox?.userId === userId ? this.#inbox : { feed: createFeed<InboxFrame>(inboxSeq), userId }
    join(inbox.feed, inboxSeq, listener)
    this.#inbox = inbox
    return () => {
      inbox.feed.listeners.delete(listener)
      if (inbox.feed.listeners.size === 0 && this.#inbox === inbox) this.#inbox = null
    }
  }

  /** What a `hello` says. From here on its answers are on their way. */
  hello(): Pick<Hello, 'open' | 'inboxSeq'> {
    for (const feed of this.#all()) feed.isCatchingUp = true
    const open = [...this.#conversations].map(([id, { sequence }]) => ({ conversationId: id as ConversationId, afterSeq: sequence.known }))
    return { ...(this.#inbox && { inboxSeq: this.#inbox.feed.sequence.known }), open }
  }

  /** Nothing more comes of the last `hello`. */
  stopCatchingUp(): void {
    for (const feed of this.#all()) feed.isCatchingUp = false
  }

  /** The line is gone: what is held comes again with the next one. */
  drop(): void {
    this.stopCatchingUp()
    for (const feed of this.#all()) feed.sequence = { known: feed.sequence.known, held: [] }
  }

  clear(): void {
    this.#conversations.clear()
    this.#inbox = null
  }

  take(frame: DurableFrame | LiveFrame): void {
    if (isOfChat(frame)) {
      // Nobody counts what is not open: its row in the inbox knows what it has seen.
      if (!this.#conversations.has(frame.conversationId)) return tell(this.#inbox?.feed, frame)
      return this.#step(frame.conversationId, (sequence) => receive(sequence, frame), false)
    }
    switch (frame.type) {
      case 'quota-changed':
      case 'presence':
        for (const feed of this.#all()) tell(feed, frame)
        return
      case 'reads-changed':
        return tell(this.#inbox?.feed, frame)
      case 'caught-up':
        return this.#step(frame.conversationId, (sequence) => catchUp(sequence, frame.seq), true)
      case 'turn-added':
      case 'turn-changed':
      case 'turn-replaced':
      case 'talk-changed':
      case 'reply-end':
      case 'me-changed':
      case 'requests-changed':
        return this.#step(frame.conversationId, (sequence) => receive(sequence, frame), false)
      case 'reply-start':
      case 'reply-delta':
      case 'reply-snapshot':
      case 'typing-start':
      case 'read-changed':
        return tell(this.#conversations.get(frame.conversationId), frame)
    }
  }

  #step(id: FeedId, next: (sequence: Sequence<DurableFrame>) => Step<DurableFrame>, isCaughtUp: boolean): void {
    const feed = this.#inbox?.userId === id ? this.#inbox.feed : this.#conversations.get(id)
    if (!feed) return
    const { sequence, deliver, gap } = next(feed.sequence)
    feed.sequence = sequence
    if (isCaughtUp) feed.isCatchingUp = false
    for (const frame of deliver) this.#deliver(frame)
    if (gap && !feed.isCatchingUp) this.#onGap()
  }

  #deliver(frame: DurableFrame): void {
    if (frame.type === 'requests-changed') return tell(this.#inbox?.feed, frame)
    const isOwn = frame.type === 'me-changed'
    tell(this.#conversations.get(isOwn ? frame.about : frame.conversationId), frame)
    if (isOwn || isOfChat(frame)) tell(this.#inbox?.feed, frame)
  }

  *#all(): Iterable<Feed<Extract<ConversationFrame, InboxFrame>>> {
    yield* this.#conversations.values()
    if (this.#inbox) yield this.#inbox.feed
  }
}

function createFeed<Frame>(known: number): Feed<Frame> {
  return { sequence: { known, held: [] }, listeners: new Set(), isCatchingUp: false }
}

function join<Frame>(feed: Feed<Frame>, known: number, listener: (frame: Frame) => void): void {
  if (known < feed.sequence.known) feed.sequence = { ...feed.sequence, known }
  feed.listeners.add(listener)
}

function tell<Frame>(feed: Feed<Frame> | undefined, frame: Frame): void {
  for (const listener of feed?.listeners ?? []) listener(frame)
}

type OtherType = Exclude<(DurableFrame | LiveFrame)['type'], ChatDurableFrame['type']>

const OTHERS: Record<OtherType, true> = {
  'turn-added': true,
  'turn-changed': true,
  'turn-replaced': true,
  'talk-changed': true,
  'reply-start': true,
  'reply-delta': true,
  'reply-snapshot': true,
  'reply-end': true,
  'me-changed': true,
  'requests-changed': true,
  'typing-start': true,
  'read-changed': true,
  presence: true,
  'quota-changed': true,
  'reads-changed': true,
  'caught-up': true,
}

function isOfChat(frame: DurableFrame | LiveFrame): frame is ChatDurableFrame {
  return !Object.hasOwn(OTHERS, frame.type)
}
