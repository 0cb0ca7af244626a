import type { ConversationId } from '@parley/contracts/ids'

/** Somebody reading a feed; `again`: there may be more than it has read. */
interface Reader {
  again: boolean
  done: Promise<void>
}

/** One reader a conversation: who asks while it reads has it look once more. */
export class Readers {
  readonly #running = new Map<ConversationId, Reader>()
  readonly #readOnce: (conversationId: ConversationId) => Promise<boolean>

  /** `readOnce` says whether there may be more. */
  constructor(readOnce: (conversationId: ConversationId) => Promise<boolean>) {
    this.#readOnce = readOnce
  }

  has(conversationId: ConversationId): boolean {
    return this.#running.has(conversationId)
  }

  /** Reads until nothing is new. Done when what was there at the call has been read. */
  read(conversationId: ConversationId): Promise<void> {
    const running = this.#running.get(conversationId)
    if (running) {
      running.again = true
      return running.done
    }
    const reader: Reader = { again: false, done: Promise.resolve() }
    this.#running.set(conversationId, reader)
    reader.done = this.#readAll(conversationId, reader)
    return reader.done
  }

  async #readAll(conversationId: ConversationId, reader: Reader): Promise<void> {
    try {
      do {
        reader.again = false
        if (await this.#readOnce(conversationId)) reader.again = true
      } while (reader.again)
    } finally {
      // At once with the last look at `again`, so that nobody sets it on a reader who has left.
      this.#running.delete(conversationId)
    }
  }
}
