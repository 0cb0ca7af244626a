import { mistakesIn, nextAdvice, QUOTE_MAX_WORDS, WRONG_LANGUAGE } from '../coach.ts'
import { suitsStage } from '../coach/advice.ts'
import { isForeign, nameOf, sentencesOf, wordsOf } from '../language.ts'
import { intentsOf } from '../script.ts'
import { GOAL_LINES } from '../phrases/answers.ts'
import { suggest, suggestGoal } from '../suggest.ts'
import { type HeardTalk, scriptOf, stageAfter } from '../talk.ts'
import { quotable, quoteOf } from './quote.ts'

export interface Moment {
  /** The place of its turn among the turns. */
  turn: number
  quote: string
  say: string
  why: string
}

const MOST = 4
const FEWEST = 3
/** A line as short as this says little. */
const FEW_WORDS = 3
/** Lines that hand the turn back with nothing in it. */
const EMPTY = new Set(['greeting', 'agreement'])
/** Lines to leave as they are. */
const COURTESY = new Set(['greeting', 'thanks', 'apology', 'goodbye'])

/** Lines worth saying again: mistakes first, then weak lines, then moves that were never made; in the order of the talk. */
export function findMoments(talk: HeardTalk): Moment[] {
  const moments = mistakeMoments(talk).slice(0, MOST)
  const add = (moment: Moment | null) => {
    if (moment && moment.say !== moment.quote && moments.every(({ turn, say }) => turn !== moment.turn && say !== moment.say))
      moments.push(moment)
  }
  for (const index of talk.turns.keys()) if (moments.length < MOST) add(weakMoment(talk, index))
  for (const index of [...talk.turns.keys()].toReversed()) if (moments.length < FEWEST) add(missedMove(talk, index, moments))
  return moments.toSorted((a, b) => a.turn - b.turn)
}

/** One for each line, and none for a mistake that was shown before. */
function mistakeMoments({ turns, language, coachLanguage }: HeardTalk): Moment[] {
  const moments: Moment[] = []
  for (const [turn, { learner }] of turns.entries()) {
    const isNew = ({ why }: { why: string }) => moments.every((moment) => moment.why !== why)
    const found = isForeign(learner, language) ? [] : mistakesIn(learner, language, coachLanguage)
    const mistake = found.find((each) => isNew(each) && quotable(each.quote))
    if (mistake) moments.push({ turn, ...mistake })
  }
  return moments
}

/** A line that says little, or says it in another language: what would have fitted there. */
function weakMoment(talk: HeardTalk, turn: number): Moment | null {
  const { language, coachLanguage, turns } = talk
  const { learner } = turns[turn]!
  const quote = quoteOf(learner, language)
  const isOther = isForeign(learner, language)
  if (quote === '' || !(isOther || isWeak(talk, turn))) return null
  const before = { ...talk, turns: turns.slice(0, turn), newest: turns[turn]!.partner }
  const said = turns.map((each) => each.learner)
  const [phrase] = suggest({ ...before, notes: [...talk.notes, ...said] })
  const why = isOther ? WRONG_LANGUAGE[coachLanguage](nameOf(language, coachLanguage)) : phrase!.why[coachLanguage]
  return { turn, quote, say: phrase!.say[language], why }
}

function isWeak(talk: HeardTalk, turn: number): boolean {
  const { learner } = talk.turns[turn]!
  const intents = [...intentsOf(learner, scriptOf(talk))]
  if (wordsOf(learner, talk.language).length > FEW_WORDS) return false
  // A talk may well begin with a greeting and end with a yes.
  const isBetween = turn > 0 && turn < talk.turns.length - 1
  return intents.length === 0 || (isBetween && intents.every((intent) => EMPTY.has(intent)))
}

/** A goal that nothing was said for, or advice that the whole talk left open, beside a line in which there was room for it. */
function missedMove(talk: HeardTalk, turn: number, moments: readonly Moment[]): Moment | null {
  const { language, coachLanguage, turns, scene } = talk
  const { learner } = turns[turn]!
  const intents = [...intentsOf(learner, scriptOf(talk))]
  const isCourtesy = intents.length > 0 && intents.every((intent) => COURTESY.has(intent))
  const quote = isForeign(learner, language) || isCourtesy ? '' : quoteOf(learner, language)
  if (quote === '') return null
  if (scene in GOAL_LINES && scene !== 'broken-heating') {
    const step = suggestGoal({ ...talk, notes: moments.map(({ say }) => say) })
    return step ? { turn, quote, say: step.say[language], why: step.why[coachLanguage] } : null
  }
  const stage = stageAfter(talk, turn)
  const heard = turns.map((each) => each.learner)
  const notes = moments.map(({ why }) => why)
  const advice = nextAdvice(
    scriptOf(talk),
    { scene, language, coachLanguage, heard, notes },
    () => 0,
    (each) => suitsStage(each, scene, stage),
  )
  return advice ? { turn, quote, say: advice.say[language], why: advice.why[coachLanguage] } : null
}

/** Sentences of a line that are short enough to quote whole. */
export function shortSentences(line: string, { language }: Pick<HeardTalk, 'language'>): string[] {
  return sentencesOf(line).filter((sentence) => quotable(sentence) && wordsOf(sentence, language).length <= QUOTE_MAX_WORDS)
}
