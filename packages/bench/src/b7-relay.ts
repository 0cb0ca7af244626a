import type { Bench, BenchContext } from './bench.ts'
import { loadRelay } from './relay/load.ts'
import { startOurs } from './relay/ours.ts'
import { startAiSdk, startDirect, startJsonFrames, startPipe, startPortkey, startSdkOnly } from './relay/peers.ts'
import type { Relay, RelayOptions } from './relay/relays.ts'
import { startProvider } from './relay/start-provider.ts'
import { RELAY_PLAN } from './relay/streams.ts'
import { learnerLine } from './relay/words.ts'
import { measuredRow, OURS, type Row } from './report.ts'
import { type Contender, type Figures, type Rounds, runRounds, valuesOf } from './rounds.ts'
import { doubts } from './strangers.ts'

const SDK_ONLY = 'sdk-only'
const COLUMNS = [OURS, 'json-frames', 'ai-sdk', 'portkey', SDK_ONLY, 'pipe', 'direct']
const DATABASE = 'bench_relay'

/** Two AI streams a turn through our server and through peers with the same vendor SDK, at rising numbers of talks. */
export const benchRelay: Bench = async (context) => {
  const { profile } = context
  const rows: Row[] = []
  const notes: string[] = []
  const details: Record<string, Record<string, Figures[]>> = {}
  for (const talks of profile.dualStreams) {
    const isGated = talks === profile.dualStreams.at(-1)
    const missing = new Map<string, string>()
    const rounds = await runRounds(contendersOf(context, talks, missing), profile.rounds, {
      ...context,
      say: (words) => context.say(`${talks} dual streams, ${words}`),
    })
    addNetCpu(rounds)
    rows.push(...rowsOf(rounds, talks, isGated))
    notes.push(...doubts(rounds, `@${talks}, `), ...[...missing].map(([name, why]) => `${name} did not run at ${talks}: ${why}`))
    details[talks] = Object.fromEntries(rounds)
  }
  return {
    report: {
      bench: 'b7',
      title: 'AI relay: two streams a turn, provider to learner',
      columns: COLUMNS,
      rows,
      notes: [...EXPLAINED, ...notes],
    },
    details,
  }
}

const EXPLAINED = [
  "Added time: from the write of the token at the provider to the frame at the learner, on the clock that all processes share. \"before\" is from the learner's request to the provider's door: the turn's insert and holds are in it.",
  'direct: the learner asks the provider itself; what it shows is what measuring costs. pipe: a bare HTTP relay without any SDK, the floor.',
  'sdk-only reads with the SDK and sends each stream whole at its end. Ours and json-frames both contain that: json-frames / sdk-only in CPU is the highest ratio that any relay on this SDK could reach.',
  'ours writes the turn, its holds, checkpoints and ends to PostgreSQL and reads them back for the socket; the peers keep nothing.',
]

function contendersOf({ profile, cores, place, profiled, signal }: BenchContext, talks: number, missing: Map<string, string>): Contender[] {
  const starts: Record<string, (options: RelayOptions) => Promise<Relay>> = {
    ours: async (options) => startOurs({ ...options, databaseUrl: await place.createDatabase(DATABASE) }),
    'json-frames': startJsonFrames,
    'ai-sdk': startAiSdk,
    portkey: startPortkey,
    [SDK_ONLY]: startSdkOnly,
    pipe: startPipe,
    direct: startDirect,
  }
  return COLUMNS.map((name) => ({
    name,
    async measure() {
      await using provider = await startProvider(RELAY_PLAN, cores?.rest)
      const line = learnerLine(RELAY_PLAN.tokens.coach)
      const options = { providerUrl: provider.url, core: cores?.server, talks, line, profiled: profiled && name === OURS }
      try {
        await using relay = await starts[name]?.(options)
        if (!relay) throw new Error(`no such relay: ${name}`)
        const figures = await loadRelay(relay, provider, { ...profile, talks, plan: RELAY_PLAN, cores, signal })
        return name === SDK_ONLY ? withoutTimes(figures) : figures
      } catch (error) {
        // A peer that does not run here is said to be missing; ours has to.
        if (name === OURS || signal.aborted) throw error
        missing.set(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
        return {}
      }
    },
  }))
}

function rowsOf(rounds: Rounds, talks: number, isGated: boolean): Row[] {
  const at = (metric: string) => `${metric} @${talks}`
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, COLUMNS, options)
  const gate = <Given>(given: Given) => (isGated ? given : {})
  return [
    row({
      metric: at('added time to first token, P50 ms'),
      key: 'firstP50',
      against: 'portkey',
      ...gate({ absolute: { atMost: 1 }, ratio: { atMost: 0.5 } }),
    }),
    row({
      metric: at('added time to first token, P99 ms'),
      key: 'firstP99',
      against: 'portkey',
      ...gate({ absolute: { atMost: 5 }, ratio: { atMost: 0.5 } }),
    }),
    row({ metric: at('before the call, P50 ms'), key: 'beforeP50', against: 'pipe' }),
    row({ metric: at('before the call, P99 ms'), key: 'beforeP99', against: 'pipe' }),
    row({ metric: at('token visible after, P95 ms'), key: 'visibleP95', against: 'json-frames' }),
    row({ metric: at('inter-token jitter, P99 ms'), key: 'jitterP99', against: 'json-frames' }),
    row({ metric: at('tokens/s per core'), key: 'tokensPerCore', against: 'json-frames', ...gate({ ratio: { atLeast: 4 } }) }),
    row({ metric: at('CPU s per 1 M tokens'), key: 'cpuPerMillion', against: 'json-frames' }),
    row({ metric: at('CPU s per 1 M tokens, above sdk-only'), key: 'cpuAboveSdk', against: 'json-frames' }),
    row({ metric: at('bytes per token on the wire'), key: 'bytesPerToken', against: 'json-frames' }),
    row({ metric: at('tokens in the window'), key: 'tokens' }),
    row({ metric: at('server core busy, 0–1'), key: 'serverBusy' }),
    row({ metric: at('other core busy, 0–1'), key: 'restBusy' }),
    row({ metric: at('server memory, MB'), key: 'memory' }),
  ]
}

/** It says nothing before a stream's end: its times say nothing either. */
function withoutTimes(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([key]) => !/P\d\d$/.test(key)))
}

/** What a relay costs beside the reading, which the SDK does for all of them: round by round. */
function addNetCpu(rounds: Rounds): void {
  const floor = valuesOf(rounds, SDK_ONLY, 'cpuPerMillion')
  for (const [name, figures] of rounds) {
    if (!['ours', 'json-frames', 'ai-sdk'].includes(name)) continue
    for (const [round, figure] of figures.entries())
      figure.cpuAboveSdk = (figure.cpuPerMillion ?? Number.NaN) - (floor[round] ?? Number.NaN)
  }
}
