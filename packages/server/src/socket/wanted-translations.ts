import type { MessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Connection } from './connection.ts'
import type { RenderedFrame } from './feed-ring.ts'

/** What people who are here are about to read in a language into which nobody has brought it yet. */
export class WantedTranslations {
  /** By message and language; `null`: looked at, and nobody has to bring it. */
  readonly #wanted = new Map<string, { messageId: MessageId; language: Language } | null>()

  /** `connection` got a frame. */
  note(connection: Connection, language: Language, { frame, inLanguage }: RenderedFrame): void {
    if ((frame.type !== 'message-added' && frame.type !== 'message-edited') || frame.message.sender?.id === connection.userId) return
    const key = frame.message.id + language
    if (!inLanguage || frame.message.language === language || this.#wanted.has(key)) return
    const drawn = inLanguage(language)
    const isPending = 'message' in drawn && drawn.message.translation?.state === 'pending'
    this.#wanted.set(key, isPending ? { messageId: frame.message.id, language } : null)
  }

  list(): { messageId: MessageId; language: Language }[] {
    return [...this.#wanted.values()].filter((wanted) => wanted !== null)
  }
}
