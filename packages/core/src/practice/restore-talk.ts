import type { ConversationId } from '@parley/contracts/ids'
import { UNDO_MS } from '@parley/contracts/talks'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { unhideTalk } from './store.ts'

/** Brings a deleted talk back. @throws `not-found`: it is gone for good, the time for it is over, or it was never there. */
export async function restoreTalk(
  deps: Pick<Deps, 'sql' | 'clock'>,
  actor: Actor,
  { conversationId }: { conversationId: ConversationId },
): Promise<void> {
  await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const isBack = await unhideTalk(sql, actor.userId, conversationId, deps.clock.now() - UNDO_MS)
    if (!isBack) throw new AppError('not-found', 'talk')
  })
}
