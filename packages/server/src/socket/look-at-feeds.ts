import type { ConversationId } from '@parley/contracts/ids'
import type { Sql } from '@parley/core/db/sql'
import { findLonger } from '@parley/core/feed/read-since'
import { inParts } from '../in-parts.ts'
import type { Followers } from './followers.ts'

/** Wakes those of these conversations of which somebody here has not been sent all. */
export async function lookAtFeeds(
  sql: Sql,
  followers: ReadonlyMap<ConversationId, Followers>,
  ids: readonly ConversationId[],
  wake: (id: ConversationId) => void,
): Promise<void> {
  for (const part of inParts(ids)) {
    const followed = part.filter((id) => followers.has(id))
    const sent = followed.map((id) => followers.get(id)?.sentSeq ?? 0)
    for (const { conversationId, seq } of await findLonger(sql, followed, sent)) {
      // Some were brought it while the database answered.
      const sentSeq = followers.get(conversationId)?.sentSeq
      if (sentSeq !== undefined && sentSeq < seq) wake(conversationId)
    }
  }
}
