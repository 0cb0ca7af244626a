import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { SEARCH_MAX_LENGTH } from './limits.ts'

/** How long the hands must rest before we look, ms. */
const REST = 250

export interface TalkSearchProps {
  /** What is looked for; empty for nothing. */
  value: string
  onSearch: (search: string) => void
  isSearching: boolean
}

/** Looks while one writes. */
export function TalkSearch({ value, onSearch, isSearching }: TalkSearchProps) {
  const [typed, setTyped] = useState(value)
  const [asked, setAsked] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  // Somebody else cleared it.
  if (value !== asked) {
    setAsked(value)
    setTyped(value)
  }

  const wanted = typed.trim()
  useEffect(() => {
    if (wanted === asked) return
    const timer = setTimeout(() => {
      setAsked(wanted)
      onSearch(wanted)
    }, REST)
    return () => clearTimeout(timer)
  }, [wanted, asked, onSearch])

  return (
    <form
      role="search"
      className="field talks-search"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(wanted)
        onSearch(wanted)
      }}
    >
      {isSearching ? (
        <span aria-hidden className="talks-searching" />
      ) : (
        <Search size={20} strokeWidth={1.75} aria-hidden className="flex-none text-ink-faint" />
      )}
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={m.talks_search()}
        placeholder={m.talks_search_hint()}
        maxLength={SEARCH_MAX_LENGTH}
        className="talks-search-input text-base"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed !== '' && (
        <IconButton
          label={m.talks_search_clear()}
          onClick={() => {
            setTyped('')
            setAsked('')
            onSearch('')
            input.current?.focus()
          }}
        >
          <X size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      )}
    </form>
  )
}
