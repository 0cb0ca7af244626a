import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyRole, ReplyView, TurnView } from '@parley/contracts/practice'
import type { Llm, LlmRequest } from '@parley/providers/llm/port'
import type { Sql } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { appendEvent } from '../feed/append-event.ts'
import { boundInput, free, promptBytes, sizeCall } from '../quota/rules.ts'
import { findKnownPrefix, insertHold, lockBudget } from '../quota/store.ts'
import { type PromptTurn, coachPrompt, partnerPrompt } from './prompts.ts'
import { LEASE_MS, OUTPUT_CAP, OUTPUT_FLOOR } from './rules.ts'
import { insertReply, type TalkRow, toPromptScene } from './store.ts'

/** Who answers a turn: the partner's hold comes before the coach's. */
function rolesOf({ coachMode }: TalkRow): ReplyRole[] {
  return coachMode === 'live' ? ['partner', 'coach'] : ['partner']
}

/** A reply that is paid for and may begin. */
export interface OpenReply {
  view: ReplyView
  talk: TalkRow
  turn: TurnView
  llm: Llm
  request: LlmRequest
  promptBytes: number
}

export interface OpenReplies {
  open: OpenReply[]
  /** The partner could not be paid: nothing was opened for it. */
  partnerRefused: boolean
}

/**
 * Holds the worst case for the partner, then for the coach, and writes their rows, in the caller's transaction, which has locked
 * the conversation. A coach that cannot be paid is a failed reply; for a partner the caller decides.
 */
export async function openReplies(
  deps: Pick<Deps, 'ids' | 'clock' | 'llms' | 'instance'>,
  sql: Sql,
  talk: TalkRow,
  turn: TurnView,
  turns: readonly PromptTurn[],
  roles: readonly ReplyRole[] = rolesOf(talk),
): Promise<OpenReplies> {
  const now = deps.clock.now()
  const scene = toPromptScene(talk)
  const budget = await lockBudget(sql, talk.budgetAccountId)
  let left = budget ? free(budget) : 0
  const result: OpenReplies = { open: [], partnerRefused: false }

  for (const role of roles) {
    const prompt = role === 'partner' ? partnerPrompt : coachPrompt
    const draft = prompt(scene, turns, OUTPUT_CAP[role])
    const llm = deps.llms[role]
    const known = await findKnownPrefix(sql, talk.conversationId, role, llm.model)
    const size = sizeCall(left, boundInput(draft, known), OUTPUT_CAP[role], OUTPUT_FLOOR[role])
    const view: ReplyView = {
      id: deps.ids.next() as ReplyId,
      conversationId: talk.conversationId,
      turnId: turn.id,
      role,
      state: size ? 'streaming' : 'failed',
      text: '',
      errorCode: size ? null : 'budget-spent',
      createdAt: now,
    }
    if (!size && role === 'partner') return { open: [], partnerRefused: true }
    await insertReply(sql, view, deps.instance, now + LEASE_MS)
    if (!size) {
      await appendEvent(sql, talk.conversationId, { type: 'reply-end', subjectId: view.id }, now)
      continue
    }
    left -= size.hold
    if (budget) {
      await insertHold(sql, {
        id: deps.ids.next(),
        entryId: deps.ids.next(),
        budgetId: budget.id,
        subjectId: view.id,
        amount: size.hold,
        now,
      })
    }
    const request = { ...draft, maxOutputTokens: size.maxOutputTokens }
    result.open.push({ view, talk, turn, llm, request, promptBytes: promptBytes(request) })
  }
  return result
}
