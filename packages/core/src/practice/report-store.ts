import type { ConversationId, ReplyId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { ReplyRole } from '@parley/contracts/practice'
import type { ReportView } from '@parley/contracts/talks'
import type { Db } from '../db/prisma.ts'
import { toSceneView } from '../scenarios/rules.ts'

export interface NewReport extends Pick<ReportView, 'reason' | 'comment' | 'text' | 'model' | 'role' | 'language'> {
  id: string
  conversationId: ConversationId
  replyId: ReplyId
  sceneId: string
  createdAt: number
}

/** Writes a report down. A reply has one: the second changes its reason. */
export async function saveReport(db: Db, report: NewReport): Promise<void> {
  const { role, createdAt, replyId, reason, comment } = report
  await db.replyReport.upsert({
    where: { replyId },
    create: { ...report, role: role.toUpperCase() as Uppercase<ReplyRole>, createdAt: new Date(createdAt) },
    update: { reason, comment },
  })
}

/** Which model spoke; empty when no usage was written. */
export async function findModelOf(db: Db, replyId: ReplyId): Promise<string> {
  const usage = await db.usageRecord.findUnique({ where: { subjectId: replyId }, select: { model: true } })
  return usage?.model ?? ''
}

const REPORTS_PAGE = 100

/** The newest reports, their scenes named in the reader's language. */
export async function findReports(db: Db, reader: Language): Promise<ReportView[]> {
  const reports = await db.replyReport.findMany({ orderBy: { createdAt: 'desc' }, take: REPORTS_PAGE, include: { scene: true } })
  return reports.map(({ id, reason, comment, text, model, createdAt, role, scene, ...report }) => {
    const language = report.language as Language
    return {
      id,
      reason: reason as ReportView['reason'],
      comment,
      text,
      model,
      language,
      role: role.toLowerCase() as ReplyRole,
      sceneTitle: toSceneView(scene, { reader, language }).title,
      createdAt: createdAt.getTime(),
    }
  })
}

/** @returns whether there was such a report. */
export async function deleteReport(db: Db, id: string): Promise<boolean> {
  const { count } = await db.replyReport.deleteMany({ where: { id } })
  return count > 0
}
