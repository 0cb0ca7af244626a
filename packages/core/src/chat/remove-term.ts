import type { ConversationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { deleteTerm } from './glossary-store.ts'
import { keepsTerms } from './keeps-terms.ts'

/** A word is translated as it comes again. @throws `not-allowed`; `blocked`; `not-found`. */
export async function removeTerm(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, id }: { conversationId: ConversationId; id: string },
): Promise<void> {
  if (!(await keepsTerms(deps.sql, actor, conversationId))) return
  if (!(await deleteTerm(deps.sql, conversationId, id))) throw new AppError('not-found', 'term')
}
