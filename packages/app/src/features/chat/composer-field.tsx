import type { KeyboardEvent, RefObject } from 'react'

export interface ComposerFieldProps {
  label: string
  value: string
  lang: string
  fieldRef: RefObject<HTMLTextAreaElement | null>
  /** `caret`: where it stands after that. */
  onChange: (value: string, caret: number) => void
  onKeyDown: (event: KeyboardEvent) => void
  onSelect: () => void
  onFiles: (files: File[]) => void
  /** The picker that is open, and the option in it that Enter takes. */
  picker: { id: string; option: string } | null
}

/** Grows with its words: the mirror holds the same under the same type. */
export function ComposerField({ label, value, lang, fieldRef, onChange, onFiles, picker, ...on }: ComposerFieldProps) {
  return (
    <div className="chat-field">
      <textarea
        ref={fieldRef}
        data-place="composer"
        rows={1}
        lang={lang}
        aria-label={label}
        aria-autocomplete={picker ? 'list' : undefined}
        aria-controls={picker?.id}
        aria-activedescendant={picker?.option}
        enterKeyHint="send"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value, event.target.selectionStart)}
        onPaste={(event) => {
          const files = [...event.clipboardData.files]
          if (files.length === 0) return
          event.preventDefault()
          onFiles(files)
        }}
        {...on}
      />
      <div className="mirror" aria-hidden>
        {value}{' '}
      </div>
      {!value && (
        <div className="hint" aria-hidden>
          {label}
        </div>
      )}
    </div>
  )
}
