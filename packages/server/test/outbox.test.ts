import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { Actor } from '@parley/core/deps'
import { takeTurn } from '@parley/core/practice/take-turn'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { createActor, createTalk } from '@parley/core/testing/factories'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Outbox } from '../src/socket/outbox.ts'
import { createConnection } from './lines.ts'

let deps: TestDeps
let actor: Actor
let conversationId: ConversationId
beforeEach(async () => {
  deps = await createTestDeps()
  actor = await createActor(deps)
  conversationId = await createTalk(deps, actor)
})
afterEach(() => deps[Symbol.asyncDispose]())

function connect(who = actor) {
  const line = createConnection(who)
  return { ...line, seqs: () => line.frames.flatMap((frame) => ('seq' in frame && frame.type !== 'caught-up' ? frame.seq : [])) }
}

/** The database, but a statement of this name answers only when it is let go. */
/** `what`: the name of a statement, or words of one that has none. */
function holdBack(what: string) {
  const reached = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  const query = async (statement: { name?: string; text: string }) => {
    const result: unknown = await deps.sql.query<object>(statement)
    if (statement.name === what || statement.text.includes(what)) {
      reached.resolve()
      await letGo.promise
    }
    return result
  }
  return { sql: { query } as unknown as TestDeps['sql'], reached: reached.promise, letGo: letGo.resolve }
}

async function say(text: string) {
  await takeTurn(deps, actor, { conversationId, clientMessageId: randomUUID() as ClientMessageId, text })
  await deps.settled()
}

it('leaves no hole when a reader is set back while its feed is read', async () => {
  await say('uno')
  const held = holdBack('feed-read-since')
  using outbox = new Outbox({ ...deps, sql: held.sql })
  const { connection, seqs } = connect()
  outbox.add(connection)
  const first = outbox.open(connection, conversationId, 2)
  await held.reached
  const second = outbox.open(connection, conversationId, 0)
  await expect.poll(() => connection.followed[0]?.get(connection)).toBe(0)
  held.letGo()
  await Promise.all([first, second])
  expect(new Set(seqs())).toEqual(new Set([1, 2, 3, 4]))
})

it('does not follow for a socket that closed before its conversation was found', async () => {
  const held = holdBack('feed-memberships')
  using outbox = new Outbox({ ...deps, sql: held.sql })
  const { connection, socket, frames } = connect()
  outbox.add(connection)
  const opening = outbox.open(connection, conversationId, 0)
  await held.reached
  socket.readyState = 3
  outbox.remove(connection)
  held.letGo()
  await opening
  expect(connection.followed).toEqual([])
  expect(frames).toEqual([])
})

it('does not sign out a socket that came while ended sessions were looked for', async () => {
  const held = holdBack('known (id, place)')
  using outbox = new Outbox({ ...deps, sql: held.sql })
  const [before, after] = [connect(), connect(await createActor(deps))]
  outbox.add(before.connection)
  const looking = outbox.lookAtSessions(deps.clock.now())
  await held.reached
  outbox.add(after.connection)
  held.letGo()
  await looking
  expect([before.socket.closedWith, after.socket.closedWith]).toEqual([0, 0])
})
