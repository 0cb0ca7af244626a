import type { Language } from '@parley/contracts/language'
import type { InvitationId, UserId } from '@parley/contracts/ids'
import { hashSecret } from '../auth/secret.ts'
import type { Db } from '../db/prisma.ts'
import type { Sql } from '../db/sql.ts'

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

interface InvitationRow {
  id: InvitationId
  label: string
  content: unknown
  language: Language | null
  budgetTokens: number
  maxGuests: number
  seatsTaken: number
  spentTokens: number
  askedForMore: number
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

/** Every invitation with what its guests have spent: one query, however many there are. */
export async function listInvitationRows(sql: Sql): Promise<InvitationRow[]> {
  const { rows } = await sql.query<InvitationRow>({
    name: 'invitations-list',
    text: `SELECT i.id, i.label, s.content, i.language, i.budget_tokens AS "budgetTokens", i.max_guests AS "maxGuests",
             i.seats_taken AS "seatsTaken", COALESCE(used.spent, 0)::bigint AS "spentTokens",
             (SELECT count(*)::int FROM invitation_seats a WHERE a.invitation_id = i.id AND a.asked_at > now() - interval '7 days') AS "askedForMore",
             i.created_at AS "createdAt",
             i.expires_at AS "expiresAt", i.revoked_at AS "revokedAt"
           FROM invitations i LEFT JOIN scenes s ON s.id = i.scene_id
           LEFT JOIN LATERAL (SELECT sum(b.spent) AS spent FROM invitation_seats seat JOIN users u ON u.id = seat.user_id AND u.role = 'GUEST'
                              JOIN budgets b ON b.account_id = u.budget_account_id WHERE seat.invitation_id = i.id) used ON true
           ORDER BY i.created_at DESC LIMIT 500`,
  })
  return rows
}
