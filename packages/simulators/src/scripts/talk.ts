import type { PromptMessage } from '../anthropic-request.ts'
import { blocksOf, withoutAsk } from './blocks.ts'
import type { Language } from './language.ts'
import { scriptFor } from './scene-scripts.ts'
import { intentsByTurn, type Script } from './script.ts'

export interface Turn {
  number: number
  /** What the partner had said before it; empty when the partner was silent. */
  partner: string
  learner: string
}

/** A talk as the coach and the examiner read it. */
export interface HeardTalk {
  scene: string
  language: Language
  coachLanguage: Language
  turns: readonly Turn[]
  /** What the partner said after the last turn; empty while that is still to come. */
  newest: string
  /** The coach's notes so far. */
  notes: readonly string[]
}

/** Turns out of `<partner>` and `<learner>` blocks in the order in which they were said. */
export function readTurns(texts: readonly string[]): Pick<HeardTalk, 'turns' | 'newest'> {
  const turns: Turn[] = []
  let newest = ''
  for (const [block, tag] of texts
    .map(withoutAsk)
    .join('\n')
    .matchAll(/<(partner|learner)>.*?<\/\1>/gs)) {
    const text = blocksOf(block, tag!)[0] ?? ''
    if (tag === 'partner') newest = text
    else {
      turns.push({ number: turns.length + 1, partner: newest, learner: text })
      newest = ''
    }
  }
  return { turns, newest }
}

/** The same, with the numbers that `<turn number="…">` gives them. */
export function readTranscript(text: string): Pick<HeardTalk, 'turns' | 'newest'> {
  const numbers = [...text.matchAll(/<turn number="(\d+)">/g)].map(([, number]) => Number(number))
  const { turns, newest } = readTurns([text])
  return { turns: turns.map((turn, index) => ({ ...turn, number: numbers[index] ?? turn.number })), newest }
}

export function textsOf(messages: readonly PromptMessage[], role: PromptMessage['role']): string[] {
  return messages.filter((message) => message.role === role).map(({ text }) => text)
}

/** What the partner answered to a turn. */
export function answerTo({ turns, newest }: HeardTalk, index: number): string {
  return turns[index + 1]?.partner ?? (index === turns.length - 1 ? newest : '')
}

export function scriptOf({ scene, language }: HeardTalk): Script {
  return scriptFor(scene, language)
}

/** Where the talk stood when turn `count` had been said. */
export function stageAfter(talk: HeardTalk, count: number): string {
  const script = scriptOf(talk)
  const heard = talk.turns.slice(0, count).map(({ learner }) => learner)
  return script.stageOf(intentsByTurn(script, talk.language, heard)).stage
}

/** All intents that the learner has shown. */
export function movesMade(talk: HeardTalk): ReadonlySet<string> {
  const heard = talk.turns.map(({ learner }) => learner)
  return new Set(intentsByTurn(scriptOf(talk), talk.language, heard).flatMap((intents) => [...intents]))
}
