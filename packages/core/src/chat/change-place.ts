import type { ConversationId } from '@parley/contracts/ids'
import type { Actor } from '../deps.ts'
import { changeChat, type ChangeDeps } from './change-chat.ts'
import { type PlaceChange, putFirstShowMode, updatePlace } from './place-store.ts'

/** How the actor keeps a chat: muted, pinned, put away, read in another language or another way. @throws `not-found` */
export async function changePlace(
  deps: ChangeDeps,
  actor: Actor,
  { conversationId, change }: { conversationId: ConversationId; change: PlaceChange },
): Promise<void> {
  await changeChat(deps, actor, conversationId, async (sql, _chat, now) => {
    await updatePlace(sql, actor.userId, conversationId, change, now)
    return [actor.userId]
  })
  // By itself: nobody waits for a person with a chat locked.
  if (change.showMode) await putFirstShowMode(deps.sql, actor.userId, change.showMode)
}
