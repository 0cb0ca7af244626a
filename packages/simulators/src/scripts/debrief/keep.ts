import { mistakesIn } from '../coach.ts'
import { PRAISE } from '../coach/praise.ts'
import { type InEveryLanguage, isForeign, wordsOf } from '../language.ts'
import { intentsOf } from '../script.ts'
import { type HeardTalk, scriptOf } from '../talk.ts'
import { type Moment, shortSentences } from './moments.ts'

/** When no rule knows what was good about it. */
const LONGEST: InEveryLanguage<string> = {
  en: 'A whole thought, and nothing in it to correct.',
  es: 'Una idea completa, y nada que corregir en ella.',
  fr: 'Une idée complète, et rien à y corriger.',
  hi: 'पूरी बात, और उसमें सुधारने को कुछ नहीं।',
  zh: '意思完整，没有什么要改的。',
}
const FEWEST_WORDS = 3

/** A line to keep as it is: one that made a move, else the longest without a known mistake. `null` when there is none. */
export function findKeeper(talk: HeardTalk, moments: readonly Moment[]): Omit<Moment, 'say'> | null {
  const { language, coachLanguage } = talk
  const lines = talk.turns.flatMap(({ learner }, turn) => {
    const isTaken = moments.some((moment) => moment.turn === turn)
    if (isTaken || isForeign(learner, language) || mistakesIn(learner, language, coachLanguage).length > 0) return []
    return shortSentences(learner, talk).map((quote) => ({ turn, quote, words: wordsOf(quote, language).length }))
  })
  for (const { intent, why } of PRAISE) {
    const line = lines.find(({ quote, words }) => words >= FEWEST_WORDS && intentsOf(quote, scriptOf(talk)).has(intent))
    if (line) return { turn: line.turn, quote: line.quote, why: why[coachLanguage] }
  }
  const [longest] = lines.toSorted((a, b) => b.words - a.words)
  return longest && longest.words >= FEWEST_WORDS ? { turn: longest.turn, quote: longest.quote, why: LONGEST[coachLanguage] } : null
}
