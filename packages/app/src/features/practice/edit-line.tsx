import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { TURN_MAX_LENGTH, TurnView } from '@parley/contracts/practice'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { errorCodeText } from '../../lib/error-words.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { isSendKey } from '../../lib/is-send-key.ts'
import type { Talk } from './use-talk.ts'

// Written out, because contracts/practice.ts would bring zod into the page.
const MAX_LENGTH: typeof TURN_MAX_LENGTH = 2000
/** From here on the count is shown. */
const NEAR = 1800

export interface EditLineProps {
  turn: TurnView
  language: Language
  replace: Talk['replace']
  onCancel: () => void
  onSaved: () => void
}

/** My line, to be said anew: an outline, because it is not said yet. */
export function EditLine({ turn, language, replace, onCancel, onSaved }: EditLineProps) {
  const id = useId()
  const [text, setText] = useState(turn.text)
  const { save, isSaving, refused } = useReplace(turn, replace, onSaved)
  const words = text.trim()
  const left = MAX_LENGTH - words.length

  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (words === turn.text) onCancel()
    else if (words && left >= 0) save(words)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isSendKey(event)) submit(event)
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onCancel()
  }

  return (
    <form className="line-editor" onSubmit={submit}>
      <div lang={language} className="line-editor-field">
        <textarea
          // It was asked for: the caret goes to the end of the words.
          ref={toEnd}
          rows={1}
          aria-label={m.line_edit_label()}
          aria-describedby={`${id}-replaces`}
          aria-invalid={left < 0 || undefined}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div className="mirror" aria-hidden>
          {text}{' '}
        </div>
      </div>
      {text.length >= NEAR && (
        <p className={left < 0 ? 'text-caption text-danger' : 'text-caption text-ink-faint'}>
          {left < 0 ? m.practice_too_long({ count: -left }) : m.practice_characters_left({ count: left })}
        </p>
      )}
      {refused && (
        <p role="alert" className="text-caption text-danger">
          {refused === 'conflict' ? m.line_edit_conflict() : errorCodeText(refused)}
        </p>
      )}
      <div className="line-editor-foot">
        <p id={`${id}-replaces`} className="min-w-0 flex-1 basis-40 text-caption text-ink-soft">
          {m.line_edit_replaces()}
        </p>
        <span className="flex flex-wrap justify-end gap-2">
          <Button look="bare" size="small" onClick={onCancel}>
            {m.line_cancel()}
          </Button>
          <Button type="submit" size="small" busy={isSaving} disabled={words === '' || left < 0}>
            {m.line_save()}
          </Button>
        </span>
      </div>
    </form>
  )
}

function toEnd(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** The same words go out under the same key, so that a save whose answer was lost is not made twice. */
function useReplace({ id: turnId }: TurnView, replace: Talk['replace'], onSaved: () => void) {
  const [isSaving, setSaving] = useState(false)
  const [refused, setRefused] = useState<ErrorCode | null>(null)
  const edit = useRef<{ id: ClientMessageId; text: string } | null>(null)
  const save = (text: string) => {
    if (isSaving) return
    if (edit.current?.text !== text) edit.current = { id: crypto.randomUUID() as ClientMessageId, text }
    setSaving(true)
    setRefused(null)
    void replace(turnId, edit.current.id, text).then((code) => {
      setSaving(false)
      if (code) setRefused(code)
      else onSaved()
    })
  }
  return { save, isSaving, refused }
}
