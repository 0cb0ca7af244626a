import type { ConversationId } from '@parley/contracts/ids'

export interface Opening extends Disposable {
  /** Something came since it began. */
  isWoken: boolean
}

/** Who is about to follow a conversation: what comes while they ask where it stands must not be missed. */
export class Openings {
  readonly #under = new Map<ConversationId, Set<Opening>>()

  begin(conversationId: ConversationId): Opening {
    const openings = this.#under.get(conversationId) ?? new Set()
    const opening: Opening = {
      isWoken: false,
      [Symbol.dispose]: () => {
        openings.delete(opening)
        if (openings.size === 0) this.#under.delete(conversationId)
      },
    }
    this.#under.set(conversationId, openings.add(opening))
    return opening
  }

  wake(conversationId: ConversationId): void {
    for (const opening of this.#under.get(conversationId) ?? []) opening.isWoken = true
  }
}
