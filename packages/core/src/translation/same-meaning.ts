import { keepsInstructions } from './speech-acts.ts'
import type { Language } from '@parley/contracts/language'
import { wordsOf } from './letters-of.ts'

/** Of what each of two texts says, this share is in the other, when they say the same. */
const SAME_FROM = 0.6
/** Below it they say different things. */
const OTHER_BELOW = 0.3

/** Whether a translation, brought back into its own language, says what was written: `no` when it says something else. */
export function saysTheSame(source: string, back: string, language: Language): 'yes' | 'unsure' | 'no' {
  const [before, after] = [pairsOf(source), pairsOf(back)]
  const shared = Math.min(shareIn(before, after), shareIn(after, before))
  if (shared < OTHER_BELOW) return 'no'
  return shared >= SAME_FROM && keepsInstructions(source, language, back, language) ? 'yes' : 'unsure'
}

/** Neighbouring letters of words: what another ending or another small word leaves alone. */
function pairsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const letters = [...word]
    return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  })
}

function shareIn(pairs: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const pair of other) left.set(pair, (left.get(pair) ?? 0) + 1)
  const found = pairs.filter((pair) => {
    const count = left.get(pair) ?? 0
    left.set(pair, count - 1)
    return count > 0
  })
  return found.length / Math.max(pairs.length, 1)
}
