import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId } from '@parley/contracts/ids'

/** `waiting` for the line, `sending`, `sent`: the server has it but its turn has not come back yet, `failed`: see `errorCode`. */
export type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed'

export interface OutboxEntry {
  clientMessageId: ClientMessageId
  text: string
  state: OutboxState
  errorCode: ErrorCode | null
}

export interface OutboxStorage {
  read(): string | null
  write(value: string): void
}

/** What was written in one talk and is not a turn yet. It outlives the page; another tab of the same talk shares the storage. */
export class Outbox {
  readonly #storage: OutboxStorage
  readonly #listeners = new Set<() => void>()
  #entries: readonly OutboxEntry[]

  constructor(storage: OutboxStorage) {
    this.#storage = storage
    this.#entries = parse(storage.read()).map((entry) => ({ ...entry, state: entry.state === 'failed' ? 'failed' : 'waiting' }))
  }

  readonly getEntries = (): readonly OutboxEntry[] => this.#entries
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  add(clientMessageId: ClientMessageId, text: string): void {
    const entry: OutboxEntry = { clientMessageId, text, state: 'waiting', errorCode: null }
    this.#set([...this.#entries, entry], (stored) => [...stored, entry])
  }

  mark(clientMessageId: ClientMessageId, state: OutboxState, errorCode: ErrorCode | null = null): void {
    const change = (entries: readonly OutboxEntry[]) =>
      entries.map((entry) => (entry.clientMessageId === clientMessageId ? { ...entry, state, errorCode } : entry))
    this.#set(change(this.#entries), change)
  }

  /** They are turns now, or were taken back. */
  remove(clientMessageIds: ReadonlySet<ClientMessageId>): void {
    if (!this.#entries.some((entry) => clientMessageIds.has(entry.clientMessageId))) return
    const change = (entries: readonly OutboxEntry[]) => entries.filter((entry) => !clientMessageIds.has(entry.clientMessageId))
    this.#set(change(this.#entries), change)
  }

  /** The storage is read and written in one go, because another tab may have written since. */
  #set(entries: readonly OutboxEntry[], change: (stored: readonly OutboxEntry[]) => readonly OutboxEntry[]): void {
    this.#entries = entries
    const stored = change(parse(this.#storage.read()))
    this.#storage.write(stored.length > 0 ? JSON.stringify(stored) : '')
    for (const listener of this.#listeners) listener()
  }
}

function parse(json: string | null): OutboxEntry[] {
  return json ? (JSON.parse(json) as OutboxEntry[]) : []
}
