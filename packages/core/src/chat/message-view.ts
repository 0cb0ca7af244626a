import { type AttachmentView, type MessageView, type Notice, type Quote, type Reaction, REACTORS_SHOWN } from '@parley/contracts/chat'
import type { ClientMessageId, ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import { hideQuote } from '@parley/contracts/hide-quote'
import type { Language } from '@parley/contracts/language'
import type { PersonView } from '@parley/contracts/people'
import { withNames } from '@parley/contracts/with-names'
import type { Sql } from '../db/sql.ts'
import { isHiddenFrom, type Quoted } from '../feed/quoted.ts'
import { toExcerpt } from '../language/excerpt.ts'

/** A person as SQL makes one, or `null`. */
export function personSql(table: string): string {
  return `CASE WHEN ${table}.id IS NULL THEN NULL ELSE json_build_object('id', ${table}.id, 'name', ${table}.name, 'avatarId', ${table}.avatar_id) END`
}

const mentionsSql = (message: string) =>
  `(SELECT json_agg(${personSql('mu')} ORDER BY mm.position) FROM mentions mm LEFT JOIN users mu ON mu.id = mm.user_id WHERE mm.message_id = ${message}.id)`

export interface NoticeRow {
  notice: string | null
  noticePerson: PersonView | null
  noticeTitle: string | null
}

export interface MessageRow extends NoticeRow {
  id: MessageId
  conversationId: ConversationId
  seq: number
  clientMessageId: ClientMessageId
  sender: PersonView | null
  body: string
  language: Language
  mentions: (PersonView | null)[] | null
  attachments: AttachmentView[] | null
  reactions: Reaction[] | null
  quoteId: MessageId | null
  quoteSeq: number | null
  quoteHiddenBy: UserId[]
  quoteSender: PersonView | null
  quoteBody: string | null
  quoteLanguage: Language | null
  quoteMentions: (PersonView | null)[] | null
  isCorrection: boolean
  threadRootId: MessageId | null
  replyCount: number
  revision: number
  createdAt: Date
  editedAt: Date | null
  erasedBy: 'SENDER' | 'MODERATOR' | null
  isWithheld: boolean
}

/** `FROM messages m` and all that a view of a message needs. */
const MESSAGE_QUERY = `SELECT m.id, m.conversation_id AS "conversationId", m.seq, m.client_message_id AS "clientMessageId",
    ${personSql('su')} AS sender, m.body, m.language, m.notice, ${personSql('nu')} AS "noticePerson", m.notice_title AS "noticeTitle",
    ${mentionsSql('m')} AS mentions,
    (SELECT json_agg(json_build_object('id', a.id, 'kind', CASE WHEN a.width IS NULL THEN 'file' ELSE 'image' END, 'name', a.name,
       'mediaType', a.media_type, 'bytes', a.bytes, 'width', a.width, 'height', a.height) ORDER BY a.position)
     FROM attachments a WHERE a.message_id = m.id) AS attachments,
    (SELECT json_agg(json_build_object('emoji', e.emoji, 'count', e.count, 'userIds', e.ids[1:${REACTORS_SHOWN}]) ORDER BY e.first, e.emoji)
     FROM (SELECT r.emoji, count(*)::int AS count, array_agg(r.user_id ORDER BY r.created_at, r.user_id) AS ids, min(r.created_at) AS first
           FROM reactions r WHERE r.message_id = m.id GROUP BY r.emoji) e) AS reactions,
    q.id AS "quoteId", q.seq AS "quoteSeq", ARRAY(SELECT h.user_id FROM hidden_messages h WHERE h.message_id = q.id) AS "quoteHiddenBy",
    ${personSql('qu')} AS "quoteSender", q.body AS "quoteBody", q.language AS "quoteLanguage",
    ${mentionsSql('q')} AS "quoteMentions", m.is_correction AS "isCorrection", m.thread_root_id AS "threadRootId",
    (SELECT count(*)::int FROM messages t WHERE t.thread_root_id = m.id AND NOT t.is_withheld) AS "replyCount",
    m.revision, m.created_at AS "createdAt", m.edited_at AS "editedAt", m.erased_by AS "erasedBy", m.is_withheld AS "isWithheld"
  FROM messages m
  LEFT JOIN users su ON su.id = m.sender_id
  LEFT JOIN users nu ON nu.id = m.notice_user_id
  LEFT JOIN messages q ON q.id = m.reply_to_id AND (m.is_withheld OR NOT q.is_withheld)
  LEFT JOIN users qu ON qu.id = q.sender_id`

/** Somebody whose account is gone still has a place among the mentions of a message. */
const GONE: PersonView = { id: '00000000-0000-0000-0000-000000000000' as UserId, name: '', avatarId: null }

/** With what it answers, which not everybody may see: `toMessageFor` and frames with what is `quoted` heed that. */
export function toMessage(row: MessageRow): MessageView {
  return {
    id: row.id,
    conversationId: row.conversationId,
    seq: row.seq,
    clientMessageId: row.clientMessageId,
    sender: row.sender,
    body: row.body,
    excerpt: toExcerpt(row.body, namesOf(row.mentions)),
    language: row.language,
    translation: null,
    notice: toNotice(row),
    mentions: toMentions(row.mentions),
    attachments: row.attachments ?? [],
    reactions: row.reactions ?? [],
    quote: toQuote(row),
    threadRootId: row.threadRootId,
    replyCount: row.replyCount,
    revision: row.revision,
    createdAt: row.createdAt.getTime(),
    editedAt: row.editedAt?.getTime() ?? null,
    erasedBy: toErasedBy(row.erasedBy),
  }
}

/** Who looks, and from where on they see what was said. */
export interface Sight {
  userId: UserId
  joinedSeq: number
}

/** A message as somebody sees it. */
export function toMessageFor(row: MessageRow, { userId, joinedSeq }: Sight): MessageView {
  const quoted = toQuoted(row)
  const message = toMessage(row)
  return quoted && isHiddenFrom(quoted, userId, joinedSeq) ? hideQuote(message) : message
}

export function toQuoted({ quoteSeq, quoteHiddenBy }: MessageRow): Quoted | null {
  return quoteSeq === null ? null : { seq: quoteSeq, hiddenBy: quoteHiddenBy }
}

export function toErasedBy(erasedBy: MessageRow['erasedBy']): MessageView['erasedBy'] {
  return erasedBy && (erasedBy.toLowerCase() as Lowercase<typeof erasedBy>)
}

export function toMentions(mentions: (PersonView | null)[] | null): PersonView[] {
  return (mentions ?? []).map((person) => person ?? GONE)
}

export function namesOf(mentions: (PersonView | null)[] | null): string[] {
  return (mentions ?? []).map((person) => person?.name ?? '')
}

function toQuote({ quoteId, quoteSender, quoteBody, quoteLanguage, quoteMentions, isCorrection }: MessageRow): Quote | null {
  if (!quoteId || quoteBody === null || !quoteLanguage) return null
  return {
    messageId: quoteId,
    sender: quoteSender,
    excerpt: toExcerpt(quoteBody, namesOf(quoteMentions)),
    corrected: isCorrection ? withNames(quoteBody, namesOf(quoteMentions)) : null,
    language: quoteLanguage,
    mentions: toMentions(quoteMentions),
  }
}

export function toNotice({ notice, noticePerson, noticeTitle }: NoticeRow): Notice | null {
  if (!notice) return null
  const kind = notice.toLowerCase() as Notice['kind']
  switch (kind) {
    case 'created':
    case 'joined':
    case 'left':
    case 'picture':
      return { kind }
    case 'renamed':
      return { kind, title: noticeTitle ?? '' }
    case 'added':
    case 'removed':
    case 'owner':
    case 'admin':
    case 'member':
      return { kind, person: noticePerson }
  }
}

/** Messages by their ids. The caller has checked who sees them. */
export async function findMessages(sql: Sql, ids: readonly MessageId[]): Promise<MessageRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql.query<MessageRow>({
    name: 'chat-messages-by-id',
    text: `${MESSAGE_QUERY} WHERE m.id = ANY($1::uuid[])`,
    values: [ids],
  })
  return rows
}

/** Messages that a query with parameters of its own picks: `where` and what follows it, about `m`. */
export async function selectMessages(sql: Sql, name: string, where: string, values: unknown[]): Promise<MessageRow[]> {
  const { rows } = await sql.query<MessageRow>({ name, text: `${MESSAGE_QUERY} ${where}`, values })
  return rows
}
