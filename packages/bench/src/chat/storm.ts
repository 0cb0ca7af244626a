import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { cpuSeconds, now } from '../cpu.ts'
import { withClient } from '../place.ts'
import type { Figures } from '../rounds.ts'
import { quantile, seededRandom } from '../statistics.ts'
import { chatId, type ChatSize, cookieOf } from './data.ts'
import { type ChatEars, openLine, type Position } from './line.ts'
import { openMembers } from './members.ts'
import type { ChatServer } from './servers.ts'

export interface StormOptions {
  size: ChatSize
  /** What was said in each chat while all were away. */
  missed: number
  databaseUrl: string
  signal: AbortSignal
}

/** Of all, who must be back. */
const SHARE = 0.999
/** A client comes back after a random part of this, ms, and again of twice as much when it was not let in. */
const BACKOFF_MS = 300
const TRIES_MAX = 8
const PATIENCE_MS = 120_000

/** Cuts all lines at once, lets each chat go on without them, and measures until all are back and have heard what they missed. */
export async function stormChat(server: ChatServer, { size, missed, databaseUrl, signal }: StormOptions): Promise<Figures> {
  const { people, membersPerChat } = size
  const failure = Promise.withResolvers<never>()
  failure.promise.catch(() => {})
  const onEnd = (reason: string) => failure.reject(new Error(reason))
  // Who stays speaks: a chat's first member. The others come back.
  const members = await Promise.race([openMembers(server, size, people, () => ({ onEnd })), failure.promise, server.failed])
  const speakers = members.filter(({ person }) => person % membersPerChat === 0)
  const away = members.filter(({ person }) => person % membersPerChat !== 0)
  // One before: Socket.IO recovers from the offset of the last that was heard.
  for (const { line } of speakers) line.send(randomUUID(), 'hello')
  await Promise.race([until(() => members.every(({ line }) => line.position.seq >= 1), signal), failure.promise])
  for (const { line } of away) line.reset()
  await sleep(500)
  for (let count = 0; count < missed; count += 1) for (const { line } of speakers) line.send(randomUUID(), `what was missed, ${count}`)
  await Promise.race([until(() => speakers.every(({ line }) => line.position.seq >= 1 + missed), signal), failure.promise])
  await sleep(1_000)
  await withClient(databaseUrl, (client) => client.query('SELECT pg_stat_statements_reset()'))

  const random = seededRandom(people)
  const [begun, before] = [now(), cpuSeconds(server.pid)]
  const back: number[] = []
  const lines = new Set<{ close(): void }>()
  const comeBack = async (person: number, from: string, after: Position) => {
    const caughtUp = Promise.withResolvers<number>()
    const onMessage: ChatEars['onMessage'] = (seq, _payload, at) => seq >= 1 + missed && caughtUp.resolve(at)
    const chat = Math.floor(person / membersPerChat)
    for (let attempt = 0; attempt < TRIES_MAX; attempt += 1) {
      await sleep(random() * BACKOFF_MS * 2 ** attempt)
      try {
        const cookie = server.hasSessions ? { cookie: await cookieOf(person) } : {}
        const { protocol, url } = server
        const options = { protocol, url, ...cookie, conversationId: chatId(chat), withInbox: true, after, from }
        lines.add(await openLine(options, { onMessage, onEnd: () => {} }))
        back.push((await caughtUp.promise) - begun)
        return
      } catch {
        // Not let in: once more, later.
      }
    }
    failure.reject(new Error(`person ${person} was not let in again`))
  }
  for (const { person, line } of away) void comeBack(person, `127.0.0.${10 + Math.floor(person / 10_000)}`, { ...line.position })
  const enough = Math.floor(away.length * SHARE)
  await Promise.race([until(() => back.length >= enough, signal), failure.promise, server.failed])
  const cpu = cpuSeconds(server.pid) - before
  await sleep(200)
  const calls = await countCalls(databaseUrl)
  const queries = [...calls.values()].reduce((sum, count) => sum + count, 0)
  for (const line of [...lines, ...speakers.map(({ line }) => line)]) line.close()
  return {
    seconds: quantile(back, SHARE) / 1_000,
    medianSeconds: quantile(back, 0.5) / 1_000,
    queries,
    queriesEach: queries / away.length,
    cpuSeconds: cpu,
    ...Object.fromEntries([...calls].map(([words, count]) => [`calls: ${words}`, count])),
  }
}

/** Calls of each statement since they were last counted from nothing. */
async function countCalls(databaseUrl: string): Promise<Map<string, number>> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ words: string; calls: number }>(
      `SELECT left(regexp_replace(s.query, '\\s+', ' ', 'g'), 60) AS words, s.calls::int AS calls
       FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid AND d.datname = current_database()
       WHERE s.query NOT LIKE '%pg_stat_statements%'`,
    )
    return new Map(rows.map(({ words, calls }) => [words, calls]))
  })
}

async function until(isSo: () => boolean, signal: AbortSignal): Promise<void> {
  const deadline = now() + PATIENCE_MS
  while (!isSo()) {
    if (now() > deadline) throw new Error('it did not come to it in time')
    await sleep(10, undefined, { signal })
  }
}
