import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ReplyId } from '@parley/contracts/ids'
import { CLOSE_CODES, type ServerFrame } from '@parley/contracts/socket'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RawSocket, TEXT } from './faults/raw-socket.ts'
import { patient, until } from './faults/until.ts'
import { createWorld, openSocket, ORIGIN, type TestSocket, type World } from './world.ts'

describe('a reader who does not read', () => {
  /** Three bytes a letter, and as many as a reply may have: each turn is some 80 KB on the line. */
  const LONG = { text: '长'.repeat(12_000), chunk: 3_000 }

  it('of a busy talk is cut, and misses nothing when they come back; others do not wait for them', async ({ annotate }) => {
    await using world = await createWorld({ partner: () => LONG, coach: () => ({ text: '' }) })
    await world.deps.sql.query('UPDATE budgets SET granted = NULL')
    const guest = await world.guest()
    const { conversationId } = guest
    await world.deps.sql.query('UPDATE budgets SET granted = NULL')
    const [writer, reader] = [await guest.socket(), await guest.socket()]
    const serving = new Promise<TestSocket['raw']>((resolve) => world.app.websocketServer.once('connection', resolve))
    const sleeper = await guest.socket()
    const server = await serving
    for (const socket of [writer, reader, sleeper]) await socket.hello(conversationId, 0)
    const seenBefore = lastSeq(sleeper)
    sleeper.raw.pause()

    // What the system keeps for a reader comes before what we keep.
    let fullAt = Number.POSITIVE_INFINITY
    let cutAt = 0
    const isCut = () => server.readyState !== server.OPEN
    const watching = setInterval(() => {
      if (server.bufferedAmount > 256 * 1024) fullAt = Math.min(fullAt, performance.now())
      if (!isCut() || cutAt) return
      cutAt = performance.now()
      // In time to hear why.
      sleeper.raw.resume()
    }, 1)
    const delta = { type: 'reply-delta', conversationId, replyId: randomUUID() as ReplyId, offset: 0, text: LONG.text } as const
    for (let turn = 1; !isCut() && turn < 60; turn += 1) {
      await writer.say(conversationId, `Vuelta ${turn}`)
      await reader.until((frame) => frame.type === 'turn-changed' && frame.turn.number === turn && frame.turn.state === 'answered', 10_000)
      // As many more as a talk of several would have.
      for (let count = 0; count < 12; count += 1) world.deps.bus.live(`conversation:${conversationId}`, delta)
      await sleep(100)
    }
    clearInterval(watching)
    expect(cutAt).toBeGreaterThan(0)
    const waited = Math.max(0, cutAt - fullAt)
    await annotate(`cut ${Math.round(waited)} ms after it was too slow`)
    expect(waited).toBeLessThan(patient(5_000))
    expect((await sleeper.closed).code).toBe(CLOSE_CODES.tooSlow)
    expect([writer, reader].every(({ raw }) => raw.readyState === raw.OPEN)).toBe(true)

    const seen = seqs(sleeper)
    expect(seen).toEqual(seqs(reader).slice(0, seen.length))
    const back = await guest.socket()
    await back.hello(conversationId, seen.at(-1) ?? seenBefore)
    expect([...seen, ...seqs(back)]).toEqual(seqs(reader))
  }, 60_000)

  it('is found out without a word from anybody', async () => {
    await using world = await createWorld({ door: { pingMs: 150 } })
    const guest = await world.guest()
    const serving = new Promise<TestSocket['raw']>((resolve) => world.app.websocketServer.once('connection', resolve))
    const sleeper = await guest.socket()
    const server = await serving
    sleeper.raw.pause()
    await until(() => server.readyState === server.CLOSED, patient(500), 10)
  })
})

describe('somebody who was long away', () => {
  it('is given everything, however much it is, also over a slow line', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const count = 1_000
    await world.deps.sql.query(
      `WITH c AS (UPDATE conversations SET last_seq = $2 WHERE id = $1),
            t AS (INSERT INTO turns (id, conversation_id, number, sender_id, client_message_id, text, state, created_at)
                  SELECT gen_random_uuid(), $1, n, (SELECT user_id FROM talks WHERE conversation_id = $1), gen_random_uuid(), repeat('长', 2000), 'ANSWERED', now()
                  FROM generate_series(1, $2) n RETURNING id, number)
       INSERT INTO events (conversation_id, seq, type, subject_id, created_at) SELECT $1, number, 'turn-added', id, now() FROM t`,
      [guest.conversationId, count],
    )
    const reader = await guest.socket()
    reader.raw.send(JSON.stringify({ type: 'hello', requestId: '1', open: [{ conversationId: guest.conversationId, afterSeq: 0 }] }))
    // Reads for a moment, and pauses for another.
    const reading = setInterval(() => {
      reader.raw.pause()
      setTimeout(() => reader.raw.resume(), 20)
    }, 25)
    await reader.until((frame) => frame.type === 'caught-up', 20_000).finally(() => clearInterval(reading))
    reader.raw.resume()
    expect(seqs(reader)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
    expect(reader.raw.readyState).toBe(reader.raw.OPEN)
  }, 30_000)
})

function seqs(socket: TestSocket): number[] {
  return socket.frames.flatMap((frame: ServerFrame) => ('seq' in frame && frame.type !== 'caught-up' ? frame.seq : []))
}

function lastSeq(socket: TestSocket): number {
  return seqs(socket).at(-1) ?? 0
}

