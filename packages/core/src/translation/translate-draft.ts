import type { ConversationId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { TranslationFailure } from '@parley/contracts/translation'
import type { Deps } from '../deps.ts'
import { holdCost, type Payer, settleCost, type Spent } from './budget.ts'
import { boundBack, boundCost } from './cost.ts'
import { type Masked, maskText, restoreText, toGlossary } from './mask.ts'
import { findContext, listTerms } from './store.ts'
import { TEXT_MAX_LENGTH, type TextResult, type TextsRequest, type TextsResult, translateTexts } from './translate-texts.ts'

export type DraftDeps = Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'log' | 'translators'>

export interface Draft {
  conversationId: ConversationId
  /** Whose draft it is. */
  payer: Payer
  /** From where on they see what was said. */
  joinedSeq: number
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
  const { conversationId, payer, joinedSeq, body, from, to, formality } = draft
  if (body.length > TEXT_MAX_LENGTH) return failed('too-long')
  const terms = (await listTerms(deps.sql, conversationId, from)).filter(({ into }) => into === to)
  const masked = maskText(body, terms)
  if (masked.isBare) return { state: 'done', text: restoreText(masked.marked, masked.masks) ?? '', back: body, reason: null }
  const context = await findContext(deps.sql, { conversationId, senderId: payer.userId, joinedSeq })
  const request = { from, to, context, glossary: toGlossary(terms), formality }
  const [there, back] = [deps.translators.route(from, to), deps.translators.route(to, from)]
  if (there.length === 0) return failed('no-engine')
  const subjectId = deps.ids.next()
  // What comes back is of what it may have grown to.
  const bound =
    boundCost(there, { ...request, texts: [masked.marked] }) +
    boundBack(there, from, [masked.marked]) +
    boundCost(back, { ...request, texts: [masked.marked.repeat(2)] })
  if (!(await holdCost(deps, payer.budgetAccountId, subjectId, bound))) return failed('budget-spent')
  const usages: TextsResult['usages'] = []
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const once = async (pair: Partial<TextsRequest>, text: Masked): Promise<TextResult['outcome']> => {
    const answer = await translateTexts(deps, { ...request, ...pair, texts: [text] }, signal)
    usages.push(...answer.usages)
    return answer.results[0] ?? { isDone: false, reason: 'engines-failed' }
  }
  try {
    const said = await once({ from, to }, masked)
    if (!said.isDone) return failed(said.reason)
    // Words of the glossary are again what was written.
    const { masks } = maskText(
      body,
      terms.map(({ term }) => ({ term, translation: term })),
    )
    const again = await once({ from: to, to: from, context: [], glossary: [], isBack: true }, { marked: said.marked, masks, isBare: false })
    return { state: said.isCertain ? 'done' : 'uncertain', text: said.text, back: again.isDone ? again.text : null, reason: null }
  } finally {
    await settleOrLater(deps, { payer, conversationId, subjectId, usages })
  }
}

/** Whoever asked gets their answer, whatever becomes of its bill: what stays held is given back by the sweep. */
async function settleOrLater(deps: DraftDeps, spent: Spent): Promise<void> {
  try {
    await settleCost(deps, spent)
  } catch (error) {
    deps.log.error({ err: error }, 'a preview was not settled')
  }
}

function failed(reason: TranslationFailure): DraftTranslation {
  return { state: 'failed', text: '', back: null, reason }
}
