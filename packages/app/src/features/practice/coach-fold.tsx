import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { classNames } from '../../ui/class-names.ts'

export interface CoachFoldProps {
  /** One line that says what is inside. */
  label: ReactNode
  /** Under my bubble, or under the partner's and in the coach's own place. */
  side?: 'me' | 'them'
  children: ReactNode
}

/** Something of the coach's, in one line; the whole on demand. */
export function CoachFold({ label, side = 'them', children }: CoachFoldProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="min-w-0">
      <button
        type="button"
        className={classNames('note-fold', side === 'me' && 'note-fold-me')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="sr-only">{m.before_colon({ words: m.practice_coach_label() })} </span>
        {label}
        <ChevronDown size={16} strokeWidth={2} aria-hidden />
      </button>
      <div id={id} hidden={!isOpen} className="note-open">
        {isOpen && children}
      </div>
    </div>
  )
}
