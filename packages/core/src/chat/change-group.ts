import type { AttachmentId, ConversationId } from '@parley/contracts/ids'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent } from '../feed/append-event.ts'
import { changeChat, type ChangeDeps, requireAct } from './change-chat.ts'
import { updateGroup } from './group-store.ts'
import { appendNotice } from './member-store.ts'

/** Another title or picture for a group; the same ones change nothing. @throws `not-allowed`; `not-found`: the group, or the picture is not theirs. */
export async function changeGroup(
  deps: ChangeDeps,
  actor: Actor,
  {
    conversationId,
    title,
    pictureId,
  }: { conversationId: ConversationId; title?: string | undefined; pictureId?: AttachmentId | null | undefined },
): Promise<void> {
  await changeChat(deps, actor, conversationId, async (sql, chat, now) => {
    if (title !== undefined || pictureId === undefined) requireAct(chat, 'rename')
    if (pictureId !== undefined) requireAct(chat, 'picture')
    const isRenamed = title !== undefined && title !== chat.title
    const hasOtherPicture = pictureId !== undefined && pictureId !== chat.pictureId
    if (!isRenamed && !hasOtherPicture) return []
    if (!(await updateGroup(sql, actor.userId, conversationId, { title, pictureId }))) throw new AppError('not-found', 'picture')
    const say = (notice: { kind: 'RENAMED' | 'PICTURE'; title?: string }) =>
      appendNotice(deps, sql, conversationId, { ...notice, actorId: actor.userId }, now)
    if (isRenamed) await say({ kind: 'RENAMED', title })
    if (hasOtherPicture) await say({ kind: 'PICTURE' })
    await appendEvent(sql, conversationId, { type: 'conversation-changed', subjectId: conversationId }, now)
    return []
  })
}
