import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench, BenchContext } from './bench.ts'
import { chatId, type ChatSize, cookieOf, createChats } from './chat/data.ts'
import { type ChatLine, openLine, sentAtOf, stamped, wordsOf } from './chat/line.ts'
import { type OwnRedis, startRedis } from './chat/redis.ts'
import { type ChatServer, startChat } from './chat/servers.ts'
import { now } from './cpu.ts'
import { measuredRow, OURS } from './report.ts'
import { type Contender, type Figures, runRounds } from './rounds.ts'
import { quantile } from './statistics.ts'

const COLUMNS = [OURS, 'socket.io'] as const
/** With so many instances, of which two have members. */
const INSTANCES = 8
const DATABASE = 'bench_two'
/** Half of the members of each group on one instance, half on the other. */
const SIZE: ChatSize = { people: 100, chats: 10, membersPerChat: 10, stride: 10 }
const RATE = 100
const TAIL_MS = 2_000
const IDLE_MS = 4_000

/** Two instances with Redis between them: how much later somebody hears it who is on the other one. */
export const benchTwoInstances: Bench = async (context) => {
  const rounds = await runRounds(
    COLUMNS.map((name) => contender(context, name)),
    context.profile.rounds,
    context,
  )
  const many = await runRounds(
    COLUMNS.map((name) => contender(context, name, INSTANCES)),
    1,
    { ...context, say: (words) => context.say(`${INSTANCES} instances, ${words}`) },
  )
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, COLUMNS, options)
  const rowOfMany = (options: Parameters<typeof measuredRow>[2]) => measuredRow(many, COLUMNS, options)
  return {
    report: {
      bench: 'b13',
      title: `Two instances: ${SIZE.chats} groups of ${SIZE.membersPerChat}, half on each, ${RATE} messages/s`,
      columns: COLUMNS,
      rows: [
        row({ metric: 'added on the other instance, P50 ms', key: 'addedP50', against: 'socket.io', ratio: { atMost: 0.6 } }),
        row({ metric: 'added on the other instance, P95 ms', key: 'addedP95', against: 'socket.io' }),
        row({ metric: 'sent to heard on the same, P50 ms', key: 'sameP50', against: 'socket.io' }),
        row({ metric: 'sent to heard on the other, P50 ms', key: 'otherP50', against: 'socket.io' }),
        row({ metric: 'Redis publishes a message', key: 'publishesEach', absolute: { atMost: 1.02 } }),
        row({ metric: 'Redis PING, ms', key: 'pingMs' }),
        rowOfMany({ metric: `Redis publishes a message, ${INSTANCES} instances`, key: 'publishesEach', absolute: { atMost: 1.02 } }),
        measuredRow(many, [OURS], {
          metric: `instances that hear it, of ${INSTANCES}, 2 with members`,
          key: 'listeners',
          absolute: { atMost: 2 },
        }),
      ],
      notes: [
        "Added: per message, when the first who is on the other instance heard it after the first who is on the sender's. Both instances share the server's core; Redis has the other.",
        'Both send what was said through Redis; ours after the commit, and what is lost on the way is read from the database.',
        'Publishes: without those of a time in which nothing is said.',
      ],
    },
    details: { two: Object.fromEntries(rounds), many: Object.fromEntries(many) },
  }
}

function contender({ place, cores, profile, signal }: BenchContext, name: (typeof COLUMNS)[number], instances = 2): Contender {
  return {
    name,
    async measure() {
      await using redis = await startRedis()
      if (!redis) throw new Error('there is no redis-server on PATH')
      const databaseUrl = await place.createDatabase(DATABASE)
      await createChats(databaseUrl, SIZE)
      const start = { databaseUrl, core: cores?.server, environment: { REDIS_URL: redis.url } }
      await using servers = new AsyncDisposableStack()
      const [first, second] = [servers.use(await startChat(name, start)), servers.use(await startChat(name, start))]
      for (let count = 2; count < instances; count += 1) servers.use(await startChat(name, start))
      await sleep(500)
      return await measure([first, second], redis, { ...profile, signal })
    },
  }
}

interface Heard {
  same: number
  other: number
}

async function measure(
  servers: readonly [ChatServer, ChatServer],
  redis: OwnRedis,
  { warmUpMs, windowMs, signal }: { warmUpMs: number; windowMs: number; signal: AbortSignal },
): Promise<Figures> {
  const heard = new Map<number, Heard>()
  const senders = new Map<number, number>()
  let isMeasured = false
  const lines: ChatLine[] = []
  for (let person = 0; person < SIZE.people; person += 1) {
    const side = person % 2
    const server = servers[side] ?? servers[0]
    const onMessage = (_seq: number, payload: Buffer, at: number) => {
      const sentAt = sentAtOf(payload)
      const of = heard.get(sentAt)
      if (!of) return
      const where = senders.get(sentAt) === side ? 'same' : 'other'
      if (!(of[where] <= at)) of[where] = at
    }
    const { protocol, url } = server
    const cookie = server.hasSessions ? { cookie: await cookieOf(person) } : {}
    const conversationId = chatId(Math.floor(person / SIZE.membersPerChat))
    lines.push(await openLine({ protocol, url, conversationId, ...cookie }, { onMessage, onEnd: () => {} }))
  }
  const text = wordsOf(100)
  let sent = 0
  let before = await redis.commands()
  let sentBefore = 0
  const pingMs = await redis.pingMs()
  const listeners = await redis.listeners(`parley:conversation:${chatId(0)}`)
  const idle = await redis.commands()
  await sleep(IDLE_MS, undefined, { signal })
  // Who is here, and that a server lives, is told whether or not something is said.
  const idlePerMs = (((await redis.commands()).publish ?? 0) - (idle.publish ?? 0)) / IDLE_MS
  const until = now() + warmUpMs + windowMs
  while (now() < until) {
    if (!isMeasured && now() > until - windowMs) {
      isMeasured = true
      before = await redis.commands()
      sentBefore = sent
    }
    const person = (sent * SIZE.membersPerChat + Math.floor(sent / SIZE.chats)) % SIZE.people
    const body = stamped(now(), text)
    const key = Number.parseFloat(body)
    if (isMeasured) {
      heard.set(key, { same: Number.NaN, other: Number.NaN })
      senders.set(key, person % 2)
    }
    lines[person]?.send(randomUUID(), body)
    sent += 1
    await sleep(1_000 / RATE, undefined, { signal })
  }
  await sleep(TAIL_MS)
  const after = await redis.commands()
  for (const line of lines) line.close()
  const all = [...heard]
  const lost = all.filter(([, { same, other }]) => Number.isNaN(same) || Number.isNaN(other))
  if (lost.length > 0) throw new Error(`${lost.length} of ${all.length} messages were not heard on both`)
  const added = all.map(([, { same, other }]) => other - same)
  const publishes = (after.publish ?? 0) - (before.publish ?? 0) - idlePerMs * (windowMs + TAIL_MS)
  return {
    addedP50: quantile(added, 0.5),
    addedP95: quantile(added, 0.95),
    sameP50: quantile(
      all.map(([sentAt, { same }]) => same - sentAt),
      0.5,
    ),
    otherP50: quantile(
      all.map(([sentAt, { other }]) => other - sentAt),
      0.5,
    ),
    publishesEach: publishes / (sent - sentBefore),
    pingMs,
    listeners,
  }
}
