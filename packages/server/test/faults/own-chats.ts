import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import { createGroup } from '@parley/core/chat/create-group'
import { openDirect } from '@parley/core/chat/open-direct'
import type { Actor } from '@parley/core/deps'
import { say } from '@parley/core/testing/chats'
import type { TestDeps } from '@parley/core/testing/deps'
import { createActor } from '@parley/core/testing/factories'

/** Chats of one person, with somebody who knows them. */
export interface OwnChats {
  direct: ConversationId
  group: ConversationId
  /** What this person said in each, and what the other one did. */
  said: { direct: MessageId; group: MessageId }
  heard: { direct: MessageId; group: MessageId }
  peer: UserId
}

export async function giveChats(deps: TestDeps, actor: Actor): Promise<OwnChats> {
  const peer = await createActor(deps)
  await deps.sql.query('INSERT INTO contacts (owner_id, person_id, created_at) VALUES ($1, $2, now()), ($2, $1, now())', [
    actor.userId,
    peer.userId,
  ])
  const { conversationId: direct } = await openDirect(deps, actor, peer.userId)
  const { conversationId: group } = await createGroup(deps, peer, { title: 'Louvre', userIds: [actor.userId] })
  await deps.sql.query(`UPDATE conversation_members SET role = 'ADMIN' WHERE conversation_id = $1 AND user_id = $2`, [group, actor.userId])
  const sayIn = async (speaker: Actor) => ({
    direct: (await say(deps, speaker, direct, 'Hello')).id,
    group: (await say(deps, speaker, group, 'Hello')).id,
  })
  return { direct, group, said: await sayIn(actor), heard: await sayIn(peer), peer: peer.userId }
}
