import { randomUUID } from 'node:crypto'
import type { MessageSent } from '@parley/contracts/chat-frames'
import type { MessageView } from '@parley/contracts/chat'
import type { Role } from '@parley/contracts/auth'
import type { ClientMessageId, ConversationId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { expect } from 'vitest'
import type { TestSocket, Visitor, World } from './world.ts'

export interface Chatter extends Visitor {
  id: UserId
  name: string
}

/** Somebody with an account, who reads and writes one language. */
export async function createChatter(
  world: World,
  name: string,
  { role = 'USER', language = 'en' }: { role?: Role; language?: Language } = {},
): Promise<Chatter> {
  const visitor = await world.guest()
  const me = (await visitor.trpc.auth.me.query()) ?? expect.fail('nobody')
  await world.deps.prisma.user.update({ where: { id: me.id }, data: { name, role, readingLanguage: language, writes: [language] } })
  return Object.assign(visitor, { id: me.id, name })
}

/** They have each other in their lists. */
export async function befriend(world: World, ...people: Chatter[]): Promise<void> {
  const pairs = people.flatMap((owner) => people.filter((person) => person !== owner).map((person) => [owner.id, person.id] as const))
  await world.deps.prisma.contact.createMany({
    data: pairs.map(([ownerId, personId]) => ({ ownerId, personId, createdAt: new Date() })),
    skipDuplicates: true,
  })
}

export async function openDirect(from: Chatter, to: Chatter): Promise<ConversationId> {
  return (await from.trpc.chat.openDirect.mutate({ userId: to.id })).conversationId
}

export interface Said {
  clientMessageId?: ClientMessageId
  mentions?: UserId[]
  replyToId?: MessageView['id'] | null
  isCorrection?: boolean
}

/** Says something. @returns the message. */
export async function say(socket: TestSocket, conversationId: ConversationId, body: string, said: Said = {}): Promise<MessageView> {
  const answer = await trySay(socket, conversationId, body, said)
  if (answer.type !== 'ok') throw new Error(`not said: ${answer.code}`)
  return (answer.result as MessageSent).message
}

export function trySay(socket: TestSocket, conversationId: ConversationId, body: string, said: Said = {}) {
  const { clientMessageId = randomUUID() as ClientMessageId, mentions = [], replyToId = null, isCorrection = false } = said
  return socket.request({
    type: 'message-send',
    conversationId,
    clientMessageId,
    body,
    mentions,
    replyToId,
    isCorrection,
    attachmentIds: [],
  })
}

/** A socket that follows everything of this person. */
export async function listen(person: Chatter, inboxSeq = 0): Promise<TestSocket> {
  const socket = await person.socket()
  const answer = await socket.request({ type: 'hello', open: [], inboxSeq })
  if (answer.type !== 'ok') throw new Error(`no hello: ${answer.code}`)
  return socket
}
