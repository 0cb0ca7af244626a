import type { Language } from '@parley/contracts/language'
import type { UserId } from '@parley/contracts/ids'
import { hashSecret } from '../auth/secret.ts'
import type { Db } from '../db/prisma.ts'

/** An invitation by its secret, with its scene, its inviter's name, and whether `visitor` sits there. */
export async function findInvitation(db: Db, secret: string, visitor: UserId | null) {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashSecret(secret) },
    include: {
      scene: true,
      createdBy: { select: { name: true } },
      seats: { where: { userId: visitor ?? undefined }, take: visitor ? 1 : 0 },
    },
  })
  if (!invitation) return null
  const { seats, createdBy, ...rest } = invitation
  return { ...rest, language: rest.language as Language | null, inviterName: createdBy.name, seated: seats.length > 0 }
}

/** Takes one seat unless all are taken by now. @returns whether it did. */
export async function takeSeat(db: Db, invitationId: string, userId: UserId, now: Date): Promise<boolean> {
  const taken = await db.$executeRaw`UPDATE invitations SET seats_taken = seats_taken + 1
    WHERE id = ${invitationId}::uuid AND seats_taken < max_guests AND revoked_at IS NULL AND expires_at > ${now}`
  if (taken === 0) return false
  await db.invitationSeat.create({ data: { invitationId, userId, createdAt: now } })
  return true
}
