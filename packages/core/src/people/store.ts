import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { peopleChangeProfile, PersonPage, ProfileView } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Db } from '../db/prisma.ts'
import type { Sql } from '../db/sql.ts'
import { type Standing, toPerson } from './rules.ts'

/** Whether $1 may see `u`. That $1 asked them by mail does not count: it would tell whose an address is. */
const SEES = `(u.id = $1::uuid
  OR EXISTS (SELECT 1 FROM contacts c WHERE (c.owner_id = $1 AND c.person_id = u.id) OR (c.owner_id = u.id AND c.person_id = $1))
  OR EXISTS (SELECT 1 FROM contact_requests r WHERE r.to_id = $1 AND r.from_id = u.id)
  OR EXISTS (SELECT 1 FROM conversation_members mine JOIN conversation_members theirs
             ON theirs.conversation_id = mine.conversation_id AND theirs.user_id = u.id AND theirs.left_seq IS NULL
             WHERE mine.user_id = $1 AND mine.left_seq IS NULL))`
const FINDABLE = 'u.handle IS NOT NULL AND NOT u.is_handle_hidden'
const NO_BLOCK = 'NOT EXISTS (SELECT 1 FROM blocks x WHERE (x.blocker_id, x.blocked_id) IN (($1, u.id), (u.id, $1)))'

interface PageRow {
  id: UserId
  name: string
  avatarId: string | null
  handle: string | null
  readingLanguage: Language
  writes: Language[]
  learns: Language[]
  isContact: boolean
  nickname: string | null
  isBlocked: boolean
  conversationId: ConversationId | null
}

const PAGE = `SELECT u.id, u.name, u.avatar_id AS "avatarId", CASE WHEN u.is_handle_hidden THEN NULL ELSE u.handle END AS handle,
    u.reading_language AS "readingLanguage", u.writes, u.learns, c.owner_id IS NOT NULL AS "isContact", c.nickname,
    b.blocker_id IS NOT NULL AS "isBlocked", d.conversation_id AS "conversationId"
  FROM users u LEFT JOIN contacts c ON c.owner_id = $1 AND c.person_id = u.id LEFT JOIN blocks b ON b.blocker_id = $1 AND b.blocked_id = u.id
  LEFT JOIN direct_pairs d ON d.low_id = LEAST(u.id, $1) AND d.high_id = GREATEST(u.id, $1)`

const toPage = ({ id, name, avatarId, ...page }: PageRow): PersonPage => ({ ...toPerson({ id, name, avatarId }), ...page })

/** Somebody whom `viewer` may see or, when they may look others up, could find by a handle. */
export async function findSeenPerson(sql: Sql, viewer: UserId, userId: UserId, looksUp: boolean): Promise<PersonPage | null> {
  const { rows } = await sql.query<PageRow>({
    name: 'people-page',
    text: `${PAGE} WHERE u.id = $2 AND (${SEES} OR ($3::boolean AND ${FINDABLE} AND ${NO_BLOCK}))`,
    values: [viewer, userId, looksUp],
  })
  return rows[0] ? toPage(rows[0]) : null
}

/** Whoever has this handle, shows it, and has no block with `viewer`. */
export async function findByHandle(sql: Sql, viewer: UserId, handle: string): Promise<PersonPage | null> {
  const { rows } = await sql.query<PageRow>({
    name: 'people-by-handle',
    text: `${PAGE} WHERE u.handle = $2 AND ${FINDABLE} AND ${NO_BLOCK}`,
    values: [viewer, handle],
  })
  return rows[0] ? toPage(rows[0]) : null
}

export async function findStanding(sql: Sql, viewer: UserId, userId: UserId): Promise<Standing | null> {
  const { rows } = await sql.query<Standing>({
    name: 'people-standing',
    text: `SELECT u.id = $1 AS "isMe", ${SEES} AS "isSeen", ${FINDABLE} AS "isFindable",
             EXISTS (SELECT 1 FROM conversation_members mine JOIN conversation_members theirs
                     ON theirs.conversation_id = mine.conversation_id AND theirs.user_id = u.id WHERE mine.user_id = $1) AS "hasMet",
             EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = $1 AND b.blocked_id = u.id) AS "haveBlocked",
             EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = u.id AND b.blocked_id = $1) AS "isBlockedBy"
           FROM users u WHERE u.id = $2`,
    values: [viewer, userId],
  })
  return rows[0] ?? null
}

/** Takes the rows of two people, the lower id first, so that whatever is decided between them is decided one after another. */
export async function lockPeople(sql: Sql, one: UserId, other: UserId): Promise<void> {
  await sql.query({
    name: 'people-lock',
    // Not against foreign keys: whoever speaks meanwhile does not wait.
    text: 'SELECT 1 FROM users WHERE id IN ($1, $2) ORDER BY id FOR NO KEY UPDATE',
    values: [one, other],
  })
}

interface ProfileRow extends Omit<ProfileView, 'avatarId' | 'quiet'> {
  avatarId: string | null
  quietFrom: number | null
  quietUntil: number | null
}

export async function loadProfile(sql: Sql, userId: UserId): Promise<ProfileView> {
  const { rows } = await sql.query<ProfileRow>({
    name: 'people-profile',
    text: `SELECT id, name, avatar_id AS "avatarId", handle, is_handle_hidden AS "isHandleHidden", reading_language AS "readingLanguage",
             writes, learns, shows_read_marks AS "showsReadMarks", shows_presence AS "showsPresence",
             quiet_from AS "quietFrom", quiet_until AS "quietUntil", time_zone AS "timeZone"
           FROM users WHERE id = $1`,
    values: [userId],
  })
  if (!rows[0]) throw new Error('a session without its person')
  const { id, name, avatarId, quietFrom, quietUntil, ...profile } = rows[0]
  return { ...toPerson({ id, name, avatarId }), ...profile, quiet: { from: quietFrom, until: quietUntil } }
}

export interface ProfileChange extends Omit<z.infer<typeof peopleChangeProfile>, 'handle'> {
  handle?: string | null
}

/** What is `undefined` stays. */
export async function updateProfile(db: Db, userId: UserId, { quiet, writes, learns, ...change }: ProfileChange): Promise<void> {
  await db.user.update({
    where: { id: userId },
    data: {
      ...change,
      ...(writes ? { writes: [...new Set(writes)] } : {}),
      ...(learns ? { learns: [...new Set(learns)] } : {}),
      ...(quiet ? { quietFrom: quiet.from, quietUntil: quiet.until } : {}),
    },
  })
}
