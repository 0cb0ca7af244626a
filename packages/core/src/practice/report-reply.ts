import type { practiceReport, practiceResolveReport, ReportView } from '@parley/contracts/talks'
import type { ReplyRole } from '@parley/contracts/practice'
import type { z } from 'zod'
import type { Language } from '@parley/contracts/language'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { requireAdmin } from '../quota/presets.ts'
import { toSceneView } from '../scenarios/rules.ts'
import { listReplies } from './reply-store.ts'
import { loadOwnTalk } from './store.ts'

/**
 * Says that a reply was bad: its words go to the admins, nothing else of the talk does. Reporting again changes the reason. A debrief cannot be reported: it is
 * made of the learner's words. @throws `not-found`: the talk, or a reply of it with words.
 */
export async function reportReply(
  deps: Pick<Deps, 'sql' | 'prisma' | 'ids' | 'clock'>,
  actor: Actor,
  { conversationId, replyId, reason, comment }: z.infer<typeof practiceReport>,
): Promise<void> {
  const talk = await loadOwnTalk(deps.sql, actor.userId, conversationId)
  const reply = (await listReplies(deps.sql, conversationId)).find(
    ({ id, state, kind }) => id === replyId && state !== 'streaming' && kind !== 'debrief',
  )
  if (!reply?.text) throw new AppError('not-found', 'reply')
  const usage = await deps.prisma.usageRecord.findUnique({ where: { subjectId: replyId }, select: { model: true } })
  await deps.prisma.replyReport.upsert({
    where: { replyId },
    create: {
      id: deps.ids.next(),
      conversationId,
      replyId,
      sceneId: talk.scene.id,
      language: talk.language,
      role: reply.role.toUpperCase() as Uppercase<ReplyRole>,
      reason,
      comment,
      text: withoutQuote(reply.text),
      model: usage?.model ?? '',
      createdAt: new Date(deps.clock.now()),
    },
    update: { reason, comment },
  })
}

/** A coach's note repeats the learner's words: those stay theirs. */
function withoutQuote(text: string): string {
  return text.replace(/^quote:.*\n?/m, '')
}

/** What was reported and nobody has dealt with, newest first. Admins only. */
export async function listReports(deps: Pick<Deps, 'prisma'>, actor: Actor): Promise<ReportView[]> {
  requireAdmin(actor)
  const reports = await deps.prisma.replyReport.findMany({
    orderBy: { createdAt: 'desc' },
    take: 100,
    include: { scene: true },
  })
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
      sceneTitle: toSceneView(scene, { reader: actor.readingLanguage, language }).title,
      createdAt: createdAt.getTime(),
    }
  })
}

/** Takes a report off the list: it was dealt with, and its words are needed no longer. @throws `not-found` */
export async function resolveReport(
  deps: Pick<Deps, 'prisma'>,
  actor: Actor,
  { id }: z.infer<typeof practiceResolveReport>,
): Promise<void> {
  requireAdmin(actor)
  const { count } = await deps.prisma.replyReport.deleteMany({ where: { id } })
  if (count === 0) throw new AppError('not-found', 'report')
}
