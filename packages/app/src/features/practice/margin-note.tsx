import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import { CoachLabel, CoachNoteBody } from './coach-note.tsx'

export interface MarginNoteProps {
  reply: ReplyView
  talk: TalkView
  isNewest: boolean
  onSay: (phrase: string) => void
  onRetry: ((replyId: ReplyId) => void) | undefined
}

/** On a desk: beside the line it is about. */
export function MarginNote({ reply, talk, isNewest, onSay, onRetry }: MarginNoteProps) {
  return (
    <InMargin isNewest={isNewest}>
      <CoachNoteBody reply={reply} talk={talk} onSay={isNewest ? onSay : undefined} onRetry={onRetry} />
    </InMargin>
  )
}

/** Before the first note: somebody is there. */
export function ListeningNote() {
  return (
    <InMargin isNewest>
      <Aside quiet>{m.practice_listening()}</Aside>
    </InMargin>
  )
}

function InMargin({ isNewest, children }: { isNewest: boolean; children: ReactNode }) {
  return (
    <div
      role="note"
      aria-label={m.practice_coach_label()}
      className="margin-note"
      {...(isNewest && { 'data-place': 'coach', tabIndex: -1 })}
    >
      {isNewest && <CoachLabel />}
      {children}
    </div>
  )
}
