import type { Bench, BenchContext } from './bench.ts'
import { createChats, type ChatSize } from './chat/data.ts'
import { startChat } from './chat/servers.ts'
import { CHAT_SIZES } from './chat/sizes.ts'
import { stormChat } from './chat/storm.ts'
import { measuredRow, OURS } from './report.ts'
import { type Contender, runRounds } from './rounds.ts'

const COLUMNS = [OURS, 'socket.io'] as const
const DATABASE = 'bench_storm'
const MEMBERS = 10
const MISSED = 3

/** All lines break at once, three messages are said meanwhile, and all come back: until when, and what it asks of the database. */
export const benchReconnectStorm: Bench = async (context) => {
  const { profile } = context
  const people = CHAT_SIZES[profile.name].storm
  const size: ChatSize = { people, chats: people / MEMBERS, membersPerChat: MEMBERS, stride: MEMBERS }
  const rounds = await runRounds(
    COLUMNS.map((name) => contender(context, name, size)),
    profile.rounds,
    context,
  )
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, COLUMNS, options)
  return {
    report: {
      bench: 'b6',
      title: `Reconnect storm: ${people - people / MEMBERS} sessions, ${MISSED} messages missed`,
      columns: COLUMNS,
      rows: [
        row({ metric: 'until 99.9 % are back and caught up, s', key: 'seconds', against: 'socket.io', ratio: { atMost: 0.5 } }),
        row({ metric: 'until half are, s', key: 'medianSeconds', against: 'socket.io' }),
        row({ metric: 'CPU of the server, s', key: 'cpuSeconds', against: 'socket.io' }),
        row({ metric: 'statements a session', key: 'queriesEach', absolute: { atMost: 0.02 } }),
        row({ metric: 'statements', key: 'queries' }),
      ],
      notes: [
        `Clients come back after up to 0.3 s and double that when they are not let in; groups of ${MEMBERS}, of which one stays and speaks. Both ends of every line are in the time.`,
        'ours: the session is looked up, the inbox and all its chats are followed again, and who is here is told. socket.io: its recovery of the state of connections, from memory, for whoever knows the id of theirs.',
        'Statements: by pg_stat_statements, what the server asks all the time among them.',
      ],
    },
    details: Object.fromEntries(rounds),
  }
}

function contender({ place, cores, signal, profiled }: BenchContext, name: (typeof COLUMNS)[number], size: ChatSize): Contender {
  return {
    name,
    async measure() {
      const databaseUrl = await place.createDatabase(DATABASE)
      await createChats(databaseUrl, size)
      const environment = { RECOVERY: '1' }
      const start = { databaseUrl, core: cores?.server, environment, profiled: profiled && name === OURS }
      await using server = await startChat(name === OURS ? 'ours' : 'socket.io', start)
      return await stormChat(server, { size, missed: MISSED, databaseUrl, signal })
    },
  }
}
