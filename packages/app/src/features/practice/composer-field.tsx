import type { Language } from '@parley/contracts/language'
import type { KeyboardEvent, RefObject } from 'react'
import { m } from '../../paraglide/messages.js'
import { classNames } from '../../ui/class-names.ts'

/** What an input method reports instead of a key, in browsers that clear `isComposing` too early. */
const IME_KEY = 229
/** From this share of the length on the count is shown. */
const NEAR = 0.9

export interface ComposerFieldProps {
  placeholder: string
  /** Of the placeholder; absent where it is the interface's. */
  placeholderLang?: Language | undefined
  language: Language
  value: string
  maxLength: number
  onChange: (value: string) => void
  onEnter: () => void
  onEscape?: ((event: KeyboardEvent) => void) | undefined
  describedBy?: string | undefined
  fieldRef: RefObject<HTMLTextAreaElement | null>
}

/** A field that grows with its words. Enter sends, except while an input method composes. */
export function ComposerField({ language, value, maxLength, onChange, onEnter, onEscape, fieldRef, ...rest }: ComposerFieldProps) {
  const left = maxLength - value.trim().length
  const isNear = value.length >= maxLength * NEAR
  const about = [rest.describedBy, isNear && 'composer-count'].filter(Boolean).join(' ')

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === IME_KEY) return
    if (event.key === 'Escape') onEscape?.(event)
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    onEnter()
  }

  return (
    <>
      <div className="composer-field">
        <textarea
          ref={fieldRef}
          data-place="composer"
          rows={1}
          lang={value ? language : rest.placeholderLang}
          aria-label={rest.placeholder}
          enterKeyHint="send"
          autoComplete="off"
          value={value}
          aria-invalid={left < 0 || undefined}
          aria-describedby={about || undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div className="mirror" aria-hidden>
          {value}{' '}
        </div>
        {!value && (
          <div className="hint" lang={rest.placeholderLang} aria-hidden>
            {rest.placeholder}
          </div>
        )}
      </div>
      {isNear && (
        <p id="composer-count" className={classNames('composer-count', left < 0 && 'text-danger')}>
          {left < 0 ? m.practice_too_long({ count: -left }) : m.practice_characters_left({ count: left })}
        </p>
      )}
    </>
  )
}
