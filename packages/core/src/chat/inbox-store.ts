import type { InboxItem, MessagePreview } from '@parley/contracts/chat'
import { UNREAD_MAX } from '@parley/contracts/chat'
import type { AttachmentId, ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { PersonView } from '@parley/contracts/people'
import type { Sql } from '../db/sql.ts'
import { namesOf, type NoticeRow, personSql, toErasedBy, toMentions, toNotice } from './message-view.ts'
import { type PlaceRow, PLACE_COLUMNS, toPlace } from './place-store.ts'
import { toExcerpt } from '../language/excerpt.ts'

interface PreviewRow extends NoticeRow {
  messageId: MessageId
  seq: number
  sender: PersonView | null
  body: string
  mentions: (PersonView | null)[] | null
  language: Language
  attachmentCount: number
  erasedBy: 'SENDER' | 'MODERATOR' | null
  /** Epoch ms. */
  createdAt: number
  /** In what the person reads, when there is such a translation. */
  translated: { text: string; language: Language } | null
}

interface InboxRow extends PlaceRow {
  userId: UserId
  conversationId: ConversationId
  kind: 'DIRECT' | 'GROUP'
  title: string | null
  pictureId: AttachmentId | null
  peer: PersonView | null
  preview: PreviewRow | null
  unread: number
  lastSeq: number
  activeAt: Date
}

/** What `viewer` may see of `x`, a message of a conversation that they joined at `joined`. */
export function visible(x: string, viewer: string, joined: string): string {
  return `${x}.seq >= ${joined} AND (NOT ${x}.is_withheld OR ${x}.sender_id = ${viewer})
    AND NOT EXISTS (SELECT 1 FROM hidden_messages h WHERE h.user_id = ${viewer} AND h.message_id = ${x}.id)`
}

/** `FROM conversation_members p JOIN conversations c`: rows of inboxes, whoever's. */
const INBOX_QUERY = `SELECT p.user_id AS "userId", c.id AS "conversationId", c.kind, c.title, c.picture_id AS "pictureId",
    ${personSql('pu')} AS peer, ${PLACE_COLUMNS}, c.last_seq AS "lastSeq", COALESCE(c.active_at, p.joined_at) AS "activeAt",
    preview.row AS preview, unread.count AS unread
  FROM conversation_members p
  JOIN conversations c ON c.id = p.conversation_id AND c.kind IN ('DIRECT', 'GROUP')
  LEFT JOIN conversation_members pm ON c.kind = 'DIRECT' AND pm.conversation_id = c.id AND pm.user_id <> p.user_id
  LEFT JOIN users pu ON pu.id = pm.user_id
  JOIN users me ON me.id = p.user_id
  LEFT JOIN LATERAL (
    SELECT json_build_object('messageId', x.id, 'seq', x.seq, 'sender', ${personSql('xu')}, 'body', left(x.body, 1000), 'language', x.language,
      'notice', x.notice, 'noticePerson', ${personSql('xn')}, 'noticeTitle', x.notice_title,
      'mentions', (SELECT json_agg(${personSql('mu')} ORDER BY mm.position) FROM mentions mm LEFT JOIN users mu ON mu.id = mm.user_id
                   WHERE mm.message_id = x.id),
      'attachmentCount', (SELECT count(*) FROM attachments a WHERE a.message_id = x.id), 'erasedBy', x.erased_by,
      'translated', (SELECT json_build_object('text', left(t.text, 1000), 'language', t.language) FROM message_translations t
                     WHERE t.message_id = x.id AND t.language = COALESCE(p.reading_language, me.reading_language) AND t.language <> x.language
                       AND t.revision = x.revision AND t.state IN ('DONE', 'UNCERTAIN')),
      'createdAt', (extract(epoch FROM x.created_at) * 1000)::bigint) AS row
    FROM messages x LEFT JOIN users xu ON xu.id = x.sender_id LEFT JOIN users xn ON xn.id = x.notice_user_id
    WHERE x.conversation_id = c.id AND ${visible('x', 'p.user_id', 'p.joined_seq')} ORDER BY x.seq DESC LIMIT 1) preview ON true
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM messages x WHERE x.conversation_id = c.id AND x.seq > p.read_seq AND x.sender_id IS DISTINCT FROM p.user_id
        AND x.notice IS NULL AND x.erased_by IS NULL AND ${visible('x', 'p.user_id', 'p.joined_seq')} LIMIT ${UNREAD_MAX}) u) unread ON true`

function toItem(row: InboxRow): InboxItem {
  return {
    conversationId: row.conversationId,
    kind: row.kind === 'DIRECT' ? 'direct' : 'group',
    title: row.title,
    pictureId: row.pictureId,
    peer: row.peer,
    preview: row.preview && toPreview(row.preview),
    unread: row.unread,
    place: toPlace(row),
    lastSeq: row.lastSeq,
    // What only they see of their own moves nobody else's.
    activeAt: Math.max(row.activeAt.getTime(), row.preview?.createdAt ?? 0),
  }
}

function toPreview({ messageId, seq, sender, body, mentions, attachmentCount, erasedBy, createdAt, translated, ...row }: PreviewRow) {
  const excerpt = toExcerpt(translated?.text ?? body, namesOf(mentions))
  const language = translated?.language ?? row.language
  return {
    messageId,
    seq,
    sender,
    excerpt,
    language,
    mentions: toMentions(mentions),
    notice: toNotice(row),
    attachmentCount,
    erasedBy: toErasedBy(erasedBy),
    createdAt,
  } satisfies MessagePreview
}

const LISTS = {
  open: 'q.archived_at IS NULL AND NOT q.is_request',
  archived: 'q.archived_at IS NOT NULL AND NOT q.is_request',
  requests: 'q.is_request',
}
export type InboxList = keyof typeof LISTS

/**
 * A page of somebody's conversations: pinned ones first, then those where something was said last. A direct one in which there is
 * nothing to see is not in it, and one in which only they see what they say moves for them all the same.
 */
export async function listInboxItems(
  sql: Sql,
  userId: UserId,
  list: InboxList,
  { before, limit }: { before: { isPinned: boolean; activeAt: number; conversationId: ConversationId } | null; limit: number },
): Promise<InboxItem[]> {
  const { rows } = await sql.query<InboxRow>({
    name: `chat-inbox-${list}`,
    text: `${INBOX_QUERY}
      JOIN (SELECT * FROM (
              SELECT k.id, q.pinned_at IS NOT NULL AS is_pinned, GREATEST(COALESCE(k.active_at, q.joined_at), seen.at) AS at
              FROM conversation_members q JOIN conversations k ON k.id = q.conversation_id AND k.kind IN ('DIRECT', 'GROUP')
              LEFT JOIN LATERAL (SELECT x.created_at AS at FROM messages x WHERE k.kind = 'DIRECT' AND x.conversation_id = k.id
                                   AND ${visible('x', 'q.user_id', 'q.joined_seq')} ORDER BY x.seq DESC LIMIT 1) seen ON true
              WHERE q.user_id = $1 AND q.left_seq IS NULL AND ${LISTS[list]} AND (k.kind = 'GROUP' OR seen.at IS NOT NULL)) mine
            WHERE $2::timestamptz IS NULL OR (is_pinned, at, id) < ($3::boolean, $2, $4::uuid)
            ORDER BY is_pinned DESC, at DESC, id DESC LIMIT $5) page
        ON page.id = p.conversation_id
      WHERE p.user_id = $1
      ORDER BY page.is_pinned DESC, page.at DESC, page.id DESC`,
    values: [userId, before && new Date(before.activeAt), before?.isPinned ?? null, before?.conversationId ?? null, limit],
  })
  return rows.map(toItem)
}

/** How many people ask to be a contact of each of these. */
export async function countContactRequests(sql: Sql, userIds: readonly UserId[]): Promise<Map<UserId, number>> {
  if (userIds.length === 0) return new Map()
  const { rows } = await sql.query<{ userId: UserId; count: number }>({
    name: 'chat-contact-requests',
    text: 'SELECT to_id AS "userId", count(*)::int AS count FROM contact_requests WHERE to_id = ANY($1::uuid[]) GROUP BY to_id',
    values: [userIds],
  })
  return new Map(rows.map(({ userId, count }) => [userId, count]))
}

/** Rows of inboxes: each of these conversations as that person sees it. One that is not theirs, or shows nothing, is not there. */
export async function findInboxItems(
  sql: Sql,
  wanted: readonly { userId: UserId; conversationId: ConversationId }[],
): Promise<{ userId: UserId; item: InboxItem }[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql.query<InboxRow>({
    name: 'chat-inbox-items',
    text: `${INBOX_QUERY}
      WHERE (p.user_id, p.conversation_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) AND p.left_seq IS NULL
        AND (c.kind = 'GROUP' OR preview.row IS NOT NULL)`,
    values: [wanted.map(({ userId }) => userId), wanted.map(({ conversationId }) => conversationId)],
  })
  return rows.map((row) => ({ userId: row.userId, item: toItem(row) }))
}
