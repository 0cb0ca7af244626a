import type { TalkView } from '@parley/contracts/practice'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { CoachDesk } from './coach-desk.tsx'
import type { CoachHand } from './coach-hand.ts'
import type { Moment } from './coach-moment.ts'
import { CoachShelf } from './coach-shelf.tsx'
import { Composer } from './composer.tsx'
import { TalkOver } from './debrief/talk-over.tsx'
import { TalkSpent } from './talk-spent.tsx'
import { TalkNotices } from './talk-notices.tsx'
import type { Answer } from './use-answer.ts'
import type { Coach } from './use-coach.ts'
import type { Talk } from './use-talk.ts'

export interface TalkDeckProps extends Pick<Talk, 'connection' | 'waitingCount'> {
  talk: TalkView
  partner: string
  isWide: boolean
  answer: Answer
  onSend: (text: string) => void
  /** Set while replies stream. */
  onStop: (() => void) | null
  coach: Coach
  /** `null` where the coach has no place. */
  hand: CoachHand | null
  /** What the coach's words on a phone are about. */
  moment: Moment
  isSpent: boolean
  /** Tokens left for talking. */
  left: number
  askForMore?: ReactNode
  onFinish: (() => void) | null
}

/** Below the stage: on a phone the coach's words, what stands in the way, and where I write. */
export function TalkDeck({ talk, partner, isWide, answer, coach, hand, moment, isSpent, left, ...rest }: TalkDeckProps) {
  const isOver = talk.endedAt !== null
  const isWriting = answer.draft !== '' || (coach.isAsking && coach.question !== '')
  const hasComposer = !isOver && (!isSpent || rest.onStop !== null || isWriting)
  const hadFocus = useRef(false)
  const spent = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (!hasComposer && hadFocus.current) spent.current?.focus()
  }, [hasComposer])
  return (
    <div className="talk-deck">
      {!isWide && hand && !(isSpent && isUnpaid(moment)) && (
        <CoachShelf moment={moment} talk={talk} coach={coach} hand={hand} isSpent={isSpent} />
      )}
      <TalkNotices connection={rest.connection} waitingCount={rest.waitingCount} />
      {isSpent && !isOver && <TalkSpent ref={spent} partner={partner} left={left} askForMore={rest.askForMore} onFinish={rest.onFinish} />}
      {isOver && <TalkOver talk={talk} />}
      {hasComposer && (
        <Composer
          partner={partner}
          language={talk.language}
          draft={answer.draft}
          onDraft={answer.setDraft}
          onSend={rest.onSend}
          coach={coach}
          coachLanguage={talk.coachLanguage}
          hasToggle={!isWide && hand !== null && !isSpent}
          isClosed={isSpent}
          onStop={rest.onStop}
          fieldRef={answer.field}
          hadFocus={hadFocus}
        />
      )}
      {isWide && hand && !isSpent && <CoachDesk talk={talk} partner={partner} coach={coach} hand={hand} />}
    </div>
  )
}

/** The coach has no words here but that there was nothing to pay them with. */
function isUnpaid({ coach, next, asides }: Moment): boolean {
  return next === null && asides.length === 0 && (coach === null || coach.text === '')
}
