import type { BudgetAccountId, ConversationId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { TranslationFailure } from '@parley/contracts/translation'
import type { Deps } from '../deps.ts'
import { holdCost, settleCost } from './budget.ts'
import { boundCost } from './cost.ts'
import { type Masked, maskText } from './mask.ts'
import { listTerms } from './store.ts'
import { type TextResult, type TextsResult, translateTexts } from './translate-texts.ts'

export type DraftDeps = Pick<Deps, 'sql' | 'ids' | 'clock' | 'log' | 'translators'>

export interface Draft {
  conversationId: ConversationId
  payer: BudgetAccountId
  body: string
  from: Language
  to: Language
  formality: 'formal' | 'informal' | null
}

export interface DraftTranslation {
  state: 'done' | 'uncertain' | 'failed'
  text: string
  /** The translation, translated back; `null` when that did not work. */
  back: string | null
  reason: TranslationFailure | null
}

/** How long both ways together may take, ms: somebody waits for it. */
const PATIENCE_MS = 15_000

/** What a text would be in another language, and what that would be in its own again. Nothing is stored but what it cost. */
export async function translateDraft(deps: DraftDeps, draft: Draft): Promise<DraftTranslation> {
  const { conversationId, payer, body, from, to, formality } = draft
  const terms = (await listTerms(deps.sql, conversationId, from)).filter(({ into }) => into === to)
  const masked = maskText(body, terms)
  if (masked.isBare) return { state: 'done', text: body, back: body, reason: null }
  const request = { from, to, context: [], glossary: [], formality }
  const engines = [...deps.translators.route(from, to), ...deps.translators.route(to, from)]
  const subjectId = deps.ids.next()
  // Back is about as long as there: a bound of both is twice that of one, and of what it may grow to.
  const bound = 2 * boundCost(engines, { ...request, texts: [masked.marked] })
  if (engines.length === 0) return failed('no-engine')
  if (!(await holdCost(deps, payer, subjectId, bound))) return failed('budget-spent')
  const usages: TextsResult['usages'] = []
  const once = async (pair: { from: Language; to: Language }, text: Masked): Promise<TextResult['outcome']> => {
    const said = await translateTexts(deps, { ...request, ...pair, texts: [text] }, AbortSignal.timeout(PATIENCE_MS))
    usages.push(...said.usages)
    return said.results[0] ?? { isDone: false, reason: 'engines-failed' }
  }
  try {
    const there = await once({ from, to }, masked)
    if (!there.isDone) return failed(there.reason)
    // Words of the glossary are again what was written.
    const { masks } = maskText(
      body,
      terms.map(({ term }) => ({ term, translation: term })),
    )
    const back = await once({ from: to, to: from }, { marked: there.marked, masks, isBare: false })
    return { state: there.isCertain ? 'done' : 'uncertain', text: there.text, back: back.isDone ? back.text : null, reason: null }
  } finally {
    await settleCost(deps, { accountId: payer, conversationId, subjectId, usages })
  }
}

function failed(reason: TranslationFailure): DraftTranslation {
  return { state: 'failed', text: '', back: null, reason }
}
