import type { Language } from '@parley/contracts/language'
import { block, LANGUAGE_IN_ENGLISH } from './prompts.ts'

export type AskKind = 'next' | 'ideas' | 'advice'

/** The last block of what the coach is asked. The form stands here, not in the system prompt: notes need not pay for it. */
export function askBlock(
  kind: AskKind,
  question: string,
  { language, coachLanguage }: { language: Language; coachLanguage: Language },
): string {
  const practised = LANGUAGE_IN_ENGLISH[language]
  const own = LANGUAGE_IN_ENGLISH[coachLanguage]
  const say = `say: <words to say, in ${practised}>`
  const note = `note: <one short reason, in ${own}>`
  const forms: Record<AskKind, string[]> = {
    next: ['One thing that the learner could say next, at their level. At most 30 words. Exactly these labelled lines:', say, note],
    ideas: [
      'The learner is stuck. Three different things to say next, from easy to hard. Exactly three lines of this form:',
      `say: <words to say, in ${practised}> | <what they mean, in ${own}>`,
    ],
    advice: [
      question
        ? 'Answer the question, for this talk. At most 30 words. One or both of these labelled lines:'
        : 'Help with this moment. At most 30 words. One or both of these labelled lines:',
      say,
      note,
    ],
  }
  return [`<ask kind="${kind}">`, ...(question ? [block('question', question)] : []), ...forms[kind], '</ask>'].join('\n')
}
