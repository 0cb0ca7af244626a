import type { MessageView } from '@parley/contracts/chat'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useChatActions } from '../chat-actions.ts'
import { tapWords } from './tap-words.ts'

export interface TapLineProps {
  message: MessageView
  /** The aside of the word that is open. */
  asideId: string
  open: number | null
  onTap: (at: number, text: string) => void
  onClose: () => void
}

/** A line whose words are buttons: one stop of the Tab key, arrow keys go from word to word, Escape closes what is open. */
export function TapLine({ message: { body, language, mentions }, asideId, open, onTap, onClose }: TapLineProps) {
  const { me, openPerson } = useChatActions()
  const line = useRef<HTMLParagraphElement>(null)
  const pieces = useMemo(() => tapWords(body, mentions, language), [body, mentions, language])
  const first = pieces.find((piece) => piece.kind === 'word')
  const [stop, setStop] = useState<number | null>(null)
  const stopAt = pieces.some((piece) => piece.kind === 'word' && piece.at === stop) ? stop : (first?.at ?? null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open !== null) {
      event.stopPropagation()
      return onClose()
    }
    const words = [...(line.current?.querySelectorAll<HTMLElement>('.tap-word') ?? [])]
    const next = nextOf(event.key, words.indexOf(event.target as HTMLElement), words.length)
    if (next === null) return
    event.preventDefault()
    words[next]?.focus()
  }
  return (
    <p ref={line} lang={language} className="voice msg-words tap-line" aria-description={m.learner_words()}>
      {pieces.map((piece, index) => {
        switch (piece.kind) {
          case 'text':
            return piece.text
          case 'word':
            return (
              <button
                key={index}
                type="button"
                className="tap-word"
                tabIndex={piece.at === stopAt ? 0 : -1}
                aria-expanded={piece.at === open}
                aria-controls={piece.at === open ? asideId : undefined}
                onKeyDown={onKeyDown}
                onFocus={() => setStop(piece.at)}
                onClick={() => onTap(piece.at, piece.text)}
              >
                {piece.text}
              </button>
            )
          case 'link':
            return (
              <a key={index} href={piece.url} target="_blank" rel="noreferrer noopener" className="msg-link">
                {piece.url}
              </a>
            )
          case 'mention':
            if (piece.person.id === me) return <mark key={index}>@{piece.person.name}</mark>
            return (
              <button key={index} type="button" className="mention" onClick={() => openPerson(piece.person)}>
                @{piece.person.name}
              </button>
            )
        }
      })}
    </p>
  )
}

function nextOf(key: string, current: number, count: number): number | null {
  if (current === -1) return null
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(current + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(current - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
