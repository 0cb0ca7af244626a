import type { Language } from '@parley/contracts/language'
import type { QUESTION_MAX_LENGTH, TURN_MAX_LENGTH } from '@parley/contracts/practice'
import { ArrowUp } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { ArcSign } from '../../ui/arc-sign.tsx'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { ComposerField } from './composer-field.tsx'
import type { Coach } from './use-coach.ts'

// Written out, because contracts/practice.ts would bring zod into the page.
const TURN_LENGTH: typeof TURN_MAX_LENGTH = 2000
const QUESTION_LENGTH: typeof QUESTION_MAX_LENGTH = 500

export interface ComposerProps {
  partner: string
  language: Language
  draft: string
  onDraft: (text: string) => void
  onSend: (text: string) => void
  coach: Coach
  coachLanguage: Language
  /** The way to the coach and back is in the composer, not beside it. */
  hasToggle: boolean
  /** Nothing can be sent now; a notice above says why. What is written stays. */
  isClosed: boolean
  /** Set while replies stream. */
  onStop: (() => void) | null
  fieldRef: RefObject<HTMLTextAreaElement | null>
  /** Told when it goes: whether it takes the focus with it. */
  hadFocus: RefObject<boolean>
}

/** Where I answer the partner, or, as an aside, ask the coach. The two drafts do not mix. */
export function Composer({
  partner,
  language,
  draft,
  coach,
  coachLanguage,
  hasToggle,
  isClosed,
  onStop,
  fieldRef,
  hadFocus,
  ...on
}: ComposerProps) {
  const { isAsking } = coach
  const value = isAsking ? coach.question : draft
  const maxLength = isAsking ? QUESTION_LENGTH : TURN_LENGTH
  const placeholder = isAsking
    ? m.coach_question({ language: languageName(coachLanguage, coachLanguage) }, { locale: coachLanguage })
    : m.practice_placeholder({ name: partner, language: languageName(language) })

  const wasAsking = useRef(isAsking)
  useEffect(() => {
    if (wasAsking.current !== isAsking) fieldRef.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking, fieldRef])

  const form = useRef<HTMLFormElement>(null)
  // Only a layout effect ends while the form still stands in the page.
  useLayoutEffect(() => {
    const element = form.current
    return () => {
      hadFocus.current = element?.contains(document.activeElement) ?? false
    }
  }, [hadFocus])

  const send = () => {
    const text = value.trim()
    if (text && text.length <= maxLength && !isClosed) {
      if (isAsking) void coach.ask({ kind: 'advice', question: text })
      else on.onSend(text)
    }
    fieldRef.current?.focus()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onEscape = (event: KeyboardEvent) => {
    if (!isAsking || value) return
    event.preventDefault()
    coach.toggleAsking()
  }

  return (
    <form
      ref={form}
      className={classNames('composer', isAsking && 'composer-asking')}
      aria-label={isAsking ? m.coach_question_form() : m.practice_your_turn()}
      onSubmit={onSubmit}
    >
      {onStop && (
        <IconButton label={m.practice_stop()} onClick={onStop} aria-keyshortcuts="Escape">
          <span className="stop-sign" aria-hidden />
        </IconButton>
      )}
      {hasToggle && (
        <IconButton
          label={isAsking ? m.coach_back({ name: partner }) : m.coach_question({ language: languageName(coachLanguage) })}
          onClick={coach.toggleAsking}
          aria-keyshortcuts="Alt+C"
        >
          {isAsking ? <span className="dot-sign" aria-hidden /> : <ArcSign />}
        </IconButton>
      )}
      <div className={classNames('composer-place', isAsking && 'aside')}>
        {isAsking && (
          <p id="composer-aside" className="composer-aside">
            {m.coach_only_reads()}
          </p>
        )}
        <ComposerField
          placeholder={placeholder}
          placeholderLang={isAsking ? coachLanguage : undefined}
          language={isAsking ? coachLanguage : language}
          value={value}
          maxLength={maxLength}
          onChange={isAsking ? coach.setQuestion : on.onDraft}
          onEnter={send}
          onEscape={onEscape}
          describedBy={isAsking ? 'composer-aside' : undefined}
          fieldRef={fieldRef}
        />
      </div>
      <IconButton
        label={isAsking ? m.coach_send() : m.practice_send()}
        look={isAsking ? 'bare' : 'solid'}
        className={isAsking ? 'ask-send' : undefined}
        type="submit"
        disabled={isClosed}
        aria-busy={(isAsking && coach.isBusy) || undefined}
      >
        <ArrowUp size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </form>
  )
}
