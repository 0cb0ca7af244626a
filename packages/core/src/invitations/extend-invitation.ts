import type { invitationExtend } from '@parley/contracts/invitations'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from '../quota/require-admin.ts'

/**
 * A later or earlier end; the sessions of its guests move with it.
 * @throws `bad-request`: the end is past; `not-found`: no such invitation that is open, or who asks is no admin.
 */
export async function extendInvitation(
  deps: Pick<Deps, 'prisma' | 'clock'>,
  actor: Actor,
  { id, expiresAt }: z.infer<typeof invitationExtend>,
): Promise<void> {
  requireAdmin(actor)
  if (expiresAt <= deps.clock.now()) throw new AppError('bad-request', 'ends in the past')
  const end = new Date(expiresAt)
  await deps.prisma.$transaction(async (db) => {
    const { count } = await db.invitation.updateMany({ where: { id, revokedAt: null }, data: { expiresAt: end } })
    if (count === 0) throw new AppError('not-found', 'invitation')
    const guests = { role: 'GUEST' as const, seats: { some: { invitationId: id } } }
    await db.session.updateMany({ where: { user: guests, revokedAt: null }, data: { expiresAt: end } })
  })
}
