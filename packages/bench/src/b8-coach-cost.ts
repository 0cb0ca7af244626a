import type { Bench } from './bench.ts'
import { accountCalls, type CallCost, MIN_TOKENS, sumCosts } from './cost/account.ts'
import { LIVES, type Life, type Said, writeScript } from './cost/script.ts'
import { playSession } from './cost/session.ts'
import { judge, type Gate, OURS, plain, type Row } from './report.ts'
import type { Estimate } from './statistics.ts'

const COLUMNS = [OURS, `perfect from ${MIN_TOKENS}`, 'perfect', 'no cache']
const GATED_TURNS = 40
const SESSIONS: { turns: number; life: Life; said: Said }[] = [
  ...[40, 80].flatMap((turns) => LIVES.map((life) => ({ turns, life, said: 'model' as const }))),
  { turns: 40, life: 'lived', said: 'terse' },
]

type PlayedCall = CallCost & { turn: number }

/** What partner and coach read in whole sessions, billed by the provider's cache rules, against the same sessions without a cache. */
export const benchCoachCost: Bench = async ({ place, profile, signal, say }) => {
  const rows: Row[] = []
  const notes = [...EXPLAINED]
  const details: Record<string, PlayedCall[]> = {}
  for (const { turns, life, said } of profile.name === 'smoke' ? SESSIONS.slice(0, 1) : SESSIONS) {
    signal.throwIfAborted()
    const name = `${turns} turns, ${life}${said === 'terse' ? ', terse' : ''}`
    say(name)
    const { calls, booked } = await playSession(await place.createDatabase('bench_cost'), writeScript(turns, life, said))
    const costs = accountCalls(calls).map((cost, index): PlayedCall => ({ ...cost, turn: calls[index]?.turn ?? 0 }))
    requireSameBooks(costs, booked)
    rows.push(...rowsOf(name, costs, turns === GATED_TURNS && said === 'model'))
    const note = explainLoss(name, costs)
    if (note) notes.push(note)
    details[name] = costs
  }
  return {
    report: { bench: 'b8', title: 'Coach cost: what is read, in units of an uncached token', columns: COLUMNS, rows, notes },
    details,
  }
}

const EXPLAINED = [
  'Units: input x 1 + cache write x 1.25 + cache read x 0.1, over the same tokens x 1. Played through the real actions, prompts and adapter on a real database; usage_records agree with the provider to the token, or the bench fails.',
  "perfect: every beginning that was sent before is read, from the first token on. perfect from 1024: the same, but nothing shorter is cached, which is the provider's rule.",
  'lived: every tenth turn said anew, in twenty turns one answer and one note broken and asked for again, line lost for 2 min every 15 turns. with-breaks: and 12 min of silence after every 20 turns, past the 5 min for which the provider keeps a prefix.',
]

function rowsOf(name: string, costs: readonly PlayedCall[], isGated: boolean): Row[] {
  const totals = sumCosts(costs)
  const [floor, perfect] = [totals.perfectFromMinimumRatio, totals.perfectRatio]
  const last = Math.max(...costs.map(({ turn }) => turn))
  return [
    row(`units / uncached: ${name}`, [totals.ratio, floor, perfect, 1], isGated ? { atMost: 0.17 } : undefined),
    row(`calls that pay for a prefix again, share: ${name}`, [totals.rewritten / totals.calls], isGated ? { atMost: 0.05 } : undefined),
    // Where only what always happens happens, these are the prompts' own.
    ...(name.endsWith('plain')
      ? [
          row(
            `bytes a turn's prompt does not begin with, most: ${name}`,
            [Math.max(...firstCalls(costs).map(({ diffBytes }) => diffBytes))],
            { atMost: 0 },
          ),
          row(`units per token of history, turn 20 to ${last}: ${name}`, [slope(costs, 20, last)], { atMost: 0.11 }),
        ]
      : []),
  ]
}

/** The first call of each role in each turn. */
function firstCalls(costs: readonly PlayedCall[]): PlayedCall[] {
  return costs.filter((cost, index) => costs.findIndex(({ turn, role }) => turn === cost.turn && role === cost.role) === index)
}

function row(metric: string, values: readonly number[], gate?: Gate): Row {
  const exact = (value: number): Estimate => ({ median: value, low: value, high: value })
  const own = exact(values[0] ?? Number.NaN)
  return {
    metric,
    values: Object.fromEntries(COLUMNS.map((name, index) => [name, values[index] === undefined ? null : exact(values[index])])),
    ...(gate ? { gate: judge(gate, own, '') } : {}),
  }
}

/** How much a token more of history adds to the units of a turn. */
function slope(costs: readonly PlayedCall[], from: number, to: number): number {
  const at = (wanted: number) => sumCosts(costs.filter(({ turn }) => turn === wanted))
  const [first, last] = [at(from), at(to)]
  return (last.units - first.units) / (last.tokens - first.tokens)
}

/** Where the units above a perfect cache went. */
function explainLoss(name: string, costs: readonly PlayedCall[]): string | null {
  const { units, tokens, ratio, perfectRatio } = sumCosts(costs)
  const again = costs.filter(({ isRewritten }) => isRewritten)
  const paidAgain = again.reduce((sum, { known, read }) => sum + (known - read) * (1.25 - 0.1), 0)
  const short = costs.filter(({ read, written }) => read === 0 && written === 0)
  const shortTokens = short.reduce((sum, cost) => sum + cost.tokens, 0)
  const firstCached = (role: string) => costs.find((cost) => cost.role === role && cost.written > 0)?.turn ?? 0
  const words = [
    `${plain(units)} units for ${plain(tokens)} tokens, ${plain((ratio - perfectRatio) * tokens)} above a perfect cache.`,
    `Below ${MIN_TOKENS} tokens: ${short.length} calls, ${plain(shortTokens)} tokens at full price; caching begins in turn ${firstCached('partner')} (partner) and ${firstCached('coach')} (coach).`,
    ...(again.length > 0
      ? [
          `Paid for again: turns ${[...new Set(again.map(({ turn }) => turn))].join(', ')}, ${plain(paidAgain)} units, ${plain(paidAgain / tokens)} of the ratio.`,
        ]
      : []),
  ]
  return `${name}: ${words.join(' ')}`
}

function requireSameBooks(costs: readonly CallCost[], booked: { input: number; written: number; read: number }): void {
  for (const figure of ['input', 'written', 'read'] as const) {
    const billed = costs.reduce((sum, cost) => sum + cost[figure], 0)
    if (billed !== booked[figure]) throw new Error(`usage_records have ${booked[figure]} ${figure} tokens, the provider billed ${billed}`)
  }
}
