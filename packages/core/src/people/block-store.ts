import type { UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import type { Sql } from '../db/sql.ts'
import { toPerson } from './rules.ts'

/** Blocks somebody, and ends what was between the two. The caller has locked both. @returns who had been asked. */
export async function saveBlock(sql: Sql, blocker: UserId, blocked: UserId, now: number): Promise<UserId[]> {
  const { rows } = await sql.query<{ id: UserId }>({
    name: 'people-block',
    text: `WITH no_contacts AS (DELETE FROM contacts WHERE (owner_id, person_id) IN (($1::uuid, $2::uuid), ($2, $1))),
                no_requests AS (DELETE FROM contact_requests WHERE (from_id, to_id) IN (($1::uuid, $2::uuid), ($2, $1)) RETURNING to_id),
                block AS (INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING)
           SELECT to_id AS id FROM no_requests`,
    values: [blocker, blocked, new Date(now)],
  })
  return rows.map(({ id }) => id)
}

/** @returns whether there was such a block. */
export async function deleteBlock(sql: Sql, blocker: UserId, blocked: UserId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'people-unblock',
    text: 'DELETE FROM blocks WHERE blocker_id = $1 AND blocked_id = $2',
    values: [blocker, blocked],
  })
  return rowCount === 1
}

/** Whom somebody has blocked, newest first. */
export async function findBlocked(sql: Sql, blocker: UserId): Promise<PersonView[]> {
  const { rows } = await sql.query<{ id: string; name: string; avatarId: string | null }>({
    name: 'people-blocked',
    text: `SELECT u.id, u.name, u.avatar_id AS "avatarId" FROM blocks b JOIN users u ON u.id = b.blocked_id
           WHERE b.blocker_id = $1 ORDER BY b.created_at DESC, u.id`,
    values: [blocker],
  })
  return rows.map(toPerson)
}
