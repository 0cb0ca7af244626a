import { isForeign, sentencesOf } from '../language.ts'
import { intentsOf } from '../script.ts'
import { answerTo, type HeardTalk, scriptOf, stageAfter } from '../talk.ts'
import { isFact, showsFact } from './facts.ts'
import { GOAL_RULES, type GoalRule, type Trace } from './goal-rules.ts'
import { quotable } from './quote.ts'
import { ruleFor } from './read-goal.ts'

export interface JudgedGoal {
  result: 'met' | 'partly' | 'missed'
  /** Verbatim words that show it; empty when it was missed. */
  quote: string
}

const MISSED: JudgedGoal = { result: 'missed', quote: '' }

export function judgeGoals(talk: HeardTalk, goals: readonly string[]): JudgedGoal[] {
  const rules = GOAL_RULES[talk.scene]
  return goals.map((goal, index) => {
    // A learner may have written goals of their own into a scene.
    const rule = rules?.length === goals.length ? rules[index] : ruleFor(goal, talk.coachLanguage)
    return rule ? judge(talk, rule) : MISSED
  })
}

/** The goals of the scene that nothing shows to be met yet, by their place. */
export function openGoals(talk: HeardTalk, count: number): number[] {
  const rules = GOAL_RULES[talk.scene] ?? []
  const places = Array.from({ length: count }, (_, index) => index)
  return places.filter((place) => !rules[place] || judge(talk, rules[place]).result === 'missed')
}

function judge(talk: HeardTalk, rule: GoalRule): JudgedGoal {
  const mine = sentencesFor(talk)
  const [first = [], ...others] = rule.shows
  const found = mine.filter((said) => shows(talk, said.text, first) && (!rule.isAsked || isQuestion(said.text)))
  const [best] = found
  const given = rule.partner && partnerSays(talk, rule.partner)
  if (!best) return given ? { result: rule.isGiven ? 'met' : 'partly', quote: given } : MISSED
  if (rule.partner) return given ? { result: 'met', quote: given } : { result: 'partly', quote: best.text }
  const isWhole =
    !rule.isUncertain &&
    others.every((choice) => mine.some((said) => shows(talk, said.text, choice))) &&
    found.length >= (rule.times ?? 1) &&
    best.turn < (rule.within ?? Number.POSITIVE_INFINITY) &&
    !(rule.unless && shows(talk, talk.turns[best.turn]!.learner, [rule.unless]))
  return { result: isWhole ? 'met' : 'partly', quote: best.text }
}

function sentencesFor({ turns, language }: HeardTalk): { text: string; turn: number }[] {
  return turns.flatMap(({ learner }, turn) =>
    isForeign(learner, language)
      ? []
      : sentencesOf(learner)
          .filter(quotable)
          .map((text) => ({ text, turn })),
  )
}

function shows(talk: HeardTalk, sentence: string, choice: readonly Trace[]): boolean {
  const intents = intentsOf(sentence, scriptOf(talk))
  return choice.some((trace) => intents.has(trace) || (isFact(trace) && showsFact(sentence, trace, talk.language)))
}

/** Of the partner's own words: not what was asked, nor what the learner is quoted with. */
function partnerSays(talk: HeardTalk, { trace, stages }: NonNullable<GoalRule['partner']>): string | undefined {
  return talk.turns
    .flatMap((_, index) => (stages && !stages.includes(stageAfter(talk, index + 1)) ? [] : sentencesOf(answerTo(talk, index))))
    .find((text) => quotable(text) && !isQuestion(text) && !/[“”«»"「」]/u.test(text) && shows(talk, text, [trace]))
}

export function isQuestion(sentence: string): boolean {
  return /[?？]|[吗呢]|(?:क्या|कब|कैसे|कितन\p{M}|कौन|कहाँ|क्यों)(?!\p{L})/u.test(sentence)
}
