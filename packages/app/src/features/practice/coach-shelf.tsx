import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { m } from '../../paraglide/messages.js'
import { CoachLabel, CoachNoteBody, hasNote } from './coach-note.tsx'

export interface CoachShelfProps {
  reply: ReplyView | null
  talk: TalkView
  onSay: (phrase: string) => void
  onRetry: ((replyId: ReplyId) => void) | undefined
}

/** A phone's place for the newest note, at the thumb. One quiet line while there is none. */
export function CoachShelf({ reply, talk, onSay, onRetry }: CoachShelfProps) {
  return (
    <aside aria-label={m.practice_coach_label()} data-place="coach" tabIndex={0} className="coach-shelf">
      {reply && (hasNote(reply) || reply.state === 'failed') ? (
        <>
          <CoachLabel />
          <CoachNoteBody reply={reply} talk={talk} onSay={onSay} onRetry={onRetry} />
        </>
      ) : (
        <p className="coach-label coach-quiet">
          <b>{m.practice_coach()}</b>
          <span>{m.practice_listening()}</span>
        </p>
      )}
    </aside>
  )
}
