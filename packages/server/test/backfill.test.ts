import type { ConversationId } from '@parley/contracts/ids'
import { CLOSE_CODES, type ServerFrame } from '@parley/contracts/socket'
import type { Actor } from '@parley/core/deps'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { createActor, createTalk } from '@parley/core/testing/factories'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { patient, until } from './faults/until.ts'
import { Connection, MAX_WAITING_BYTES } from '../src/socket/connection.ts'
import { Outbox } from '../src/socket/outbox.ts'
import { createLine } from './lines.ts'

const EVENTS = 600
/** Bytes of one event's frame, about. */
const LARGE = 6_000

let deps: TestDeps
let actor: Actor
let conversationId: ConversationId
beforeEach(async () => {
  deps = await createTestDeps()
  actor = await createActor(deps)
  conversationId = await createTalk(deps, actor)
  await deps.sql.query(
    `WITH c AS (UPDATE conversations SET last_seq = $2 WHERE id = $1),
          t AS (INSERT INTO turns (id, conversation_id, number, sender_id, client_message_id, text, state, created_at)
                SELECT gen_random_uuid(), $1, n, $3, gen_random_uuid(), repeat('长', $4 / 3), 'ANSWERED', now() FROM generate_series(1, $2) n RETURNING id, number)
     INSERT INTO events (conversation_id, seq, type, subject_id, created_at) SELECT $1, number, 'turn-added', id, now() FROM t`,
    [conversationId, EVENTS, actor.userId, LARGE],
  )
})
afterEach(() => deps[Symbol.asyncDispose]())

/** A socket of which a line takes so many bytes every five milliseconds, and nothing at once. */
function createSlowLine(bytesPerStep: number) {
  const frames: ServerFrame[] = []
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    most: 0,
    closedWith: 0,
    send(text: string) {
      socket.bufferedAmount += Buffer.byteLength(text)
      socket.most = Math.max(socket.most, socket.bufferedAmount)
      frames.push(JSON.parse(text))
    },
    close(code: number) {
      Object.assign(socket, { readyState: 2, closedWith: code })
    },
    terminate() {},
  }
  const draining = setInterval(() => (socket.bufferedAmount = Math.max(0, socket.bufferedAmount - bytesPerStep)), 5)
  const connection = new Connection(
    socket as unknown as ConstructorParameters<typeof Connection>[0],
    actor,
    createLine((text) => socket.send(text)),
  )
  return {
    connection,
    socket,
    seqs: () => frames.flatMap((frame) => ('seq' in frame && frame.type !== 'caught-up' ? frame.seq : [])),
    last: () => frames.at(-1),
    [Symbol.dispose]: () => clearInterval(draining),
  }
}

const ALL = Array.from({ length: EVENTS }, (_, index) => index + 1)

it('gives somebody who was long away everything, at the pace of their line', async () => {
  using outbox = new Outbox(deps)
  using line = createSlowLine(40_000)
  outbox.add(line.connection)
  await outbox.open(line.connection, conversationId, 0)
  expect(line.seqs()).toEqual(ALL)
  expect(line.last()).toEqual({ type: 'caught-up', conversationId, seq: EVENTS })
  expect(line.socket.closedWith).toBe(0)
  expect(line.socket.most).toBeLessThan(MAX_WAITING_BYTES)
})

it('lets nobody wait for somebody who is slow', async () => {
  using outbox = new Outbox(deps)
  using slow = createSlowLine(1_000)
  using fast = createSlowLine(1_000_000)
  outbox.add(slow.connection)
  outbox.add(fast.connection)
  const opening = outbox.open(slow.connection, conversationId, 0)
  await outbox.open(fast.connection, conversationId, 0)
  expect(fast.seqs()).toEqual(ALL)
  expect(slow.seqs().length).toBeLessThan(EVENTS)
  outbox.closeAll(1012, 'restarting')
  await opening
})

it('closes one who reads nothing, and keeps little for them meanwhile', async () => {
  using outbox = new Outbox(deps)
  using line = createSlowLine(0)
  outbox.add(line.connection)
  void outbox.open(line.connection, conversationId, 0)
  await until(() => line.socket.closedWith === CLOSE_CODES.tooSlow, patient(5_000))
  expect(line.socket.most).toBeLessThan(MAX_WAITING_BYTES)
  expect(line.seqs()).toEqual(ALL.slice(0, line.seqs().length))
})

it('leaves no hole when it is asked again from further back, in the middle', async () => {
  using outbox = new Outbox(deps)
  using line = createSlowLine(40_000)
  outbox.add(line.connection)
  const first = outbox.open(line.connection, conversationId, 100)
  await until(() => line.seqs().length > 150, 5_000, 5)
  await Promise.all([first, outbox.open(line.connection, conversationId, 0)])
  expect(new Set(line.seqs())).toEqual(new Set(ALL))
  expect(line.last()).toMatchObject({ type: 'caught-up', seq: EVENTS })
})
