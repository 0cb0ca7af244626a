import type { GlossaryTermView } from '@parley/contracts/chat-input'
import type { ConversationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { listGlossary } from './glossary-store.ts'
import { loadOwnChat } from './place-store.ts'

/** Words that are always said in one way in a chat of the actor's. @throws `not-found` */
export async function listTerms(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  conversationId: ConversationId,
): Promise<{ terms: GlossaryTermView[] }> {
  await loadOwnChat(deps.sql, actor.userId, conversationId)
  return { terms: await listGlossary(deps.sql, conversationId) }
}
