import type { OwnInvitation } from '@parley/contracts/invitations'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findSeat } from './store.ts'

/** How long an inviter is left in peace after somebody asked, ms. */
const PATIENCE_MS = 24 * 60 * 60 * 1000

/**
 * Tells the inviter that somebody's budget is spent: their list of invitations says so. Asking again within a day changes nothing.
 * @throws `not-found`: nobody invited them.
 */
export async function askForMore(deps: Pick<Deps, 'prisma' | 'sql' | 'clock'>, actor: Actor): Promise<OwnInvitation> {
  const seat = await findSeat(deps.sql, actor.userId)
  if (!seat) throw new AppError('not-found', 'invitation')
  const now = deps.clock.now()
  const { invitationId, inviterName } = seat
  const askedAt = seat.askedAt?.getTime() ?? 0
  if (now - askedAt < PATIENCE_MS) return { inviterName, askedAt }
  const { userId } = actor
  await deps.prisma.invitationSeat.update({ where: { invitationId_userId: { invitationId, userId } }, data: { askedAt: new Date(now) } })
  return { inviterName, askedAt: now }
}
