import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Actor, Deps } from '../deps.ts'
import { type TranslateDeps, translateMessages } from '../translation/translate-messages.ts'
import { findInboxItems } from './inbox-store.ts'
import { findMessages } from './message-view.ts'
import { viewMessages } from './view-messages.ts'

/**
 * Has what was said last in these chats brought into what the actor reads there, at the cost of the actor, where nobody has begun: they look
 * at their inbox. What failed stays so until somebody asks for it by hand. A chat that is not theirs is left out.
 */
export async function wantPreviews(
  deps: TranslateDeps & Pick<Deps, 'background'>,
  actor: Actor,
  conversationIds: readonly ConversationId[],
): Promise<void> {
  const { userId } = actor
  const rows = await findInboxItems(
    deps.sql,
    conversationIds.map((conversationId) => ({ userId, conversationId })),
  )
  const foreign = rows.flatMap(({ item: { preview, place } }) => {
    const language = place.readingLanguage ?? actor.readingLanguage
    const isOthers = preview && preview.sender?.id !== userId && preview.language !== language
    return isOthers ? [{ messageId: preview.messageId, language }] : []
  })
  const wanted: { messageId: MessageId; language: Language }[] = []
  for (const [language, group] of Map.groupBy(foreign, (one) => one.language)) {
    const messages = await findMessages(
      deps.sql,
      group.map(({ messageId }) => messageId),
    )
    for (const { id, translation } of await viewMessages(deps.sql, messages, language, { userId, joinedSeq: Infinity }))
      if (translation?.state === 'none' || translation?.state === 'stale') wanted.push({ messageId: id, language })
  }
  deps.background('translate', translateMessages(deps, wanted, { payer: actor }))
}
