import type { ConversationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { requireAct } from './change-chat.ts'
import { revokeGroupLinks } from './group-store.ts'
import { loadOwnChat } from './place-store.ts'

/** Ends every link to a group. @throws `not-allowed`; `not-found`. */
export async function endGroupLinks(deps: Pick<Deps, 'sql' | 'clock'>, actor: Actor, conversationId: ConversationId): Promise<void> {
  requireAct(await loadOwnChat(deps.sql, actor.userId, conversationId), 'link')
  await revokeGroupLinks(deps.sql, conversationId, deps.clock.now())
}
