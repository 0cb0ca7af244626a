import type { peopleReport } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findReportedLines, isMember, savePersonReport } from './report-store.ts'
import { mayTurnAway } from './rules.ts'
import { findStanding } from './store.ts'

/**
 * Says that somebody does wrong. A message of theirs goes to the admins with a few before it, copied: the report outlives them.
 * @throws `not-found`: the person, a conversation of mine, or a message of theirs that I see; `conflict`: me.
 */
export async function reportPerson(
  deps: Pick<Deps, 'sql' | 'prisma' | 'ids' | 'clock'>,
  actor: Actor,
  { userId, conversationId, messageId, reason, comment }: z.infer<typeof peopleReport>,
): Promise<void> {
  if (userId === actor.userId) throw new AppError('conflict', 'oneself')
  const standing = await findStanding(deps.sql, actor.userId, userId)
  if (!standing || !mayTurnAway(standing)) throw new AppError('not-found', 'person')
  if (conversationId && !(await isMember(deps.sql, actor.userId, conversationId))) throw new AppError('not-found', 'conversation')
  const lines = messageId ? await findReportedLines(deps.sql, actor.userId, userId, { conversationId, messageId }) : []
  if (messageId && lines.length === 0) throw new AppError('not-found', 'message')
  await savePersonReport(deps.prisma, {
    id: deps.ids.next(),
    reporterId: actor.userId,
    personId: userId,
    reason,
    comment,
    lines,
    createdAt: deps.clock.now(),
  })
}
