import { parseGloss } from '@parley/contracts/gloss'
import { IDEAS, parseIdeas } from '@parley/contracts/ideas'
import { type CoachBreach, watchNote } from './coach-contract.ts'
import type { ReplyOrder } from './open-reply.ts'

export type ReplyBreach = CoachBreach | 'not-ideas' | 'not-a-gloss' | 'thinks-aloud'

/** The end of a thought that nobody marked as one when it began: the words before it were not meant for anybody. */
const THOUGHT_END = /<\/think(ing)?>|\[\/think\]/i

/**
 * Says why a reply, whole (`ended`) or while it streams, may not be shown; `null` while it may. A debrief is held against the talk at its
 * end. One watch a reply: its text only grows.
 */
export function watchReply({ kind, talk, turn, line }: ReplyOrder): (text: string, ended: boolean) => ReplyBreach | null {
  const { language, coachLanguage } = talk
  switch (kind) {
    case 'answer':
      return (text) => (THOUGHT_END.test(text) ? 'thinks-aloud' : null)
    case 'debrief':
      return () => null
    case 'note':
      return watchNote({ line: turn?.text ?? '', language, coachLanguage })
    case 'next':
    case 'advice':
      return watchNote({ line: null, language, coachLanguage })
    case 'ideas':
      return (text, ended) => (ended && parseIdeas(text).length !== IDEAS ? 'not-ideas' : null)
    case 'gloss':
      return (text, ended) => (ended && !parseGloss(text, line ?? '').means ? 'not-a-gloss' : null)
  }
}
