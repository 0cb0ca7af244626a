import { UNDO_MS } from '@parley/contracts/talks'
import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { lockConversation } from '../feed/append-event.ts'
import { deleteTalk, findTalksToPurge } from './store.ts'

/** Deletes for good what was deleted longer ago than it can be brought back. What streams there is settled first. */
export async function purgeTalks(deps: Pick<Deps, 'sql' | 'clock'>): Promise<void> {
  const before = deps.clock.now() - UNDO_MS
  for (const conversationId of await findTalksToPurge(deps.sql, before)) {
    await transaction(deps.sql, async (sql) => {
      await lockConversation(sql, conversationId)
      await deleteTalk(sql, conversationId, before)
    })
  }
}
