import { seededRandom } from '../../seeded-random.ts'
import { mistakesIn, nextAdvice } from '../coach.ts'
import { type Advice, suitsStage } from '../coach/advice.ts'
import { fold, isForeign } from '../language.ts'
import { suggest, suggestGoal } from '../suggest.ts'
import { type HeardTalk, scriptOf, stageAfter } from '../talk.ts'
import { explain, translate } from './explain.ts'
import { labelled } from './label.ts'
import { readQuestion } from './question.ts'
import { NO_MISTAKE, NOT_POLITE, NOT_UNDERSTOOD, NOTHING_SAID, POLITE, POLITE_WORD, RIGHT } from './replies.ts'

/** Help with this moment, or with a question as far as patterns can tell what it is about. */
export function advise(question: string, talk: HeardTalk): string {
  if (question.trim() === '') return helpNow(talk)
  const read = readQuestion(question)
  switch (read.about) {
    case 'how-to-say':
      return translate(read.words, talk)
    case 'meaning':
      return explain(read.words, talk)
    case 'manners':
    case 'mistakes':
      return judge(talk, read.about === 'manners')
    case 'next':
      return helpNow(talk)
    case 'other':
      return withLine(talk, NOT_UNDERSTOOD[talk.coachLanguage])
  }
}

/** A mistake that is still fresh; else a step to a goal, or a move that fits the stage; else a line for the moment. */
function helpNow(talk: HeardTalk): string {
  const { language, coachLanguage, newest } = talk
  const [mistake] = newest === '' ? mistakesOfLast(talk) : []
  if (mistake) return labelled(talk, mistake.say, [mistake.why])
  const random = seededRandom(`${talk.turns.length}\n${newest}`)
  const step = suggestGoal(talk)
  if (step) return labelled(talk, step.say[language], [step.why[coachLanguage]])
  const advice = talk.turns.length > 0 ? adviceFor(talk, random) : undefined
  if (advice) return labelled(talk, advice.say[language], [advice.why[coachLanguage]])
  const [phrase] = suggest(talk)
  return labelled(talk, phrase!.say[language], [phrase!.why[coachLanguage]])
}

function adviceFor(talk: HeardTalk, random: () => number): Advice | undefined {
  const heard = talk.turns.map(({ learner }) => learner)
  const stage = stageAfter(talk, talk.turns.length)
  return nextAdvice(scriptOf(talk), { ...talk, heard }, random, (advice) => suitsStage(advice, talk.scene, stage))
}

function judge(talk: HeardTalk, isAboutManners: boolean): string {
  const { language, coachLanguage, turns } = talk
  const line = turns.at(-1)?.learner
  if (line === undefined) return withLine(talk, NOTHING_SAID[coachLanguage])
  if (isForeign(line, language)) return helpNow(talk)
  const [mistake] = mistakesOfLast(talk)
  if (mistake) return labelled(talk, mistake.say, [mistake.why])
  if (!isAboutManners) return labelled(talk, '', [NO_MISTAKE[coachLanguage]])
  if (POLITE[language].test(fold(line))) return labelled(talk, '', [RIGHT[coachLanguage]])
  return labelled(talk, POLITE_WORD[language], [NOT_POLITE[coachLanguage]])
}

function mistakesOfLast({ turns, language, coachLanguage }: HeardTalk) {
  const line = turns.at(-1)?.learner
  return line === undefined || isForeign(line, language) ? [] : mistakesIn(line, language, coachLanguage)
}

function withLine(talk: HeardTalk, note: string): string {
  return labelled(talk, suggest(talk)[0]!.say[talk.language], [note])
}
