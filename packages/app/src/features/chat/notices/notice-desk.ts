import type { InboxFrame } from '@parley/contracts/apply-inbox-frame'
import type { InboxItem } from '@parley/contracts/chat'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'

/** So long words in the reader's language are waited for, ms. */
const TRANSLATING = 3_000
/** So long the inbox takes to fetch a chat that it did not have, ms. */
const FETCHING = 1_500
/** So long it stands there, ms. */
const SHOWN = 6_000
/** So long after it was let go, ms. */
const LEFT = 1_000

export interface ShownNotice {
  conversationId: ConversationId
  messageId: MessageId
}

/** How things are with who reads. */
export interface NoticeReader {
  /** Whether the inbox has this chat. */
  isKnown: (conversationId: ConversationId) => boolean
  /** Somebody writes there who has not been let in. */
  isRequest: (conversationId: ConversationId) => boolean
  /** Whether they are to hear of this chat now. */
  mayShow: (conversationId: ConversationId) => boolean
  /** A hand is over the notice, or the focus on it. */
  isHeld: () => boolean
  onShown: (notice: ShownNotice) => void
}

const NOBODY: NoticeReader = {
  isKnown: () => true,
  isRequest: () => false,
  mayShow: () => false,
  isHeld: () => false,
  onShown: () => {},
}

/** Decides when one is told of a message in another chat: one notice at a time, and the newest. */
export class NoticeDesk {
  readonly #me: UserId
  readonly #listeners = new Set<() => void>()
  readonly #waiting = new Map<MessageId, ReturnType<typeof setTimeout>>()
  readonly #strangers = new Map<ConversationId, InboxItem>()
  /** Strangers of whom it was said that they want to write: once is enough. */
  readonly #requests = new Set<ConversationId>()
  #reader = NOBODY
  #current: ShownNotice | null = null
  /** Came while the one before was held. */
  #next: ShownNotice | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(me: UserId) {
    this.#me = me
  }

  // Arrow functions: `useSyncExternalStore` takes them as they are.
  readonly getCurrent = (): ShownNotice | null => this.#current
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The inbox has it already. */
  take(frame: InboxFrame): void {
    switch (frame.type) {
      case 'message-added': {
        const { id, sender, notice, erasedBy, translation } = frame.message
        if (!sender || sender.id === this.#me || notice || erasedBy) return
        const told = { conversationId: frame.conversationId, messageId: id }
        if (translation?.state === 'pending') this.#wait(told, TRANSLATING)
        else if (!this.#reader.isKnown(told.conversationId)) this.#wait(told, FETCHING)
        else this.#offer(told)
        return
      }
      case 'message-translated':
        if (this.#stopWaiting(frame.messageId)) this.#offer(frame)
        return
      case 'message-erased':
        this.#stopWaiting(frame.message.id)
        this.#drop(({ messageId }) => messageId === frame.message.id)
        return
      case 'me-changed':
        this.#meet(frame)
        // Read, muted or left, here or on another device.
        this.#drop(({ conversationId }) => conversationId === frame.about && !this.#reader.mayShow(conversationId))
        return
      case 'message-edited':
      case 'reaction-changed':
      case 'conversation-changed':
      case 'member-changed':
      case 'requests-changed':
      case 'skipped':
    }
  }

  /** Somebody who has not been let in, as their row in the inbox shows them. */
  stranger(conversationId: ConversationId): InboxItem | undefined {
    return this.#strangers.get(conversationId)
  }

  readonly dismiss = (): void => this.#show(this.#next)

  /** Something is otherwise: perhaps the reader has gone to what it tells of. */
  look(reader: NoticeReader): void {
    this.#reader = reader
    this.#drop(({ conversationId }) => !reader.mayShow(conversationId))
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer)
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }

  /** The first message of somebody new comes as a change of my own inbox, of which no list may be here. */
  #meet({ about, item }: Extract<InboxFrame, { type: 'me-changed' }>): void {
    if (item?.place.request !== 'pending') return void this.#strangers.delete(about)
    this.#strangers.set(about, item)
    if (item.preview) this.#offer({ conversationId: about, messageId: item.preview.messageId })
  }

  #wait(told: ShownNotice, ms: number): void {
    const after = () => {
      this.#waiting.delete(told.messageId)
      this.#offer(told)
    }
    this.#waiting.set(told.messageId, setTimeout(after, ms))
  }

  #stopWaiting(messageId: MessageId): boolean {
    clearTimeout(this.#waiting.get(messageId))
    return this.#waiting.delete(messageId)
  }

  #offer({ conversationId, messageId }: ShownNotice): void {
    const told = { conversationId, messageId }
    if (!this.#reader.mayShow(conversationId) || this.#requests.has(conversationId)) return
    if (this.#current && this.#reader.isHeld()) this.#next = told
    else this.#show(told)
  }

  #drop(isOver: (notice: ShownNotice) => boolean): void {
    if (this.#next && isOver(this.#next)) this.#next = null
    if (this.#current && isOver(this.#current)) this.dismiss()
  }

  #show(notice: ShownNotice | null): void {
    this.#next = null
    clearTimeout(this.#timer)
    if (this.#current === notice) return
    this.#current = notice
    if (notice) {
      this.#timer = setTimeout(this.#end, SHOWN)
      if (this.#reader.isRequest(notice.conversationId)) this.#requests.add(notice.conversationId)
      this.#reader.onShown(notice)
    }
    for (const listener of this.#listeners) listener()
  }

  readonly #end = (): void => {
    if (this.#reader.isHeld()) this.#timer = setTimeout(this.#end, LEFT)
    else this.dismiss()
  }
}
