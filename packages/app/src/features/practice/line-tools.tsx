import type { Language } from '@parley/contracts/language'
import { ChevronDown } from 'lucide-react'
import { languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { HearItWords } from './hear-it.tsx'
import type { OpenGloss } from './use-gloss.ts'
import type { Hearing } from './use-hear-it.ts'

export interface LineToolsProps {
  coachLanguage: Language
  gloss: OpenGloss
  /** What unfolds. */
  glossId: string
  hearing: Hearing | null
}

/** Under a line: what one does with it most. */
export function LineTools({ coachLanguage, gloss, glossId, hearing }: LineToolsProps) {
  return (
    <div role="group" aria-label={m.line_tools()} className="line-tools">
      <button
        type="button"
        className="line-tool line-tool-gloss"
        aria-expanded={gloss.isOpen}
        aria-controls={glossId}
        onClick={gloss.toggle}
      >
        {m.line_in_language({ language: languageName(coachLanguage) })}
        <ChevronDown size={16} strokeWidth={2} aria-hidden />
      </button>
      {hearing && (
        <button type="button" className="line-tool" onClick={hearing.toggle}>
          <HearItWords isSpeaking={hearing.isSpeaking} />
        </button>
      )}
    </div>
  )
}
