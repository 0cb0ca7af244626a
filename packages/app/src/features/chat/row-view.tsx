import type { MessageView } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import { m } from '../../paraglide/messages.js'
import { formatNumber, languageName } from '../../lib/i18n.ts'
import { useChatActions } from './chat-actions.ts'
import { shortName } from './chat-names.ts'
import type { Chat } from './use-chat.ts'
import { MessageRow } from './message-row.tsx'
import { noticeWords } from './notice-words.ts'
import type { Row } from './rows.ts'
import { formatDayName } from './times.ts'
import { isWorded } from './translation/is-worded.ts'
import { WaitingRow } from './waiting-row.tsx'

export interface RowViewProps {
  row: Row
  chat: Chat
  soughtSeq: number | null
}

export function RowView({ row, chat: { me, state }, soughtSeq }: RowViewProps) {
  const { blocked } = useChatActions()
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
          readsIn={isMine ? readsIn(state, message, blocked) : null}
          isRead={isRead}
          isSought={message.seq === soughtSeq}
        />
      )
    }
  }
}

function readsIn(state: Chat['state'], { language, translation, body }: MessageView, blocked: ReadonlySet<UserId>): string | null {
  const { peer, peerLanguage } = state
  if (!peer || !peerLanguage || peerLanguage === language || translation?.state === 'failed') return null
  if (blocked.has(peer.id) || !isWorded(body) || !haveLetIn(state, peer.id)) return null
  return m.translation_reads({ who: shortName(peer), language: languageName(peerLanguage) })
}

/** Neither of us is a stranger to the other any more, as far as it shows: they have read here, or said something. */
function haveLetIn({ place, marks, messages }: Chat['state'], peerId: UserId): boolean {
  if (place.request === 'pending') return false
  return marks.some(({ userId }) => userId === peerId) || messages.some(({ sender }) => sender?.id === peerId)
}
