import { UNSENT_MAX_FILES, UPLOAD_WINDOW_MAX_BYTES, UPLOAD_WINDOW_MS } from '@parley/contracts/attachments'
import type { AttachmentId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import type { MediaType } from './media-types.ts'
import { type Allowance, isWithin } from './rules.ts'

const MOST: Allowance = { unsent: UNSENT_MAX_FILES, bytes: UPLOAD_WINDOW_MAX_BYTES }

/** What is there, and for whom it is. A row without a media type is of a file under way, which nobody sees. */
export interface FileRow {
  name: string
  mediaType: string
  bytes: number
}

/** What somebody has uploaded, until they upload more: the lock of their row goes with the transaction. */
async function loadAllowance(sql: Sql, ownerId: UserId, now: number): Promise<Allowance> {
  await sql.query({ name: 'attachments-lock-owner', text: 'SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE', values: [ownerId] })
  const { rows } = await sql.query<Allowance>({
    name: 'attachments-allowance',
    text: `SELECT (count(*) FILTER (WHERE message_id IS NULL AND NOT is_picture))::int AS unsent,
             COALESCE(sum(bytes) FILTER (WHERE created_at > $2 OR (message_id IS NULL AND NOT is_picture)), 0)::bigint AS bytes
           FROM attachments WHERE owner_id = $1`,
    values: [ownerId, new Date(now - UPLOAD_WINDOW_MS)],
  })
  return rows[0] ?? { unsent: 0, bytes: 0 }
}

export interface NewUpload {
  id: AttachmentId
  ownerId: UserId
  isPicture: boolean
  now: number
}

/** Makes room for a file before its first byte, so that a crash leaves no file that no row knows. @returns whether there is any. */
export async function openUpload(sql: Sql, { id, ownerId, isPicture, now }: NewUpload): Promise<boolean> {
  const { unsent, bytes } = await loadAllowance(sql, ownerId, now)
  // Another byte, since an empty file is none.
  if (!isWithin({ unsent: unsent + (isPicture ? 0 : 1), bytes: bytes + 1 }, MOST)) return false
  await sql.query({
    name: 'attachments-open',
    text: `INSERT INTO attachments (id, owner_id, is_picture, name, media_type, bytes, created_at) VALUES ($1, $2, $3, '', '', 0, $4)`,
    values: [id, ownerId, isPicture, new Date(now)],
  })
  return true
}

export interface StoredUpload {
  name: string
  mediaType: MediaType
  bytes: number
  width: number | null
  height: number | null
}

/** From here on the file is there. @returns `false` when it is more than its owner may upload, or they are gone. */
export async function finishUpload(sql: Sql, { id, ownerId, now }: NewUpload, file: StoredUpload): Promise<boolean> {
  const { bytes } = await loadAllowance(sql, ownerId, now)
  if (!isWithin({ unsent: 0, bytes: bytes + file.bytes }, MOST)) return false
  const { rowCount } = await sql.query({
    name: 'attachments-finish',
    text: `UPDATE attachments SET name = $3, media_type = $4, bytes = $5, width = $6, height = $7 WHERE id = $1 AND owner_id = $2`,
    values: [id, ownerId, file.name, file.mediaType, file.bytes, file.width, file.height],
  })
  return rowCount === 1
}

/** A file of mine that is in no message yet, or of a message that I may see. */
export async function findFile(sql: Sql, id: AttachmentId, userId: UserId): Promise<FileRow | null> {
  const { rows } = await sql.query<FileRow>({
    name: 'attachments-file',
    text: `SELECT a.name, a.media_type AS "mediaType", a.bytes FROM attachments a LEFT JOIN messages m ON m.id = a.message_id
           WHERE a.id = $1 AND NOT a.is_picture AND a.media_type <> ''
             AND (a.message_id IS NULL AND a.owner_id = $2
               OR m.erased_by IS NULL AND (NOT m.is_withheld OR m.sender_id = $2)
                 AND EXISTS (SELECT 1 FROM conversation_members p WHERE p.conversation_id = m.conversation_id AND p.user_id = $2
                               AND p.left_seq IS NULL AND m.seq >= p.joined_seq)
                 AND NOT EXISTS (SELECT 1 FROM hidden_messages h WHERE h.user_id = $2 AND h.message_id = m.id))`,
    values: [id, userId],
  })
  return rows[0] ?? null
}

export async function findPicture(sql: Sql, id: AttachmentId): Promise<FileRow | null> {
  const { rows } = await sql.query<FileRow>({
    name: 'attachments-picture',
    text: `SELECT name, media_type AS "mediaType", bytes FROM attachments WHERE id = $1 AND is_picture AND media_type <> ''`,
    values: [id],
  })
  return rows[0] ?? null
}

/** Locks a picture of mine, so that no sweep takes it before it is somebody's. @returns whether it is there. */
export async function holdOwnPicture(sql: Sql, id: AttachmentId, ownerId: UserId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'attachments-hold-picture',
    text: `SELECT 1 FROM attachments WHERE id = $1 AND owner_id = $2 AND is_picture AND media_type <> '' FOR SHARE`,
    values: [id, ownerId],
  })
  return rowCount === 1
}

export async function setAvatar(sql: Sql, userId: UserId, pictureId: AttachmentId | null): Promise<void> {
  await sql.query({ name: 'attachments-set-avatar', text: 'UPDATE users SET avatar_id = $2 WHERE id = $1', values: [userId, pictureId] })
}

/** Takes files from whomever they were for: nobody opens them any more, and a sweep finds them. */
export async function letGo(sql: Sql, ids: readonly AttachmentId[]): Promise<void> {
  await sql.query({
    name: 'attachments-let-go',
    text: 'UPDATE attachments SET owner_id = NULL, message_id = NULL, is_picture = false WHERE id = ANY($1::uuid[])',
    values: [ids],
  })
}

export async function deleteRows(sql: Sql, ids: readonly AttachmentId[]): Promise<void> {
  await sql.query({ name: 'attachments-delete', text: 'DELETE FROM attachments WHERE id = ANY($1::uuid[])', values: [ids] })
}

/** What nobody has a use for: nobody's files, what was never sent, pictures of nobody. */
const UNUSED = `(NOT a.is_picture AND a.message_id IS NULL AND (a.owner_id IS NULL OR a.created_at < $1)
  OR a.is_picture AND a.created_at < $2 AND NOT EXISTS (SELECT 1 FROM users u WHERE u.avatar_id = a.id)
    AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.picture_id = a.id))`

/** Locks at most `limit` of what has had no use since `before`, or pictures since `picturesBefore`. What somebody makes use of just now is left out. */
export async function holdUnused(
  sql: Sql,
  { before, picturesBefore }: { before: number; picturesBefore: number },
  limit: number,
): Promise<AttachmentId[]> {
  const { rows } = await sql.query<{ id: AttachmentId }>({
    name: 'attachments-hold-unused',
    text: `SELECT a.id FROM attachments a WHERE ${UNUSED} ORDER BY a.id LIMIT $3 FOR UPDATE SKIP LOCKED`,
    values: [new Date(before), new Date(picturesBefore), limit],
  })
  // Once locked it is looked at anew: a picture may have become somebody's while its lock was waited for.
  const held = await sql.query<{ id: AttachmentId }>({
    name: 'attachments-still-unused',
    text: `SELECT a.id FROM attachments a WHERE ${UNUSED} AND a.id = ANY($3::uuid[])`,
    values: [new Date(before), new Date(picturesBefore), rows.map((row) => row.id)],
  })
  return held.rows.map((row) => row.id)
}
