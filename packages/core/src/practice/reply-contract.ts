import { parseGloss } from '@parley/contracts/gloss'
import { IDEAS, parseIdeas } from '@parley/contracts/ideas'
import { type CoachBreach, findBreach } from './coach-contract.ts'
import type { ReplyOrder } from './open-reply.ts'

export type ReplyBreach = CoachBreach | 'not-ideas' | 'not-a-gloss'

/** Why a reply, whole (`ended`) or while it streams, may not be shown; `null` while it may. A debrief is held against the talk at its end. */
export function findReplyBreach({ kind, talk, turn, line }: ReplyOrder, text: string, ended: boolean): ReplyBreach | null {
  const { language, coachLanguage } = talk
  switch (kind) {
    case 'answer':
    case 'debrief':
      return null
    case 'note':
      return findBreach(text, { line: turn?.text ?? '', language, coachLanguage }, ended)
    case 'next':
    case 'advice':
      return findBreach(text, { line: null, language, coachLanguage }, ended)
    case 'ideas':
      return ended && parseIdeas(text).length !== IDEAS ? 'not-ideas' : null
    case 'gloss':
      return ended && !parseGloss(text, line ?? '').means ? 'not-a-gloss' : null
  }
}
