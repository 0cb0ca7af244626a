import { setTimeout as sleep } from 'node:timers/promises'
import { SERVER_FLAGS } from '@parley/dev/programs'
import type { Bench, BenchContext } from './bench.ts'
import { createChats, type ChatSize } from './chat/data.ts'
import { fitLine } from './chat/memory.ts'
import { openMembers } from './chat/members.ts'
import { type PeerName, startChat } from './chat/servers.ts'
import { CHAT_SIZES } from './chat/sizes.ts'
import { cpuSeconds, now, residentBytes } from './cpu.ts'
import { measuredRow, OURS } from './report.ts'
import { type Contender, type Figures, runRounds } from './rounds.ts'

const COLUMNS = [OURS, 'socket.io', 'ws', 'raw']
const DATABASE = 'bench_idle'
const CHATS_EACH = 20
/** How long what the newcomers have asked for may take, and how long the collection, ms. */
const [SETTLES_MS, COLLECTS_MS] = [4_000, 1_500]
/** A heap that has settled: what is garbage is collected before memory is read. Peers run with our flags, too. */
const COLLECTING = [...SERVER_FLAGS, '--expose-gc', '--import', new URL('./chat/collect.ts', import.meta.url).href]

/** Memory of people who are signed in, follow twenty conversations and say nothing: by the slope over how many there are. */
export const benchIdleSockets: Bench = async (context) => {
  const { profile } = context
  const { idle: counts } = CHAT_SIZES[profile.name]
  const contenders = COLUMNS.map((name) => contender(context, name))
  const rounds = await runRounds(contenders, profile.name === 'full' ? 3 : profile.rounds, context)
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, COLUMNS, options)
  return {
    report: {
      bench: 'b1',
      title: `Idle sockets: ${counts.join(', ')} people in ${CHATS_EACH} conversations each`,
      columns: COLUMNS,
      rows: [
        row({ metric: 'memory each, KB', key: 'eachKb', against: 'socket.io', ratio: { atMost: 0.6 } }),
        row({ metric: 'memory each, KB, to ws', key: 'eachKb', against: 'ws', ratio: { atMost: 1.25 } }),
        row({ metric: 'memory each, KB, to raw', key: 'eachKb', against: 'raw' }),
        row({ metric: 'memory of nobody, by the line, MB', key: 'restMb', absolute: { atMost: 80 } }),
        row({ metric: 'law: memory ~ people ^', key: 'exponent', absolute: { atMost: 1.03 } }),
        row({ metric: 'CPU each, us/s', key: 'cpuEach', against: 'ws' }),
      ],
      notes: EXPLAINED,
    },
    details: Object.fromEntries(rounds),
  }
}

const EXPLAINED = [
  "Resident memory after the heap was collected and nobody has said anything for a while, two rounds of pings in the full profile; slope of a line through the sizes. The kernel's own is not in it.",
  'ours knows each session, the twenty conversations that each follows, and whom each may see. The peers know one room; socket.io twenty.',
  'The intercept has the whole product in it, not sockets alone.',
]

function contender({ place, cores, profile, signal }: BenchContext, name: string): Contender {
  const { idle: counts, idleMs } = CHAT_SIZES[profile.name]
  return {
    name,
    async measure() {
      const points: { at: number; value: number }[] = []
      let cpuEach = Number.NaN
      for (const people of counts) {
        signal.throwIfAborted()
        // Twenty in each, and each in twenty.
        const size: ChatSize = { people, chats: people, membersPerChat: CHATS_EACH, stride: 1 }
        const databaseUrl = await place.createDatabase(DATABASE)
        if (name === OURS) await createChats(databaseUrl, size)
        const environment = { ROOMS: String(CHATS_EACH) }
        await using server = await startChat(name === OURS ? 'ours' : (name as PeerName), {
          databaseUrl,
          core: cores?.server,
          environment,
          nodeFlags: COLLECTING,
        })
        const failure = Promise.withResolvers<never>()
        failure.promise.catch(() => {})
        const ears = (person: number) => ({ onEnd: (reason: string) => failure.reject(new Error(`person ${person}: ${reason}`)) })
        const opened = openMembers(server, size, people, ears, { withInbox: true })
        const members = await Promise.race([opened, failure.promise, server.failed])
        await Promise.race([sleep(SETTLES_MS), failure.promise])
        process.kill(server.pid, 'SIGUSR2')
        await Promise.race([sleep(COLLECTS_MS), failure.promise])
        const [begun, before] = [now(), cpuSeconds(server.pid)]
        // Pages that the collection has emptied are given back some seconds after it.
        await Promise.race([sleep(idleMs), failure.promise])
        cpuEach = ((cpuSeconds(server.pid) - before) / ((now() - begun) / 1_000) / people) * 1e6
        points.push({ at: people, value: residentBytes(server.pid) })
        for (const { line } of members) line.close()
      }
      return figuresOf(points, cpuEach)
    },
  }
}

function figuresOf(points: { at: number; value: number }[], cpuEach: number): Figures {
  const { slope, intercept } = fitLine(points)
  const [first, last] = [points[0], points.at(-1)]
  const grown = (point: typeof first) => Math.log(Math.max(1, (point?.value ?? 0) - intercept))
  return {
    eachKb: slope / 1024,
    restMb: intercept / 2 ** 20,
    exponent: (grown(last) - grown(first)) / Math.log((last?.at ?? 0) / (first?.at ?? 1)),
    cpuEach,
    ...Object.fromEntries(points.map(({ at, value }) => [`rss${at}`, value])),
  }
}
