import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import { CoachAnswer } from './coach-answer.tsx'
import { CoachFold } from './coach-fold.tsx'
import type { CoachHand } from './coach-hand.ts'
import type { OpenWords } from './coach-moment.ts'
import { CoachNoteBody, hasNote } from './coach-note.tsx'
import { NextLine, useNextNote } from './next-line.tsx'

export interface CoachCardProps {
  words: OpenWords
  talk: TalkView
  hand: CoachHand
}

/** What stands open in the coach's place, with what can be done with it. */
export function CoachCard({ words, talk, hand }: CoachCardProps) {
  if (words.aside) return <CoachAnswer key={words.aside.id} reply={words.aside} talk={talk} hand={hand} />
  return <NoteCard key={words.note?.id ?? words.next?.id} note={words.note} next={words.next} talk={talk} hand={hand} />
}

interface NoteCardProps {
  note: ReplyView | null
  next: ReplyView | null
  talk: TalkView
  hand: CoachHand
}

/** A note, and below it what to say next. A note that came late for its moment stays folded until somebody wants it. */
function NoteCard({ note, next, talk, hand }: NoteCardProps) {
  const hasNext = useNextNote(next) !== null
  const [isQuiet, setQuiet] = useState<boolean | null>(null)
  // Decided once, when its first words come: nothing folds or unfolds under the reader.
  if (hasNext && isQuiet === null) setQuiet(hand.isTyping)
  const line = <NextLine reply={next} talk={talk} hand={hand} isFolded={isQuiet === true} />
  if (!note) {
    if (!hasNext) return <Aside quiet>{m.coach_listening()}</Aside>
    return isQuiet ? line : <Aside>{line}</Aside>
  }

  const isInside = hasNext && !isQuiet && !note.isLate && hasNote(note)
  const body = (
    <CoachNoteBody reply={note} talk={talk} hand={hand} isPassed={hasNext && !isQuiet}>
      {isInside && line}
    </CoachNoteBody>
  )
  return (
    <>
      {note.isLate && hasNote(note) ? <CoachFold label={m.coach_late()}>{body}</CoachFold> : body}
      {hasNext && !isInside && (isQuiet ? line : <Aside>{line}</Aside>)}
    </>
  )
}
