import type { ConversationId } from '@parley/contracts/ids'
import type { TranslationFailure } from '@parley/contracts/translation'
import { fillCards } from '../cards/fill-cards.ts'
import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { lockConversation } from '../feed/append-event.ts'
import { toWords } from '../language/words.ts'
import { canHold, holdCost, type Payer, settleCost } from './budget.ts'
import { CACHE_MS, cacheKey, type Cached, findCached } from './cache-store.ts'
import { boundBack, boundCost } from './cost.ts'
import { type Masked, maskText, restoreText, toGlossary } from './mask.ts'
import { sayTranslated } from './say-translated.ts'
import { type Claim, claimTranslations, type Outcome, saveOutcomes, type Wanted } from './store.ts'
import { TEXT_MAX_LENGTH, type TextsRequest, type TextsResult, translateTexts } from './translate-texts.ts'

export type TranslateDeps = Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'log' | 'instance' | 'translators' | 'translationSecret'>

/** How long a process may take over a translation before another may begin it anew, ms. */
export const LEASE_MS = 40_000
/** How long it waits for engines, ms: longer than all of a pair together, and so that its lease has not ended when it knows. */
const PATIENCE_MS = 35_000

export interface TranslateOptions {
  /** Who pays; without one, whoever wrote it. */
  payer?: Payer
  /** Also what has failed before. */
  isRetry?: boolean
}

/**
 * Brings messages into languages: each once, whoever else wants it. What is there already, or somebody is at, is left alone. Whatever becomes
 * of it is stored under the next number of its conversation, and everybody who follows hears of it. Nothing of it is thrown: what could
 * not be translated says why.
 */
export async function translateMessages(deps: TranslateDeps, wanted: readonly Wanted[], options: TranslateOptions = {}): Promise<void> {
  const now = deps.clock.now()
  const claims = await claimTranslations(
    deps.sql,
    wanted.map((one) => ({ ...one, id: deps.ids.next() })),
    { owner: deps.instance, now, leaseMs: LEASE_MS, isRetry: options.isRetry ?? false, payerId: options.payer?.userId ?? null },
  )
  const groups = Map.groupBy(claims, ({ conversationId, from, to, senderId, payerId }) =>
    [conversationId, from, to, senderId, payerId].join(),
  )
  await Promise.all([...groups.values()].map((group) => translateGroup(deps, group as [Claim, ...Claim[]])))
}

/** Claims of one sender, conversation and pair, the oldest first, of which the context is: one call, paid by one. */
async function translateGroup(deps: TranslateDeps, claims: readonly [Claim, ...Claim[]]): Promise<void> {
  const [{ conversationId, from, to, formality, payerId, budgetAccountId, terms, context }] = claims
  const save = (outcomes: readonly Outcome[]) => saveAll(deps, claims, outcomes)
  if (claims.some(({ body }) => body.length > TEXT_MAX_LENGTH)) {
    const [long, rest] = [
      claims.filter(({ body }) => body.length > TEXT_MAX_LENGTH),
      claims.filter(({ body }) => body.length <= TEXT_MAX_LENGTH),
    ]
    await save(long.map((claim) => failed(claim, 'too-long')))
    if (rest.length > 0) await translateGroup(deps, rest as [Claim, ...Claim[]])
    return
  }
  const masked = claims.map(({ body }) => maskText(body, terms ?? []))
  const keys = masked.map(({ marked }) => cacheKey(deps.translationSecret, { from, to, marked, formality }))
  const cached = await findCached(deps.sql, keys, deps.clock.now())
  const known = claims.map((claim, index) => {
    const text = masked[index] as Masked
    return text.isBare ? fromGlossary(claim, text) : fromCache(claim, text, cached.get(keys[index]?.toString('base64') ?? ''))
  })
  await save(known.filter((outcome) => outcome !== null))
  const open = claims.map((_claim, index) => index).filter((index) => !known[index])
  if (open.length === 0) return

  const request: TextsRequest = {
    from,
    to,
    texts: open.map((index) => masked[index] as Masked),
    context: context ?? [],
    glossary: toGlossary(terms ?? []),
    formality,
  }
  const engines = deps.translators.route(from, to)
  if (engines.length === 0) return save(open.map((index) => failed(claims[index] as Claim, 'no-engine')))
  const payer = payerId && budgetAccountId ? { userId: payerId, budgetAccountId } : null
  // Its own: what an earlier run holds is that run's, or the sweep's.
  const subjectId = deps.ids.next()
  const left = open.map((index) => claims[index] as Claim)
  const marked = request.texts.map((text) => text.marked)
  const cost = (texts: readonly string[]) => boundCost(engines, { ...request, texts }) + boundBack(engines, from, texts)
  if (!payer || !(await holdCost(deps, payer.budgetAccountId, subjectId, cost(marked)))) {
    const [shortest = ''] = marked.toSorted((one, other) => one.length - other.length)
    if (!payer || left.length === 1 || !(await canHold(deps, payer.budgetAccountId, cost([shortest]))))
      return save(left.map((claim) => failed(claim, 'budget-spent')))
    // What it may cost is far more than what it does: one half after the other may well be had.
    const half = Math.ceil(left.length / 2)
    for (const part of [left.slice(0, half), left.slice(half)]) await translateGroup(deps, part as [Claim, ...Claim[]])
    return
  }
  let usages: TextsResult['usages'] = []
  try {
    const said = await translateTexts(deps, request, AbortSignal.timeout(PATIENCE_MS))
    usages = said.usages
    await save(open.map((index, position) => toOutcome(claims[index] as Claim, said.results[position], keys[index])))
  } catch (error) {
    // Whoever waits hears of it now, not when the lease ends.
    await save(left.map((claim) => failed(claim, 'engines-failed')))
    throw error
  } finally {
    await settleCost(deps, { payer, conversationId, subjectId, usages })
  }
}

