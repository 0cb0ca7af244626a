import type { practiceReport } from '@parley/contracts/talks'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { listReplies } from './reply-store.ts'
import { findModelOf, saveReport } from './report-store.ts'
import { loadOwnTalk } from './store.ts'

/**
 * Says that a reply was bad: its words go to the admins, nothing else of the talk does. Reporting again changes the reason. A debrief
 * cannot be reported: it is made of the learner's words. @throws `not-found`: the talk, or a reply of it with words.
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
  await saveReport(deps.prisma, {
    id: deps.ids.next(),
    conversationId,
    replyId: reply.id,
    sceneId: talk.scene.id,
    language: talk.language,
    role: reply.role,
    reason,
    comment,
    text: withoutQuote(reply.text),
    model: await findModelOf(deps.prisma, reply.id),
    createdAt: deps.clock.now(),
  })
}

/** A coach's note repeats the learner's words: those stay theirs. */
function withoutQuote(text: string): string {
  return text.replace(/^quote:.*\n?/m, '')
}
