import { type Inbox, INBOX_PAGE } from '@parley/contracts/chat'
import type { chatInbox } from '@parley/contracts/chat-input'
import type { z } from 'zod'
import { snapshot } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { inboxOf } from '../feed/append-inbox.ts'
import { findLastSeqs } from '../feed/read-since.ts'
import { countContactRequests, listInboxItems } from './inbox-store.ts'

/** A page of the actor's conversations, as of `inboxSeq`. */
export async function listInbox(deps: Pick<Deps, 'sql'>, actor: Actor, { list, before }: z.infer<typeof chatInbox>): Promise<Inbox> {
  return snapshot(deps.sql, async (sql) => {
    const [inbox] = await findLastSeqs(sql, [inboxOf(actor.userId)])
    const items = await listInboxItems(sql, actor.userId, list, { before, limit: INBOX_PAGE + 1 })
    const contactRequests = (await countContactRequests(sql, [actor.userId])).get(actor.userId) ?? 0
    return { items: items.slice(0, INBOX_PAGE), hasMore: items.length > INBOX_PAGE, contactRequests, inboxSeq: inbox?.lastSeq ?? 0 }
  })
}
