import { m } from '../../paraglide/messages.js'
import { formatNumber } from '../../lib/i18n.ts'
import type { Chat } from './use-chat.ts'
import { MessageRow } from './message-row.tsx'
import { noticeWords } from './notice-words.ts'
import type { Row } from './rows.ts'
import { formatDayName } from './times.ts'
import type { SaidOutcome } from './translation/use-outcome.ts'
import { WaitingRow } from './waiting-row.tsx'

export interface RowViewProps {
  row: Row
  chat: Chat
  soughtSeq: number | null
  /** How others read the newest that I said. */
  outcome: SaidOutcome | null
}

export function RowView({ row, chat: { me, state }, soughtSeq, outcome }: RowViewProps) {
  switch (row.kind) {
    case 'day':
      return <p className="chat-day">{formatDayName(row.time)}</p>
    case 'unread':
      return <p className="chat-line">{m.chat_unread_line()}</p>
    case 'caught-up':
      return <p className="chat-line">{m.chat_caught_up({ count: row.count, messages: formatNumber(row.count) })}</p>
    case 'notice':
      return <p className="chat-notice">{row.message.notice && noticeWords(row.message.notice, row.message.sender, me)}</p>
    case 'waiting':
      return <WaitingRow entry={row.entry} me={me} />
    case 'message': {
      const { message, isMine, isFirst, isLast } = row
      const isRead =
        isMine && isLast && !message.erasedBy && state.marks.length > 0 && state.marks.every(({ readSeq }) => readSeq >= message.seq)
      return (
        <MessageRow
          message={message}
          isMine={isMine}
          isFirst={isFirst}
          isLast={isLast}
          readsIn={outcome?.messageId === message.id ? outcome.words : null}
          isRead={isRead}
          isSought={message.seq === soughtSeq}
        />
      )
    }
  }
}
