import type { CoachNote } from '@parley/contracts/coach-note'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import { CoachFold } from './coach-fold.tsx'
import type { CoachHand } from './coach-hand.ts'
import { Stopped } from './coach-note.tsx'
import { NoteActions } from './note-actions.tsx'
import { isSayWhole, NoteWords } from './note-words.tsx'
import { useLiveNote } from './use-live-text.ts'

export interface NextLineProps {
  reply: ReplyView | null
  talk: TalkView
  /** Only what stands open in the coach's place has one. */
  hand?: CoachHand | undefined
  /** One line, to be opened: its moment has passed, or somebody is writing. */
  isFolded?: boolean
  side?: 'me' | 'them'
}

/** What one could say next, from its first words on. A coach with none, and one who lost the line, are not missed. */
export function NextLine({ reply, talk, hand, isFolded = false, side = 'them' }: NextLineProps) {
  const note = useNextNote(reply)
  if (!reply || !note) return null
  const isWhole = reply.state === 'done'
  const words = (
    <>
      <NoteWords
        note={note}
        language={talk.language}
        coachLanguage={talk.coachLanguage}
        isStreaming={reply.state === 'streaming'}
        isWhole={isWhole}
      />
      <Stopped reply={reply} />
      {hand && isSayWhole(note, isWhole) && <NoteActions reply={reply} talk={talk} hand={hand} phrase={note.say} hasWhy />}
    </>
  )
  if (isFolded) {
    return (
      <CoachFold label={m.coach_next()} side={side}>
        <Aside>{words}</Aside>
      </CoachFold>
    )
  }
  return (
    <div className="next-line">
      <p className="aside-head">{m.coach_next()}</p>
      {words}
    </div>
  )
}

/** `null` until there is something to say. */
export function useNextNote(reply: ReplyView | null): CoachNote | null {
  const note = useLiveNote(reply)
  const isThere = reply?.state === 'streaming' || reply?.state === 'done' || reply?.state === 'stopped'
  return isThere && note.say ? note : null
}
