import type { TURN_MAX_LENGTH } from '@parley/contracts/practice'
import type { Language } from '@parley/contracts/language'
import { ArrowUp } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type RefObject } from 'react'
import { languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'

// Written out, because contracts/practice.ts would bring zod into the page.
const MAX_LENGTH: typeof TURN_MAX_LENGTH = 2000
/** From here on the count is shown. */
const NEAR = 1800

/** What an input method reports instead of a key, in browsers that clear `isComposing` too early. */
const IME_KEY = 229

export interface ComposerProps {
  partner: string
  language: Language
  draft: string
  onDraft: (text: string) => void
  onSend: (text: string) => void
  /** Nothing can be sent now; a notice above says why. What is written stays. */
  isClosed: boolean
  /** Set while replies stream. */
  onStop: (() => void) | null
  fieldRef: RefObject<HTMLTextAreaElement | null>
}

export function Composer({ partner, language, draft, onDraft, onSend, isClosed, onStop, fieldRef }: ComposerProps) {
  const placeholder = m.practice_placeholder({ name: partner, language: languageName(language) })
  const left = MAX_LENGTH - draft.trim().length

  const send = () => {
    const text = draft.trim()
    if (text && left >= 0 && !isClosed) onSend(text)
    fieldRef.current?.focus()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === IME_KEY) return
    event.preventDefault()
    send()
  }

  return (
    <form className="composer" aria-label={m.practice_your_turn()} onSubmit={onSubmit}>
      {onStop && (
        <IconButton label={m.practice_stop()} onClick={onStop} aria-keyshortcuts="Escape">
          <span className="stop-sign" aria-hidden />
        </IconButton>
      )}
      <div className="composer-place">
        <div className="composer-field">
          <textarea
            ref={fieldRef}
            data-place="composer"
            rows={1}
            lang={draft ? language : undefined}
            aria-label={placeholder}
            placeholder={placeholder}
            enterKeyHint="send"
            autoComplete="off"
            value={draft}
            aria-invalid={left < 0 || undefined}
            aria-describedby={draft.length >= NEAR ? 'practice-count' : undefined}
            onChange={(event) => onDraft(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <div className="mirror" aria-hidden>
            {draft}{' '}
          </div>
        </div>
        {draft.length >= NEAR && (
          <p id="practice-count" className={classNames('composer-count', left < 0 && 'text-danger')}>
            {left < 0 ? m.practice_too_long({ count: -left }) : m.practice_characters_left({ count: left })}
          </p>
        )}
      </div>
      <IconButton label={m.practice_send()} look="solid" type="submit" disabled={isClosed}>
        <ArrowUp size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </form>
  )
}
