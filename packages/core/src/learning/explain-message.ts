import { parseGloss } from '@parley/contracts/gloss'
import type { Explained, learningExplain } from '@parley/contracts/learning'
import { SENTENCE_MAX_LENGTH, sentenceAt } from '@parley/contracts/sentences'
import type { z } from 'zod'
import { readMessage } from '../chat/read-message.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findExplanation } from '../explanations/find-explanation.ts'
import { keepExplanation } from '../explanations/keep-explanation.ts'
import { glossPrompt } from '../practice/gloss-prompt.ts'
import { OUTPUT_CAP, OUTPUT_FLOOR } from '../practice/rules.ts'
import { type AskDeps, askModel } from './ask-model.ts'

/**
 * Explains the words of one sentence of a message, in what the actor reads in that chat and at their cost, once: what was said is kept for
 * them as long as the message says the same.
 * @throws `not-found`; `bad-request`: no sentence is there, or it is in that language; `too-large`; `budget-spent`; `provider-failed`.
 */
export async function explainMessage(
  deps: AskDeps & Pick<Deps, 'llms'>,
  actor: Actor,
  { conversationId, messageId, at }: z.infer<typeof learningExplain>,
): Promise<Explained> {
  const { message, reads } = await readMessage(deps, actor, { conversationId, messageId })
  const { body, language, revision } = message
  const sentence = sentenceAt(body, language, at)
  if (!sentence || language === reads) throw new AppError('bad-request', 'nothing to explain')
  if (sentence.text.length > SENTENCE_MAX_LENGTH) throw new AppError('too-large', 'sentence')
  const asked = { ownerId: actor.userId, messageId, revision, language: reads, sentence: sentence.from }
  const explain = (text: string) => ({ from: sentence.from, sentence: sentence.text, revision, gloss: parseGloss(text, sentence.text) })
  const kept = await findExplanation(deps, asked)
  if (kept !== null) return explain(kept)
  const answer = await askModel(deps, {
    llm: deps.llms.coach,
    payer: actor,
    conversationId,
    purpose: 'gloss',
    request: glossPrompt({ language, coachLanguage: reads }, sentence.text, OUTPUT_CAP.gloss),
    floor: OUTPUT_FLOOR.gloss,
  })
  const explained = explain(answer)
  // What says nothing of any word is worth asking again.
  if (explained.gloss.words.length > 0) await keepExplanation(deps, { ...asked, conversationId, text: answer })
  return explained
}
