import type { ConversationId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { findLastSeqs } from '../feed/read-since.ts'
import { type TranslateDeps, translateMessages } from '../translation/translate-messages.ts'
import { putMembers } from './add-members.ts'
import type { ChangeDeps } from './change-chat.ts'
import { findMemberCounts, wasTakenOut } from './group-store.ts'
import { findMembers } from './member-store.ts'
import { listBefore } from './message-store.ts'

export type EnterDeps = ChangeDeps & TranslateDeps & Pick<Deps, 'background'>

const FIRST_SEQ = 1
/** What somebody who comes in has translated at once, at their own cost. */
const NEWEST = 20

/**
 * Puts the actor into a group into which the caller has seen that they may come; who is in it already just comes back. Unlike others who
 * join, they see it from its beginning, where it says what it is for; none of that counts as unread. @returns whether they are in it:
 * whoever was taken out waits to be added. @throws `group-full`; `not-found`.
 */
export async function enterChat(deps: EnterDeps, actor: Actor, conversationId: ConversationId): Promise<boolean> {
  const now = deps.clock.now()
  const { isIn, joined, lastSeq } = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const [feed] = await findLastSeqs(sql, [conversationId])
    if (!feed) throw new AppError('not-found', 'chat')
    const { lastSeq } = feed
    if ((await findMembers(sql, [{ conversationId, userId: actor.userId }])).length > 0) return { isIn: true, joined: [], lastSeq }
    if (await wasTakenOut(sql, conversationId, actor.userId)) return { isIn: false, joined: [], lastSeq }
    const memberCount = (await findMemberCounts(sql, [conversationId])).get(conversationId) ?? 0
    const joining = { conversationId, userIds: [actor.userId], joinedSeq: FIRST_SEQ, readSeq: lastSeq, memberCount, actor, now }
    const joined = await putMembers(deps, sql, joining)
    await appendInboxEvents(sql, joined, { about: conversationId }, now)
    return { isIn: true, joined, lastSeq }
  })
  if (joined.length === 0) return isIn
  deps.bus.wake(conversationId)
  deps.bus.wake(inboxOf(actor.userId))
  deps.background('translate', translateNewest(deps, actor, conversationId, lastSeq))
  return true
}

async function translateNewest(deps: EnterDeps, actor: Actor, conversationId: ConversationId, lastSeq: number): Promise<void> {
  const { userId, readingLanguage: language } = actor
  const rows = await listBefore(deps.sql, { userId, conversationId, joinedSeq: FIRST_SEQ }, lastSeq + 1, NEWEST)
  const wanted = rows.map(({ id }) => ({ messageId: id, language }))
  await translateMessages(deps, wanted, { payer: actor, isRetry: true })
}
