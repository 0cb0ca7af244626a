import type { ConversationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAct } from './change-chat.ts'
import { deleteTerm } from './glossary-store.ts'
import { loadOwnChat } from './place-store.ts'

/** A word is translated as it comes again. @throws `not-allowed`; `not-found`. */
export async function removeTerm(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, id }: { conversationId: ConversationId; id: string },
): Promise<void> {
  const chat = await loadOwnChat(deps.sql, actor.userId, conversationId)
  if (chat.kind === 'group') requireAct(chat, 'rename')
  if (!(await deleteTerm(deps.sql, conversationId, id))) throw new AppError('not-found', 'term')
}
