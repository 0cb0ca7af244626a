import { readFileSync } from 'node:fs'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FUZZ_MS, hold } from './faults/fuzz.ts'
import { type SeatedGuest, seatGuest } from './faults/guests.ts'
import { BINARY, CLOSE, CONTINUATION, PING, PONG, type RawFrame, RawSocket, TEXT, toBytes } from './faults/raw-socket.ts'
import { findPort, ServerProcess } from './faults/server-process.ts'
import { until } from './faults/until.ts'
import { openSocket, ORIGIN } from './world.ts'

let deps: TestDeps
let server: ServerProcess
let guest: SeatedGuest
let pid: number
beforeAll(async () => {
  deps = await createTestDeps()
  server = new ServerProcess(await findPort(), { DATABASE_URL: deps.databaseUrl })
  await server.start()
  pid = server.pid
  guest = await seatGuest(deps, server.url)
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await deps[Symbol.asyncDispose]()
})

const hello = Buffer.from('{"type":"hello","requestId":"1","open":[]}')
const closing = (code: number, reason = Buffer.alloc(0)) => Buffer.concat([Buffer.of(code >> 8, code & 0xff), reason])

const PROTOCOL = 1002
const NOT_TEXT = 1007
const TOO_MUCH = 1008
const TOO_BIG = 1009
const BAD_FRAMES = 4002

const WRONGS: [string, number, (RawFrame | Buffer)[]][] = [
  ['RSV1, which nobody agreed on', PROTOCOL, [{ opcode: TEXT, rsv: 4, payload: hello }]],
  ['RSV2', PROTOCOL, [{ opcode: TEXT, rsv: 2, payload: hello }]],
  ['RSV3', PROTOCOL, [{ opcode: TEXT, rsv: 1, payload: hello }]],
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode): [string, number, RawFrame[]] => [
    `opcode ${opcode}`,
    PROTOCOL,
    [{ opcode, payload: hello }],
  ]),
  ['a frame without a mask', PROTOCOL, [{ opcode: TEXT, isMasked: false, payload: hello }]],
  ['a ping without a mask', PROTOCOL, [{ opcode: PING, isMasked: false }]],
  ['a ping of 126 bytes', PROTOCOL, [{ opcode: PING, payload: Buffer.alloc(126) }]],
  ['a pong whose length takes 8 bytes', PROTOCOL, [{ opcode: PONG, payload: Buffer.alloc(3), lengthBytes: 8 }]],
  ['half a ping', PROTOCOL, [{ opcode: PING, fin: false }]],
  ['half a close', PROTOCOL, [{ opcode: CLOSE, fin: false }]],
  ['a continuation of nothing', PROTOCOL, [{ opcode: CONTINUATION, payload: hello }]],
  [
    'a new text before the old one ended',
    PROTOCOL,
    [
      { opcode: TEXT, fin: false, payload: hello },
      { opcode: TEXT, payload: hello },
    ],
  ],
  ['a close of one byte', PROTOCOL, [{ opcode: CLOSE, payload: Buffer.of(3) }]],
  ...[0, 999, 1004, 1005, 1006, 1016, 2999, 5000].map((code): [string, number, RawFrame[]] => [
    `close code ${code}`,
    PROTOCOL,
    [{ opcode: CLOSE, payload: closing(code) }],
  ]),
  ['a reason that is no UTF-8', NOT_TEXT, [{ opcode: CLOSE, payload: closing(1000, Buffer.of(0xff)) }]],
  ['a text that is no UTF-8', NOT_TEXT, [{ opcode: TEXT, payload: Buffer.of(0xc3, 0x28) }]],
  ['an encoded surrogate', NOT_TEXT, [{ opcode: TEXT, payload: Buffer.of(0xed, 0xa0, 0x80) }]],
  ['an overlong slash', NOT_TEXT, [{ opcode: TEXT, payload: Buffer.of(0xc0, 0xaf) }]],
  [
    'UTF-8 that breaks where the fragments do',
    NOT_TEXT,
    [
      { opcode: TEXT, fin: false, payload: Buffer.of(0xc3) },
      { opcode: CONTINUATION, payload: Buffer.of(0x28) },
    ],
  ],
  ['a length of 2^63', TOO_BIG, [{ opcode: TEXT, length: 2n ** 63n }]],
  ['a length of 2^64 - 1', TOO_BIG, [{ opcode: TEXT, length: 2n ** 64n - 1n }]],
  ['a length of 2^53', TOO_BIG, [{ opcode: TEXT, length: 2n ** 53n }]],
  ['a byte more than a frame may have', TOO_BIG, [{ opcode: TEXT, length: 65_537n }]],
  [
    'fragments that together are more',
    TOO_BIG,
    [
      { opcode: TEXT, fin: false, payload: Buffer.alloc(40_000, 0x20) },
      { opcode: CONTINUATION, payload: Buffer.alloc(40_000, 0x20) },
    ],
  ],
  [
    'seventeen fragments',
    TOO_MUCH,
    [{ opcode: TEXT, fin: false }, ...Array.from({ length: 17 }, () => ({ opcode: CONTINUATION, fin: false }))],
  ],
  ['a binary frame', BAD_FRAMES, [{ opcode: BINARY, payload: hello }]],
  [
    'a wrong frame with much behind it',
    PROTOCOL,
    [{ opcode: 3 }, ...Array.from({ length: 50 }, () => ({ opcode: TEXT, payload: Buffer.alloc(60_000) }))],
  ],
]

