import type { AttachmentView, Quote } from '@parley/contracts/chat'
import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { SocketError } from '../../lib/socket-error.ts'

/** `waiting` for the line; `sending`; `sent`: the server has it, its frame is not here yet; `failed`: see `errorCode`. */
export type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed'

export interface OutboxEntry {
  clientMessageId: ClientMessageId
  conversationId: ConversationId
  body: string
  mentions: PersonView[]
  attachments: AttachmentView[]
  quote: Quote | null
  /** What is kept from an older version has none. */
  isCorrection?: boolean
  createdAt: number
  state: OutboxState
  errorCode: ErrorCode | null
}

/** What outlives the page. In the order that things were written. */
export interface OutboxStorage {
  load(): Promise<OutboxEntry[]>
  put(entry: OutboxEntry): Promise<void>
  delete(ids: readonly ClientMessageId[]): Promise<void>
}

export interface OutboxOptions {
  storage: OutboxStorage
  send: (entry: OutboxEntry) => Promise<unknown>
  /** Something changed: the other tabs read the storage again. */
  tell: () => void
  onFailed: (entry: OutboxEntry) => void
}

/** What I wrote in all my chats and nobody has yet. Every tab shows it; the one that leads sends it, one after the other. */
export class Outbox {
  readonly #options: OutboxOptions
  readonly #listeners = new Set<() => void>()
  /** Came while the storage still had it, or before it was read. */
  readonly #arrived = new Set<ClientMessageId>()
  #entries: readonly OutboxEntry[] = []
  #isLeader = false
  #isSending = false

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  readonly getEntries = (): readonly OutboxEntry[] => this.#entries
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** This tab sends from now on. What was on its way in a tab that is gone waits again: the server knows it by its id. */
  async lead(): Promise<void> {
    this.#isLeader = true
    await this.read()
    for (const entry of this.#entries) if (entry.state === 'sending') await this.#mark(entry, 'waiting')
    await this.arrived(this.#entries.flatMap(({ state, clientMessageId }) => (state === 'sent' ? [clientMessageId] : [])))
    await this.flush()
  }

  /** Another tab changed what is stored. */
  async read(): Promise<void> {
    const stored = await this.#options.storage.load()
    this.#set(stored.filter(({ clientMessageId }) => !this.#arrived.has(clientMessageId)))
  }

  async add(entry: Omit<OutboxEntry, 'state' | 'errorCode'>): Promise<void> {
    // After what was written before it, also where the clock was set back since.
    const createdAt = Math.max(entry.createdAt, (this.#entries.at(-1)?.createdAt ?? 0) + 1)
    const waiting: OutboxEntry = { ...entry, createdAt, state: 'waiting', errorCode: null }
    this.#set([...this.#entries, waiting])
    await this.#options.storage.put(waiting)
    this.#options.tell()
    await this.flush()
  }

  async sendAgain(id: ClientMessageId): Promise<void> {
    const entry = this.#find(id)
    if (entry?.state !== 'failed') return
    await this.#mark(entry, 'waiting')
    await this.flush()
  }

  async takeBack(id: ClientMessageId): Promise<void> {
    const entry = this.#find(id)
    if (entry?.state === 'failed' || entry?.state === 'waiting') await this.#remove([id])
  }

  /** One chat has become part of another: so is what waits for it. */
  async move(from: ConversationId, to: ConversationId): Promise<void> {
    const moved = this.#entries.filter(({ conversationId }) => conversationId === from).map((entry) => ({ ...entry, conversationId: to }))
    if (moved.length === 0) return
    const byId = new Map(moved.map((entry) => [entry.clientMessageId, entry]))
    this.#set(this.#entries.map((entry) => byId.get(entry.clientMessageId) ?? entry))
    for (const { clientMessageId } of moved) {
      // It may have been sent, or be a message, since the one before was stored.
      const entry = this.#find(clientMessageId)
      if (entry) await this.#options.storage.put(entry)
    }
    this.#options.tell()
  }

  /** They are messages now. */
  async arrived(ids: readonly ClientMessageId[]): Promise<void> {
    for (const id of ids) this.#arrived.add(id)
    const known = ids.filter((id) => this.#find(id))
    if (known.length > 0) await this.#remove(known)
  }

  /** Sends what waits, in order, until the line is lost or nothing waits. Calling again meanwhile does nothing. */
  async flush(): Promise<void> {
    if (!this.#isLeader || this.#isSending) return
    this.#isSending = true
    try {
      for (let entry = this.#next(); entry; entry = this.#next()) if (!(await this.#sendOne(entry))) return
    } finally {
      this.#isSending = false
    }
  }

  async #sendOne(entry: OutboxEntry): Promise<boolean> {
    await this.#mark(entry, 'sending')
    const error = await this.#options.send(entry).then(
      () => null,
      (thrown: unknown) => (thrown instanceof SocketError ? thrown : new SocketError('internal', false)),
    )
    if (error?.retryable || error?.code === 'rate-limited') {
      await this.#mark(entry, 'waiting')
      return false
    }
    await this.#mark(entry, error ? 'failed' : 'sent', error?.code ?? null)
    if (error) this.#options.onFailed(entry)
    return true
  }

  async #mark({ clientMessageId }: OutboxEntry, state: OutboxState, errorCode: ErrorCode | null = null): Promise<void> {
    const entry = this.#find(clientMessageId)
    // It was taken back, or is a message already.
    if (!entry) return
    const marked = { ...entry, state, errorCode }
    this.#set(this.#entries.map((other) => (other === entry ? marked : other)))
    await this.#options.storage.put(marked)
    this.#options.tell()
  }

  async #remove(ids: readonly ClientMessageId[]): Promise<void> {
    this.#set(this.#entries.filter(({ clientMessageId }) => !ids.includes(clientMessageId)))
    await this.#options.storage.delete(ids)
    this.#options.tell()
  }

  #find(id: ClientMessageId): OutboxEntry | undefined {
    return this.#entries.find(({ clientMessageId }) => clientMessageId === id)
  }

  #next(): OutboxEntry | undefined {
    return this.#entries.find(({ state }) => state === 'waiting')
  }

  #set(entries: readonly OutboxEntry[]): void {
    this.#entries = entries
    for (const listener of this.#listeners) listener()
  }
}
