import type { ReplyStop } from '@parley/contracts/practice'
import type { Actor, Deps } from '../deps.ts'
import { requestStop } from './reply-store.ts'
import { loadOwnTalk } from './store.ts'

/**
 * Stops what streams in a talk, in whichever process it does. What was said stays and counts.
 * @returns how many were asked to. @throws `not-found`
 */
export async function stopReplies(
  deps: Pick<Deps, 'sql' | 'bus' | 'clock'>,
  actor: Actor,
  { conversationId, role }: Pick<ReplyStop, 'conversationId' | 'role'>,
): Promise<{ stopped: number }> {
  await loadOwnTalk(deps.sql, actor.userId, conversationId)
  const replyIds = await requestStop(deps.sql, conversationId, role ?? null, deps.clock.now())
  if (replyIds.length > 0) deps.bus.live('servers', { type: 'reply-stop-requested', replyIds })
  return { stopped: replyIds.length }
}
