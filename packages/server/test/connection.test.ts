import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ServerFrame } from '@parley/contracts/socket'
import type { SessionId, UserId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { Connection } from '../src/socket/connection.ts'
import { FrameRun, frameText } from '../src/socket/frame-run.ts'
import { textsOf } from './lines.ts'

const ACTOR = { userId: 'user' as UserId, sessionId: 'session' as SessionId, alsoWrites: [] as const } as unknown as ConstructorParameters<
  typeof Connection
>[1]

const frame = (type: string) => ({ type }) as unknown as ServerFrame

/** A socket whose line notes what each write carried. */
function createLine() {
  const writes: string[] = []
  const line = new Writable({
    write(chunk: Buffer, _encoding, done) {
      writes.push(
        textsOf(chunk)
          .map((text) => (JSON.parse(text) as { type: string }).type)
          .join(' '),
      )
      done()
    },
  })
  const socket = { OPEN: 1, readyState: 1, bufferedAmount: 0 }
  return { writes, connection: new Connection(socket as unknown as ConstructorParameters<typeof Connection>[0], ACTOR, line) }
}

it('writes the words of one tick at once, in order with what else is sent, and those of the next for themselves', async () => {
  const { writes, connection } = createLine()
  const [partner, coach] = [frameText('{"type":"partner"}'), frameText('{"type":"coach"}')]
  connection.send(frame('first'))
  connection.sendBytes(partner)
  connection.sendBytes(coach)
  connection.send(frame('end'))
  await nextTurn()
  connection.sendBytes(partner)
  await nextTurn()
  expect(writes).toEqual(['first', 'partner coach end', 'partner'])
})

it.each([0, 125, 126, 65_535, 65_536])('frames a text of %i bytes as every reader understands it', (length) => {
  const text = 'x'.repeat(length)
  expect(textsOf(Buffer.concat([frameText(text), frameText('ä')]))).toEqual([text, 'ä'])
})

it('puts frames together once, however many get the same', () => {
  const beginning = new FrameRun()
  const [one, two] = [frameText('one'), frameText('two')]
  const runs = Array.from({ length: 1_000 }, () => beginning.with(one).with(two))
  expect(new Set(runs.map(({ bytes }) => bytes)).size).toBe(1)
  expect(textsOf(runs[0]?.bytes ?? Buffer.alloc(0))).toEqual(['one', 'two'])
  expect(beginning.with(two).bytes).toBe(two)
})
