import type { InvitationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from '../quota/require-admin.ts'

/**
 * Lets nobody in any more. Guests who are inside keep what they have until the invitation's end.
 * @throws `not-found`: no such invitation that is open, or who asks is no admin.
 */
export async function revokeInvitation(deps: Pick<Deps, 'prisma' | 'clock'>, actor: Actor, id: InvitationId): Promise<void> {
  requireAdmin(actor)
  const { count } = await deps.prisma.invitation.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date(deps.clock.now()) },
  })
  if (count === 0) throw new AppError('not-found', 'invitation')
}
