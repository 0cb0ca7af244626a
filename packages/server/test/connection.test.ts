import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SessionId, UserId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { Connection } from '../src/socket/connection.ts'

const ACTOR = { userId: 'user' as UserId, sessionId: 'session' as SessionId } as ConstructorParameters<typeof Connection>[1]

/** A socket whose line notes what each write carried. */
function createLine() {
  const writes: string[] = []
  const line = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      writes.push(chunk)
      done()
    },
    writev(chunks, done) {
      writes.push(chunks.map(({ chunk }) => chunk as string).join(' '))
      done()
    },
  })
  const socket = { OPEN: 1, readyState: 1, bufferedAmount: 0, send: (text: string) => line.write(text) }
  return { writes, connection: new Connection(socket as unknown as ConstructorParameters<typeof Connection>[0], ACTOR, line) }
}

it('writes the words of one tick at once, in order with what else is sent, and those of the next for themselves', async () => {
  const { writes, connection } = createLine()
  connection.sendText('first')
  connection.sendLive('partner')
  connection.sendLive('coach')
  connection.sendText('end')
  await nextTurn()
  connection.sendLive('partner')
  await nextTurn()
  expect(writes).toEqual(['first', 'partner coach end', 'partner'])
})
