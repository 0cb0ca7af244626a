import type { Ask } from '../blocks.ts'
import { type Level, type Phrase, PHRASES } from '../phrases/phrase.ts'
import { suggest } from '../suggest.ts'
import type { HeardTalk } from '../talk.ts'
import { advise } from './advise.ts'
import { labelled } from './label.ts'

const LEVELS: readonly Level[] = [1, 2, 3]
/** Lines that fit any moment, for a level that nothing better fills. */
const ANY_TIME = new Set(['moment', 'again', 'understand', 'otherWay', 'moreTime'])

/** What the coach writes when the learner asks. Empty for an ask of a kind that it does not know. */
export function answerAsk({ kind, question }: Ask, talk: HeardTalk): string {
  if (kind === 'next') return nextLine(talk)
  if (kind === 'ideas') return ideas(talk)
  return kind === 'advice' ? advise(question, talk) : ''
}

function nextLine(talk: HeardTalk): string {
  const [best] = suggest(talk)
  return labelled(talk, best!.say[talk.language], [best!.why[talk.coachLanguage]])
}

/** Three lines, easy to hard, each with its meaning; with what it is good for where both languages are one. */
function ideas(talk: HeardTalk): string {
  const { language, coachLanguage } = talk
  const fitting = [...suggest(talk), ...PHRASES.filter(({ id }) => ANY_TIME.has(id))]
  const chosen: Phrase[] = []
  for (const level of LEVELS) {
    const next = fitting.find((phrase) => phrase.level === level && chosen.every(({ id }) => id !== phrase.id))
    if (next) chosen.push(next)
  }
  return chosen
    .map(({ say, why }) => `say: ${say[language]} | ${language === coachLanguage ? why[coachLanguage] : say[coachLanguage]}`)
    .join('\n')
}
