import { type ChatSnapshot, MARKS_MAX_MEMBERS, MESSAGES_PAGE } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import { snapshot } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { findPeer } from './direct-store.ts'
import { whereItWent } from './folded-store.ts'
import { listMarks } from './member-store.ts'
import { listBefore } from './message-store.ts'
import { loadOwnChat } from './place-store.ts'
import { readingLanguageOf, viewMessages } from './view-messages.ts'

/** A chat of the actor's with its newest messages, all as of one moment; of one that has become part of another, that. @throws `not-found` */
export async function loadChat(deps: Pick<Deps, 'sql'>, actor: Actor, conversationId: ConversationId): Promise<ChatSnapshot> {
  return whereItWent(deps.sql, conversationId, (id) => load(deps, actor, id))
}

async function load(deps: Pick<Deps, 'sql'>, actor: Actor, conversationId: ConversationId): Promise<ChatSnapshot> {
  return snapshot(deps.sql, async (sql) => {
    const chat = await loadOwnChat(sql, actor.userId, conversationId)
    const reader = { userId: actor.userId, conversationId, joinedSeq: chat.place.joinedSeq }
    const rows = await listBefore(sql, reader, chat.lastSeq + 1, MESSAGES_PAGE + 1)
    const messages = await viewMessages(sql, rows.slice(0, MESSAGES_PAGE), readingLanguageOf(chat, actor), reader)
    const peer = chat.peerId ? await findPeer(sql, chat.peerId) : null
    return {
      conversationId,
      kind: chat.kind,
      title: chat.title,
      pictureId: chat.pictureId,
      peer: peer?.person ?? null,
      peerLanguage: peer?.language ?? null,
      memberCount: chat.memberCount,
      place: chat.place,
      messages: messages.toReversed(),
      hasOlder: rows.length > MESSAGES_PAGE,
      marks: chat.memberCount <= MARKS_MAX_MEMBERS ? await listMarks(sql, conversationId, actor.userId) : [],
      lastSeq: chat.lastSeq,
    }
  })
}
