import type { MemberRole, MemberView } from '@parley/contracts/chat'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { PersonView } from '@parley/contracts/people'
import type { Sql } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { personSql } from './message-view.ts'

interface MemberRow {
  conversationId: ConversationId
  memberCount: number
  person: PersonView
  role: 'OWNER' | 'ADMIN' | 'MEMBER'
  readingLanguage: Language
  joinedAt: Date
}

const MEMBER_QUERY = `SELECT p.conversation_id AS "conversationId", ${personSql('u')} AS person, p.role,
    COALESCE(p.reading_language, u.reading_language) AS "readingLanguage", p.joined_at AS "joinedAt"
  FROM conversation_members p JOIN users u ON u.id = p.user_id`

function toMember({ person, role, readingLanguage, joinedAt }: MemberRow): MemberView {
  return { person, role: role.toLowerCase() as MemberRole, readingLanguage, joinedAt: joinedAt.getTime() }
}

/** So many members by id, after one of them. */
interface PageOfMembers {
  conversationId: ConversationId
  after: UserId | null
  /** Only owner and admins. */
  isStaff: boolean
  limit: number
}

const IS_ON_PAGE = `p.conversation_id = $1 AND p.left_seq IS NULL AND ($2::uuid IS NULL OR p.user_id > $2) AND (NOT $4::boolean OR p.role <> 'MEMBER')`

/** Members of a conversation. */
export async function listMembers(sql: Sql, { conversationId, after, isStaff, limit }: PageOfMembers): Promise<MemberView[]> {
  const { rows } = await sql.query<MemberRow>({
    name: 'chat-members',
    text: `${MEMBER_QUERY} WHERE ${IS_ON_PAGE} ORDER BY p.user_id LIMIT $3`,
    values: [conversationId, after, limit, isStaff],
  })
  return rows.map(toMember)
}

const HAN = /\p{Script=Han}/u

/** As `foldWord`, with the blanks between words. */
const folded = (name: string) => `' ' || regexp_replace(normalize(lower(${name}), NFD), '[\u0300-\u036f]', '', 'g')`

/** Members of whose name, or of what `userId` calls them, a word begins with this folded one; Chinese is looked for anywhere in it. */
export async function findNamedMembers(
  sql: Sql,
  userId: UserId,
  word: string,
  { conversationId, after, isStaff, limit }: PageOfMembers,
): Promise<MemberView[]> {
  const { rows } = await sql.query<MemberRow>({
    name: 'chat-members-named',
    text: `${MEMBER_QUERY} LEFT JOIN contacts n ON n.owner_id = $5 AND n.person_id = p.user_id
           WHERE ${IS_ON_PAGE} AND (position(normalize($6, NFD) IN ${folded('u.name')}) > 0 OR position(normalize($6, NFD) IN ${folded('n.nickname')}) > 0)
           ORDER BY p.user_id LIMIT $3`,
    values: [conversationId, after, limit, isStaff, userId, HAN.test(word) ? word : ` ${word}`],
  })
  return rows.map(toMember)
}

/** These members, where they are members now. */
export async function findMembers(
  sql: Sql,
  wanted: readonly { conversationId: ConversationId; userId: UserId }[],
): Promise<{ conversationId: ConversationId; member: MemberView }[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql.query<MemberRow>({
    name: 'chat-members-by-id',
    text: `${MEMBER_QUERY} WHERE (p.conversation_id, p.user_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) AND p.left_seq IS NULL`,
    values: [wanted.map(({ conversationId }) => conversationId), wanted.map(({ userId }) => userId)],
  })
  return rows.map((row) => ({ conversationId: row.conversationId, member: toMember(row) }))
}

/** Ids of everybody who is a member now. */
export async function listMemberIds(sql: Sql, conversationId: ConversationId): Promise<UserId[]> {
  const { rows } = await sql.query<{ id: UserId }>({
    name: 'chat-member-ids',
    text: 'SELECT user_id AS id FROM conversation_members WHERE conversation_id = $1 AND left_seq IS NULL',
    values: [conversationId],
  })
  return rows.map(({ id }) => id)
}

/** What others read here who have let `userId` in. */
export async function listLanguagesOfReaders(sql: Sql, conversationId: ConversationId, userId: UserId): Promise<Language[]> {
  const { rows } = await sql.query<{ language: Language }>({
    name: 'chat-languages-of-readers',
    text: `SELECT DISTINCT COALESCE(p.reading_language, u.reading_language) AS language
           FROM conversation_members p JOIN users u ON u.id = p.user_id
           WHERE p.conversation_id = $1 AND p.user_id <> $2 AND p.left_seq IS NULL AND NOT p.is_request ORDER BY 1`,
    values: [conversationId, userId],
  })
  return rows.map(({ language }) => language)
}

