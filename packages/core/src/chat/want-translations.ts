import type { TranslationWant } from '@parley/contracts/chat-frames'
import type { Actor, Deps } from '../deps.ts'
import { type TranslateDeps, translateMessages } from '../translation/translate-messages.ts'
import { listInSight } from './message-store.ts'
import { loadOwnChat } from './place-store.ts'
import { readingLanguageOf } from './view-messages.ts'

/**
 * Has messages brought into what the actor reads here, at the cost of the actor: what nobody has translated, what failed, what is long pending.
 * Others who read the same hear of it too. What is not in sight is left out. @throws `not-found`: the chat.
 */
export async function wantTranslations(
  deps: TranslateDeps & Pick<Deps, 'background'>,
  actor: Actor,
  { conversationId, messageIds }: Omit<TranslationWant, 'type' | 'requestId'>,
): Promise<void> {
  const chat = await loadOwnChat(deps.sql, actor.userId, conversationId)
  const language = readingLanguageOf(chat, actor)
  const inSight = await listInSight(deps.sql, { userId: actor.userId, conversationId, joinedSeq: chat.place.joinedSeq }, messageIds)
  // Newest first: that is what is looked at.
  const wanted = inSight.map((messageId) => ({ messageId, language }))
  deps.background('translate', translateMessages(deps, wanted, { payer: actor, isRetry: true }))
}
