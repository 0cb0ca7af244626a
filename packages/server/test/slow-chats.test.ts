import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId } from '@parley/contracts/ids'
import { CLOSE_CODES } from '@parley/contracts/socket'
import type { Actor } from '@parley/core/deps'
import { say } from '@parley/core/testing/chats'
import { createActor } from '@parley/core/testing/factories'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chatter, createChatter } from './chatters.ts'
import { patient, until } from './faults/until.ts'
import { createWorld, type TestSocket, type World } from './world.ts'

/** Those who read nothing, in a group of so many, in which so much is said. */
const SLEEPERS = 6
const READERS = 6
const MESSAGES = 600
/** Four bytes each, and nothing to translate: what the system keeps for a line is full soon. */
const LONG = '👍'.repeat(3_900)

let world: World
let conversationId: ConversationId
let speaker: Actor
const people: Chatter[] = []
beforeAll(async () => {
  world = await createWorld()
  speaker = await createActor(world.deps)
  for (let count = 0; count < SLEEPERS + READERS; count += 1) people.push(await createChatter(world, `Reader ${count}`))
  conversationId = world.deps.ids.next() as ConversationId
  const members = [speaker.userId, ...people.map(({ id }) => id)]
  const create = members.map((userId) => ({ userId, role: 'MEMBER' as const, joinedSeq: 1 }))
  await world.deps.prisma.conversation.create({ data: { id: conversationId, kind: 'GROUP', createdAt: new Date(), members: { create } } })
})
afterAll(() => world[Symbol.asyncDispose]())

type ServerSocket = Pick<TestSocket['raw'], 'bufferedAmount' | 'readyState' | 'OPEN'>

const seqsOf = (socket: TestSocket) => socket.of('message-added').map(({ seq }) => seq)

it('cuts who reads nothing of a busy group, keeps the others waiting for nobody, and gives whoever comes back the rest', async ({
  annotate,
}) => {
  const open: ServerSocket[] = []
  world.app.websocketServer.on('connection', (socket: ServerSocket) => void open.push(socket))
  const sockets = await Promise.all(
    people.map(async (person) => {
      const socket = await person.socket()
      await socket.hello(conversationId, 0)
      return socket
    }),
  )
  const [sleepers, readers] = [sockets.slice(0, SLEEPERS), sockets.slice(SLEEPERS)]
  const closes = sleepers.map((sleeper) => sleeper.closed)
  for (const sleeper of sleepers) sleeper.raw.pause()
  const most = { bytes: 0 }
  const isCut = () => open.filter((socket) => socket.readyState !== socket.OPEN).length === SLEEPERS
  const watching = setInterval(() => {
    for (const socket of open) most.bytes = Math.max(most.bytes, socket.bufferedAmount)
    // In time to hear why, however slowly the others are spoken to meanwhile.
    if (isCut()) for (const sleeper of sleepers) sleeper.raw.resume()
  }, 5)
  const waits: number[] = []
  const startedAt = performance.now()
  for (let number = 0; number < MESSAGES; number += 1) {
    const saidAt = performance.now()
    const { id } = await say(world.deps, speaker, conversationId, `${number} ${LONG}`)
    if (number % 20 > 0) continue
    await Promise.all(readers.map((reader) => reader.until((frame) => frame.type === 'message-added' && frame.message.id === id, 10_000)))
    waits.push(performance.now() - saidAt)
  }
  await until(isCut, patient(5_000), 20)
  clearInterval(watching)
  const p90 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.9)] ?? expect.fail()
  await annotate(
    `${MESSAGES} in ${Math.round(performance.now() - startedAt)} ms, 90% there within ${Math.round(p90)} ms, ${most.bytes} bytes waited`,
  )
  expect(p90).toBeLessThan(patient(150))
  expect(most.bytes).toBeLessThan(256 * 1024 + Buffer.byteLength(LONG) * 2)

  for (const reader of readers) expect(seqsOf(reader)).toEqual(Array.from({ length: MESSAGES }, (_, index) => index + 1))
  for (const sleeper of sleepers) sleeper.raw.resume()
  expect((await Promise.all(closes)).map(({ code }) => code)).toEqual(Array(SLEEPERS).fill(CLOSE_CODES.tooSlow))
  await sleep(50)
  await Promise.all(
    sleepers.map(async (sleeper, index) => {
      const seen = seqsOf(sleeper)
      expect(seen.length).toBeLessThan(MESSAGES)
      const back = (await people[index]?.socket()) ?? expect.fail()
      await back.hello(conversationId, seen.at(-1) ?? 0)
      expect([...seen, ...seqsOf(back)]).toEqual(Array.from({ length: MESSAGES }, (_, place) => place + 1))
    }),
  )
}, 60_000)
