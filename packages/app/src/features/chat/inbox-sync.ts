import { applyInboxFrame, type InboxFrame, type InboxList, isUnknown } from '@parley/contracts/apply-inbox-frame'
import type { Inbox } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
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
    if (lists.length > 0 && lists.every(([, inbox]) => isUnknown(inbox, frame))) void this.refresh()
  }

  /** Never rejects: what could not be fetched stays as it was, and the next line asks again. @returns whether all of it is new. */
  refresh(): Promise<boolean> {
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
    return results.every(({ status }) => status === 'fulfilled')
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
