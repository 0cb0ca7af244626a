import type { ConversationId } from '@parley/contracts/ids'
import type { ShareView } from '@parley/contracts/shares'
import type { Actor, Deps } from '../deps.ts'
import { findOpenShares } from './share-store.ts'
import { loadOwnTalk } from './store.ts'

/** The links that open a talk's debrief now. @throws `not-found` */
export async function listShares(
  deps: Pick<Deps, 'sql' | 'prisma' | 'clock'>,
  actor: Actor,
  { conversationId }: { conversationId: ConversationId },
): Promise<ShareView[]> {
  await loadOwnTalk(deps.sql, actor.userId, conversationId)
  return findOpenShares(deps.prisma, conversationId, deps.clock.now())
}
