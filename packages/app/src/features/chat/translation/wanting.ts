import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { WANTED_MAX } from '@parley/contracts/translation'
import type { Socket } from '../../../lib/socket.ts'
import { backoff } from '../../../lib/socket-backoff.ts'

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
  /** That it is wanted in. */
  language: Language
}

export interface WantingOptions {
  ask: (conversationId: ConversationId, messageIds: MessageId[]) => Promise<unknown>
  line: Pick<Socket, 'getState' | 'subscribe'>
  now?: () => number
}

/** Asks for translations of what is on screen, the newest first, each once in a while: when there is a line, and again after a refusal. */
export class Wanting {
  readonly #ask: WantingOptions['ask']
  readonly #line: WantingOptions['line']
  readonly #now: () => number
  readonly #askedAt = new Map<string, number>()
  /** What has not been asked for yet. */
  readonly #waiting = new Map<string, WantedMessage>()
  /** What is still looked at, and in how many places. */
  readonly #watched = new Map<string, number>()
  /** Asked for, and not answered; each with what ends the wait for it. */
  readonly #open = new Map<MessageId, ReturnType<typeof setTimeout>>()
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #refusals = 0

  constructor({ ask, line, now = Date.now }: WantingOptions) {
    this.#ask = ask
    this.#line = line
    this.#now = now
    line.subscribe(() => this.#schedule(GATHER))
  }

  /** Until it is let go by what this returns. */
  want(message: WantedMessage): () => void {
    const key = keyOf(message)
    this.#watched.set(key, (this.#watched.get(key) ?? 0) + 1)
    const askedAt = this.#askedAt.get(key)
    if (askedAt === undefined || this.#now() - askedAt >= PATIENCE) this.again(message)
    return () => {
      const places = (this.#watched.get(key) ?? 0) - 1
      if (places > 0) this.#watched.set(key, places)
      else {
        this.#watched.delete(key)
        this.#waiting.delete(key)
      }
    }
  }

  /** Once more, however lately: somebody asked for it by hand. */
  again(message: WantedMessage): void {
    this.#await([message.id])
    this.#enqueue([message], GATHER)
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

  #await(ids: readonly MessageId[]): void {
    if (this.#line.getState() !== 'open') return
    const isNews = ids.some((id) => !this.#open.has(id))
    for (const id of ids) {
      clearTimeout(this.#open.get(id))
      this.#open.set(
        id,
        setTimeout(() => this.settle([id]), PATIENCE),
      )
    }
    if (isNews) this.#tell()
  }

  #enqueue(messages: readonly WantedMessage[], delay: number): void {
    for (const message of messages) this.#waiting.set(keyOf(message), message)
    this.#schedule(delay)
  }

  #schedule(delay: number): void {
    if (this.#timer !== undefined || this.#waiting.size === 0 || this.#line.getState() !== 'open') return
    this.#timer = setTimeout(() => this.#flush(), delay)
  }

  #flush(): void {
    this.#timer = undefined
    // The line may be gone again: what waits is asked for on the next.
    if (this.#line.getState() !== 'open') return
    const wanted = [...this.#waiting.values()].toSorted((a, b) => b.seq - a.seq)
    this.#waiting.clear()
    for (const [conversationId, messages] of Map.groupBy(wanted, (message) => message.conversationId))
      for (let from = 0; from < messages.length; from += AT_ONCE) this.#send(conversationId, messages.slice(from, from + AT_ONCE))
  }

  #send(conversationId: ConversationId, messages: readonly WantedMessage[]): void {
    for (const message of messages) this.#askedAt.set(keyOf(message), this.#now())
    const ids = [...new Set(messages.map(({ id }) => id))]
    this.#await(ids)
    this.#ask(conversationId, ids).then(
      () => {
        this.#refusals = 0
      },
      () => {
        for (const message of messages) this.#askedAt.delete(keyOf(message))
        this.settle(ids)
        const delay = GATHER + backoff(this.#refusals, 1)
        this.#refusals += 1
        this.#enqueue(
          messages.filter((message) => this.#watched.has(keyOf(message))),
          delay,
        )
      },
    )
  }
}

function keyOf({ id, language }: WantedMessage): string {
  return `${id} ${language}`
}
