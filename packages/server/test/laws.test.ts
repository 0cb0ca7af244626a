import { setImmediate as turn } from 'node:timers/promises'
import type { Actor } from '@parley/core/deps'
import { createPair, say } from '@parley/core/testing/chats'
import { createTestDeps } from '@parley/core/testing/deps'
import { expect, it } from 'vitest'
import { Connection } from '../src/socket/connection.ts'
import { Outbox } from '../src/socket/outbox.ts'

/** Sockets of each of two people. */
const SOCKETS = 200

it('makes a message into bytes once for each language in which it is read, and writes what comes in one tick once to each', async () => {
  const deps = await createTestDeps()
  await using _deps = deps
  using outbox = new Outbox(deps)
  const { asha, camille, conversationId } = await createPair(deps)
  await say(deps, asha, conversationId, 'first')
  const frames = new Map<Buffer, number>()
  const connect = async (actor: Actor) => {
    const socket = { OPEN: 1, readyState: 1, bufferedAmount: 0, close: () => {} } as unknown as ConstructorParameters<typeof Connection>[0]
    const line = {
      write(bytes: Buffer) {
        frames.set(bytes, (frames.get(bytes) ?? 0) + 1)
        return true
      },
    }
    const connection = new Connection(socket, actor, line)
    outbox.add(connection)
    await outbox.open(connection, conversationId, 1)
  }
  const readers = [asha, { ...camille, readingLanguage: 'es' as const }]
  await Promise.all(readers.flatMap((actor) => Array.from({ length: SOCKETS }, () => connect(actor))))
  frames.clear()
  await Promise.all(['second', 'third'].map((body) => say(deps, asha, conversationId, body)))
  await turn()
  // Two languages; both messages in one tick, or each in its own. Their translations may be there by now, too.
  expect([...frames.keys()].filter((bytes) => bytes.includes('message-added')).length).toBeLessThanOrEqual(4)
  expect([...frames.values()].every((writes) => writes === SOCKETS)).toBe(true)
  await deps.settled()
})
