import { createData, type DataSet, type DataSize, repliesOf } from './api/data.ts'
import { bareDoor, type Door, findMost, measureDoor, ourDoor } from './api/doors.ts'
import { READS } from './api/procedures.ts'
import { countQueries } from './api/queries.ts'
import type { Bench } from './bench.ts'
import { startProduct } from './product.ts'
import { measuredRow, OURS, type Row } from './report.ts'
import { type Contender, type Rounds, runRounds, valuesOf } from './rounds.ts'
import { type Estimate, median } from './statistics.ts'
import { doubts } from './strangers.ts'

const FLOOR = 'bare'
/** The floor at half of what saturates itself. */
const FLOOR_AT_HALF = 'bare at its half'
const COLUMNS = [OURS, FLOOR, FLOOR_AT_HALF]
const SMALL: DataSize = { users: 3, admins: 1, talksPerUser: 2, turnsPerTalk: 1, invitations: 2, reports: 1 }
/** More than one page of them; many people, because the server counts what each of them does. */
const TALKS_PER_USER = 25
const ADMINS = 10
const LOAD_SHARE = 0.5
const GATE = { ratio: { atMost: 2.5 }, absolute: { atMost: 20 } }
/** A generator that is later than this measures itself, ms. */
const LATE_MAX_MS = 5

/** tRPC reads with a tenth of writes at half of the load that saturates us, against bare routes with the same queries at the same rate. */
export const benchApi: Bench = async (context) => {
  const { profile, place, cores, profiled, say } = context
  say('counting queries on little data')
  const smallUrl = await place.createDatabase('bench_api_small')
  const small = await countOn(smallUrl, await createData(smallUrl, SMALL))
  const size: DataSize = {
    users: profile.talks / TALKS_PER_USER,
    admins: ADMINS,
    talksPerUser: TALKS_PER_USER,
    turnsPerTalk: 5,
    invitations: 100,
    reports: TALKS_PER_USER,
  }
  say(`writing ${profile.talks} talks and ${repliesOf(size)} replies`)
  const databaseUrl = await place.createDatabase('bench_api')
  const data = await createData(databaseUrl, size)
  const large = await countOn(databaseUrl, data)

  say('looking for the load that saturates')
  const options = { databaseUrl, data, cores, profiled }
  const doors = { [OURS]: ourDoor(options), [FLOOR]: bareDoor(options) }
  const most: Record<string, number> = {}
  for (const [name, door] of Object.entries(doors)) most[name] = await findMost(door, { ...profile, data })
  const rate = (most[OURS] ?? Number.NaN) * LOAD_SHARE
  const contender = (name: string, door: Door, of: number): Contender => ({
    name,
    measure: (round) => measureDoor(door, { ...profile, data, rate: of * LOAD_SHARE, round, cores }),
  })
  const contenders = [
    contender(OURS, doors[OURS], most[OURS] ?? Number.NaN),
    contender(FLOOR, doors[FLOOR], most[OURS] ?? Number.NaN),
    contender(FLOOR_AT_HALF, doors[FLOOR], most[FLOOR] ?? Number.NaN),
  ]
  const rounds = await runRounds(contenders, profile.rounds, context)
  return {
    report: {
      bench: 'b12',
      title: `API: the mix at ${Math.round(rate)} calls/s on ${profile.talks} talks with ${repliesOf(size)} replies`,
      columns: COLUMNS,
      rows: [...rowsOf(rounds), exactRow('calls/s that saturate', most), ...queryRows(small, large)],
      notes: [...EXPLAINED, ...doubts(rounds, ''), ...notesOf(rounds)],
    },
    details: {
      most,
      rate,
      size,
      rounds: Object.fromEntries(rounds),
      statements: { small: Object.fromEntries(small), large: Object.fromEntries(large) },
    },
  }

  async function countOn(url: string, of: DataSet): Promise<Map<string, number>> {
    await using server = await startProduct({ databaseUrl: url, core: cores?.server })
    return await countQueries(server.url.replace('localhost', '127.0.0.1'), url, of)
  }
}

const EXPLAINED = [
  'bare: Fastify routes with `pg`, prepared, only the queries that bring the answer; no session, checks, transaction or schemas. Both get the same calls at the same rate, half of what saturates ours (autocannon, 32 connections without a pause).',
  'Calls arrive as a Poisson process and never wait for answers; P95 is from sending to the last byte. All of the mix runs together; a tenth of it is practice.rename.',
  'Statements: counted by pg_stat_statements, BEGIN and COMMIT among them, for somebody with 2 talks in a database of 6, and for somebody with 25 talks in the large one.',
]

function rowsOf(rounds: Rounds): Row[] {
  const row = (options: Parameters<typeof measuredRow>[2]) => measuredRow(rounds, COLUMNS, options)
  return [
    row({ metric: 'all reads, P95 ms', key: 'all:p95', against: FLOOR, ...GATE }),
    row({ metric: 'all reads, P95 ms, each at half of its own', key: 'all:p95', against: FLOOR_AT_HALF }),
    row({ metric: 'all reads, P50 ms', key: 'all:p50', against: FLOOR }),
    row({ metric: 'all reads, P99 ms', key: 'all:p99', against: FLOOR }),
    ...READS.map(({ name }) => row({ metric: `${name}, P95 ms`, key: `${name}:p95`, against: FLOOR, ...GATE })),
    row({ metric: 'CPU ms per call', key: 'cpuPerCall', against: FLOOR }),
    row({ metric: 'server core busy, 0–1', key: 'serverBusy' }),
    row({ metric: 'other core busy, 0–1', key: 'restBusy' }),
  ]
}

/** The same on little and on much data: no procedure asks once a row. */
function queryRows(small: ReadonlyMap<string, number>, large: ReadonlyMap<string, number>): Row[] {
  return [...large].map(([name, count]) => {
    const before = small.get(name)
    return {
      ...exactRow(`${name}, statements`, { [OURS]: count }),
      gate: { words: `= ${before} on little data`, held: count === before },
    }
  })
}

function exactRow(metric: string, figures: Record<string, number>): Row {
  const exact = (value: number): Estimate => ({ median: value, low: value, high: value })
  return { metric, values: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, exact(value)])) }
}

function notesOf(rounds: Rounds): string[] {
  return COLUMNS.flatMap((name) => {
    const late = median(valuesOf(rounds, name, 'lateP99'))
    return late > LATE_MAX_MS ? [`${name}: the generator sent 1 % of its calls more than ${late.toFixed(1)} ms late; void.`] : []
  })
}
