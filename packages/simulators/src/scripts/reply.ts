import type { PromptMessage } from '../anthropic-request.ts'
import type { SceneHeader } from '../scene-header.ts'
import { answerAsk } from './asks/answer-ask.ts'
import { askOf, blocksOf } from './blocks.ts'
import { playCoach } from './coach.ts'
import { playDrafter } from './draft.ts'
import { playExaminer } from './debrief.ts'
import { playGloss } from './gloss.ts'
import { asLanguage } from './language.ts'
import { scriptFor } from './scene-scripts.ts'
import { playPartner } from './script.ts'
import { type HeardTalk, readTranscript, readTurns, textsOf } from './talk.ts'

const HONEST_REPLY =
  'This is the simulated model. It plays the partner, the coach and the examiner of a scene, by script and without any intelligence, and this request had no scene for it to play.'

/** What the simulated model says to these messages. Empty when a coach has nothing to say. */
export function writeReply(header: SceneHeader | null, messages: readonly PromptMessage[]): string {
  if (header === null) return HONEST_REPLY
  switch (header.role) {
    case 'partner':
      return writePartnerLine(header, messages)
    case 'coach':
      return writeCoachReply(header, messages)
    case 'gloss':
      return writeGloss(header, messages)
    case 'drafter':
      return playDrafter(asLanguage(header.language), coachLanguageOf(header))
    case 'examiner':
      return writeDebrief(header, messages)
    default:
      return HONEST_REPLY
  }
}

function writePartnerLine(header: SceneHeader, messages: readonly PromptMessage[]): string {
  const language = asLanguage(header.language)
  const heard = textsOf(messages, 'user')
  // The first user message is a stage direction that asks for the opening.
  if (/^\s*\(.*\)\s*$/s.test(heard[0] ?? '')) heard.shift()
  const script = scriptFor(header.scene, language)
  const partnerName = header.partner || '…'
  if (heard.length === 0) return (script.lines.replies.greeting?.any?.[0] ?? '…').replaceAll('{name}', partnerName)
  return playPartner(script, { language, partnerName, heard, said: textsOf(messages, 'assistant') })
}

function writeCoachReply(header: SceneHeader, messages: readonly PromptMessage[]): string {
  const texts = textsOf(messages, 'user')
  const talk = heardTalk(header, readTurns(texts), textsOf(messages, 'assistant'))
  const ask = askOf(texts.at(-1) ?? '')
  if (ask) return answerAsk(ask, talk)
  if (talk.turns.length === 0) return ''
  const heard = talk.turns.map(({ learner }) => learner)
  return playCoach(scriptFor(talk.scene, talk.language), { ...talk, heard })
}

function writeGloss(header: SceneHeader, messages: readonly PromptMessage[]): string {
  const line = blocksOf(textsOf(messages, 'user').join('\n'), 'line')[0] ?? ''
  return playGloss(line, asLanguage(header.language), coachLanguageOf(header))
}

function writeDebrief(header: SceneHeader, messages: readonly PromptMessage[]): string {
  const transcript = readTranscript(textsOf(messages, 'user').join('\n'))
  return playExaminer(heardTalk(header, transcript, []), header.goals)
}

function heardTalk(header: SceneHeader, heard: Pick<HeardTalk, 'turns' | 'newest'>, notes: readonly string[]): HeardTalk {
  return { scene: header.scene, language: asLanguage(header.language), coachLanguage: coachLanguageOf(header), ...heard, notes }
}

function coachLanguageOf({ coachLanguage, language }: SceneHeader) {
  return asLanguage(coachLanguage || language)
}
