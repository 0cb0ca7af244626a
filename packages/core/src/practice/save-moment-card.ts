import { createHash } from 'node:crypto'
import type { cardsSaveMoment, SavedCard } from '@parley/contracts/cards'
import { parseDebrief } from '@parley/contracts/debrief'
import type { z } from 'zod'
import { saveCard } from '../cards/save-card.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { listReplies } from './reply-store.ts'
import { loadOwnTalk } from './store.ts'

/**
 * Keeps what a debrief says to say instead as a card; behind it stands why.
 * @throws `not-found`: the talk, its debrief, or that moment; `too-large`: there are as many as one may have.
 */
export async function saveMomentCard(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock'>,
  actor: Actor,
  { conversationId, turnNumber, quote }: z.infer<typeof cardsSaveMoment>,
): Promise<SavedCard> {
  const { language, coachLanguage } = await loadOwnTalk(deps.sql, actor.userId, conversationId)
  const replies = await listReplies(deps.sql, conversationId)
  const debrief = replies.findLast(({ kind, state }) => kind === 'debrief' && state === 'done')
  const found = debrief && parseDebrief(debrief.text).moments.find((moment) => moment.turnNumber === turnNumber && moment.quote === quote)
  if (!found) throw new AppError('not-found', 'moment')
  return saveCard(deps, deps.sql, {
    ownerId: actor.userId,
    // A quote may be longer than a key.
    source: `talk:${conversationId}:${turnNumber}:${createHash('sha256').update(quote).digest('base64url')}`,
    front: found.say,
    frontLanguage: language,
    back: found.why || found.quote,
    backLanguage: found.why ? coachLanguage : language,
    conversationId,
    messageId: null,
  })
}
