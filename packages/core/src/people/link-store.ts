import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { PersonView } from '@parley/contracts/people'
import { hashSecret } from '../auth/secret.ts'
import type { Sql } from '../db/sql.ts'
import { toPerson } from './rules.ts'

export interface NewLink {
  secret: string
  ownerId: UserId
  createdAt: number
  expiresAt: number
}

export async function saveLink(sql: Sql, { secret, ownerId, createdAt, expiresAt }: NewLink): Promise<void> {
  await sql.query({
    name: 'people-link',
    text: 'INSERT INTO person_links (token_hash, owner_id, created_at, expires_at) VALUES ($1, $2, $3, $4)',
    values: [hashSecret(secret), ownerId, new Date(createdAt), new Date(expiresAt)],
  })
}

/** Ends all links of somebody. */
export async function revokeLinks(sql: Sql, ownerId: UserId, now: number): Promise<void> {
  await sql.query({
    name: 'people-links-end',
    text: 'UPDATE person_links SET revoked_at = $2 WHERE owner_id = $1 AND revoked_at IS NULL',
    values: [ownerId, new Date(now)],
  })
}

export interface FoundLink {
  owner: PersonView
  readingLanguage: Language
  expiresAt: Date
  revokedAt: Date | null
  /** Between its owner and whoever holds it, either way. */
  isBlocked: boolean
}

interface LinkRow extends Omit<FoundLink, 'owner'> {
  id: string
  name: string
  avatarId: string | null
}

export async function findLink(sql: Sql, secret: string, visitor: UserId | null): Promise<FoundLink | null> {
  const { rows } = await sql.query<LinkRow>({
    name: 'people-link-find',
    text: `SELECT u.id, u.name, u.avatar_id AS "avatarId", u.reading_language AS "readingLanguage", l.expires_at AS "expiresAt",
             l.revoked_at AS "revokedAt",
             EXISTS (SELECT 1 FROM blocks b WHERE (b.blocker_id, b.blocked_id) IN (($2::uuid, u.id), (u.id, $2))) AS "isBlocked"
           FROM person_links l JOIN users u ON u.id = l.owner_id WHERE l.token_hash = $1`,
    values: [hashSecret(secret), visitor],
  })
  if (!rows[0]) return null
  const { id, name, avatarId, ...link } = rows[0]
  return { ...link, owner: toPerson({ id, name, avatarId }) }
}
