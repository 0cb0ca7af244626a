import type { cardsSaveMessage, SavedCard } from '@parley/contracts/cards'
import { withNames } from '@parley/contracts/with-names'
import type { z } from 'zod'
import { saveCard } from '../cards/save-card.ts'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { lockConversation } from '../feed/append-event.ts'
import { type TranslateDeps, translateMessages } from '../translation/translate-messages.ts'
import { readMessage } from './read-message.ts'

/**
 * Keeps a message as a card: what was said, and what the actor reads of it. Whoever takes the message back waits, and takes the card too.
 * What is not translated yet is asked for, at the actor's cost, and fills the card when it comes.
 * @throws `not-found`; `too-large`: there are as many as one may have.
 */
export async function saveMessageCard(
  deps: TranslateDeps & Pick<Deps, 'background'>,
  actor: Actor,
  { conversationId, messageId }: z.infer<typeof cardsSaveMessage>,
): Promise<SavedCard> {
  const { saved, wanted } = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const { message, reads } = await readMessage({ sql }, actor, { conversationId, messageId })
    const { translation, revision, language, mentions, body } = message
    const names = mentions.map(({ name }) => name)
    // That of the words before an edit says something else.
    const text = translation?.revision === revision ? translation.text : ''
    const card = await saveCard(deps, sql, {
      ownerId: actor.userId,
      source: `message:${messageId}`,
      front: withNames(body, names),
      frontLanguage: language,
      back: withNames(text, names),
      backLanguage: translation ? reads : language,
      conversationId,
      messageId,
    })
    return { saved: card, wanted: translation && !text ? [{ messageId, language: reads }] : [] }
  })
  if (wanted.length > 0) deps.background('translate a card', translateMessages(deps, wanted, { payer: actor, isRetry: true }))
  return saved
}
