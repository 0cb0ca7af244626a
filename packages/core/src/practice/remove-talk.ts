import type { ConversationId } from '@parley/contracts/ids'
import { UNDO_MS } from '@parley/contracts/talks'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { releaseReserve } from '../quota/reserve-tokens.ts'
import { changeTurn } from './change-turn.ts'
import { requestStop } from './reply-store.ts'
import { deleteTalk, findTalksToPurge, hideTalk, listTurns, loadOwnTalk, unhideTalk } from './store.ts'

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
    await hideTalk(sql, conversationId, now)
    await releaseReserve(deps, sql, conversationId)
    // Nobody answers what waits in a talk that nobody sees.
    for (const turn of await listTurns(sql, conversationId)) if (turn.state === 'waiting') await changeTurn(deps, sql, turn, 'answered')
    return requestStop(sql, conversationId, 'all', now)
  })
  if (replyIds.length > 0) deps.bus.live(`conversation:${conversationId}`, { type: 'reply-stop-requested', replyIds })
}

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
