import { applyInboxFrame, type InboxFrame, type InboxList, isUnknown } from '@parley/contracts/apply-inbox-frame'
import type { Inbox } from '@parley/contracts/chat'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import { INBOX_LISTS } from './inbox-lists.ts'

export interface InboxCache {
  /** `undefined`: this list was never asked for. */
  get(list: InboxList): Inbox | undefined
  set(list: InboxList, inbox: Inbox): void
  fetch(list: InboxList): Promise<Inbox>
}

/** Keeps the lists of the inbox by frames, and fetches them anew after a lost line, since what came meanwhile is not sent again. */
export class InboxSync {
  readonly #cache: InboxCache
  readonly #me: UserId
  /** Frames that came while a list was fetched: the answer may be older than they are. */
  #missed: InboxFrame[] | null = null
  /** Of what no list had: whoever said something there made the lists be asked for. */
  readonly #sought = new Set<ConversationId>()
  /** In none of the lists as the server has them now: in one that was never asked for. */
  readonly #elsewhere = new Set<ConversationId>()
  #isStale = false
  #refreshing: Promise<boolean> | null = null

  constructor(cache: InboxCache, me: UserId) {
    this.#cache = cache
    this.#me = me
  }

  take(frame: InboxFrame): void {
    this.#missed?.push(frame)
    const lists = this.#loaded()
    for (const [list, inbox] of lists) this.#cache.set(list, applyInboxFrame(inbox, frame, this.#me, list))
    if (lists.length > 0 && lists.every(([, inbox]) => isUnknown(inbox, frame))) this.#seek(frame.conversationId)
  }

  /** Never rejects: what could not be fetched stays as it was. @returns whether all of it is new. */
  refresh(): Promise<boolean> {
    this.#elsewhere.clear()
    return this.#ask()
  }

  /** Where it is in none of these, asking for each of its messages would not bring it: if it comes into one, its own frame says so. */
  #seek(conversationId: ConversationId): void {
    if (this.#elsewhere.has(conversationId)) return
    this.#sought.add(conversationId)
    void this.#ask()
  }

  #ask(): Promise<boolean> {
    if (this.#refreshing) this.#isStale = true
    else this.#refreshing = this.#renewAll()
    return this.#refreshing
  }

  async #renewAll(): Promise<boolean> {
    this.#missed = []
    let results: PromiseSettledResult<void>[]
    do {
      this.#isStale = false
      results = await Promise.allSettled(this.#loaded().map(([list]) => this.#renew(list)))
    } while (this.#isStale)
    this.#missed = null
    this.#refreshing = null
    const isNew = results.every(({ status }) => status === 'fulfilled')
    const known = new Set(this.#loaded().flatMap(([, { items }]) => items.map(({ conversationId }) => conversationId)))
    for (const id of this.#sought) if (isNew && !known.has(id)) this.#elsewhere.add(id)
    this.#sought.clear()
    return isNew
  }

  async #renew(list: InboxList): Promise<void> {
    const fresh = await this.#cache.fetch(list)
    this.#cache.set(
      list,
      (this.#missed ?? []).reduce((inbox, frame) => applyInboxFrame(inbox, frame, this.#me, list), fresh),
    )
  }

  #loaded(): [InboxList, Inbox][] {
    return INBOX_LISTS.flatMap((list) => {
      const inbox = this.#cache.get(list)
      return inbox ? [[list, inbox] satisfies [InboxList, Inbox]] : []
    })
  }
}
