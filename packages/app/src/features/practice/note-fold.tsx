import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { ArrowRight, ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { CoachNoteBody, readNote } from './coach-note.tsx'
import { isSayWhole } from './note-words.tsx'
import { firstChange, wordDiff } from './word-diff.ts'

/** An older note on a phone: one line under my bubble, the whole on demand. */
export function NoteFold({ reply, talk }: { reply: ReplyView; talk: TalkView }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const note = readNote(reply)
  if (!note) return null
  const parts = isSayWhole(note, reply.state === 'done') ? wordDiff(note.quote, note.say, talk.language) : null
  const change = firstChange(parts ?? [])
  return (
    <div className="min-w-0">
      <button type="button" className="note-fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span className="sr-only">{m.practice_coach_label()}: </span>
        {change ? (
          <span lang={talk.language} className="flex min-w-0 items-center gap-1">
            <span className="truncate">{change.gone}</span>
            <ArrowRight size={14} strokeWidth={2} className="flex-none" role="img" aria-label={m.practice_becomes()} />
            <span className="truncate">{change.new}</span>
          </span>
        ) : (
          <span lang={note.note ? talk.coachLanguage : talk.language} className="min-w-0 truncate">
            {note.note || note.say}
          </span>
        )}
        <ChevronDown size={16} strokeWidth={2} aria-hidden />
      </button>
      <div id={id} hidden={!isOpen} className="note-open">
        {isOpen && <CoachNoteBody reply={reply} talk={talk} />}
      </div>
    </div>
  )
}
