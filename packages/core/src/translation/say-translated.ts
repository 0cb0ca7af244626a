import type { ConversationId } from '@parley/contracts/ids'
import type { FeedFrame } from '../feed/bus.ts'
import type { Claim, Outcome } from './store.ts'
import { toTranslationView } from './view.ts'

/** Names are not at hand where it is translated. */
const MENTION = /@\[\d+\]/

/**
 * What was just stored of claims, as those who follow the conversation are told: in the order of its numbers. `null`: not all of it can be
 * said without another look.
 */
export function sayTranslated(
  conversationId: ConversationId,
  saved: readonly { claim: Claim; outcome: Outcome; seq: number }[],
): FeedFrame[] | null {
  if (saved.some(({ claim }) => MENTION.test(claim.body))) return null
  return saved
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ claim, outcome, seq }) => {
      const { messageId, from, to, body, revision } = claim
      const original = { body, language: from, revision }
      const translation = toTranslationView(original, to, { ...outcome, messageId, language: to }, { isComing: false, names: [] })
      const skipped = { type: 'skipped' as const, conversationId, seq }
      const frame = translation ? { type: 'message-translated' as const, conversationId, seq, messageId, translation } : skipped
      return { frame, onlyFor: null, aboutSeq: claim.seq, inLanguage: (language) => (language === to ? frame : skipped) }
    })
}
