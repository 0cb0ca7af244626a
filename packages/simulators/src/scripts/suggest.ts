import { openGoals } from './debrief/goals.ts'
import { readLine } from './known-lines.ts'
import { fold } from './language.ts'
import { ANSWERS, GOAL_LINES } from './phrases/answers.ts'
import type { PhraseId } from './phrases/en.ts'
import { type Phrase, phraseAfter } from './phrases/phrase.ts'
import { SCENE_SCRIPTS } from './scene-scripts.ts'
import { type HeardTalk, movesMade, stageAfter } from './talk.ts'

/** What the learner could say now, best first: an answer to the partner, a step to a goal, a move that always holds. */
export function suggest(talk: HeardTalk): Phrase[] {
  const done = linesDone(talk)
  const { direct, vague } = answers(talk)
  const ids = new Set([...direct, ...steps(talk), ...vague, ...generalMoves(talk)])
  const phrases = [...ids].filter((id) => !done.has(id)).map((id) => phraseAfter(talk.newest, id))
  const fresh = phrases.filter(isNewIn(talk))
  return fresh.length > 0 ? fresh : phrases
}

/** A line for a goal that is still open, where the scene has one. */
export function suggestGoal(talk: HeardTalk): Phrase | undefined {
  if (talk.scene === 'broken-heating') return undefined
  return steps(talk)
    .map((id) => phraseAfter(talk.newest, id))
    .find(isNewIn(talk))
}

/** Whether neither the learner nor the coach has said it. */
function isNewIn({ turns, notes, language }: HeardTalk): (phrase: Phrase) => boolean {
  const used = fold([...turns.map(({ learner }) => learner), ...notes].join('\n'))
  return ({ say }) => !used.includes(fold(say[language]).replace(/[.。।]$/u, ''))
}

/** Lines by which the partner evades: they ask for nothing, so that the learner's own goals go first. */
const VAGUE = /^(?:generic\.fallbacks|manner\.dodges)/

/** What answers the partner's newest line, its last sentence first. */
function answers({ newest, language, scene }: HeardTalk): { direct: PhraseId[]; vague: PhraseId[] } {
  const keys = (readLine(newest, language) ?? [])
    .toReversed()
    .map(({ key }) => key)
    .filter((key) => isSaidIn(scene, key))
  const [vague, direct] = [keys.filter((key) => VAGUE.test(key)), keys.filter((key) => !VAGUE.test(key))]
  return { direct: direct.flatMap(answersFor), vague: vague.flatMap(answersFor) }
}

/** Short lines are said in several scenes: what answers them in another one says nothing here. */
function isSaidIn(scene: string, key: string): boolean {
  const [of = ''] = key.split('.')
  return of === scene || !(of in SCENE_SCRIPTS)
}

function answersFor(key: string): readonly PhraseId[] {
  const parts = key.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const found = ANSWERS[parts.slice(0, length).join('.')]
    if (found) return found
  }
  return []
}

function steps(talk: HeardTalk): PhraseId[] {
  if (talk.scene === 'broken-heating') return heatingSteps(talk)
  const lines = GOAL_LINES[talk.scene] ?? []
  return openGoals(talk, lines.length).flatMap((goal) => lines[goal] ?? [])
}

function heatingSteps(talk: HeardTalk): PhraseId[] {
  const made = movesMade(talk)
  const unless = (move: string, ...ids: PhraseId[]) => (made.has(move) ? [] : ids)
  switch (stageAfter(talk, talk.turns.length)) {
    case 'deflect':
      return [...unless('heating', 'heatOff'), ...unless('repair', 'heatSend'), ...unless('when', 'heatDay'), 'heatTwelve', 'heatCost']
    case 'terms':
      return [
        ...unless('money', 'heatOrdinary'),
        ...unless('written', 'heatWriting'),
        'heatTuesday',
        'heatLend',
        'heatAccept',
        'heatAtHome',
      ]
    default:
      return ['heatSum', 'heatMessage', 'heatThanks', 'heatLend']
  }
}

/** Lines for what is settled already. */
function linesDone(talk: HeardTalk): ReadonlySet<PhraseId> {
  if (talk.scene !== 'broken-heating') return new Set()
  if (stageAfter(talk, talk.turns.length) === 'agreed') return new Set(['heatWriting', 'heatTrust', 'when'])
  return new Set(movesMade(talk).has('when') ? ['when'] : [])
}

function generalMoves({ turns, newest }: HeardTalk): PhraseId[] {
  if (turns.length === 0 && newest === '') return ['hello', 'moment', 'beginning', 'moreTime']
  if (/[?？]\s*$/u.test(newest)) return ['moment', 'again', 'meaning', 'moreTime', 'understand']
  return ['understand', 'when', 'otherWay', 'again', 'moment', ...(turns.length > 1 ? (['sumUp'] as const) : []), 'moreTime', 'differently']
}
