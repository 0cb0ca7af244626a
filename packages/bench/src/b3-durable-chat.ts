import type { Bench, BenchContext } from './bench.ts'
import { loopChat } from './chat/closed-loop.ts'
import { createChats, type ChatSize } from './chat/data.ts'
import { type PeerName, startChat } from './chat/servers.ts'
import { CHAT_SIZES } from './chat/sizes.ts'
import { withClient } from './place.ts'
import { measuredRow, OURS, type Row } from './report.ts'
import { type Contender, type Figures, type Rounds, runRounds } from './rounds.ts'
import { doubts } from './strangers.ts'

const FLOOR = 'echo+insert'
const PEERS = ['prisma', 'pg', 'unnest'] as const satisfies PeerName[]
const NO_WORDS = 'ours, no search'
const DATABASE = 'bench_chat'
const BODY_BYTES = 120
/** Two in each group: what is stored is measured, not how many hear it. A person says no more than people may. */
const SIZE: ChatSize = { people: 1_000, chats: 500, membersPerChat: 2, stride: 2 }

/** Messages per second of a Poisson process, whatever is answered. */
const OPEN_RATE = 500
const OPEN = [OURS, 'prisma', 'pg']

/** A message that is stored before its sender is answered and everybody hears it, against servers that insert one by one, and a batch alone. */
export const benchDurableChat: Bench = async (context) => {
  const { profile } = context
  const { clients: loads } = CHAT_SIZES[profile.name]
  const rows: Row[] = []
  const notes: string[] = []
  const details: Record<string, Record<string, Figures[]>> = {}
  for (const clients of loads) {
    const columns = clients === 1 ? [OURS, FLOOR] : [OURS, ...PEERS, NO_WORDS]
    const rounds = await runRounds(
      columns.map((name) => contender(context, name, clients)),
      profile.rounds,
      { ...context, say: (words) => context.say(`${clients} clients, ${words}`) },
    )
    rows.push(...(clients === 1 ? latencyRows(rounds) : throughputRows(rounds, clients, clients === loads.at(-1))))
    notes.push(...doubts(rounds, `@${clients}, `))
    details[clients] = Object.fromEntries(rounds)
  }
  const open = await runRounds(
    OPEN.map((name) => contender(context, name, 0, OPEN_RATE)),
    profile.rounds,
    { ...context, say: (words) => context.say(`${OPEN_RATE} messages/s, ${words}`) },
  )
  rows.push(...openRows(open))
  notes.push(...doubts(open, 'open, '))
  details.open = Object.fromEntries(open)
  const columns = [OURS, FLOOR, ...PEERS, NO_WORDS]
  return {
    report: { bench: 'b3', title: 'Durable chat: stored, then answered and heard', columns, rows, notes: [...EXPLAINED, ...notes] },
    details,
  }
}

const EXPLAINED = [
  'A closed loop: each client says the next when the last is answered, after the commit. Every listener checks that numbers have no gap; a lost or doubled message fails the round.',
  `${FLOOR}: \`ws\` and one prepared insert by \`pg\`, then the answer: no session, no limits, no rules, no numbers of its own, nobody else who hears it. prisma, pg: one insert a message, seq kept in memory; unnest: what came while the last batch was stored.`,
  `Per core: by the CPU seconds of the server alone, so that it says the same when PostgreSQL and the generator, which share the other core, hold it back. "${NO_WORDS}": ours without the index of its words.`,
]

function contender({ place, cores, profile, signal, profiled }: BenchContext, name: string, clients: number, rate?: number): Contender {
  return {
    name,
    async measure() {
      const databaseUrl = await place.createDatabase(DATABASE)
      await createChats(databaseUrl, SIZE)
      if (name === NO_WORDS) await dropWords(databaseUrl)
      const isOurs = name === OURS || name === NO_WORDS
      const start = { databaseUrl, core: cores?.server, profiled: profiled && name === OURS }
      await using server = await startChat(isOurs ? 'ours' : (name as PeerName), start)
      const isHeard = name !== FLOOR
      const loop = { size: SIZE, clients, bodyBytes: BODY_BYTES, cores, signal, isHeard, until: 'answered' } as const
      return await loopChat(server, { ...profile, ...loop, ...(rate === undefined ? {} : { rate }) })
    },
  }
}

/** The column stays, its index goes: what search costs each message. */
async function dropWords(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query('DROP INDEX IF EXISTS messages_words_idx'))
}

function latencyRows(rounds: Rounds): Row[] {
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, [OURS, FLOOR], { against: FLOOR, ...options })
  return [
    row({ metric: 'send to answer, P50 ms @1', key: 'answerP50', ratio: { atMost: 1.3 } }),
    row({ metric: 'send to answer, P99 ms @1', key: 'answerP99', ratio: { atMost: 2 } }),
    row({ metric: 'server core busy @1, 0–1', key: 'serverBusy' }),
  ]
}

function throughputRows(rounds: Rounds, clients: number, isGated: boolean): Row[] {
  const at = (metric: string) => `${metric} @${clients}`
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, [OURS, ...PEERS, NO_WORDS], options)
  const gate = (atLeast: number) => (isGated ? { ratio: { atLeast } } : {})
  const key = 'messagesPerCore'
  return [
    row({ metric: at('messages/s per core'), key, against: 'prisma', ...gate(6) }),
    row({ metric: at('messages/s per core, to pg'), key, against: 'pg', ...gate(2.5) }),
    row({ metric: at('messages/s per core, to unnest'), key, against: 'unnest', ...gate(0.6) }),
    row({ metric: at('messages/s'), key: 'messagesPerSecond', against: 'prisma' }),
    row({ metric: at('messages/s, to no search'), key: 'messagesPerSecond', against: NO_WORDS }),
    row({ metric: at('send to answer, P50 ms'), key: 'answerP50', against: 'pg' }),
    row({ metric: at('send to answer, P99 ms'), key: 'answerP99', against: 'pg' }),
    row({ metric: at('server core busy, 0–1'), key: 'serverBusy' }),
    row({ metric: at('other core busy, 0–1'), key: 'restBusy' }),
    row({ metric: at('of it the generator, 0–1'), key: 'generatorBusy' }),
  ]
}

/** As messages come in life; what was asked for is 100 ms from sending to hearing, for 95 of 100. */
function openRows(rounds: Rounds): Row[] {
  const at = (metric: string) => `${metric} at ${OPEN_RATE} messages/s`
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, OPEN, { against: 'pg', ...options })
  return [
    row({ metric: at('sent to heard, P50 ms'), key: 'heardP50' }),
    row({ metric: at('sent to heard, P95 ms'), key: 'heardP95', absolute: { atMost: 100 } }),
    row({ metric: at('sent to heard, P99 ms'), key: 'heardP99' }),
    row({ metric: at('server core busy, 0–1'), key: 'serverBusy' }),
  ]
}
