import type { Formality, MemberRole, OwnPlace, ShowMode } from '@parley/contracts/chat'
import type { AttachmentId, ConversationId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Sql } from '../db/sql.ts'
import { AppError } from '../errors.ts'

export interface PlaceRow {
  role: 'OWNER' | 'ADMIN' | 'MEMBER'
  isRequest: boolean
  joinedSeq: number
  readSeq: number
  mutedUntil: Date | null
  pinnedAt: Date | null
  archivedAt: Date | null
  readingLanguage: Language | null
  formality: Formality | null
  showMode: ShowMode | null
}

/** Of `conversation_members p`. */
export const PLACE_COLUMNS = `p.role, p.is_request AS "isRequest", p.joined_seq AS "joinedSeq", p.read_seq AS "readSeq",
    p.muted_until AS "mutedUntil", p.pinned_at AS "pinnedAt", p.archived_at AS "archivedAt", p.reading_language AS "readingLanguage", p.formality,
    p.show_mode AS "showMode"`

export function toPlace(row: PlaceRow): OwnPlace {
  return {
    role: row.role.toLowerCase() as MemberRole,
    request: row.isRequest ? 'pending' : 'none',
    joinedSeq: row.joinedSeq,
    readSeq: row.readSeq,
    mutedUntil: row.mutedUntil?.getTime() ?? null,
    pinnedAt: row.pinnedAt?.getTime() ?? null,
    archivedAt: row.archivedAt?.getTime() ?? null,
    readingLanguage: row.readingLanguage,
    formality: row.formality,
    showMode: row.showMode,
  }
}

/** A chat as one of its members has it. */
export interface ChatRow {
  conversationId: ConversationId
  kind: 'direct' | 'group'
  title: string | null
  pictureId: AttachmentId | null
  memberCount: number
  lastSeq: number
  place: OwnPlace
  /** Of a direct one. */
  peerId: UserId | null
}

interface RawChatRow extends PlaceRow {
  conversationId: ConversationId
  kind: 'DIRECT' | 'GROUP'
  title: string | null
  pictureId: AttachmentId | null
  memberCount: number
  lastSeq: number
  peerId: UserId | null
}

/** A chat of this member. @throws `not-found`: it is not theirs, no more, or is not there. */
export async function loadOwnChat(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<ChatRow> {
  const { rows } = await sql.query<RawChatRow>({
    name: 'chat-own',
    text: `SELECT c.id AS "conversationId", c.kind, c.title, c.picture_id AS "pictureId", c.member_count AS "memberCount",
             c.last_seq AS "lastSeq", ${PLACE_COLUMNS},
             (SELECT o.user_id FROM conversation_members o WHERE c.kind = 'DIRECT' AND o.conversation_id = c.id AND o.user_id <> $1) AS "peerId"
           FROM conversations c JOIN conversation_members p ON p.conversation_id = c.id AND p.user_id = $1 AND p.left_seq IS NULL
           WHERE c.id = $2 AND c.kind IN ('DIRECT', 'GROUP')`,
    values: [userId, conversationId],
  })
  const row = rows[0]
  if (!row) throw new AppError('not-found', 'chat')
  const { kind, conversationId: id, title, pictureId, memberCount, lastSeq, peerId } = row
  return {
    conversationId: id,
    kind: kind === 'DIRECT' ? 'direct' : 'group',
    title,
    pictureId,
    memberCount,
    lastSeq,
    peerId,
    place: toPlace(row),
  }
}

/** What can change about a place. What is not named stays. */
export interface PlaceChange {
  mutedUntil?: number | null
  isPinned?: boolean
  isArchived?: boolean
  readingLanguage?: Language | null
  formality?: Formality | null
  showMode?: ShowMode
}

export async function updatePlace(
  sql: Sql,
  userId: UserId,
  conversationId: ConversationId,
  change: PlaceChange,
  now: number,
): Promise<void> {
  const { mutedUntil, isPinned, isArchived, readingLanguage, formality, showMode } = change
  await sql.query({
    name: 'chat-update-place',
    text: `UPDATE conversation_members SET
             muted_until = CASE WHEN $3 THEN $4 ELSE muted_until END,
             pinned_at = CASE WHEN $5::boolean IS NULL THEN pinned_at WHEN $5 THEN COALESCE(pinned_at, $8) END,
             archived_at = CASE WHEN $6::boolean IS NULL THEN archived_at WHEN $6 THEN COALESCE(archived_at, $8) END,
             reading_language = CASE WHEN $7 THEN $9 ELSE reading_language END,
             formality = CASE WHEN $10 THEN $11 ELSE formality END,
             show_mode = COALESCE($12, show_mode)
           WHERE conversation_id = $2 AND user_id = $1 AND left_seq IS NULL`,
    values: [
      userId,
      conversationId,
      mutedUntil !== undefined,
      mutedUntil ? new Date(mutedUntil) : null,
      isPinned ?? null,
      isArchived ?? null,
      readingLanguage !== undefined,
      new Date(now),
      readingLanguage ?? null,
      formality !== undefined,
      formality ?? null,
      showMode ?? null,
    ],
  })
}

/** How chats that are new to them show what was said in another language. */
export async function putFirstShowMode(sql: Sql, userId: UserId, showMode: ShowMode): Promise<void> {
  await sql.query({ name: 'chat-show-mode', text: 'UPDATE users SET show_mode = $2 WHERE id = $1', values: [userId, showMode] })
}

/** The stranger is let in. @returns whether they had been waiting. */
export async function acceptRequest(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'chat-accept',
    text: 'UPDATE conversation_members SET is_request = false WHERE conversation_id = $2 AND user_id = $1 AND is_request AND left_seq IS NULL',
    values: [userId, conversationId],
  })
  return rowCount !== 0
}

/** Moves a read mark on, never back, and never past what is there. @returns whether it moved. */
export async function moveReadMark(sql: Sql, userId: UserId, conversationId: ConversationId, seq: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'chat-read',
    text: `UPDATE conversation_members m SET read_seq = LEAST($3::bigint, c.last_seq) FROM conversations c
           WHERE c.id = $2 AND m.conversation_id = $2 AND m.user_id = $1 AND m.left_seq IS NULL AND m.read_seq < LEAST($3::bigint, c.last_seq)`,
    values: [userId, conversationId, seq],
  })
  return rowCount !== 0
}
