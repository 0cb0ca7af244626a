import type { Language } from '@parley/contracts/language'
import { currentLanguage } from '../../../lib/i18n.ts'
import { m } from '../../../paraglide/messages.js'
import { Bubble } from '../../../ui/bubble.tsx'
import { QuotedWords } from '../quoted-words.tsx'

export interface MyDebriefLineProps {
  text: string
  /** Words of it that are spoken of. */
  quote?: string
  language: Language
  /** Whose line it is, when it is not mine. */
  learner: string | null
}

/** A line of mine, read again, with the words underlined that the debrief is about. */
export function MyDebriefLine({ text, quote = '', language, learner }: MyDebriefLineProps) {
  return (
    <Bubble side="me" lang={language} className="debrief-line">
      <span className="sr-only" lang={currentLanguage()}>
        {learner === null ? m.practice_you_said() : m.practice_partner_said({ name: learner })}{' '}
      </span>
      <QuotedWords text={text} quote={quote} />
    </Bubble>
  )
}
