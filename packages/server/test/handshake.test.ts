import { randomBytes } from 'node:crypto'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FUZZ_MS, hold } from './faults/fuzz.ts'
import { type SeatedGuest, seatGuest } from './faults/guests.ts'
import { ask, statusOf } from './faults/raw-http.ts'
import { findPort, ServerProcess } from './faults/server-process.ts'
import { openSocket, ORIGIN } from './world.ts'

let deps: TestDeps
let server: ServerProcess
let guest: SeatedGuest
beforeAll(async () => {
  deps = await createTestDeps()
  server = new ServerProcess(await findPort(), { DATABASE_URL: deps.databaseUrl })
  await server.start()
  guest = await seatGuest(deps, server.url)
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await deps[Symbol.asyncDispose]()
})

interface Handshake {
  line?: string
  headers?: (string | null)[]
}

/** A good upgrade, but for what is given: headers replace those of their name, and `null` takes the last one away. */
function toRequest({ line = 'GET /ws HTTP/1.1', headers = [] }: Handshake): string {
  const nameOf = (header: string) => header.slice(0, header.indexOf(':')).toLowerCase()
  const given = headers.filter((header) => header !== null)
  const good = [
    'Host: parley.test',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    `Origin: ${ORIGIN}`,
    `Cookie: ${guest.cookie}`,
  ]
  const kept = good.filter((header) => !given.some((other) => nameOf(other) === nameOf(header)))
  return [line, ...kept, ...given.filter((header) => header.includes(': ')), '', ''].join('\r\n')
}

const many = (count: number, name: (index: number) => string) => Array.from({ length: count }, (_, index) => `${name(index)}: x`)
const refused = [400, 401, 403, 404, 405, 413, 414, 417, 426, 431, 501]

