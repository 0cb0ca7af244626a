import type { ClientMessageId, ReplyId } from '@parley/contracts/ids'
import type { TalkView } from '@parley/contracts/practice'
import { memo } from 'react'
import { AnswerFold } from './coach-answer.tsx'
import type { CoachHand } from './coach-hand.ts'
import { olderWords, openWords } from './coach-moment.ts'
import { type Exchange, isAboutToSpeak, isWaitingItsTurn } from './exchanges.ts'
import { HelpPanel } from './help-panel.tsx'
import { MarginNote } from './margin-note.tsx'
import { type Editable, MyLine } from './my-line.tsx'
import { NoteFold } from './note-fold.tsx'
import { PartnerLine } from './partner-line.tsx'
import type { Talk } from './use-talk.ts'

export interface ExchangeLinesProps extends Exchange {
  talk: TalkView
  partnerName: string
  /** The coach's place is beside this line. */
  hand: CoachHand | null
  isWide: boolean
  isCut: boolean
  /** Nothing more is answered. */
  isSpent: boolean
  /** The partner has said nothing after it. */
  isNewestLine: boolean
  editable: Editable
  /** Help stands under the newest line that calls for it, also `before` others. */
  help: 'now' | 'before' | null
  ask: Talk['ask']
  replace: Talk['replace']
  onEditing: (isEditing: boolean) => void
  toComposer: () => void
  onSay: (phrase: string) => void
  /** Asks once more for a reply that failed or was cut off; absent where that is over. */
  onRetry: ((replyId: ReplyId) => void) | undefined
  /** Stops the partner. */
  onStop: () => void
  onSendAgain: (clientMessageId: ClientMessageId) => void
  onEdit: (clientMessageId: ClientMessageId, text: string) => void
}

/** My line, the partner's answer, and beside them, or under my line, what the coach has to say about it. */
export const ExchangeLines = memo(function ExchangeLines(props: ExchangeLinesProps) {
  const { talk, partnerName, clientMessageId, text, turn, entry, partner, coach, next, asides, hand, isWide, isCut } = props
  const older = olderWords({ coach, next, asides }, hand && openWords({ coach, next, asides }, talk.coachMode, hand.askedId))
  return (
    <div className="exchange">
      <div className="exchange-lines">
        <div className="grid min-w-0">
          <MyLine
            text={text}
            talk={talk}
            partner={partnerName}
            turn={turn}
            entry={entry}
            coach={coach}
            isCut={isCut}
            isSpent={props.isSpent}
            isWaitingItsTurn={isWaitingItsTurn({ turn, partner, coach })}
            editable={props.editable}
            replace={props.replace}
            onEditing={props.onEditing}
            onReplaced={props.toComposer}
            onSendAgain={() => props.onSendAgain(clientMessageId)}
            onEdit={() => props.onEdit(clientMessageId, text)}
          />
          {!isWide && <NoteFold reply={older.coach} next={older.next} talk={talk} />}
        </div>
        {(partner || isAboutToSpeak({ turn, partner })) && (
          <PartnerLine
            talk={talk}
            partner={partnerName}
            reply={partner}
            gloss={props.gloss}
            isNewest={props.isNewestLine}
            ask={props.ask}
            onRetry={props.onRetry}
            isSpent={props.isSpent}
            onStop={props.onStop}
          />
        )}
        {turn && props.help && <HelpPanel turnId={turn.id} partner={partnerName} isNow={props.help === 'now'} onGoOn={props.toComposer} />}
        {!isWide && older.asides.map((aside) => <AnswerFold key={aside.id} reply={aside} talk={talk} />)}
      </div>
      {isWide && <MarginNote moment={{ coach, next, asides }} talk={talk} hand={hand} />}
    </div>
  )
})
