import type { LlmUsage } from '@parley/providers/llm/port'
import { transaction } from '../db/sql.ts'
import { whenBack } from '../db/when-back.ts'
import type { Deps } from '../deps.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import { billedTokens, estimateTokens } from '../quota/rules.ts'
import { insertUsage, settleHold } from '../quota/store.ts'
import { tellBudget } from '../quota/tell-budget.ts'
import type { OpenReply } from './open-reply.ts'
import { closeReply } from './reply-store.ts'
import { LEASE_MS, PURPOSE_OF } from './rules.ts'
import { loadTalk, type TalkRow } from './store.ts'

export interface Consumed {
  /** From the stream's start or end; `null` when the provider failed before it said anything. */
  usage: LlmUsage | null
  /** The provider has counted the output. */
  isFinal: boolean
  /** What a stream that gave no figure costs: nothing when the provider failed, its whole hold when nobody knows. */
  unknown: 'free' | 'estimate' | 'hold'
  /** All that came, thought or said, shown or not. */
  spoken: string
}

type EndDeps = Pick<Deps, 'sql' | 'bus' | 'clock' | 'ids'>
type EndedReply = Pick<OpenReply, 'view' | 'promptBytes'> & { llm: Pick<OpenReply['llm'], 'provider' | 'model'> }

/** Writes a reply's end, settles its hold and tells everybody. Whoever comes second finds it closed and changes nothing. */
export async function endReply(deps: EndDeps, ended: EndedReply, consumed: Consumed): Promise<void> {
  const talk = await whenBack(() => writeEnd(deps, ended, consumed), LEASE_MS)
  deps.bus.wake(ended.view.conversationId)
  if (talk) await tellBudget(deps, talk)
}

/** @returns the talk as it is now: its learner may have become another while the reply streamed. `null`: it was closed before. */
async function writeEnd(deps: EndDeps, { view, llm, promptBytes }: EndedReply, consumed: Consumed): Promise<TalkRow | null> {
  const now = deps.clock.now()
  const usage = bill(consumed, promptBytes)
  const wholeHold = !usage && consumed.unknown === 'hold'
  return transaction(deps.sql, async (sql) => {
    await lockConversation(sql, view.conversationId)
    if (!(await closeReply(sql, view, now))) return null
    const talk = await loadTalk(sql, view.conversationId)
    const spent = await settleHold(sql, {
      subjectId: view.id,
      amount: wholeHold ? Number.MAX_SAFE_INTEGER : usage ? billedTokens(usage) : 0,
      settleEntryId: deps.ids.next(),
      releaseEntryId: deps.ids.next(),
      now,
    })
    if (usage) {
      await insertUsage(sql, {
        id: deps.ids.next(),
        accountId: talk.budgetAccountId,
        conversationId: view.conversationId,
        subjectId: view.id,
        purpose: PURPOSE_OF[view.kind],
        provider: llm.provider,
        model: llm.model,
        usage,
        billedTokens: spent ?? billedTokens(usage),
        promptBytes,
        estimated: !consumed.isFinal,
        now,
      })
    }
    await appendEvent(sql, view.conversationId, { type: 'reply-end', subjectId: view.id }, now)
    return talk
  })
}

/** A stream that was cut is billed by what came; what the provider gave no figure for is reckoned from bytes. */
function bill({ usage, isFinal, unknown, spoken }: Consumed, promptBytes: number): LlmUsage | null {
  if (isFinal) return usage
  if (!usage && (unknown === 'hold' || (!spoken && unknown === 'free'))) return null
  const input = usage ?? { inputTokens: estimateTokens(promptBytes), cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0 }
  return { ...input, outputTokens: Math.max(input.outputTokens, estimateTokens(Buffer.byteLength(spoken))) }
}
