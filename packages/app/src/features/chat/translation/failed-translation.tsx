import type { TranslationView } from '@parley/contracts/translation'
import { CircleAlert } from 'lucide-react'
import type { Ref } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useChatActions } from '../chat-actions.ts'
import { mayAskAgain } from './may-ask-again.ts'
import { usePhraseBook } from './use-phrase-book.ts'

export interface FailedTranslationProps {
  translation: TranslationView
  onAgain: () => void
  buttonRef: Ref<HTMLButtonElement>
}

/** No translation came: why, and what to do about it. */
export function FailedTranslation({ translation: { reason }, onAgain, buttonRef }: FailedTranslationProps) {
  const isPhraseBook = usePhraseBook()
  const { isSpent } = useChatActions()
  return (
    <>
      <CircleAlert size={16} strokeWidth={2} aria-hidden />
      <span className="text-ink-soft">{whyWords(reason, isPhraseBook)}</span>
      {mayAskAgain(reason, isSpent) && (
        <button ref={buttonRef} type="button" className="link" onClick={onAgain}>
          {reason === 'budget-spent' ? m.translation_with_mine() : m.translation_again()}
        </button>
      )}
    </>
  )
}

function whyWords(reason: TranslationView['reason'], isPhraseBook: boolean): string {
  switch (reason) {
    case 'no-engine':
      return m.translation_no_engine()
    case 'budget-spent':
      return m.translation_budget()
    case 'too-long':
      return m.translation_too_long()
    case 'engines-failed':
    case null:
      return m.translation_none_came()
    case 'not-good':
      return isPhraseBook ? m.translation_unknown() : m.translation_none_came()
  }
}
