import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageOutcome } from '@parley/contracts/chat-input'
import type { Language } from '@parley/contracts/language'
import { type BudgetView, leftToTalk } from '@parley/contracts/quota'

/** With less, what was refused is refused again, tokens: about what a model's translation of an ordinary message sets aside. */
const FEW = 4_000

export interface Payer {
  budget: BudgetView
  /** What they read everywhere, and write. */
  reads: Language
}

/** What a sender says reaches others as it was said, for want of tokens. `outcomes`: of the newest that they said. */
export function isUnpaid(
  { kind, peerLanguage }: Pick<ChatState, 'kind' | 'peerLanguage'>,
  { budget, reads }: Payer,
  outcomes: readonly MessageOutcome[] | null,
): boolean {
  const left = leftToTalk(budget) ?? Number.POSITIVE_INFINITY
  if (outcomes?.some(({ state, reason }) => state === 'failed' && reason === 'budget-spent')) return left < FEW
  return left <= 0 && kind === 'direct' && peerLanguage !== null && peerLanguage !== reads
}
