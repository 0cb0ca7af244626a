import type { ConversationId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { lockConversation } from '../feed/append-event.ts'
import { releaseReserve } from '../quota/reserve-tokens.ts'
import { tellBudget } from '../quota/tell-budget.ts'
import { changeTurn } from './change-turn.ts'
import { requestStop } from './reply-store.ts'
import { hideTalk, listTurns, loadOwnTalk } from './store.ts'

/**
 * Takes a talk out of sight, with its shared links; what streams in it is stopped, what it kept is given back. It can be brought back
 * for `UNDO_MS`. @throws `not-found`
 */
export async function removeTalk(
  deps: Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'background'>,
  actor: Actor,
  { conversationId }: { conversationId: ConversationId },
): Promise<void> {
  const replyIds = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    await loadOwnTalk(sql, actor.userId, conversationId)
    const now = deps.clock.now()
    await hideTalk(sql, conversationId, now)
    await releaseReserve(deps, sql, conversationId)
    // Nobody answers what waits in a talk that nobody sees.
    for (const turn of await listTurns(sql, conversationId)) if (turn.state === 'waiting') await changeTurn(deps, sql, turn, 'answered')
    return requestStop(sql, conversationId, 'all', now)
  })
  if (replyIds.length > 0) deps.bus.live('servers', { type: 'reply-stop-requested', replyIds })
  deps.background('tell of the budget', tellBudget(deps, actor))
}