/** Stores it and tells all who follow: behind the lock of the conversation, so of what is taken back meanwhile nothing is kept. */
async function saveAll(deps: TranslateDeps, claims: readonly [Claim, ...Claim[]], outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return
  const [{ conversationId }] = claims
  const now = deps.clock.now()
  const { seqs, hasEmptyCards } = await saveOutcomes(deps.sql, conversationId, deps.instance, { outcomes, keptUntil: now + CACHE_MS })
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const saved = outcomes.flatMap((outcome) => {
    const [claim, seq] = [byId.get(outcome.id), seqs.get(outcome.id)]
    return claim && seq !== undefined ? { claim, outcome, seq } : []
  })
  if (hasEmptyCards) await fillEmptyCards(deps, conversationId, [...seqs.keys()])
  deps.bus.wake(conversationId, sayTranslated(conversationId, saved) ?? undefined)
}

/** What was kept for learning before it was translated hears of it, too: as long as nobody takes the message back. */
async function fillEmptyCards(deps: TranslateDeps, conversationId: ConversationId, translationIds: readonly string[]): Promise<void> {
  await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    await fillCards(sql, translationIds)
  })
}

const NOBODY = { engine: null, model: null, isFallback: false, confidence: null, confidenceSource: null, kept: null }

function failed({ id, revision }: Claim, reason: TranslationFailure): Outcome {
  return { ...NOBODY, id, revision, state: 'FAILED', text: '', reason, words: '' }
}

function toOutcome(claim: Claim, result: TextsResult['results'][number] | undefined, key: Buffer | undefined): Outcome {
  if (!result?.isDone) return failed(claim, result?.reason ?? 'engines-failed')
  const { text, engine, model, isFallback, confidence, confidenceSource, isCertain } = result
  const state = isCertain ? 'DONE' : 'UNCERTAIN'
  return {
    id: claim.id,
    revision: claim.revision,
    state,
    text,
    engine,
    model,
    isFallback,
    confidence,
    confidenceSource,
    reason: null,
    words: toWords(text, claim.to),
    kept: key && mayBeKept(result) ? { key, text: result.marked } : null,
  }
}

/** What is only words of the glossary, no engine need be asked about. */
function fromGlossary({ id, revision, to }: Claim, { marked, masks }: Masked): Outcome {
  const text = restoreText(marked, masks) ?? ''
  return { ...NOBODY, id, revision, state: 'DONE', text, reason: null, words: toWords(text, to) }
}

function fromCache(claim: Claim, { masks }: Masked, cached: Cached | undefined): Outcome | null {
  const text = cached ? restoreText(cached.text, masks) : null
  if (!cached || text === null) return null
  const { engine, model, confidence, confidenceSource } = cached
  const words = toWords(text, claim.to)
  const { id, revision } = claim
  const said = { text, engine, model, isFallback: false, confidence, confidenceSource, words }
  return { id, revision, state: 'DONE', reason: null, kept: null, ...said }
}

/** Only what is certain, from the engine of choice, and hangs on nothing that was said before. */
function mayBeKept({ isCertain, isFallback, takesContext }: Extract<TextsResult['results'][number], { isDone: true }>): boolean {
  return isCertain && !isFallback && !takesContext
}
