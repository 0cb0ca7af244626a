import type { ClientMessageId, ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView, TurnView } from '@parley/contracts/practice'
import { memo } from 'react'
import { hasNote } from './coach-note.tsx'
import { isAboutToSpeak, isWaitingItsTurn } from './exchanges.ts'
import { MarginNote } from './margin-note.tsx'
import { MyLine } from './my-line.tsx'
import { NoteFold } from './note-fold.tsx'
import type { OutboxEntry } from './outbox.ts'
import { PartnerLine } from './partner-line.tsx'

export interface ExchangeLinesProps {
  talk: TalkView
  partnerName: string
  clientMessageId: ClientMessageId
  text: string
  turn: TurnView | null
  entry: OutboxEntry | null
  partner: ReplyView | null
  coach: ReplyView | null
  isNewestNote: boolean
  isWide: boolean
  isCut: boolean
  onSay: (phrase: string) => void
  /** Asks once more for a reply that failed or was cut off; absent where that is over. */
  onRetry: ((replyId: ReplyId) => void) | undefined
  onSendAgain: (clientMessageId: ClientMessageId) => void
  onEdit: (clientMessageId: ClientMessageId, text: string) => void
}

/** My line, the partner's answer, and beside them, or under my line, what the coach has to say about it. */
export const ExchangeLines = memo(function ExchangeLines(props: ExchangeLinesProps) {
  const { talk, partnerName, clientMessageId, text, turn, entry, partner, coach, isNewestNote, isWide, isCut } = props
  return (
    <div className="exchange">
      <div className="exchange-lines">
        <div className="grid min-w-0">
          <MyLine
            text={text}
            talk={talk}
            partner={partnerName}
            entry={entry}
            coach={coach}
            isCut={isCut}
            isWaitingItsTurn={isWaitingItsTurn({ turn, partner, coach })}
            onSendAgain={() => props.onSendAgain(clientMessageId)}
            onEdit={() => props.onEdit(clientMessageId, text)}
          />
          {!isWide && coach && !isNewestNote && <NoteFold reply={coach} talk={talk} />}
        </div>
        {(partner || isAboutToSpeak({ turn, partner })) && (
          <PartnerLine talk={talk} partner={partnerName} reply={partner} onRetry={props.onRetry} />
        )}
      </div>
      {isWide && coach && (isNewestNote || hasNote(coach)) && (
        <MarginNote reply={coach} talk={talk} isNewest={isNewestNote} onSay={props.onSay} onRetry={props.onRetry} />
      )}
    </div>
  )
})
