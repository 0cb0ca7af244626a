import type { Language } from '@parley/contracts/language'
import type { ConversationId, InvitationId, SceneId, UserId } from '@parley/contracts/ids'
import { hashSecret } from '../auth/secret.ts'
import type { Db } from '../db/prisma.ts'
import type { Sql } from '../db/sql.ts'
import { loadScene } from '../scenarios/load-scenes.ts'
import type { SceneRow } from '../scenarios/rules.ts'

interface FoundRow {
  id: InvitationId
  language: Language | null
  budgetTokens: number
  maxGuests: number
  seatsTaken: number
  expiresAt: Date
  revokedAt: Date | null
  inviterName: string
  seated: boolean
  sceneId: SceneId | null
  sceneUpdatedAt: Date | null
  chat: InvitedChat | null
}

/** The group that an invitation leads into, and whether the visitor is in it. */
export interface InvitedChat {
  id: ConversationId
  title: string
  memberCount: number
  isMember: boolean
}

export interface FoundInvitation extends Omit<FoundRow, 'sceneId' | 'sceneUpdatedAt'> {
  scene: SceneRow | null
}

/** An invitation by its secret, with its scene or chat, its inviter's name, and whether `visitor` sits there. */
export async function findInvitation(sql: Sql, secret: string, visitor: UserId | null): Promise<FoundInvitation | null> {
  const { rows } = await sql.query<FoundRow>({
    name: 'invitations-find',
    text: `SELECT i.id, i.language, i.budget_tokens AS "budgetTokens", i.max_guests AS "maxGuests", i.seats_taken AS "seatsTaken",
             i.expires_at AS "expiresAt", i.revoked_at AS "revokedAt", u.name AS "inviterName",
             EXISTS (SELECT 1 FROM invitation_seats seat WHERE seat.invitation_id = i.id AND seat.user_id = $2) AS seated,
             s.id AS "sceneId", s.updated_at AS "sceneUpdatedAt",
             CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'title', COALESCE(c.title, ''), 'memberCount', c.member_count, 'isMember',
               EXISTS (SELECT 1 FROM conversation_members m WHERE m.conversation_id = c.id AND m.user_id = $2 AND m.left_seq IS NULL)) END AS chat
           FROM invitations i JOIN users u ON u.id = i.created_by_id LEFT JOIN scenes s ON s.id = i.scene_id
           LEFT JOIN conversations c ON c.id = i.conversation_id WHERE i.token_hash = $1`,
    values: [hashSecret(secret), visitor],
  })
  if (!rows[0]) return null
  const { sceneId, sceneUpdatedAt, ...invitation } = rows[0]
  return { ...invitation, scene: sceneId && sceneUpdatedAt ? await loadScene(sql, { id: sceneId, updatedAt: sceneUpdatedAt }) : null }
}

export interface SeatRow {
  invitationId: InvitationId
  inviterName: string
  askedAt: Date | null
}

/** Where somebody sits: the newest of their seats. */
export async function findSeat(sql: Sql, userId: UserId): Promise<SeatRow | null> {
  const { rows } = await sql.query<SeatRow>({
    name: 'invitations-seat',
    text: `SELECT seat.invitation_id AS "invitationId", u.name AS "inviterName", seat.asked_at AS "askedAt" FROM invitation_seats seat
           JOIN invitations i ON i.id = seat.invitation_id JOIN users u ON u.id = i.created_by_id
           WHERE seat.user_id = $1 ORDER BY seat.created_at DESC LIMIT 1`,
    values: [userId],
  })
  return rows[0] ?? null
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
  sceneTitle: string | null
  chatTitle: string | null
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

/** Every invitation with what its guests have spent, and its scene as `reader` knows it: one query, however many there are. */
export async function listInvitationRows(sql: Sql, reader: Language): Promise<InvitationRow[]> {
  const { rows } = await sql.query<InvitationRow>({
    name: 'invitations-list',
    text: `SELECT i.id, i.label, s.content->'learner'->$1->>'title' AS "sceneTitle", c.title AS "chatTitle", i.language,
             i.budget_tokens AS "budgetTokens", i.max_guests AS "maxGuests",
             i.seats_taken AS "seatsTaken", COALESCE(used.spent, 0)::bigint AS "spentTokens",
             (SELECT count(*)::int FROM invitation_seats a WHERE a.invitation_id = i.id AND a.asked_at > now() - interval '7 days') AS "askedForMore",
             i.created_at AS "createdAt",
             i.expires_at AS "expiresAt", i.revoked_at AS "revokedAt"
           FROM invitations i LEFT JOIN scenes s ON s.id = i.scene_id LEFT JOIN conversations c ON c.id = i.conversation_id
           LEFT JOIN LATERAL (SELECT sum(b.spent) AS spent FROM invitation_seats seat JOIN users u ON u.id = seat.user_id AND u.role = 'GUEST'
                              JOIN budgets b ON b.account_id = u.budget_account_id WHERE seat.invitation_id = i.id) used ON true
           ORDER BY i.created_at DESC LIMIT 500`,
    values: [reader],
  })
  return rows
}
