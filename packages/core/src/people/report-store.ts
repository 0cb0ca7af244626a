import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import { withNames } from '@parley/contracts/with-names'
import { type PersonReportReason, type PersonReportView, REPORT_CONTEXT } from '@parley/contracts/people'
import type { Prisma } from '../db/generated/client.ts'
import type { Db } from '../db/prisma.ts'
import type { Sql } from '../db/sql.ts'
import { toPerson } from './rules.ts'

type Line = PersonReportView['lines'][number]

export interface ReportedPlace {
  conversationId: ConversationId | null
  messageId: MessageId
}

interface LineRow {
  id: MessageId
  author: string | null
  body: string
  names: string[]
}

/** What `viewer` sees of a message of this person's and of those before it, in order; empty when it is not there for them. */
export async function findReportedLines(
  sql: Sql,
  viewer: UserId,
  personId: UserId,
  { conversationId, messageId }: ReportedPlace,
): Promise<Line[]> {
  const { rows } = await sql.query<LineRow>({
    name: 'people-reported',
    text: `SELECT m.id, u.name AS author, m.body,
             ARRAY(SELECT COALESCE(p.name, '') FROM mentions x LEFT JOIN users p ON p.id = x.user_id WHERE x.message_id = m.id ORDER BY x.position) AS names
           FROM messages target
           JOIN conversation_members me ON me.conversation_id = target.conversation_id AND me.user_id = $1 AND me.left_seq IS NULL
           JOIN messages m ON m.conversation_id = target.conversation_id AND m.seq <= target.seq AND m.seq >= me.joined_seq
           LEFT JOIN users u ON u.id = m.sender_id
           WHERE target.id = $2 AND target.sender_id = $3 AND ($4::uuid IS NULL OR target.conversation_id = $4)
             AND m.notice IS NULL AND m.erased_by IS NULL AND (NOT m.is_withheld OR m.sender_id = $1)
             AND NOT EXISTS (SELECT 1 FROM hidden_messages h WHERE h.user_id = $1 AND h.message_id = m.id)
           ORDER BY m.seq DESC LIMIT ${REPORT_CONTEXT + 1}`,
    values: [viewer, messageId, personId, conversationId],
  })
  if (rows[0]?.id !== messageId) return []
  return rows
    .toReversed()
    .map(({ id, author, body, names }) => ({ author: author ?? '', text: withNames(body, names), isReported: id === messageId }))
}

/** Whether somebody is in this conversation now. */
export async function isMember(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'people-is-member',
    text: 'SELECT 1 FROM conversation_members WHERE conversation_id = $1 AND user_id = $2 AND left_seq IS NULL',
    values: [conversationId, userId],
  })
  return rowCount === 1
}

export interface NewPersonReport {
  id: string
  reporterId: UserId
  personId: UserId
  reason: PersonReportReason
  comment: string
  lines: Line[]
  createdAt: number
}

export async function savePersonReport(db: Db, { reason, lines, createdAt, ...report }: NewPersonReport): Promise<void> {
  await db.personReport.create({
    data: {
      ...report,
      reason: reason.toUpperCase() as Uppercase<PersonReportReason>,
      lines: lines satisfies Prisma.InputJsonArray,
      createdAt: new Date(createdAt),
    },
  })
}

const REPORTS_PAGE = 100

/** The newest reports that nobody has dealt with. */
export async function findPersonReports(db: Db): Promise<PersonReportView[]> {
  const people = { select: { id: true, name: true, avatarId: true } } as const
  const reports = await db.personReport.findMany({
    where: { resolvedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: REPORTS_PAGE,
    include: { person: people, reporter: people },
  })
  return reports.map(({ id, reason, comment, lines, createdAt, person, reporter }) => ({
    id,
    person: person && toPerson(person),
    reporter: reporter && toPerson(reporter),
    reason: reason.toLowerCase() as PersonReportReason,
    comment,
    lines: lines as unknown as Line[],
    createdAt: createdAt.getTime(),
  }))
}

/** @returns whether there was such a report, not yet dealt with. */
export async function resolveOne(db: Db, id: string, now: number): Promise<boolean> {
  const { count } = await db.personReport.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: new Date(now) } })
  return count > 0
}
