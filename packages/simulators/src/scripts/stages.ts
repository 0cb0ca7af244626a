import type { Script } from './script.ts'

/** What the learner has done by the turn that is being answered. */
export interface Progress {
  /** Intents of this turn. */
  now: ReadonlySet<string>
  /** Intents of all turns so far, this one included. */
  made: ReadonlySet<string>
  /** Turns since the stage began, this one included. */
  turns: number
}

/** How the talk gets to a stage from the one before it. */
export interface Step {
  stage: string
  isReached: (progress: Progress) => boolean
}

/** Stages in a fixed order, at most one step a turn. */
export function stagesOf(first: string, steps: readonly Step[]): Script['stageOf'] {
  return (heard) => {
    let reached = 0
    let turns = 0
    let isArrival = false
    const made = new Set<string>()
    for (const now of heard) {
      for (const intent of now) made.add(intent)
      turns += 1
      isArrival = steps[reached]?.isReached({ now, made, turns }) ?? false
      if (isArrival) {
        reached += 1
        turns = 0
      }
    }
    return { stage: steps[reached - 1]?.stage ?? first, isArrival }
  }
}

export function countOf(made: ReadonlySet<string>, intents: readonly string[]): number {
  return intents.filter((intent) => made.has(intent)).length
}

const LEAVES_OR_ASKS_AGAIN = ['goodbye', 'unclear']
const BESIDE = ['askYesNo', 'question', 'apology', 'thanks', 'refusal', 'agreement', 'greeting']
const STILL: ReadonlySet<string> = new Set([...LEAVES_OR_ASKS_AGAIN, ...BESIDE])

/** A line that only takes leave, or asks to hear the last one again, moves nothing. */
export function unmovedByCourtesy(stageOf: Script['stageOf']): Script['stageOf'] {
  return (heard) => {
    const moving = heard.filter(
      (intents) => !LEAVES_OR_ASKS_AGAIN.some((intent) => intents.has(intent)) || [...intents].some((intent) => !STILL.has(intent)),
    )
    const { stage, isArrival } = stageOf(moving)
    return { stage, isArrival: isArrival && moving.at(-1) === heard.at(-1) }
  }
}
