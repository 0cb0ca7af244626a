import type { ConversationId } from '@parley/contracts/ids'
import type { Llm, LlmRequest, LlmUsage, ServedBy } from '@parley/providers/llm/port'
import { ProviderError } from '@parley/providers/provider-error'
import { isDatabaseDown, transaction } from '../db/sql.ts'
import { whenBack } from '../db/when-back.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { billedTokens, boundInput, estimateTokens, free, promptBytes, sizeCall } from '../quota/rules.ts'
import { insertHold, insertUsage, lockBudget, settleHold } from '../quota/store.ts'
import { tellBudget } from '../quota/tell-budget.ts'

export type AskDeps = Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'log' | 'background'>

export interface Question {
  llm: Llm
  payer: Pick<Actor, 'userId' | 'budgetAccountId'>
  conversationId: ConversationId
  purpose: string
  /** `maxOutputTokens` is the most that it may say. */
  request: LlmRequest
  /** Tokens of an answer that are worth asking for. */
  floor: number
}

/** How long somebody waits for an answer that nobody sees grow, ms. */
export const PATIENCE_MS = 30_000
/** How long an answer that could not be settled is tried to be, ms. */
export const SETTLE_MS = 10_000
/** Characters that a token has at the most, generously. */
const CHARACTERS_PER_TOKEN = 32

/**
 * Asks a model once, at somebody's cost: the most that it may come to is held before, and what it was is settled after, whatever
 * happens. What cannot be settled, because this process or the database is gone, `sweepQuestions` spends.
 * @returns all that it said. @throws `budget-spent`; `provider-failed`: no whole answer came.
 */
export async function askModel(deps: AskDeps, question: Question): Promise<string> {
  const subjectId = deps.ids.next()
  const maxOutputTokens = await holdFor(deps, question, subjectId)
  const request = { ...question.request, maxOutputTokens }
  const heard: Heard = { text: '', said: '', usage: null, isFinal: false, servedBy: null }
  try {
    await listen(question.llm, request, heard)
  } catch (error) {
    const reason = error instanceof ProviderError ? { provider: error.provider, reason: error.message } : { err: error }
    deps.log.warn({ purpose: question.purpose, ...reason }, 'a model did not answer')
    throw new AppError('provider-failed', question.purpose, { cause: error })
  } finally {
    await settleOrLater(deps, question, { subjectId, heard, promptBytes: promptBytes(request) })
  }
  return heard.text
}

interface Heard {
  text: string
  /** With what it told itself before. */
  said: string
  usage: LlmUsage | null
  isFinal: boolean
  servedBy: ServedBy | null
}

async function holdFor(deps: AskDeps, { payer, request, floor }: Question, subjectId: string): Promise<number> {
  return transaction(deps.sql, async (sql) => {
    const budget = await lockBudget(sql, payer.budgetAccountId)
    const size = budget && sizeCall(free(budget), boundInput(request, null), request.maxOutputTokens, floor)
    if (!budget || !size) throw new AppError('budget-spent')
    const now = deps.clock.now()
    const ids = { id: deps.ids.next(), entryId: deps.ids.next() }
    await insertHold(sql, { ...ids, budgetId: budget.id, subjectId, amount: size.hold, forfeit: true, now })
    return size.maxOutputTokens
  })
}

async function listen(llm: Llm, request: LlmRequest, heard: Heard): Promise<void> {
  for await (const part of llm.stream(request, AbortSignal.timeout(PATIENCE_MS))) {
    if (part.type === 'delta' || part.type === 'thought') {
      heard.said += part.text
      if (part.type === 'delta') heard.text += part.text.replaceAll('\u0000', '')
      if (heard.said.length > request.maxOutputTokens * CHARACTERS_PER_TOKEN)
        throw new ProviderError(llm.provider, 'says more than it may', { retryable: false })
    } else {
      heard.usage = part.usage ?? heard.usage
      heard.isFinal = part.type === 'end' && part.usage !== null
      if (part.type === 'start') heard.servedBy = part.servedBy ?? null
    }
  }
}

interface Asked {
  subjectId: string
  heard: Heard
  promptBytes: number
}

/** Whoever asked gets what was heard, whatever becomes of its bill: it is tried for a while, and then its whole hold is spent. */
async function settleOrLater(deps: AskDeps, question: Question, asked: Asked): Promise<void> {
  try {
    await settle(deps, question, asked)
  } catch (error) {
    deps.log.error({ purpose: question.purpose, err: error }, 'an answer was not settled')
    if (isDatabaseDown(error))
      deps.background(
        'settle an answer',
        whenBack(() => settle(deps, question, asked), SETTLE_MS),
      )
  }
}

/** Safe to repeat: what is settled stays as it is. */
async function settle(
  deps: AskDeps,
  { llm, payer, conversationId, purpose }: Question,
  { subjectId, heard, promptBytes: bytes }: Asked,
): Promise<void> {
  const usage = bill(heard, bytes)
  await transaction(deps.sql, async (sql) => {
    const now = deps.clock.now()
    const ids = { settleEntryId: deps.ids.next(), releaseEntryId: deps.ids.next() }
    const spent = await settleHold(sql, { subjectId, amount: usage ? billedTokens(usage) : 0, ...ids, now })
    if (!usage) return
    const { provider, model } = heard.servedBy ?? llm
    await insertUsage(sql, {
      id: deps.ids.next(),
      accountId: payer.budgetAccountId,
      conversationId,
      subjectId,
      purpose,
      provider,
      model,
      usage,
      billedTokens: spent ?? billedTokens(usage),
      promptBytes: 0,
      estimated: !heard.isFinal,
      now,
    })
  })
  if (usage) await tellBudget(deps, payer)
}

/** Nothing, when it failed before a word of it came. */
function bill({ usage, isFinal, said }: Heard, bytes: number): LlmUsage | null {
  if (isFinal) return usage
  if (!usage && !said) return null
  const input = usage ?? { inputTokens: estimateTokens(bytes), cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0 }
  return { ...input, outputTokens: Math.max(input.outputTokens, estimateTokens(Buffer.byteLength(said))) }
}
