import { THREAD_PAGE } from '@parley/contracts/chat'
import type { chatThread, ThreadPage } from '@parley/contracts/chat-input'
import type { z } from 'zod'
import { snapshot } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { listAnswers, listOne } from './message-store.ts'
import { loadOwnChat } from './place-store.ts'
import { readingLanguageOf, viewMessages } from './view-messages.ts'

/** The head of a thread and the newest that answers it, or a page of what came before. @throws `not-found` */
export async function loadThread(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, messageId, before }: z.output<typeof chatThread>,
): Promise<ThreadPage> {
  return snapshot(deps.sql, async (sql) => {
    const chat = await loadOwnChat(sql, actor.userId, conversationId)
    const reader = { userId: actor.userId, conversationId, joinedSeq: chat.place.joinedSeq }
    const head = before === null ? await listOne(sql, reader, messageId) : []
    const answers = await listAnswers(sql, reader, messageId, before, THREAD_PAGE + 1)
    const rows = [...head, ...answers.slice(0, THREAD_PAGE).toReversed()]
    return { messages: await viewMessages(sql, rows, readingLanguageOf(chat, actor), reader), hasOlder: answers.length > THREAD_PAGE }
  })
}
