import type { ConversationId } from '@parley/contracts/ids'
import { UNDO_MS } from '@parley/contracts/talks'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { releaseReserve } from '../quota/reserve-tokens.ts'
import { requestStop } from './reply-store.ts'
import { loadOwnTalk } from './store.ts'

/** Takes a talk out of sight, with its shared links; what streams in it is stopped. It can be brought back for `UNDO_MS`. */
export async function removeTalk(
  deps: Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock'>,
  actor: Actor,
  { conversationId }: { conversationId: ConversationId },
): Promise<void> {
  const replyIds = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    await loadOwnTalk(sql, actor.userId, conversationId)
    const now = deps.clock.now()
    await sql.query('UPDATE talks SET deleted_at = $2 WHERE conversation_id = $1', [conversationId, new Date(now)])
    await releaseReserve(deps, sql, conversationId)
    // Nobody answers what waits in a talk that nobody sees.
    await sql.query(`UPDATE turns SET state = 'ANSWERED' WHERE conversation_id = $1 AND state = 'WAITING'`, [conversationId])
    return requestStop(sql, conversationId, null, now)
  })
  if (replyIds.length > 0) deps.bus.live(`conversation:${conversationId}`, { type: 'reply-stop-requested', replyIds })
}

/** Brings a deleted talk back. @throws `not-found`: it is gone for good, or was never there. */
export async function restoreTalk(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId }: { conversationId: ConversationId },
): Promise<void> {
  const { rowCount } = await deps.sql.query('UPDATE talks SET deleted_at = NULL WHERE conversation_id = $1 AND user_id = $2', [
    conversationId,
    actor.userId,
  ])
  if (rowCount === 0) throw new AppError('not-found', 'talk')
}

/** Deletes for good what was deleted longer ago than it can be brought back. What streams there is settled first. */
export async function purgeTalks(deps: Pick<Deps, 'sql' | 'clock'>): Promise<void> {
  await deps.sql.query(
    `DELETE FROM conversations c USING talks t
     WHERE t.conversation_id = c.id AND t.deleted_at < $1
       AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.conversation_id = c.id AND r.state = 'STREAMING')`,
    [new Date(deps.clock.now() - UNDO_MS)],
  )
}
