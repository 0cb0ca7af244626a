import type { practiceShare, ShareCreated } from '@parley/contracts/shares'
import type { z } from 'zod'
import { hashSecret } from '../auth/secret.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { listReplies } from './reply-store.ts'
import { findOpenShares, insertShare } from './share-store.ts'
import { loadOwnTalk } from './store.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Open links that one debrief may have. */
const SHARES_MAX = 20

/**
 * A new link to a talk's debrief. It is in the answer and nowhere else.
 * @throws `conflict`: there is no debrief yet; `rate-limited`: it has `SHARES_MAX` open links; `not-found`.
 */
export async function shareDebrief(
  deps: Pick<Deps, 'sql' | 'prisma' | 'ids' | 'clock' | 'publicUrl'>,
  actor: Actor,
  { conversationId, days }: z.infer<typeof practiceShare>,
): Promise<ShareCreated> {
  await loadOwnTalk(deps.sql, actor.userId, conversationId)
  const replies = await listReplies(deps.sql, conversationId)
  if (!replies.some(({ kind, state }) => kind === 'debrief' && state === 'done')) throw new AppError('conflict', 'no debrief yet')
  const [id, token, now] = [deps.ids.next(), deps.ids.secret(), deps.clock.now()]
  if ((await findOpenShares(deps.prisma, conversationId, now)).length >= SHARES_MAX) throw new AppError('rate-limited', 'too many links')
  const expiresAt = now + days * DAY_MS
  await insertShare(deps.prisma, { id, conversationId, tokenHash: hashSecret(token), createdAt: now, expiresAt })
  return { id, url: `${deps.publicUrl}/share/${token}`, expiresAt }
}
