import type { ConversationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findVoice } from './place-settings-store.ts'

/** Tells whoever looks, and would hear it, that the actor writes. @throws `not-found` */
export async function sayTyping(deps: Pick<Deps, 'sql' | 'bus'>, actor: Actor, conversationId: ConversationId): Promise<void> {
  const voice = await findVoice(deps.sql, actor.userId, conversationId)
  if (!voice) throw new AppError('not-found', 'chat')
  if (voice === 'heard') deps.bus.live(`conversation:${conversationId}`, { type: 'typing-start', conversationId, userId: actor.userId })
}
