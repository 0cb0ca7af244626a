import type { MessageView } from '@parley/contracts/chat'
import { CheckCheck } from 'lucide-react'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { useChatActions } from './chat-actions.ts'
import { formatTime } from './times.ts'

export interface MessageMetaProps {
  message: MessageView
  /** Everybody whose marks I see has read it. */
  isRead: boolean
  /** The last of a run says when. */
  hasTime: boolean
}

export function MessageMeta({ message: { id, createdAt, editedAt, replyCount }, isRead, hasTime }: MessageMetaProps) {
  const { openThread } = useChatActions()
  if (!hasTime && !editedAt && (replyCount === 0 || !openThread)) return null
  return (
    <p className="msg-meta">
      {openThread && replyCount > 0 && (
        <button type="button" className="link" onClick={() => openThread(id)}>
          {m.chat_replies({ count: replyCount, replies: formatNumber(replyCount) })}
        </button>
      )}
      {editedAt !== null && <span>{m.chat_edited()}</span>}
      {hasTime && <time dateTime={new Date(createdAt).toISOString()}>{formatTime(createdAt)}</time>}
      {isRead && (
        <>
          <CheckCheck size={16} strokeWidth={2} aria-hidden />
          <span className="sr-only">{m.chat_read()}</span>
        </>
      )}
    </p>
  )
}
