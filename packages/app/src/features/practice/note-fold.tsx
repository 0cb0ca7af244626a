import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { ArrowRight } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { CoachFold } from './coach-fold.tsx'
import { CoachNoteBody, readNote } from './coach-note.tsx'
import { NextLine } from './next-line.tsx'
import { isSayWhole } from './note-words.tsx'
import { firstChange, wordDiff } from './word-diff.ts'

export interface NoteFoldProps {
  reply: ReplyView | null
  next: ReplyView | null
  talk: TalkView
}

/** An older note on a phone: one line under my bubble, the whole on demand. */
export function NoteFold({ reply, next, talk }: NoteFoldProps) {
  const note = readNote(reply)
  if (!reply || !note) return <NextLine reply={next} talk={talk} isFolded side="me" />
  const parts = isSayWhole(note, reply.state === 'done') ? wordDiff(note.quote, note.say, talk.language) : null
  const change = firstChange(parts ?? [])
  const label = change ? (
    <span lang={talk.language} className="flex min-w-0 items-center gap-1">
      <span className="truncate">{change.gone}</span>
      <ArrowRight size={14} strokeWidth={2} className="flex-none" role="img" aria-label={m.practice_becomes()} />
      <span className="truncate">{change.new}</span>
    </span>
  ) : (
    <span lang={note.note ? talk.coachLanguage : talk.language} className="min-w-0 truncate">
      {note.note || note.say}
    </span>
  )
  return (
    <CoachFold label={label} side="me">
      <CoachNoteBody reply={reply} talk={talk}>
        <NextLine reply={next} talk={talk} />
      </CoachNoteBody>
    </CoachFold>
  )
}
