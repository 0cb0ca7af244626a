import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import type { CoachHand } from './coach-hand.ts'
import { HearIt } from './hear-it.tsx'
import { NoteMore } from './note-more.tsx'
import { useWide } from './use-wide.ts'
import { whyQuestion } from './why-question.ts'

export interface NoteActionsProps {
  reply: ReplyView
  talk: TalkView
  hand: CoachHand
  /** What could be said. */
  phrase: string
  /** An answer to a question has its reason in it. */
  hasWhy?: boolean
}

/** What one can do with a phrase of the coach's: say it, hear it, ask why, say that it is bad. */
export function NoteActions({ reply, talk, hand, phrase, hasWhy = false }: NoteActionsProps) {
  const isWide = useWide()
  const actions = useRef<HTMLDivElement>(null)
  const askWhy = async () => {
    const place = actions.current?.closest<HTMLElement>('[data-place="coach"]')
    await hand.ask({ kind: 'advice', question: whyQuestion(phrase, talk.coachLanguage) })
    // The answer takes the place of the button that asked.
    if (!document.activeElement || document.activeElement === document.body || place?.contains(document.activeElement)) {
      place?.focus({ preventScroll: true })
    }
  }
  return (
    <div ref={actions} className="note-actions">
      <Button look="warm" size="small" onClick={() => hand.say(phrase)}>
        {m.practice_say_this()}
      </Button>
      <HearIt text={phrase} language={talk.language} />
      {isWide && hasWhy && (
        <Button look="bare" size="small" onClick={() => void askWhy()}>
          {m.coach_why()}
        </Button>
      )}
      <NoteMore reply={reply} talk={talk} {...(!isWide && hasWhy && { onWhy: () => void askWhy() })} />
    </div>
  )
}
