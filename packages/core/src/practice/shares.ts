import type { ConversationId } from '@parley/contracts/ids'
import type { practiceShare, practiceUnshare, ShareCreated, ShareView } from '@parley/contracts/shares'
import type { z } from 'zod'
import { hashSecret } from '../auth/secret.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { listReplies } from './reply-store.ts'
import { loadOwnTalk } from './store.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Open links that one debrief may have. */
const SHARES_MAX = 20

/** A new link to a talk's debrief. It is in the answer and nowhere else. @throws `conflict`: there is no debrief yet. */
export async function shareDebrief(
  deps: Pick<Deps, 'sql' | 'prisma' | 'ids' | 'clock' | 'publicUrl'>,
  actor: Actor,
  { conversationId, days }: z.infer<typeof practiceShare>,
): Promise<ShareCreated> {
  await loadOwnTalk(deps.sql, actor.userId, conversationId)
  const replies = await listReplies(deps.sql, conversationId)
  if (!replies.some(({ kind, state }) => kind === 'debrief' && state === 'done')) throw new AppError('conflict', 'no debrief yet')
  if ((await listShares(deps, actor, { conversationId })).length >= SHARES_MAX) throw new AppError('rate-limited', 'too many links')
  const [id, token, now] = [deps.ids.next(), deps.ids.secret(), deps.clock.now()]
  const expiresAt = now + days * DAY_MS
  await deps.prisma.debriefShare.create({
    data: { id, conversationId, tokenHash: hashSecret(token), createdAt: new Date(now), expiresAt: new Date(expiresAt) },
  })
  return { id, url: `${deps.publicUrl}/share/${token}`, expiresAt }
}

/** The links that open a talk's debrief now. */
export async function listShares(
  deps: Pick<Deps, 'sql' | 'prisma' | 'clock'>,
  actor: Actor,
  { conversationId }: { conversationId: ConversationId },
): Promise<ShareView[]> {
  await loadOwnTalk(deps.sql, actor.userId, conversationId)
  const shares = await deps.prisma.debriefShare.findMany({
    where: { conversationId, revokedAt: null, expiresAt: { gt: new Date(deps.clock.now()) } },
    orderBy: { createdAt: 'desc' },
  })
  return shares.map(({ id, createdAt, expiresAt }) => ({ id, createdAt: createdAt.getTime(), expiresAt: expiresAt.getTime() }))
}

/** Closes a link at once. */
export async function unshareDebrief(
  deps: Pick<Deps, 'sql' | 'prisma' | 'clock'>,
  actor: Actor,
  { conversationId, id }: z.infer<typeof practiceUnshare>,
): Promise<void> {
  await loadOwnTalk(deps.sql, actor.userId, conversationId)
  const { count } = await deps.prisma.debriefShare.updateMany({
    where: { id, conversationId, revokedAt: null },
    data: { revokedAt: new Date(deps.clock.now()) },
  })
  if (count === 0) throw new AppError('not-found', 'share')
}
