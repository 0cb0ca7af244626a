import { setTimeout as sleep } from 'node:timers/promises'

/** Figures of one measurement, by the name of the metric. */
export type Figures = Record<string, number>

/** What is measured against each other. `measure` starts fresh processes and ends them. */
export interface Contender {
  name: string
  measure(round: number): Promise<Figures>
}

/** By contender, the figures of each round; a metric that a round did not give is NaN. */
export type Rounds = Map<string, Figures[]>

/** Measures all contenders in turn, round after round, every second round backwards: what drifts, drifts for all. */
export async function runRounds(
  contenders: readonly Contender[],
  rounds: number,
  { signal, say, restMs = 300 }: { signal: AbortSignal; say(words: string): void; restMs?: number },
): Promise<Rounds> {
  const results: Rounds = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, measure } of round % 2 === 0 ? contenders : contenders.toReversed()) {
      signal.throwIfAborted()
      say(`round ${round + 1} of ${rounds}: ${name}`)
      results.get(name)?.push(await measure(round))
      await sleep(restMs)
    }
  }
  return results
}

/** One metric of one contender, round by round. */
export function valuesOf(rounds: Rounds, contender: string, metric: string): number[] {
  return (rounds.get(contender) ?? []).map((figures) => figures[metric] ?? Number.NaN)
}
