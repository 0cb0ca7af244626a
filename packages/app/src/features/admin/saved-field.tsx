import { type Ref, useId, useState } from 'react'
import { failureWords } from './words.ts'

/** A sentence that pushed the lines down at once would pull a button away from under the press that left the field. */
const A_PRESS = 250

export interface SavedFieldProps<T> {
  /** Read aloud; what stands around it says it to everyone else. */
  label: string
  value: T
  show: (value: T) => string
  /** What was written, or one sentence that says what to change. */
  read: (text: string) => { value: T } | { error: string }
  onSave: (value: T) => Promise<void>
  numeric?: boolean
  maxLength?: number
  ref?: Ref<HTMLInputElement>
}

/** A field that saves when it is left or Enter is pressed. Escape takes back what was written. */
export function SavedField<T>({ label, value, show, read, onSave, numeric = false, maxLength, ref }: SavedFieldProps<T>) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  async function commit(patience = 0) {
    if (draft === null) return
    const written = read(draft)
    if ('error' in written) {
      setTimeout(() => setError(written.error), patience)
      return
    }
    try {
      if (written.value !== value) await onSave(written.value)
      setError(null)
      // Unless it was written on in the meantime.
      setDraft((now) => (now === draft ? null : now))
    } catch (failure) {
      setError(failureWords(failure))
    }
  }

  return (
    <div className="min-w-0">
      <input
        ref={ref}
        className="field text-base"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        inputMode={numeric ? 'numeric' : undefined}
        maxLength={maxLength}
        autoComplete="off"
        value={draft ?? show(value)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void commit(A_PRESS)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') void commit()
          if (event.key === 'Escape') {
            setDraft(null)
            setError(null)
          }
        }}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-caption text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
