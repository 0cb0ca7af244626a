import type { Bench, BenchContext } from './bench.ts'
import { loopChat } from './chat/closed-loop.ts'
import { createChats, type ChatSize } from './chat/data.ts'
import { type PeerName, startChat } from './chat/servers.ts'
import { CHAT_SIZES } from './chat/sizes.ts'
import { measuredRow, OURS, type Row } from './report.ts'
import { type Contender, type Rounds, runRounds, valuesOf } from './rounds.ts'
import { median } from './statistics.ts'
import { doubts } from './strangers.ts'

const COLUMNS = [OURS, 'socket.io', 'trpc', 'ws', 'raw']
const AT_HALF = [OURS, 'socket.io']
const DATABASE = 'bench_room'
const BODY_BYTES = 256
/** Messages under way at once when a server shows how much it can do. */
const UNDER_WAY = 16
/** No faster than a room's people may talk: each says at most so much a second. */
const RATE_OF_PERSON = 5

/** One room of many: how many frames a core brings out, and how long that takes at half of what Socket.IO can do. */
export const benchFanOut: Bench = async (context) => {
  const { profile } = context
  const people = CHAT_SIZES[profile.name].room
  const size: ChatSize = { people, chats: 1, membersPerChat: people, stride: people }
  const most = await runRounds(
    COLUMNS.map((name) => contender(context, name, size)),
    profile.rounds,
    { ...context, say: (words) => context.say(`as fast as it goes, ${words}`) },
  )
  const capacity = median(valuesOf(most, 'socket.io', 'framesPerSecond')) / people
  const rate = Math.min(capacity / 2, people * RATE_OF_PERSON)
  const half = await runRounds(
    AT_HALF.map((name) => contender(context, name, size, rate)),
    profile.rounds,
    { ...context, say: (words) => context.say(`${rate.toFixed(1)} messages/s, ${words}`) },
  )
  return {
    report: {
      bench: 'b2',
      title: `Fan-out: a room of ${people}, ${BODY_BYTES} B`,
      columns: COLUMNS,
      rows: [...mostRows(most), ...halfRows(half, rate)],
      notes: [...EXPLAINED, ...doubts(most, ''), ...doubts(half, 'at half, ')],
    },
    details: { most: Object.fromEntries(most), half: Object.fromEntries(half), rate },
  }
}

const EXPLAINED = [
  `${UNDER_WAY} messages are under way: the next is said when all have heard one. All send frames of the same bytes; every listener checks each number.`,
  'Per core: by the CPU seconds of the server. Ours stores each message first; the others store nothing. raw: a frame made once, what came in one tick in one write.',
  'At half: a Poisson process at half of what Socket.IO brought out a second, from sending to hearing, a tenth of the listeners.',
]

function contender({ place, cores, profile, signal, profiled }: BenchContext, name: string, size: ChatSize, rate?: number): Contender {
  return {
    name,
    async measure() {
      const databaseUrl = await place.createDatabase(DATABASE)
      await createChats(databaseUrl, size)
      const start = { databaseUrl, core: cores?.server, profiled: profiled && name === OURS }
      await using server = await startChat(name === OURS ? 'ours' : (name as PeerName), start)
      const loop = { size, clients: UNDER_WAY, bodyBytes: BODY_BYTES, cores, signal, isHeard: true, until: 'heard' } as const
      return await loopChat(server, { ...profile, ...loop, ...(rate === undefined ? {} : { rate }) })
    },
  }
}

function mostRows(rounds: Rounds): Row[] {
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, COLUMNS, options)
  const key = 'framesPerCore'
  return [
    row({ metric: 'frames/s per core', key, against: 'socket.io', ratio: { atLeast: 3 } }),
    row({ metric: 'frames/s per core, to trpc', key, against: 'trpc', ratio: { atLeast: 6 } }),
    row({ metric: 'frames/s per core, to raw', key, against: 'raw', ratio: { atLeast: 0.4 } }),
    row({ metric: 'frames/s', key: 'framesPerSecond', against: 'socket.io' }),
    row({ metric: 'sent to heard, P99 ms', key: 'heardP99', against: 'socket.io' }),
    row({ metric: 'server core busy, 0–1', key: 'serverBusy' }),
    row({ metric: 'other core busy, 0–1', key: 'restBusy' }),
    row({ metric: 'of it the generator, 0–1', key: 'generatorBusy' }),
  ]
}

function halfRows(rounds: Rounds, rate: number): Row[] {
  const at = (metric: string) => `${metric} at ${rate.toFixed(1)} messages/s`
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, AT_HALF, { against: 'socket.io', ...options })
  return [
    row({ metric: at('sent to heard, P50 ms'), key: 'heardP50' }),
    row({ metric: at('sent to heard, P99 ms'), key: 'heardP99', ratio: { atMost: 1.5 } }),
    row({ metric: at('server core busy, 0–1'), key: 'serverBusy' }),
    row({ metric: at('other core busy, 0–1'), key: 'restBusy' }),
  ]
}
