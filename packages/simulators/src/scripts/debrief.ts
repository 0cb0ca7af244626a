import { countTokens } from '../count-tokens.ts'
import { judgeGoals } from './debrief/goals.ts'
import { headline } from './debrief/headline.ts'
import { findKeeper } from './debrief/keep.ts'
import { findMoments } from './debrief/moments.ts'
import { cutQuote } from './debrief/quote.ts'
import { findWords } from './debrief/words.ts'
import type { HeardTalk } from './talk.ts'

/** Whoever asks allows about this many; what comes last is left out first. */
const MOST_TOKENS = 1150

/** What the examiner writes, in labelled lines. Every quote stands in the talk, letter by letter. */
export function playExaminer(talk: HeardTalk, goals: readonly string[]): string {
  const judged = judgeGoals(talk, goals)
  const moments = findMoments(talk)
  const keeper = findKeeper(talk, moments)
  const numberOf = (turn: number) => talk.turns[turn]!.number
  const rows = [
    [`headline: ${headline(talk, goals, judged)}`],
    ...judged.map(({ result, quote }, index) => {
      const shown = cutQuote(quote, talk.language)
      return [`goal: ${index + 1} | ${result}${shown ? ` | ${shown}` : ''}`]
    }),
    ...moments.map(({ turn, quote, say, why }) => [`moment: ${numberOf(turn)} | ${quote}`, `say: ${say}`, `why: ${why}`]),
    ...(keeper ? [[`keep: ${numberOf(keeper.turn)} | ${keeper.quote}`, `why: ${keeper.why}`]] : []),
    ...findWords(talk).map(({ word, meaning }) => [`word: ${word} | ${meaning}`]),
  ]
  while (rows.length > 1 && countTokens(rows.flat().join('\n')) > MOST_TOKENS) rows.pop()
  return rows.flat().join('\n')
}