describe('a line that holds a place', () => {
  const REQUEST_MS = 600
  const LOOK_MS = 50
  let world: World
  beforeAll(async () => {
    world = await createWorld({ door: { requestMs: REQUEST_MS, idleMs: 300, lookMs: LOOK_MS } })
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const upgrade = `GET /ws HTTP/1.1\r\nHost: parley.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: ${ORIGIN}\r\n`
  const post = `POST /api/trpc/auth.signIn HTTP/1.1\r\nHost: parley.test\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`
  const letters = (line: Socket, begin: string, letter: string) => {
    line.write(begin)
    const timer = setInterval(() => line.write(letter), 30)
    line.once('close', () => clearInterval(timer))
  }

  it.each<[string, (line: Socket) => void]>([
    ['and says nothing', () => {}],
    ['with half a request line', (line) => line.write('GET /api/hea')],
    ['with half its headers', (line) => line.write('GET /api/health HTTP/1.1\r\nHost: parley.test\r\nX-A:')],
    ['with headers letter by letter', (line) => letters(line, 'GET /api/health HTTP/1.1\r\nHost: parley.test\r\nX-A: ', 'X')],
    ['with half an upgrade', (line) => line.write(upgrade)],
    ['with an upgrade letter by letter', (line) => letters(line, `${upgrade}X-A: `, 'Y')],
    ['with half a body', (line) => line.write(`${post}{"email"`)],
    ['with a body letter by letter', (line) => letters(line, post, ' ')],
    ['after its request', (line) => line.write('GET /api/health HTTP/1.1\r\nHost: parley.test\r\n\r\n')],
  ])('%s is closed in time', async (_name, hold) => {
    const line = connect(Number(new URL(world.url).port), '127.0.0.1')
    line.on('error', () => {})
    line.resume()
    const openedAt = performance.now()
    const closed = new Promise<void>((resolve) => line.once('close', () => resolve()))
    hold(line)
    await closed
    // Node keeps an idle connection a second longer than it says.
    expect(performance.now() - openedAt).toBeLessThan(patient(REQUEST_MS + LOOK_MS + 1_000))
  })

  it('keeps nobody else waiting, however many there are', async () => {
    const lines = Array.from({ length: 500 }, () => {
      const line = connect(Number(new URL(world.url).port), '127.0.0.1')
      line.on('error', () => {})
      line.write(upgrade)
      return line
    })
    const startedAt = performance.now()
    expect((await fetch(`${world.url}/api/health`)).status).toBe(200)
    const guest = await world.guest()
    expect(await (await guest.socket()).request({ type: 'hello', open: [] })).toMatchObject({ type: 'ok' })
    expect(performance.now() - startedAt).toBeLessThan(patient(1_000))
    for (const line of lines) line.resume()
    const open = () => new Promise<number>((resolve) => world.app.server.getConnections((_error, count) => resolve(count)))
    await until(async () => (await open()) < 20, patient(3_000))
  })
})

describe('somebody who says much while the server is busy', () => {
  /** The database has no connection to spare, until it is over. */
  async function keepBusy(world: World): Promise<Disposable> {
    const held = await Promise.all(Array.from({ length: world.deps.sql.options.max }, () => world.deps.sql.connect()))
    return { [Symbol.dispose]: () => held.forEach((client) => client.release()) }
  }

  it('has most of it left on the line, and all of it answered', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const serving = new Promise<TestSocket['raw']>((resolve) => world.app.websocketServer.once('connection', resolve))
    const writer = await guest.socket()
    const server = await serving
    let bytes = 0
    server.on('message', (data: Buffer) => (bytes += data.length))
    const open = [{ conversationId: guest.conversationId, afterSeq: 0 }]
    const busy = await keepBusy(world)
    for (let number = 0; number < 30; number += 1)
      writer.raw.send(JSON.stringify({ type: 'hello', requestId: `${number}`, open, padding: 'x'.repeat(60_000) }))
    await until(() => server.isPaused, 2_000, 10)
    // What the line still brings, it has brought by now.
    await sleep(200)
    expect(bytes).toBeLessThan(256 * 1024)
    busy[Symbol.dispose]()
    await until(() => writer.of('ok').length === 30, 5_000)
    expect(bytes).toBeGreaterThan(30 * 60_000)
    expect(writer.of('ok').map(({ requestId }) => requestId)).toEqual(Array.from({ length: 30 }, (_, number) => `${number}`))
  })

  it('is cut when it is thousands of things in one piece', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const line = await RawSocket.open(world.url, guest.cookie)
    using _busy = await keepBusy(world)
    const first = JSON.stringify({ type: 'hello', requestId: '1', open: [{ conversationId: guest.conversationId, afterSeq: 0 }] })
    line.send(...[first, ...Array<string>(3_000).fill('{}')].map((text) => ({ opcode: TEXT, payload: Buffer.from(text) })))
    await until(() => line.closeCode === CLOSE_CODES.tooMany, 2_000, 10)
  })
})

it('lets one person open thirty sockets, also all at the same moment', async () => {
  await using world = await createWorld()
  const { cookie } = await world.guest()
  const opened = await Promise.allSettled(Array.from({ length: 100 }, () => openSocket(world.url, { origin: ORIGIN, cookie })))
  // Some are turned away at the door, and of those who came through it together, those are closed who are too many.
  const stay = await Promise.all(
    opened.flatMap((socket) =>
      socket.status === 'fulfilled'
        ? Promise.race([
            socket.value.request({ type: 'hello', open: [] }).then(({ type }) => type === 'ok'),
            socket.value.closed.then(() => false),
          ])
        : [],
    ),
  )
  expect(stay.filter(Boolean)).toHaveLength(30)
})
