import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { migrate } from '@parley/core/db/migrate'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import { seedScenes } from '@parley/core/scenarios/seed-scenes'
import { MIGRATIONS } from '@parley/core/testing/database'
import { createTestDeps } from '@parley/core/testing/deps'
import { describe, expect, it } from 'vitest'
import { trySay } from '../chatters.ts'
import { openSocket, ORIGIN } from '../world.ts'
import { ChatHistory } from './chat-history.ts'
import { findPostgresPrograms, OwnPostgres } from './own-postgres.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { createSpeakers } from './speaker.ts'
import { patient } from './until.ts'

/** How soon it is known that nothing answers, how soon a message is refused after that, and how soon one is taken again, ms. */
const KNOWN_MS = 2_000
const REFUSED_MS = 300
const RECOVERED_MS = 5_000

const programs = await findPostgresPrograms()
if (!programs && process.env.CI) throw new Error('PostgreSQL is not on this machine, and CI must stop and start it')

describe.skipIf(!programs)('a database that stands still', () => {
  it('has messages refused by name, at once as soon as it is known, and loses none', async ({ annotate }) => {
    await using postgres = await OwnPostgres.create(programs ?? '')
    await migrate(postgres.url('postgres'), MIGRATIONS)
    await using server = new ServerProcess(await findPort(), { DATABASE_URL: postgres.url('postgres') })
    await using fakes = await createTestDeps()
    const sql = createSqlPool({ url: postgres.url('postgres'), onIdleError: () => {} })
    const deps = { ...fakes, sql, prisma: createPrisma(sql) }
    await seedScenes(deps)
    await server.start()
    const speakers = await createSpeakers(deps, new ChatHistory(), { urls: [server.url], people: 6, groups: 1 })
    const { rows } = await sql.query<{ id: ConversationId }>("SELECT id FROM conversations WHERE kind = 'GROUP'")
    const group = rows[0]?.id ?? expect.fail('no group')
    const sockets = await Promise.all(speakers.map(({ cookie }) => openSocket(server.url, { origin: ORIGIN, cookie })))
    const said = sockets.map((socket) => ({ socket, clientMessageId: randomUUID() as ClientMessageId }))
    const sayAll = () =>
      Promise.all(
        said.map(async ({ socket, clientMessageId }) => {
          const at = performance.now()
          const answer = await trySay(socket, group, 'hello', { clientMessageId })
          return { answer: answer.type === 'ok' ? 'ok' : answer.code, ms: performance.now() - at }
        }),
      )
    await trySay(sockets[0] ?? expect.fail(), group, 'before')

    await postgres.pause()
    const first = await sayAll()
    const second = await sayAll()
    await postgres.resume()
    const backAt = performance.now()
    while ((await sayAll()).some(({ answer }) => answer !== 'ok')) await sleep(250)
    const recoveredMs = performance.now() - backAt

    const slowest = (answers: typeof first) => Math.round(Math.max(...answers.map(({ ms }) => ms)))
    await annotate(`known after ${slowest(first)} ms, then refused within ${slowest(second)} ms; back after ${Math.round(recoveredMs)} ms`)
    expect([...first, ...second].map(({ answer }) => answer)).toEqual(Array(12).fill('unavailable'))
    expect(slowest(first)).toBeLessThan(patient(KNOWN_MS))
    expect(slowest(second)).toBeLessThan(patient(REFUSED_MS))
    expect(recoveredMs).toBeLessThan(patient(RECOVERED_MS))
    const { rows: stored } = await sql.query<{ key: string }>('SELECT client_message_id AS key FROM messages WHERE body = $1', ['hello'])
    expect(stored.map(({ key }) => key).toSorted()).toEqual(said.map(({ clientMessageId }) => clientMessageId).toSorted())
    for (const socket of sockets) socket.raw.close()
    await deps.prisma.$disconnect()
    await sql.end()
  }, 60_000)
})
