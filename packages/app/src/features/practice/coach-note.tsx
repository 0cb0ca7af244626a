import { type CoachNote, parseCoachNote } from '@parley/contracts/coach-note'
import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import { Button } from '../../ui/button.tsx'
import { isSayWhole, NoteWords } from './note-words.tsx'
import { useLiveText } from './use-live-text.ts'

export interface CoachNoteBodyProps {
  reply: ReplyView
  talk: TalkView
  /** Puts a phrase into the composer. Only the newest note has it. */
  onSay?: ((phrase: string) => void) | undefined
  onRetry?: ((replyId: ReplyId) => void) | undefined
}

/** A coach's reply in any state it can be in; nothing when it left nothing to read. */
export function CoachNoteBody({ reply, talk, onSay, onRetry }: CoachNoteBodyProps) {
  const text = useLiveText(reply)
  const isStreaming = reply.state === 'streaming'
  if (reply.state === 'failed') {
    if (!onSay) return null
    return (
      <Aside>
        {reply.errorCode === 'budget-spent' ? m.practice_coach_unpaid() : m.practice_coach_failed()}{' '}
        {onRetry && reply.errorCode !== 'budget-spent' && (
          <button type="button" className="link" onClick={() => onRetry(reply.id)}>
            {m.practice_coach_again()}
          </button>
        )}
      </Aside>
    )
  }
  if (!isStreaming && !text) return onSay ? <Aside quiet>{m.practice_listening()}</Aside> : null
  const note = parseCoachNote(text)
  const isWhole = reply.state === 'done'
  return (
    <Aside>
      <NoteWords note={note} language={talk.language} coachLanguage={talk.coachLanguage} isStreaming={isStreaming} isWhole={isWhole} />
      {onSay && isSayWhole(note, isWhole) && (
        <div className="note-actions">
          <Button look="warm" size="small" onClick={() => onSay(note.say)}>
            {m.practice_say_this()}
          </Button>
        </div>
      )}
    </Aside>
  )
}

/** Who speaks here, and to whom. */
export function CoachLabel() {
  return (
    <p className="coach-label">
      <b>{m.practice_coach()}</b>
      <span>{m.practice_only_you()}</span>
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
