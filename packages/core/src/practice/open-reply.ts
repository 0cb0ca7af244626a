import type { ConversationId, ReplyId } from '@parley/contracts/ids'
import type { ReplyKind, ReplyView, TurnView } from '@parley/contracts/practice'
import type { Llm, LlmRequest } from '@parley/providers/llm/port'
import type { Sql } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { boundInput, free, type KnownPrefix, promptBytes, sizeCall } from '../quota/rules.ts'
import { type BudgetRow, findKnownPrefix, insertHold } from '../quota/store.ts'
import { insertReply } from './reply-store.ts'
import { LEASE_MS, OUTPUT_CAP, OUTPUT_FLOOR, PURPOSE_OF, ROLE_OF } from './rules.ts'
import type { TalkRow } from './store.ts'
import type { TranscriptTurn } from './transcript.ts'

export type OpenDeps = Pick<Deps, 'ids' | 'clock' | 'llms' | 'instance'>

/** A reply that is wanted. */
export interface ReplyOrder {
  kind: ReplyKind
  talk: TalkRow
  turn: TurnView | null
  draft: LlmRequest
  /** An earlier call that the draft begins with, or whose input holds all of the draft's. */
  known: KnownPrefix | null
  /** It comes when the moment it speaks of is over: it folds from its first word. */
  isLate?: boolean
  question?: string
  askId?: string
  aboutReplyId?: ReplyId | null
  /** The partner's line that a gloss is about. */
  line?: string
  /** For a debrief: what it reads of what was said aloud, from which turn on (1: all), and the turns that had help. */
  transcript?: readonly TranscriptTurn[]
  readFromTurn?: number
  helpedTurns?: number[]
}

/** A reply that is paid for and may begin. */
export interface OpenReply {
  view: ReplyView
  order: ReplyOrder
  llm: Llm
  request: LlmRequest
  promptBytes: number
}

/** What an order may cost, given what is left; `null` when that does not pay for it. */
export function sizeOrder(order: Pick<ReplyOrder, 'kind' | 'draft' | 'known'>, left: number) {
  return sizeCall(left, boundInput(order.draft, order.known), OUTPUT_CAP[order.kind], OUTPUT_FLOOR[order.kind])
}

/** What the newest call of this kind was counted. A chain may have been answered by another model, whose count says nothing here. */
export async function findKnown(
  deps: Pick<OpenDeps, 'llms'>,
  sql: Sql,
  conversationId: ConversationId,
  kind: ReplyKind,
): Promise<KnownPrefix | null> {
  const { model, isChain } = deps.llms[ROLE_OF[kind]]
  return isChain ? null : findKnownPrefix(sql, conversationId, PURPOSE_OF[kind], model)
}

/** What is left for calls. Nobody's budget has nothing. */
export function leftOf(budget: BudgetRow | null): number {
  return budget ? free(budget) : 0
}

/**
 * Holds the worst case and writes the reply's row, in the caller's transaction, which has locked the conversation, then the budget.
 * @returns `null` when what is left does not pay for it: nothing was written.
 */
export async function openReply(
  deps: OpenDeps,
  sql: Sql,
  { budget, left }: { budget: BudgetRow | null; left: number },
  order: ReplyOrder,
): Promise<(OpenReply & { hold: number }) | null> {
  const size = sizeOrder(order, left)
  if (!size) return null
  const now = deps.clock.now()
  const view = toView(order, { id: deps.ids.next() as ReplyId, state: 'streaming', now })
  await insertReply(sql, view, { owner: deps.instance, leaseUntil: now + LEASE_MS, askId: order.askId ?? null })
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
  const request = { ...order.draft, maxOutputTokens: size.maxOutputTokens }
  return { view, order, llm: deps.llms[view.role], request, promptBytes: promptBytes(request), hold: size.hold }
}

/** Writes down that a reply could not be paid for, so that it can be asked for once more. */
export async function refuseReply(
  deps: OpenDeps,
  sql: Sql,
  order: Pick<ReplyOrder, 'kind' | 'turn' | 'isLate'> & { talk: { conversationId: ConversationId } },
): Promise<ReplyView> {
  const now = deps.clock.now()
  const view = toView(order, { id: deps.ids.next() as ReplyId, state: 'failed', now })
  await insertReply(sql, view, { owner: deps.instance, leaseUntil: now })
  return view
}

function toView(
  order: Pick<ReplyOrder, 'kind' | 'turn' | 'isLate' | 'question' | 'aboutReplyId'> & { talk: { conversationId: ConversationId } },
  { id, state, now }: { id: ReplyId; state: 'streaming' | 'failed'; now: number },
): ReplyView {
  return {
    id,
    conversationId: order.talk.conversationId,
    turnId: order.turn?.id ?? null,
    role: ROLE_OF[order.kind],
    kind: order.kind,
    state,
    text: '',
    question: order.question ?? null,
    aboutReplyId: order.aboutReplyId ?? null,
    isLate: order.isLate ?? false,
    errorCode: state === 'failed' ? 'budget-spent' : null,
    createdAt: now,
  }
}
