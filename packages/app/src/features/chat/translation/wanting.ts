import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { WANTED_MAX } from '@parley/contracts/translation'

// Written out, because the contract would bring more into the page.
const AT_ONCE: typeof WANTED_MAX = 50
/** What comes on screen together is asked for together, ms. */
const GATHER = 120
/** The same is not asked for again so soon, ms. */
const PATIENCE = 30_000

export interface WantedMessage {
  conversationId: ConversationId
  id: MessageId
  seq: number
}

/** Asks for translations of what is on screen, the newest first, each once in a while. */
export class Wanting {
  readonly #ask: (conversationId: ConversationId, messageIds: MessageId[]) => Promise<unknown>
  readonly #now: () => number
  readonly #askedAt = new Map<MessageId, number>()
  /** Asked for, and not answered; each with what ends the wait for it. */
  readonly #open = new Map<MessageId, ReturnType<typeof setTimeout>>()
  readonly #listeners = new Set<() => void>()
  #waiting: WantedMessage[] = []

  constructor(ask: (conversationId: ConversationId, messageIds: MessageId[]) => Promise<unknown>, now: () => number = Date.now) {
    this.#ask = ask
    this.#now = now
  }

  /** `isAgain`: somebody asked for it by hand. */
  want(message: WantedMessage, isAgain = false): void {
    const askedAt = this.#askedAt.get(message.id)
    if (!isAgain && askedAt !== undefined && this.#now() - askedAt < PATIENCE) return
    this.#askedAt.set(message.id, this.#now())
    clearTimeout(this.#open.get(message.id))
    this.#open.set(
      message.id,
      setTimeout(() => this.settle([message.id]), PATIENCE),
    )
    this.#tell()
    this.#waiting.push(message)
    if (this.#waiting.length === 1) setTimeout(() => this.#flush(), GATHER)
  }

  /** Somebody asked for it, and it may still come. */
  isOpen(id: MessageId): boolean {
    return this.#open.has(id)
  }

  /** It came, or will not. */
  settle(ids: readonly MessageId[]): void {
    const open = ids.filter((id) => this.#open.has(id))
    for (const id of open) {
      clearTimeout(this.#open.get(id))
      this.#open.delete(id)
    }
    if (open.length > 0) this.#tell()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #flush(): void {
    const wanted = this.#waiting.toSorted((a, b) => b.seq - a.seq)
    this.#waiting = []
    for (const conversationId of new Set(wanted.map((message) => message.conversationId))) {
      const ids = wanted.filter((message) => message.conversationId === conversationId).map(({ id }) => id)
      for (let from = 0; from < ids.length; from += AT_ONCE) this.#send(conversationId, ids.slice(from, from + AT_ONCE))
    }
  }

  #send(conversationId: ConversationId, ids: MessageId[]): void {
    // Without a line they are asked for when they are looked at again.
    this.#ask(conversationId, ids).catch(() => {
      for (const id of ids) this.#askedAt.delete(id)
      this.settle(ids)
    })
  }
}
