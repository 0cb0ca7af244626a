import type { ConversationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { mayBeHeard } from './place-settings-store.ts'

/** Tells whoever looks that the actor writes. @throws `not-found` */
export async function sayTyping(deps: Pick<Deps, 'sql' | 'bus'>, actor: Actor, conversationId: ConversationId): Promise<void> {
  const may = await mayBeHeard(deps.sql, actor.userId, conversationId)
  if (may === null) throw new AppError('not-found', 'chat')
  if (may) deps.bus.live(`conversation:${conversationId}`, { type: 'typing-start', conversationId, userId: actor.userId })
}