/** How far others have read who let it be seen; nothing between two of whom one has blocked the other. */
export async function listMarks(sql: Sql, conversationId: ConversationId, userId: UserId): Promise<{ userId: UserId; readSeq: number }[]> {
  const { rows } = await sql.query<{ userId: UserId; readSeq: number }>({
    name: 'chat-marks',
    text: `SELECT p.user_id AS "userId", p.read_seq AS "readSeq" FROM conversation_members p JOIN users u ON u.id = p.user_id AND u.shows_read_marks
           WHERE p.conversation_id = $1 AND p.user_id <> $2 AND p.left_seq IS NULL AND NOT p.is_request
             AND NOT EXISTS (SELECT 1 FROM blocks b JOIN conversations c ON c.id = $1 AND c.kind = 'DIRECT'
                             WHERE (b.blocker_id, b.blocked_id) IN ((p.user_id, $2), ($2, p.user_id)))
             AND EXISTS (SELECT 1 FROM users me WHERE me.id = $2 AND me.shows_read_marks) ORDER BY p.user_id`,
    values: [conversationId, userId],
  })
  return rows
}

/**
 * Puts people into a conversation that the caller has locked: from `joinedSeq` on. Who was there before comes back, and sees nothing of
 * what was before. @returns who was not there until now.
 */
export async function insertMembers(
  sql: Sql,
  conversationId: ConversationId,
  userIds: readonly UserId[],
  { role = 'MEMBER', joinedSeq, readSeq, now }: { role?: MemberRow['role']; joinedSeq: number; readSeq?: number | undefined; now: number },
): Promise<UserId[]> {
  const { rows } = await sql.query<{ id: UserId }>({
    name: 'chat-insert-members',
    text: `WITH put AS (
             INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq, read_seq, joined_at, show_mode)
             SELECT $1, w.id, $3::"MemberRole", $4, $6, $5, u.show_mode FROM unnest($2::uuid[]) w (id) LEFT JOIN users u ON u.id = w.id
             ON CONFLICT (conversation_id, user_id) DO UPDATE SET role = EXCLUDED.role, joined_seq = EXCLUDED.joined_seq, left_seq = NULL,
               read_seq = EXCLUDED.read_seq, joined_at = EXCLUDED.joined_at, is_request = false, pinned_at = NULL, archived_at = NULL, muted_until = NULL
               WHERE conversation_members.left_seq IS NOT NULL
             RETURNING user_id),
           counted AS (UPDATE conversations SET member_count = member_count + (SELECT count(*) FROM put) WHERE id = $1)
           SELECT user_id AS id FROM put`,
    values: [conversationId, userIds, role, joinedSeq, new Date(now), readSeq ?? Math.max(joinedSeq - 1, 0)],
  })
  return rows.map(({ id }) => id)
}

/** Takes somebody out of a conversation that the caller has locked. @returns whether they were in it. */
export async function endMembership(sql: Sql, conversationId: ConversationId, userId: UserId, leftSeq: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'chat-end-membership',
    text: `WITH gone AS (UPDATE conversation_members SET left_seq = $3 WHERE conversation_id = $1 AND user_id = $2 AND left_seq IS NULL RETURNING 1)
           UPDATE conversations SET member_count = member_count - 1 WHERE id = $1 AND EXISTS (SELECT 1 FROM gone)`,
    values: [conversationId, userId, leftSeq],
  })
  return rowCount !== 0
}

export async function setRole(sql: Sql, conversationId: ConversationId, userId: UserId, role: MemberRole): Promise<void> {
  await sql.query({
    name: 'chat-set-role',
    text: 'UPDATE conversation_members SET role = $3::"MemberRole" WHERE conversation_id = $1 AND user_id = $2 AND left_seq IS NULL',
    values: [conversationId, userId, role.toUpperCase()],
  })
}

export interface NewNotice {
  kind: 'CREATED' | 'JOINED' | 'LEFT' | 'PICTURE' | 'ADDED' | 'REMOVED' | 'OWNER' | 'ADMIN' | 'MEMBER' | 'RENAMED'
  actorId: UserId
  aboutId?: UserId
  title?: string
}

/** Says in the conversation what happened in it. @returns its `seq`. */
export async function appendNotice(
  deps: Pick<Deps, 'ids'>,
  sql: Sql,
  conversationId: ConversationId,
  { kind, actorId, aboutId, title }: NewNotice,
  now: number,
): Promise<number> {
  const id = deps.ids.next() as MessageId
  const { rows } = await sql.query<{ seq: number }>({
    name: 'chat-notice',
    text: `WITH bumped AS (UPDATE conversations SET last_seq = last_seq + 1, active_at = GREATEST(active_at, $7) WHERE id = $2 RETURNING last_seq)
           INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at, notice, notice_user_id, notice_title)
           SELECT $1, $2, last_seq, $3, $1, '', 'en', $7, $4::"NoticeKind", $5, $6 FROM bumped RETURNING seq`,
    values: [id, conversationId, actorId, kind, aboutId ?? null, title ?? null, new Date(now)],
  })
  const row = rows[0]
  if (!row) throw new Error('a notice in a conversation that is gone')
  return row.seq
}

/** What the others read here, and how many of them. */
export async function listOtherLanguages(
  sql: Sql,
  conversationId: ConversationId,
  userId: UserId,
): Promise<{ language: Language; readers: number }[]> {
  const { rows } = await sql.query<{ language: Language; readers: number }>({
    name: 'chat-other-languages',
    text: `SELECT COALESCE(p.reading_language, u.reading_language) AS language, count(*)::int AS readers
           FROM conversation_members p JOIN users u ON u.id = p.user_id
           WHERE p.conversation_id = $1 AND p.user_id <> $2 AND p.left_seq IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
    values: [conversationId, userId],
  })
  return rows
}