const HANDSHAKES: [string, Handshake, number[]][] = [
  ['as browsers do it', {}, [101]],
  ['with two thousand headers', { headers: many(2_000, (index) => `a${index}`) }, refused],
  ['with two thousand headers of a letter', { headers: many(2_000, () => 'a') }, refused],
  ['with a cookie of 64 KiB', { headers: [`Cookie: parley=${'x'.repeat(65_536)}`] }, refused],
  ['with a cookie of 12 KiB', { headers: [`Cookie: parley=${'x'.repeat(12_000)}`] }, refused],
  ['with a thousand cookies', { headers: [`Cookie: ${Array.from({ length: 1_000 }, (_, index) => `a${index}=1`).join(';')}`] }, refused],
  ['with a cookie that is not base64', { headers: ['Cookie: parley=%E0%A4%A;%00'] }, refused],
  ['with a cookie named for the prototype', { headers: ['Cookie: __proto__=1; constructor=2; parley='] }, refused],
  ['with an extension named constructor', { headers: ['Sec-WebSocket-Extensions: constructor'] }, [101, ...refused]],
  ['with an extension named __proto__', { headers: ['Sec-WebSocket-Extensions: __proto__; a="\\'] }, [101, ...refused]],
  [
    'with a deflate that is none',
    { headers: ['Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99'] },
    [101, ...refused],
  ],
  ['with a protocol that is none', { headers: ['Sec-WebSocket-Protocol: ,,;'] }, refused],
  ['with a protocol that nobody speaks', { headers: ['Sec-WebSocket-Protocol: constructor'] }, [101, ...refused]],
  ['with version 7', { headers: ['Sec-WebSocket-Version: 7'] }, refused],
  ['with no version', { headers: ['Sec-WebSocket-Version:'] }, refused],
  ['with no key', { headers: ['Sec-WebSocket-Key:'] }, refused],
  ['with a key that is too short', { headers: ['Sec-WebSocket-Key: x'] }, refused],
  ['with a key twice', { headers: [`Sec-WebSocket-Key: ${'A'.repeat(22)}==`, `Sec-WebSocket-Key: ${'B'.repeat(22)}==`] }, refused],
  ['with a foreign origin before ours', { headers: ['Origin: https://evil.example', `Origin: ${ORIGIN}`] }, refused],
  ['with an origin list', { headers: [`Origin: ${ORIGIN}, https://evil.example`] }, refused],
  ['with an origin and a path', { headers: [`Origin: ${ORIGIN}/ws`] }, refused],
  ['with an origin and a user', { headers: [`Origin: ${ORIGIN.replace('//', '//a@')}`] }, refused],
  ['with an origin that ends in a dot', { headers: [`Origin: ${ORIGIN}.`] }, refused],
  ['with an empty origin', { headers: ['Origin: '] }, refused],
  ['with the scheme of sockets as its origin', { headers: [`Origin: ${ORIGIN.replace('http', 'ws')}`] }, refused],
  ['by POST', { line: 'POST /ws HTTP/1.1', headers: ['Content-Length: 0'] }, refused],
  ['by HEAD', { line: 'HEAD /ws HTTP/1.1' }, refused],
  ['by a method that is none', { line: 'CONSTRUCT /ws HTTP/1.1' }, [0, ...refused]],
  ['with HTTP 1.0', { line: 'GET /ws HTTP/1.0' }, [0, 101, ...refused]],
  ['with HTTP 9', { line: 'GET /ws HTTP/9.9' }, [0, ...refused]],
  ['to h2c', { headers: ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'] }, refused],
  ['on another path', { line: 'GET /api/health HTTP/1.1' }, refused],
  ['on a path above', { line: 'GET /ws/../ws/../../etc/passwd HTTP/1.1' }, refused],
  ['on a path above, encoded', { line: 'GET /ws/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1' }, refused],
  ['on a path with backslashes', { line: 'GET /ws\\..\\..\\etc HTTP/1.1' }, refused],
  ['on a path with a NUL', { line: 'GET /ws%00 HTTP/1.1' }, refused],
  ['on a path that cannot be decoded', { line: 'GET /ws%E0%A4%A HTTP/1.1' }, refused],
  ['on a whole URL of elsewhere', { line: 'GET http://evil.example/ws HTTP/1.1' }, [101, ...refused]],
  ['on two slashes', { line: 'GET //ws HTTP/1.1' }, refused],
  ['on a path of 20 KB', { line: `GET /ws/${'a'.repeat(20_000)} HTTP/1.1` }, refused],
  ['with what connectionParams look like', { line: 'GET /ws?connectionParams=1 HTTP/1.1' }, [101]],
  ['with a body', { headers: ['Content-Length: 5'] }, [101, ...refused]],
  ['in chunks that are none', { headers: ['Transfer-Encoding: chunked, identity'] }, [0, ...refused]],
  ['with two lengths', { headers: ['Content-Length: 1', 'Content-Length: 2'] }, [0, ...refused]],
  ['with a folded header', { headers: ['X-A: a\r\n b'] }, [0, 101, ...refused]],
]

describe('an upgrade', () => {
  it.each(HANDSHAKES)('%s is answered', async (_name, handshake, statuses) => {
    expect(statuses).toContain(statusOf(await ask(server.url, toRequest(handshake))))
    expect(server.isAlive).toBe(true)
  })

  it('that is broken off at any byte ends nothing', async () => {
    const request = toRequest({})
    await Promise.all(Array.from({ length: 60 }, (_, index) => ask(server.url, request.slice(0, index * 5), 30)))
    expect(server.isAlive).toBe(true)
  })
})

const odd = fc.oneof(
  fc.constantFrom('', '*', 'null', 'constructor', '__proto__', ORIGIN, `${ORIGIN}\t`, '\u0001', '"', '%00', 'x'.repeat(3_000), '-1', '1e9'),
  fc.string({ maxLength: 60 }),
)
const header = fc
  .tuple(
    fc.constantFrom(
      'Origin',
      'Cookie',
      'Host',
      'Upgrade',
      'Connection',
      'Sec-WebSocket-Version',
      'Sec-WebSocket-Key',
      'Sec-WebSocket-Extensions',
      'Sec-WebSocket-Protocol',
      'X-Forwarded-For',
      'Forwarded',
      'Expect',
      'Accept-Language',
      'User-Agent',
      'Content-Length',
      'Transfer-Encoding',
      'Content-Type',
      'X-Parley',
    ),
    odd,
  )
  .map(([name, value]) => `${name}: ${value}`)
const line = fc.constantFrom(
  'GET /ws HTTP/1.1',
  'GET /ws? HTTP/1.1',
  'GET /api/auth/google?next=/&link=1 HTTP/1.1',
  'GET /api/trpc/auth.me HTTP/1.1',
  'POST /api/trpc/auth.me HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'TRACE / HTTP/1.1',
)

it(
  'of any kind is answered by a refusal or a socket, and never by a crash',
  async ({ annotate }) => {
    await hold(
      annotate,
      fc.asyncProperty(line, fc.array(header, { minLength: 1, maxLength: 6 }), async (requestLine, headers) => {
        const status = statusOf(await ask(server.url, toRequest({ line: requestLine, headers }), 500))
        expect(status < 500 || status === 501).toBe(true)
        expect(server.isAlive).toBe(true)
      }),
    )
    const good = await openSocket(server.url, { origin: ORIGIN, cookie: guest.cookie })
    expect(await good.request({ type: 'hello', open: [] })).toMatchObject({ type: 'ok' })
    expect(/uncaught|unhandled|"level":[56]0.{0,300}/i.exec(server.output)).toBe(null)
  },
  FUZZ_MS,
)
