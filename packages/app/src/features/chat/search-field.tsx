import type { Language } from '@parley/contracts/language'
import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

/** As long as `chatSearch` of the contracts allows. */
const MAX_LENGTH = 100

export interface SearchFieldProps {
  /** What everything was brought into, and is looked through in. */
  reads: Language
  value: string
  onChange: (value: string) => void
}

export function SearchField({ reads, value, onChange }: SearchFieldProps) {
  const label = m.chat_search({ language: languageName(reads) })
  const input = useRef<HTMLInputElement>(null)
  const clear = () => {
    onChange('')
    input.current?.focus()
  }
  return (
    <div className="inbox-search">
      <Search size={16} strokeWidth={2} aria-hidden className="flex-none text-ink-soft" />
      <input
        ref={input}
        aria-label={label}
        type="search"
        placeholder={label}
        value={value}
        maxLength={MAX_LENGTH}
        enterKeyHint="search"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value) {
            event.preventDefault()
            onChange('')
          }
        }}
      />
      {value && (
        <button type="button" className="inbox-clear" aria-label={m.chat_search_clear()} onClick={clear}>
          <X size={16} strokeWidth={2} aria-hidden />
        </button>
      )}
    </div>
  )
}
