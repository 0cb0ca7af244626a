import type { ConversationId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAct } from './change-chat.ts'
import { findVoice } from './place-settings-store.ts'
import { loadOwnChat } from './place-store.ts'

/**
 * Whether the words of a chat are the actor's to choose: in a group its owner's and admins', between two whoever is heard. `false`: the other one
 * has blocked them, which they are not told. @throws `not-allowed`; `blocked`: by the actor; `not-found`.
 */
export async function keepsTerms(sql: Sql, actor: Actor, conversationId: ConversationId): Promise<boolean> {
  const chat = await loadOwnChat(sql, actor.userId, conversationId)
  if (chat.kind === 'group') requireAct(chat, 'rename')
  const voice = await findVoice(sql, actor.userId, conversationId)
  if (voice === 'blocked') throw new AppError('blocked')
  if (voice === 'asked' || voice === 'waits') throw new AppError('not-allowed', 'a request that waits for an answer')
  return voice === 'heard'
}