describe('a frame that is wrong', () => {
  it.each(WRONGS)('as %s is closes the socket with %i', async (_name, code, frames) => {
    const socket = await RawSocket.open(server.url, guest.cookie)
    socket.send(...frames)
    await socket.closed
    expect(socket.closeCode).toBe(code)
  })

  it('as one in 65 pieces is, while it is not whole', async () => {
    const socket = await RawSocket.open(server.url, guest.cookie)
    socket.line.setNoDelay(true)
    socket.send(toBytes({ opcode: TEXT, payload: Buffer.alloc(30_000, 0x20) }).subarray(0, 8))
    const writing = setInterval(() => socket.line.write(' '), 2)
    await socket.closed
    clearInterval(writing)
    expect(socket.closeCode).toBe(TOO_MUCH)
  })
})

describe('a frame that is only unusual', () => {
  it.each<[string, RawFrame[]]>([
    [
      'in sixteen fragments',
      [
        ...Array.from({ length: 15 }, (_, index) => ({
          opcode: index ? CONTINUATION : TEXT,
          fin: false,
          payload: hello.subarray(index, index + 1),
        })),
        { opcode: CONTINUATION, payload: hello.subarray(15) },
      ],
    ],
    [
      'with pings between its fragments',
      [
        { opcode: TEXT, fin: false, payload: hello.subarray(0, 9) },
        { opcode: PING, payload: Buffer.from('?') },
        { opcode: CONTINUATION, payload: hello.subarray(9) },
      ],
    ],
    ['whose length takes more bytes than it needs', [{ opcode: TEXT, payload: hello, lengthBytes: 8 }]],
    [
      'after a pong that nobody asked for',
      [
        { opcode: PONG, payload: Buffer.from('!') },
        { opcode: TEXT, payload: hello },
      ],
    ],
  ])('%s is answered', async (_name, frames) => {
    const socket = await RawSocket.open(server.url, guest.cookie)
    socket.send(...frames)
    const isAnswered = () => socket.frames.some(({ opcode, payload }) => opcode === TEXT && payload.toString().includes('"ok"'))
    await until(isAnswered, 5_000, 5)
    if (frames.some(({ opcode }) => opcode === PING))
      expect(socket.frames.some(({ opcode, payload }) => opcode === PONG && String(payload) === '?')).toBe(true)
    socket.send({ opcode: CLOSE, payload: closing(1000) })
    await socket.closed
    expect(socket.closeCode).toBe(1000)
  })
})

const bytes = fc
  .oneof(
    { weight: 3, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    fc.uint8Array({ minLength: 126, maxLength: 3_000 }),
    fc.constant(new Uint8Array(hello)),
  )
  .map((array) => Buffer.from(array))

const rawFrame: fc.Arbitrary<RawFrame | Buffer> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      fin: fc.boolean(),
      opcode: fc.constantFrom(CONTINUATION, TEXT, TEXT, BINARY, PING, PONG, CLOSE),
      payload: bytes,
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        fin: fc.boolean(),
        rsv: fc.integer({ min: 0, max: 7 }),
        opcode: fc.integer({ min: 0, max: 15 }),
        isMasked: fc.boolean(),
        payload: bytes,
        length: fc.oneof(
          fc.constantFrom(0n, 125n, 126n, 127n, 65_535n, 65_536n, 65_537n, 2n ** 31n, 2n ** 32n, 2n ** 63n, 2n ** 64n - 1n),
          fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        ),
        lengthBytes: fc.constantFrom(0 as const, 2 as const, 8 as const),
      })
      .map((frame) => (frame.length > 0xffffn ? { ...frame, lengthBytes: 8 as const } : frame)),
  },
  { weight: 1, arbitrary: bytes },
)

/** What a server of ours may say when it closes. */
const CODES = [null, 1000, 1001, PROTOCOL, NOT_TEXT, TOO_MUCH, TOO_BIG, BAD_FRAMES, 4029]

function residentBytes(): number {
  const pages = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(pages) * 1024
}

describe('frames of any kind', () => {
  it(
    'end no process, and no talk of others',
    async ({ annotate }) => {
      let count = 0
      const before = residentBytes()
      await hold(
        annotate,
        fc.asyncProperty(fc.array(rawFrame, { minLength: 5, maxLength: 40 }), async (frames) => {
          const socket = await RawSocket.open(server.url, guest.cookie)
          socket.send(...frames)
          socket.line.end()
          await socket.closed
          count += frames.length
          expect(server.isAlive).toBe(true)
          const { closeCode } = socket
          expect(
            CODES.includes(closeCode) || (closeCode !== null && frames.some((frame) => !Buffer.isBuffer(frame) && frame.opcode === CLOSE)),
          ).toBe(true)
        }),
      )
      await annotate(`${count} frames; memory ${Math.round((residentBytes() - before) / 2 ** 20)} MiB more`)
      const good = await openSocket(server.url, { origin: ORIGIN, cookie: guest.cookie })
      expect(await good.request({ type: 'hello', open: [] })).toMatchObject({ type: 'ok' })
      good.raw.close()
      expect(server.pid).toBe(pid)
      expect(/uncaught|unhandled|"level":[56]0.{0,200}/i.exec(server.output)).toBe(null)
    },
    FUZZ_MS,
  )
})
