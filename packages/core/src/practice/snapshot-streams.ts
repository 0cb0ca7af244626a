import type { ConversationId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import type { Deps } from '../deps.ts'
import { listReplies } from './reply-store.ts'

/** What streams in a conversation: from this process's memory where it is the writer, else as far as the last checkpoint. */
export async function snapshotStreams(deps: Pick<Deps, 'sql' | 'replies'>, conversationId: ConversationId): Promise<ReplyView[]> {
  const stored = (await listReplies(deps.sql, conversationId)).filter((reply) => reply.state === 'streaming')
  const here = new Map(deps.replies.in(conversationId).map((reply) => [reply.id, reply]))
  return stored.map((reply) => ({ ...(here.get(reply.id) ?? reply) }))
}
