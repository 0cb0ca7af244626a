import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '@parley/contracts/errors'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { clientFrame, type ClientFrame } from '@parley/contracts/socket'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { befriend, type Chatter, createChatter, listen, openDirect, say } from './chatters.ts'
import { fingerprint } from './faults/fingerprint.ts'
import { createWorld, type TestSocket, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

/** What somebody tries: on what they said themselves, and on what another did. */
interface Tried {
  conversationId: ConversationId
  own: MessageId
  other: MessageId
}

const FRAMES: Record<string, (tried: Tried) => object> = {
  hello: ({ conversationId }) => ({ open: [{ conversationId, afterSeq: 0 }] }),
  say: ({ conversationId }) => ({ type: 'message-send', conversationId, clientMessageId: randomUUID(), body: 'CANARY' }),
  answer: ({ conversationId, other }) => ({
    type: 'message-send',
    conversationId,
    clientMessageId: randomUUID(),
    body: 'CANARY',
    replyToId: other,
  }),
  'edit their own': ({ conversationId, own }) => ({
    type: 'message-edit',
    conversationId,
    messageId: own,
    editId: randomUUID(),
    body: 'CANARY',
  }),
  'edit another’s': ({ conversationId, other }) => ({
    type: 'message-edit',
    conversationId,
    messageId: other,
    editId: randomUUID(),
    body: 'CANARY',
  }),
  'erase another’s': ({ conversationId, other }) => ({ type: 'message-erase', conversationId, messageId: other, scope: 'all' }),
  read: ({ conversationId }) => ({ type: 'message-read', conversationId, seq: 99 }),
  react: ({ conversationId, other }) => ({ type: 'reaction-set', conversationId, messageId: other, emoji: '👻', isSet: true }),
  type: ({ conversationId }) => ({ type: 'typing-start', conversationId }),
  'want it translated': ({ conversationId, other }) => ({ type: 'translation-want', conversationId, messageIds: [other] }),
  'hide another’s': ({ conversationId, other }) => ({ type: 'message-erase', conversationId, messageId: other, scope: 'me' }),
  'erase their own': ({ conversationId, own }) => ({ type: 'message-erase', conversationId, messageId: own, scope: 'all' }),
}
const TRIES = Object.entries(FRAMES).filter(([name, make]) => {
  const type = (make({} as Tried) as { type?: string }).type ?? name
  return clientFrame.options.some((option) => option.shape.type.value === type)
})

async function attempt(socket: TestSocket, name: string, tried: Tried): Promise<ErrorCode | 'ok'> {
  const frame = { type: name, ...FRAMES[name]?.(tried) } as ClientFrame
  const answer = await socket.request(frame)
  return answer.type === 'ok' ? 'ok' : answer.code
}

it('has a try for every frame of chats', () => {
  const tried = new Set(TRIES.map(([name, make]) => (make({} as Tried) as { type?: string }).type ?? name))
  const frames = clientFrame.options.map((option) => option.shape.type.value)
  const ofOthers = /^(turn|reply|coach|watch)-/
  expect(frames.filter((type) => !ofOthers.test(type) && !tried.has(type))).toEqual([])
})

describe('somebody who was in a group', () => {
  let socket: TestSocket
  let owner: Chatter
  let tried: Tried
  beforeAll(async () => {
    owner = await createChatter(world, 'Asha')
    const member = await createChatter(world, 'Wei')
    await befriend(world, owner, member)
    const { conversationId } = await owner.trpc.chat.createGroup.mutate({ title: 'Louvre', userIds: [member.id] })
    socket = await listen(member)
    const [own, other] = [await say(socket, conversationId, 'mine'), await say(await listen(owner), conversationId, 'theirs')]
    tried = { conversationId, own: own.id, other: other.id }
    await owner.trpc.chat.removeMember.mutate({ conversationId, userId: member.id })
  })

  it.each(TRIES.map(([name]) => name))('cannot %s', async (name) => {
    await world.deps.settled()
    const before = await fingerprint(world.deps.sql)
    expect(await attempt(socket, name, tried)).toBe('not-found')
    expect(await fingerprint(world.deps.sql)).toBe(before)
  })
})

describe('somebody who was turned away', () => {
  let socket: TestSocket
  let theirs: TestSocket
  let camille: Chatter
  let tried: Tried
  beforeAll(async () => {
    const asha = await createChatter(world, 'Asha')
    camille = await createChatter(world, 'Camille')
    await befriend(world, asha, camille)
    const conversationId = await openDirect(asha, camille)
    ;[socket, theirs] = [await listen(asha), await listen(camille)]
    const [own, other] = [await say(socket, conversationId, 'mine'), await say(theirs, conversationId, 'theirs')]
    tried = { conversationId, own: own.id, other: other.id }
    await theirs.until((frame) => frame.type === 'message-added' && frame.message.id === other.id)
    await camille.trpc.people.block.mutate({ userId: asha.id })
  })

  it.each(TRIES.map(([name]) => name))('is answered as before when they %s, and not heard', async (name) => {
    const before = theirs.frames.length
    expect(await attempt(socket, name, tried)).toBe(/^(edit|erase) another/.test(name) ? 'not-allowed' : 'ok')
    await world.deps.settled()
    await theirs.request({ type: 'hello', open: [] })
    const heard = theirs.frames.slice(before).flatMap(({ type }) => (type === 'ok' || type === 'presence' ? [] : type))
    expect(heard.filter((type) => type !== 'skipped')).toEqual(name === 'erase their own' ? ['message-erased'] : [])
    expect(JSON.stringify([theirs.frames, await camille.trpc.chat.load.query({ conversationId: tried.conversationId })])).not.toMatch(
      /CANARY|👻/,
    )
  })
})
