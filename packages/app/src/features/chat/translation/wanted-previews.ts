import type { InboxItem } from '@parley/contracts/chat'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { WANTED_MAX } from '@parley/contracts/translation'

// Written out, because the contract would bring more into the page.
const AT_ONCE: typeof WANTED_MAX = 50
/** Rows that come on screen together are asked for together, ms. */
const GATHER = 120

/** Whether a row says what somebody else said in words that its reader may not read. */
export function isForeign(
  { preview, place, kind }: Pick<InboxItem, 'preview' | 'place' | 'kind'>,
  { me, reads, blocked }: { me: UserId; reads: Language; blocked: ReadonlySet<UserId> },
): boolean {
  if (!preview?.excerpt || preview.notice || preview.erasedBy || preview.sender?.id === me) return false
  if (kind === 'group' && preview.sender && blocked.has(preview.sender.id)) return false
  return preview.language !== (place.readingLanguage ?? reads)
}

/** Asks for the translations of what rows of the inbox say, each words once. */
export class WantedPreviews {
  readonly #ask: (conversationIds: ConversationId[]) => Promise<unknown>
  /** By chat: the words that were asked for, and in which language. */
  readonly #asked = new Map<ConversationId, string>()
  #waiting: ConversationId[] = []

  constructor(ask: (conversationIds: ConversationId[]) => Promise<unknown>) {
    this.#ask = ask
  }

  /** `reads`: what its reader reads where they have chosen nothing else. */
  want({ conversationId, preview, place }: Pick<InboxItem, 'conversationId' | 'preview' | 'place'>, reads: Language): void {
    const words = `${place.readingLanguage ?? reads} ${preview?.messageId} ${preview?.language} ${preview?.excerpt}`
    if (this.#asked.get(conversationId) === words) return
    this.#asked.set(conversationId, words)
    this.#waiting.push(conversationId)
    if (this.#waiting.length === 1) setTimeout(() => this.#flush(), GATHER)
  }

  #flush(): void {
    const ids = [...new Set(this.#waiting)]
    this.#waiting = []
    for (let from = 0; from < ids.length; from += AT_ONCE) this.#send(ids.slice(from, from + AT_ONCE))
  }

  #send(ids: ConversationId[]): void {
    // Without a network they are asked for when they are looked at again.
    this.#ask(ids).catch(() => {
      for (const id of ids) this.#asked.delete(id)
    })
  }
}
