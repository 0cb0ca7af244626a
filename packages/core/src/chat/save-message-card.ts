import type { cardsSaveMessage, SavedCard } from '@parley/contracts/cards'
import { withNames } from '@parley/contracts/with-names'
import type { z } from 'zod'
import { saveCard } from '../cards/save-card.ts'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { lockConversation } from '../feed/append-event.ts'
import { readMessage } from './read-message.ts'

/**
 * Keeps a message as a card: what was said, and what the actor reads of it. Whoever takes the message back waits, and takes the card too.
 * @throws `not-found`; `too-large`: there are as many as one may have.
 */
export async function saveMessageCard(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock'>,
  actor: Actor,
  { conversationId, messageId }: z.infer<typeof cardsSaveMessage>,
): Promise<SavedCard> {
  return transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const { message, reads } = await readMessage({ sql, clock: deps.clock }, actor, { conversationId, messageId })
    const names = message.mentions.map(({ name }) => name)
    return saveCard(deps, sql, {
      ownerId: actor.userId,
      source: `message:${messageId}`,
      front: withNames(message.body, names),
      frontLanguage: message.language,
      back: withNames(message.translation?.text ?? '', names),
      backLanguage: reads,
      conversationId,
      messageId,
    })
  })
}
