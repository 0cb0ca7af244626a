import type { OwnInvitation } from '@parley/contracts/invitations'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'

/** How long an inviter is left in peace after somebody asked, ms. */
const PATIENCE_MS = 24 * 60 * 60 * 1000

/** At whose invitation somebody sits; `null` for who came by themselves. */
export async function findOwnInvitation(deps: Pick<Deps, 'prisma'>, actor: Actor): Promise<OwnInvitation | null> {
  const seat = await findSeat(deps, actor)
  return seat && { inviterName: seat.invitation.createdBy.name, askedAt: seat.askedAt?.getTime() ?? null }
}

/** Tells the inviter that somebody's budget is spent: their list of invitations says so. Asking again within a day changes nothing. */
export async function askForMore(deps: Pick<Deps, 'prisma' | 'clock'>, actor: Actor): Promise<OwnInvitation> {
  const seat = await findSeat(deps, actor)
  if (!seat) throw new AppError('not-found', 'invitation')
  const now = deps.clock.now()
  const { inviterName, askedAt } = { inviterName: seat.invitation.createdBy.name, askedAt: seat.askedAt?.getTime() ?? 0 }
  if (now - askedAt < PATIENCE_MS) return { inviterName, askedAt }
  const { invitationId, userId } = seat
  await deps.prisma.invitationSeat.update({ where: { invitationId_userId: { invitationId, userId } }, data: { askedAt: new Date(now) } })
  return { inviterName, askedAt: now }
}

function findSeat(deps: Pick<Deps, 'prisma'>, { userId }: Actor) {
  return deps.prisma.invitationSeat.findFirst({
    where: { userId },
    orderBy: { createdAt: 'desc' },
    include: { invitation: { select: { createdBy: { select: { name: true } } } } },
  })
}
