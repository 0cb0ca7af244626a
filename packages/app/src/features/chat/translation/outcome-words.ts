import type { MessageOutcome } from '@parley/contracts/chat-input'
import type { TranslationFailure } from '@parley/contracts/translation'
import { languageName } from '../../../lib/i18n.ts'
import { m } from '../../../paraglide/messages.js'

export interface OutcomeAbout {
  /** The other one of a direct chat. */
  who: string | null
  isPhraseBook: boolean
  /** That the budget is spent is said already. */
  isUnpaid: boolean
}

/** What a sender is told of how others read what they said; `null`: nothing yet. */
export function outcomeWords(outcomes: readonly MessageOutcome[], { who, isPhraseBook, isUnpaid }: OutcomeAbout): string | null {
  const failed = outcomes.find(({ state }) => state === 'failed')
  if (failed) {
    const what = who ? m.translation_has_original({ who }) : m.translation_some_original()
    return isUnpaid && failed.reason === 'budget-spent' ? what : `${what} ${whyOriginal(failed.reason, isPhraseBook)}`
  }
  const [first] = outcomes
  if (!who || (first?.state !== 'done' && first?.state !== 'uncertain')) return null
  return m.translation_reads({ who, language: languageName(first.language) })
}

/** Why what a sender says is not translated. */
export function whyOriginal(reason: TranslationFailure | null, isPhraseBook: boolean): string {
  switch (reason) {
    case 'no-engine':
      return m.translation_no_engine()
    case 'budget-spent':
      return m.translation_my_budget()
    case 'too-long':
      return m.translation_long()
    case 'not-good':
      return isPhraseBook ? m.translation_unknown() : m.translation_none_came()
    case 'engines-failed':
    case null:
      return m.translation_none_came()
  }
}
