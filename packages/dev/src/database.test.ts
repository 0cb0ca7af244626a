import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { checkDatabase, ensureDatabase } from './database.ts'
import { findFreePort } from './ports.ts'

const real = process.env.TEST_DATABASE_URL ?? ''
const changed = (change: (url: URL) => void) => {
  const url = new URL(real)
  change(url)
  return url.href
}

test('a database that works names its version', async () => {
  expect(await checkDatabase(real)).toMatch(/^\d+\.\d+$/)
})

test('a missing database is made once', async () => {
  const name = `launcher_${process.pid}_${Date.now()}`
  const url = changed((each) => void (each.pathname = name))
  await expect(checkDatabase(url)).rejects.toThrow(/names the database "launcher_\w+", which does not exist/)
  await ensureDatabase(real, name)
  await ensureDatabase(real, name)
  await expect(checkDatabase(url)).resolves.toBeTruthy()
})

test.each([
  ['nobody listens', async () => changed((url) => void (url.port = '1')), /No PostgreSQL answers at 127\.0\.0\.1:1,.*ECONNREFUSED/],
  ['the password is wrong', async () => changed((url) => void (url.password = 'wrong')), /does not let "\w+" in/],
  ['it is no URL', async () => 'localhost/parley', /is not of the form/],
  ['it is another kind of URL', async () => 'mysql://localhost/parley', /is not of the form/],
])('when %s, that is one sentence', async (_, url, sentence) => {
  const error = await checkDatabase(await url()).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ name: 'PlainError', message: expect.stringMatching(sentence) })
  expect((error as Error).message).not.toContain('\n')
})

test('a server that is too old is refused by its version', async () => {
  await using old = await startOldServer('140012', '14.12 (Debian 14.12-1)')
  await expect(checkDatabase(old.url)).rejects.toThrow(/leads to PostgreSQL 14\.12 at 127\.0\.0\.1:\d+; Parley needs 15 or newer/)
})

/** Speaks just enough of PostgreSQL's protocol to let anybody in and answer one row to every query. */
async function startOldServer(...row: string[]): Promise<AsyncDisposable & { url: string }> {
  const message = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
  }
  const columns = ['number', 'text'].map((name) =>
    Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]),
  )
  const values = row.map((value) => Buffer.concat([int32(value.length), Buffer.from(value)]))
  const ready = message('Z', Buffer.from('I'))
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]))
      socket.on('data', (data) => {
        if (data[0] !== 'Q'.charCodeAt(0)) return
        const answer = [
          message('T', int16(2), ...columns),
          message('D', int16(2), ...values),
          message('C', Buffer.from('SELECT 1\0')),
          ready,
        ]
        socket.write(Buffer.concat(answer))
      })
    })
  }).listen(await findFreePort(), '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `postgres://app@127.0.0.1:${(server.address() as AddressInfo).port}/parley`,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeInt32BE(value)
  return buffer
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeInt16BE(value)
  return buffer
}
