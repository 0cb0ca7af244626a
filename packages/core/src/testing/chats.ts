import { randomUUID } from 'node:crypto'
import type { MessageSend } from '@parley/contracts/chat-frames'
import type { MessageView } from '@parley/contracts/chat'
import type { ClientMessageId, ConversationId, MessageId } from '@parley/contracts/ids'
import type { NewMessage } from '../chat/append-store.ts'
import { createGroup } from '../chat/create-group.ts'
import { openDirect } from '../chat/open-direct.ts'
import { sendMessage } from '../chat/send-message.ts'
import type { Actor } from '../deps.ts'
import type { TestDeps } from './deps.ts'
import { createActor } from './factories.ts'

/** So many people who have each other in their lists. */
export async function createFriends(deps: TestDeps, count: number): Promise<Actor[]> {
  const people = await Promise.all(Array.from({ length: count }, () => createActor(deps)))
  await deps.sql.query(
    `INSERT INTO contacts (owner_id, person_id, created_at) SELECT a, b, now() FROM unnest($1::uuid[]) a, unnest($1::uuid[]) b WHERE a <> b`,
    [people.map(({ userId }) => userId)],
  )
  return people
}

export interface Pair {
  asha: Actor
  camille: Actor
  conversationId: ConversationId
}

/** Two friends and their conversation, in which nothing was said. */
export async function createPair(deps: TestDeps): Promise<Pair> {
  const [asha, camille] = (await createFriends(deps, 2)) as [Actor, Actor]
  return { asha, camille, conversationId: (await openDirect(deps, asha, camille.userId)).conversationId }
}

/** A group of friends, the first of whom owns it. Its first message says that it was made. */
export async function createCircle(deps: TestDeps, count: number): Promise<{ people: Actor[]; conversationId: ConversationId }> {
  const people = await createFriends(deps, count)
  const [owner, ...others] = people as [Actor, ...Actor[]]
  const { conversationId } = await createGroup(deps, owner, { title: 'Louvre', userIds: others.map(({ userId }) => userId) })
  return { people, conversationId }
}

/** Says something. @returns the message. */
export async function say(
  deps: Parameters<typeof sendMessage>[0],
  actor: Actor,
  conversationId: ConversationId,
  body: string,
  more: Partial<MessageSend> = {},
): Promise<MessageView> {
  const plain = { clientMessageId: randomUUID() as ClientMessageId, mentions: [], attachmentIds: [], replyToId: null, isCorrection: false }
  return (await sendMessage(deps, actor, { ...plain, conversationId, body, ...more })).message
}

export async function block(deps: TestDeps, blocker: Actor, blocked: Actor): Promise<void> {
  await deps.sql.query('INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES ($1, $2, now())', [blocker.userId, blocked.userId])
}

export async function unblock(deps: TestDeps, blocker: Actor, blocked: Actor): Promise<void> {
  await deps.sql.query('DELETE FROM blocks WHERE blocker_id = $1 AND blocked_id = $2', [blocker.userId, blocked.userId])
}

/** Something that is said, on its way to be stored. */
export function newMessage(
  deps: TestDeps,
  sender: Actor,
  conversationId: ConversationId,
  body: string,
  clientMessageId = randomUUID() as ClientMessageId,
): NewMessage {
  const id = deps.ids.next() as MessageId
  return {
    id,
    conversationId,
    senderId: sender.userId,
    clientMessageId,
    body,
    language: 'en',
    replyToId: null,
    isCorrection: false,
    words: '',
  }
}
