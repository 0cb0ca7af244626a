import type { TurnView } from '@parley/contracts/practice'
import type { Sql } from '../db/sql.ts'
import { appendEvent } from '../feed/append-event.ts'
import { lockBudget } from '../quota/store.ts'
import { findKnown, leftOf, type OpenDeps, type OpenReply, openReply, refuseReply } from './open-reply.ts'
import { type PromptTurn, coachPrompt, partnerPrompt } from './prompts.ts'
import { OUTPUT_CAP } from './rules.ts'
import { type TalkRow, toPromptScene } from './store.ts'

export type TurnReplyKind = 'answer' | 'note'

/** What a turn calls forth: the partner's hold comes before the coach's. */
function kindsOf({ coachMode }: TalkRow): TurnReplyKind[] {
  return coachMode === 'live' ? ['answer', 'note'] : ['answer']
}

export interface OpenReplies {
  open: OpenReply[]
  /** What is left does not pay the coach beside the partner: its note is asked for when the partner's answer is settled. */
  isNoteDeferred: boolean
  /** The partner could not be paid: nothing was opened for it. */
  partnerRefused: boolean
}

/**
 * Holds the worst case for the partner, then for the coach, and writes their rows, in the caller's transaction, which has locked
 * the conversation. A coach that cannot be paid, by itself, is a failed reply; for a partner the caller decides.
 */
export async function openReplies(
  deps: OpenDeps,
  sql: Sql,
  talk: TalkRow,
  turn: TurnView,
  turns: readonly PromptTurn[],
  { kinds = kindsOf(talk), isLate = false }: { kinds?: readonly TurnReplyKind[]; isLate?: boolean } = {},
): Promise<OpenReplies> {
  const scene = toPromptScene(talk)
  const budget = await lockBudget(sql, talk.budgetAccountId)
  let left = leftOf(budget)
  const result: OpenReplies = { open: [], isNoteDeferred: false, partnerRefused: false }

  for (const kind of kinds) {
    const prompt = kind === 'answer' ? partnerPrompt : coachPrompt
    const known = await findKnown(deps, sql, talk.conversationId, kind)
    const order = { kind, talk, turn, draft: prompt(scene, turns, OUTPUT_CAP[kind]), known, isLate }
    const opened = await openReply(deps, sql, { budget, left }, order)
    if (opened) {
      left -= opened.hold
      result.open.push(opened)
    } else if (kind === 'answer') {
      return { ...result, partnerRefused: true }
    } else if (result.open.length > 0) {
      result.isNoteDeferred = true
    } else {
      const refused = await refuseReply(deps, sql, order)
      await appendEvent(sql, talk.conversationId, { type: 'reply-end', subjectId: refused.id }, refused.createdAt)
    }
  }
  return result
}
