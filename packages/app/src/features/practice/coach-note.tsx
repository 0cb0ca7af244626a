import { type CoachNote, parseCoachNote } from '@parley/contracts/coach-note'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import type { CoachHand } from './coach-hand.ts'
import { NoteActions } from './note-actions.tsx'
import { NoteMore } from './note-more.tsx'
import { isSayWhole, NoteWords } from './note-words.tsx'
import { useLiveNote } from './use-live-text.ts'

export interface CoachNoteBodyProps {
  reply: ReplyView
  talk: TalkView
  /** Only what stands open in the coach's place has one. */
  hand?: CoachHand | undefined
  /** A newer phrase stands below: that is the one to say. */
  isPassed?: boolean
  /** Stands below, in the same parenthesis. */
  children?: ReactNode
}

/** A coach's note; nothing when it left nothing to read. */
export function CoachNoteBody({ reply, talk, hand, isPassed = false, children }: CoachNoteBodyProps) {
  const note = useLiveNote(reply)
  const isStreaming = reply.state === 'streaming'
  if (reply.state === 'failed') return hand ? <LostNote reply={reply} hand={hand} /> : null
  if (!isStreaming && !reply.text) return null
  const isWhole = reply.state === 'done'
  const words = (
    <>
      <NoteWords note={note} language={talk.language} coachLanguage={talk.coachLanguage} isStreaming={isStreaming} isWhole={isWhole} />
      <Stopped reply={reply} />
    </>
  )
  return (
    <Aside>
      {!hand || isPassed || isStreaming ? (
        words
      ) : isSayWhole(note, isWhole) ? (
        <>
          {words}
          <NoteActions reply={reply} talk={talk} hand={hand} phrase={note.say} hasWhy />
        </>
      ) : (
        <div className="note-end">
          <div>{words}</div>
          <NoteMore reply={reply} talk={talk} />
        </div>
      )}
      {children}
    </Aside>
  )
}

/** Under words that break off. */
export function Stopped({ reply }: { reply: ReplyView }) {
  return reply.state === 'stopped' && <p className="note-stopped">{m.coach_stopped()}</p>
}

function LostNote({ reply, hand }: { reply: ReplyView; hand: CoachHand }) {
  const { retry } = hand
  if (reply.errorCode === 'budget-spent') return <Aside>{m.practice_coach_unpaid()}</Aside>
  return (
    <Aside>
      {m.practice_coach_failed()}{' '}
      {retry && (
        <button type="button" className="link" onClick={() => retry(reply.id)}>
          {m.practice_coach_again()}
        </button>
      )}
    </Aside>
  )
}

/** Who speaks here, and to whom. */
export function CoachLabel({ children }: { children?: ReactNode }) {
  return (
    <p className="coach-label">
      <b>{m.practice_coach()}</b>
      <span>{m.practice_only_you()}</span>
      {children}
    </p>
  )
}

/** Something is there to read, now or in a moment. */
export function hasNote(reply: ReplyView): boolean {
  return reply.state === 'streaming' || (reply.state !== 'failed' && reply.text !== '')
}

/** A finished note, to be read again. */
export function readNote(reply: ReplyView | null): CoachNote | null {
  return reply && reply.state !== 'streaming' && hasNote(reply) ? parseCoachNote(reply.text) : null
}
